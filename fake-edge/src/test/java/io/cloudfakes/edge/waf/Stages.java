package io.cloudfakes.edge.waf;

import software.amazon.awssdk.services.apigateway.ApiGatewayClient;

/** Stages of REST APIs, for web ACLs to stand before. */
final class Stages {
  private Stages() {}

  /** The ARN of a new one, named {@code prod}. */
  static String make(ApiGatewayClient apis) {
    String api = apis.createRestApi(b -> b.name("shop")).id();
    String root = apis.getResources(b -> b.restApiId(api)).items().get(0).id();
    apis.putMethod(
        b -> b.restApiId(api).resourceId(root).httpMethod("GET").authorizationType("NONE"));
    apis.putIntegration(b -> b.restApiId(api).resourceId(root).httpMethod("GET").type("MOCK"));
    apis.createDeployment(b -> b.restApiId(api).stageName("prod"));
    return "arn:aws:apigateway:us-east-1::/restapis/" + api + "/stages/prod";
  }
}

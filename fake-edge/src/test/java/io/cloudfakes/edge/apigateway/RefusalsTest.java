package io.cloudfakes.edge.apigateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.FakeAws;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.ApiGatewayException;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/** The refusals that were seen of AWS, in its words. */
class RefusalsTest {
  private final FakeAws aws = FakeAws.create();
  private final ApiGatewayClient client = aws.client(ApiGatewayClient.class);
  private String api = "";
  private String root = "";

  @BeforeEach
  void make() {
    var made = client.createRestApi(b -> b.name("pets"));
    api = made.id();
    root = made.rootResourceId();
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private void refused(int status, String code, String message, Consumer<ApiGatewayClient> call) {
    var before = aws.store(io.cloudfakes.edge.apigateway.internal.RestService.SERVICE).state();
    ApiGatewayException refusal =
        catchThrowableOfType(ApiGatewayException.class, () -> call.accept(client));
    assertThat(refusal).as(message).isNotNull();
    assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(message);
    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(refusal.statusCode()).isEqualTo(status);
    assertThat(aws.store(io.cloudfakes.edge.apigateway.internal.RestService.SERVICE).state())
        .isEqualTo(before);
  }

  private void bad(String message, Consumer<ApiGatewayClient> call) {
    refused(400, "BadRequestException", message, call);
  }

  private static PatchOperation patch(Op op, String path, String value) {
    return PatchOperation.builder().op(op).path(path).value(value).build();
  }

  @Test
  void of_apis() {
    bad("Name cannot be empty", c -> c.createRestApi(b -> b.name("")));
    bad(
        "Description cannot be an empty string",
        c -> c.createRestApi(b -> b.name("a").description("")));
    bad(
        "Invalid minimum compression size, must be between 0 and 10485760",
        c -> c.createRestApi(b -> b.name("a").minimumCompressionSize(-1)));
    bad(
        "Cannot create an api with multiple Endpoint Types.",
        c ->
            c.createRestApi(
                b ->
                    b.name("a")
                        .endpointConfiguration(e -> e.typesWithStrings("REGIONAL", "EDGE"))));
    refused(
        400,
        "ValidationException",
        "1 validation error detected: Value '[wrong]' at"
            + " 'createRestApiInput.endpointConfiguration.types' failed to satisfy constraint:"
            + " Member must satisfy constraint: [Member must satisfy enum value set: [PRIVATE,"
            + " EDGE, REGIONAL]]",
        c ->
            c.createRestApi(
                b -> b.name("a").endpointConfiguration(e -> e.typesWithStrings("wrong"))));
    updateApi("Invalid patch path /binaryMediaTypes", patch(Op.ADD, "/binaryMediaTypes", "a/b"));
    updateApi(
        "Invalid patch operation specified. Must be one of: [replace]",
        patch(Op.ADD, "/minimumCompressionSize", "1"));
    updateApi(
        "Invalid EndpointTypes specified. Valid options are REGIONAL,EDGE,PRIVATE",
        patch(Op.REPLACE, "/endpointConfiguration/types/0", "wrong"));
  }

  private void updateApi(String message, PatchOperation operation) {
    bad(message, c -> c.updateRestApi(b -> b.restApiId(api).patchOperations(operation)));
  }

  @Test
  void of_methods_and_integrations() {
    bad(
        "Invalid HttpMethod specified. Valid options are GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY",
        c ->
            c.putMethod(
                b -> b.restApiId(api).resourceId(root).httpMethod("A").authorizationType("NONE")));
    bad(
        "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or"
            + " COGNITO_USER_POOLS requires a valid authorizer.",
        c ->
            c.putMethod(
                b ->
                    b.restApiId(api).resourceId(root).httpMethod("GET").authorizationType("CUSTOM")));
    bad(
        "Invalid model identifier specified: petModel",
        c ->
            c.putMethod(
                b ->
                    b.restApiId(api)
                        .resourceId(root)
                        .httpMethod("GET")
                        .authorizationType("NONE")
                        .requestModels(Map.of("application/json", "petModel"))));
    bad(
        "Invalid Request Validator identifier specified",
        c ->
            c.putMethod(
                b ->
                    b.restApiId(api)
                        .resourceId(root)
                        .httpMethod("GET")
                        .authorizationType("NONE")
                        .requestValidatorId("abc")));
    bad(
        "Parameter names must be unique across querystring, header and path",
        c ->
            c.putMethod(
                b ->
                    b.restApiId(api)
                        .resourceId(root)
                        .httpMethod("GET")
                        .authorizationType("NONE")
                        .requestParameters(
                            Map.of(
                                "method.request.querystring.a",
                                true,
                                "method.request.header.a",
                                true))));
    client.putMethod(
        b -> b.restApiId(api).resourceId(root).httpMethod("GET").authorizationType("NONE"));
    integration(
        "Enumeration value for HttpMethod must be non-empty", IntegrationType.HTTP, null, null);
    integration(
        "Invalid HTTP endpoint specified for URI", IntegrationType.HTTP, "GET", "wrong");
    integration("Invalid ARN specified in the request", IntegrationType.AWS, "POST", "wrong");
    integration(
        "AWS ARN for integration must contain path or action",
        IntegrationType.AWS,
        "POST",
        "arn:aws:apigateway:us-east-1:sqs:wrong");
    integration(
        "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose"
            + " stream invocations.",
        IntegrationType.AWS_PROXY,
        "POST",
        "arn:aws:apigateway:us-east-1:dynamodb:action/PutItem");
    for (String path : java.util.List.of("/httpMethod", "/requestParameters", "/requestModels/a/b")) {
      bad(
          "Invalid patch path " + path,
          c ->
              c.updateMethod(
                  b ->
                      b.restApiId(api)
                          .resourceId(root)
                          .httpMethod("GET")
                          .patchOperations(patch(Op.ADD, path, "true"))));
    }
    refused(
        404,
        "NotFoundException",
        "Invalid Response status code specified",
        c ->
            c.getMethodResponse(
                b -> b.restApiId(api).resourceId(root).httpMethod("GET").statusCode("200")));
    refused(
        404,
        "NotFoundException",
        "Invalid Integration identifier specified",
        c -> c.getIntegration(b -> b.restApiId(api).resourceId(root).httpMethod("GET")));
    refused(
        400,
        "ValidationException",
        "1 validation error detected: Value 'wrong' at 'statusCode' failed to satisfy constraint:"
            + " Member must satisfy regular expression pattern: [1-5]\\d\\d",
        c ->
            c.putMethodResponse(
                b -> b.restApiId(api).resourceId(root).httpMethod("GET").statusCode("wrong")));
  }

  private void integration(String message, IntegrationType type, String verb, String uri) {
    bad(
        message,
        c ->
            c.putIntegration(
                b ->
                    b.restApiId(api)
                        .resourceId(root)
                        .httpMethod("GET")
                        .type(type)
                        .integrationHttpMethod(verb)
                        .uri(uri)));
  }

  @Test
  void of_models_validators_and_gateway_responses() {
    bad(
        "Model name must be non-empty",
        c -> c.createModel(b -> b.restApiId(api).name("").contentType("application/json")));
    bad(
        "Model schema must have at least 1 property or array items defined",
        c ->
            c.createModel(
                b -> b.restApiId(api).name("A").contentType("application/json").schema("{}")));
    refused(
        409,
        "ConflictException",
        "Model name already exists for this REST API",
        c -> c.createModel(b -> b.restApiId(api).name("Empty").contentType("application/json")));
    bad(
        "Invalid patch path  '/name' specified for op 'replace'. Must be one of: [/description,"
            + " /schema]",
        c ->
            c.updateModel(
                b ->
                    b.restApiId(api)
                        .modelName("Empty")
                        .patchOperations(patch(Op.REPLACE, "/name", "B"))));
    bad(
        "Invalid patch path  '/wrong-path' specified for op 'add'. Please choose supported"
            + " operations",
        c ->
            c.updateModel(
                b ->
                    b.restApiId(api)
                        .modelName("Empty")
                        .patchOperations(patch(Op.ADD, "/wrong-path", "B"))));
    bad(
        "Invalid REST API identifier specified",
        c -> c.createRequestValidator(b -> b.restApiId("wrong").name("a")));
    bad(
        "Invalid null or empty value in responseParameters",
        c ->
            c.updateGatewayResponse(
                b ->
                    b.restApiId(api)
                        .responseType("DEFAULT_4XX")
                        .patchOperations(
                            patch(Op.ADD, "/responseParameters/gatewayresponse.header.a", null))));
    refused(
        404,
        "NotFoundException",
        "Invalid parameter name specified",
        c ->
            c.updateGatewayResponse(
                b ->
                    b.restApiId(api)
                        .responseType("DEFAULT_4XX")
                        .patchOperations(
                            patch(
                                Op.REPLACE, "/responseParameters/gatewayresponse.header.a", "'b'"))));
    bad(
        "Invalid patch path null",
        c ->
            c.updateGatewayResponse(
                b ->
                    b.restApiId(api)
                        .responseType("DEFAULT_4XX")
                        .patchOperations(patch(Op.REPLACE, null, "a"))));
  }

  @Test
  void of_keys_plans_and_stages() {
    bad(
        "API Key value should be at least 20 characters",
        c -> c.createApiKey(b -> b.name("a").value("short")));
    bad(
        "API Key value exceeds maximum size of 128 characters",
        c -> c.createApiKey(b -> b.name("a").value("a".repeat(129))));
    bad(
        "Invalid API Key name, can be at most 1024 characters.",
        c -> c.createApiKey(b -> b.name("a".repeat(1025))));
    String key = client.createApiKey(b -> b.name("a")).id();
    bad(
        "Invalid patch path  '/id' specified for op 'replace'. Must be one of: [/description,"
            + " /enabled, /name, /customerId]",
        c -> c.updateApiKey(b -> b.apiKey(key).patchOperations(patch(Op.REPLACE, "/id", "b"))));
    String plan = client.createUsagePlan(b -> b.name("gold")).id();
    bad(
        "Invalid API Stage specified",
        c ->
            c.updateUsagePlan(
                b -> b.usagePlanId(plan).patchOperations(patch(Op.ADD, "/apiStages", null))));
    refused(
        404,
        "NotFoundException",
        "Invalid API Stage {api: " + api + ", stage: fake} specified for usageplan " + plan,
        c ->
            c.updateUsagePlan(
                b ->
                    b.usagePlanId(plan)
                        .patchOperations(patch(Op.ADD, "/apiStages", api + ":fake"))));
    refused(
        404,
        "NotFoundException",
        "Invalid Usage Plan ID specified",
        c -> c.getUsagePlan(b -> b.usagePlanId("wrong")));
    bad(
        "Invalid ARN. ARN is not well formed invalid-arn",
        c -> c.createVpcLink(b -> b.name("a").targetArns("invalid-arn")));
    client.putMethod(
        b -> b.restApiId(api).resourceId(root).httpMethod("GET").authorizationType("NONE"));
    client.putIntegration(
        b -> b.restApiId(api).resourceId(root).httpMethod("GET").type(IntegrationType.MOCK));
    bad(
        "Invalid deployment content specified.Non null and non empty stageName must be provided for"
            + " canary deployment. Provided value is null",
        c -> c.createDeployment(b -> b.restApiId(api).canarySettings(s -> s.percentTraffic(1.0))));
    bad(
        "Invalid deployment content specified.Stage no must already be created before making a"
            + " canary release deployment",
        c ->
            c.createDeployment(
                b ->
                    b.restApiId(api).stageName("no").canarySettings(s -> s.percentTraffic(1.0))));
    client.createDeployment(b -> b.restApiId(api).stageName("prod"));
    updateStage(
        "Access Log value must not be empty",
        patch(Op.REPLACE, "/accessLogSettings/destinationArn", ""));
    updateStage(
        "Invalid accessLogSettings path. Must be one of : [/accessLogSettings/destinationArn,"
            + " /accessLogSettings/format]",
        patch(Op.ADD, "/accessLogSettings/wrong", "a"));
    updateStage(
        "Cannot remove method setting accessLogSettings/* because there is no method setting for"
            + " this method ",
        patch(Op.REMOVE, "/accessLogSettings/*", null));
    updateStage(
        "Invalid add operation with path: /canarySettings/deploymentId",
        patch(Op.ADD, "/canarySettings/deploymentId", "a"));
    updateStage(
        "Invalid copy operation with path: /canarySettings/stageVariableOverrides and from"
            + " /variables. Valid copy:path are [/deploymentId, /variables] and valid copy:from are"
            + " [/canarySettings/deploymentId, /canarySettings/stageVariableOverrides]",
        patch(Op.COPY, "/canarySettings/stageVariableOverrides", null).toBuilder()
            .from("/variables")
            .build());
    updateStage(
        "Promotion not available. Canary does not exist.",
        patch(Op.COPY, "/deploymentId", null).toBuilder()
            .from("/canarySettings/deploymentId")
            .build());
  }

  private void updateStage(String message, PatchOperation operation) {
    bad(
        message,
        c -> c.updateStage(b -> b.restApiId(api).stageName("prod").patchOperations(operation)));
  }
}

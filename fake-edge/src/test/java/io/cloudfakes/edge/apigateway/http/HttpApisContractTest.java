package io.cloudfakes.edge.apigateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.ApiGatewayV2Exception;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizerType;
import software.amazon.awssdk.services.apigatewayv2.model.BadRequestException;
import software.amazon.awssdk.services.apigatewayv2.model.ConflictException;
import software.amazon.awssdk.services.apigatewayv2.model.CreateApiResponse;
import software.amazon.awssdk.services.apigatewayv2.model.CreateAuthorizerResponse;
import software.amazon.awssdk.services.apigatewayv2.model.CreateIntegrationResponse;
import software.amazon.awssdk.services.apigatewayv2.model.GetStageResponse;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationType;
import software.amazon.awssdk.services.apigatewayv2.model.NotFoundException;
import software.amazon.awssdk.services.apigatewayv2.model.ProtocolType;
import software.amazon.awssdk.services.apigatewayv2.model.VpcLinkStatus;

/** The control plane of HTTP and WebSocket APIs: what is made, found, changed, listed and gone. */
class HttpApisContractTest {
  private static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:f";

  private static String http(ApiGatewayV2Client client) {
    return client.createApi(b -> b.name("http").protocolType(ProtocolType.HTTP)).apiId();
  }

  private static String webSocket(ApiGatewayV2Client client) {
    return client
        .createApi(
            b ->
                b.name("socket")
                    .protocolType(ProtocolType.WEBSOCKET)
                    .routeSelectionExpression("$request.body.action"))
        .apiId();
  }

  private static String integration(ApiGatewayV2Client client, String api) {
    return client
        .createIntegration(
            b ->
                b.apiId(api)
                    .integrationType(IntegrationType.AWS_PROXY)
                    .integrationUri(FUNCTION)
                    .payloadFormatVersion("2.0"))
        .integrationId();
  }

  @ContractTest
  void an_api_is_made_with_aws_defaults_changed_listed_and_taken_away(ApiGatewayV2Client client) {
    CreateApiResponse api =
        client.createApi(
            b ->
                b.name("pets")
                    .protocolType(ProtocolType.HTTP)
                    .tags(Map.of("team", "a"))
                    .corsConfiguration(c -> c.allowOrigins("https://example.com")));
    assertThat(api.apiId()).matches("[a-z0-9]{10}");
    assertThat(api.apiEndpoint())
        .isEqualTo("https://" + api.apiId() + ".execute-api.us-east-1.amazonaws.com");
    assertThat(api.routeSelectionExpression()).isEqualTo("$request.method $request.path");
    assertThat(api.apiKeySelectionExpression()).isEqualTo("$request.header.x-api-key");
    assertThat(api.disableExecuteApiEndpoint()).isFalse();
    assertThat(api.ipAddressTypeAsString()).isEqualTo("ipv4");

    client.updateApi(b -> b.apiId(api.apiId()).name("dogs").version("2"));
    client.deleteCorsConfiguration(b -> b.apiId(api.apiId()));

    assertThat(client.getApi(b -> b.apiId(api.apiId())).name()).isEqualTo("dogs");
    assertThat(client.getApi(b -> b.apiId(api.apiId())).version()).isEqualTo("2");
    assertThat(client.getApi(b -> b.apiId(api.apiId())).corsConfiguration()).isNull();
    assertThat(client.getApis(b -> b.maxResults("1")).items()).hasSize(1);
    client.deleteApi(b -> b.apiId(api.apiId()));
    assertThatThrownBy(() -> client.getApi(b -> b.apiId(api.apiId())))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("Invalid API identifier specified")
        .hasMessageContaining(":" + api.apiId());
  }

  @ContractTest
  void a_quick_api_has_an_integration_a_default_route_and_a_default_stage(
      ApiGatewayV2Client client) {
    String api =
        client.createApi(b -> b.name("q").protocolType(ProtocolType.HTTP).target(FUNCTION)).apiId();

    assertThat(client.getRoutes(b -> b.apiId(api)).items())
        .singleElement()
        .satisfies(route -> assertThat(route.routeKey()).isEqualTo("$default"))
        .satisfies(route -> assertThat(route.apiGatewayManaged()).isTrue());
    assertThat(client.getIntegrations(b -> b.apiId(api)).items())
        .singleElement()
        .satisfies(one -> assertThat(one.payloadFormatVersion()).isEqualTo("2.0"))
        .satisfies(one -> assertThat(one.integrationMethod()).isEqualTo("POST"))
        .satisfies(one -> assertThat(one.timeoutInMillis()).isEqualTo(30_000));
    GetStageResponse stage = client.getStage(b -> b.apiId(api).stageName("$default"));
    assertThat(stage.autoDeploy()).isTrue();
    assertThat(stage.lastDeploymentStatusMessage())
        .isEqualTo("Successfully deployed stage with deployment ID '" + stage.deploymentId() + "'");
    client.updateApi(b -> b.apiId(api).target("https://example.com"));
    assertThat(client.getIntegrations(b -> b.apiId(api)).items().get(0).integrationType())
        .isEqualTo(IntegrationType.HTTP_PROXY);
  }

  @ContractTest
  void integrations_of_both_kinds_have_their_defaults_and_limits(ApiGatewayV2Client client) {
    String api = http(client);
    String id = integration(client, api);
    client.updateIntegration(b -> b.apiId(api).integrationId(id).timeoutInMillis(1000));
    assertThat(client.getIntegration(b -> b.apiId(api).integrationId(id)).timeoutInMillis())
        .isEqualTo(1000);
    assertThatThrownBy(
            () ->
                client.updateIntegration(
                    b -> b.apiId(api).integrationId(id).timeoutInMillis(30_001)))
        .isInstanceOf(BadRequestException.class);
    assertThatThrownBy(
            () ->
                client.createIntegration(
                    b ->
                        b.apiId(api)
                            .integrationType(IntegrationType.MOCK)
                            .payloadFormatVersion("1.0")))
        .isInstanceOf(BadRequestException.class);

    String socket = webSocket(client);
    CreateIntegrationResponse mock =
        client.createIntegration(b -> b.apiId(socket).integrationType(IntegrationType.MOCK));
    assertThat(mock.timeoutInMillis()).isEqualTo(29_000);
    String response =
        client
            .createIntegrationResponse(
                b ->
                    b.apiId(socket)
                        .integrationId(mock.integrationId())
                        .integrationResponseKey("$default"))
            .integrationResponseId();
    client.updateIntegrationResponse(
        b ->
            b.apiId(socket)
                .integrationId(mock.integrationId())
                .integrationResponseId(response)
                .integrationResponseKey("/2../"));
    assertThat(
            client
                .getIntegrationResponse(
                    b ->
                        b.apiId(socket)
                            .integrationId(mock.integrationId())
                            .integrationResponseId(response))
                .integrationResponseKey())
        .isEqualTo("/2../");
    client.deleteIntegrationResponse(
        b -> b.apiId(socket).integrationId(mock.integrationId()).integrationResponseId(response));
    assertThat(
            client
                .getIntegrationResponses(b -> b.apiId(socket).integrationId(mock.integrationId()))
                .items())
        .isEmpty();
    client.deleteIntegration(b -> b.apiId(socket).integrationId(mock.integrationId()));
  }

  @ContractTest
  void routes_have_one_key_each_and_keep_their_integration(ApiGatewayV2Client client) {
    String api = http(client);
    String integration = integration(client, api);
    String target = "integrations/" + integration;
    String route =
        client.createRoute(b -> b.apiId(api).routeKey("GET /pets/{id}").target(target)).routeId();

    assertThatThrownBy(() -> client.createRoute(b -> b.apiId(api).routeKey("GET /pets/{id}")))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("Route with key GET /pets/{id} already exists for this API");
    assertThatThrownBy(() -> client.createRoute(b -> b.apiId(api).routeKey("GET /pets/{name}")))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("has a conflicting variable on the same hierarchical level");
    for (String wrong : List.of("GET pets", "FETCH /pets", "/pets", "GET /{a+}/b", "GET /a{b}")) {
      assertThatThrownBy(() -> client.createRoute(b -> b.apiId(api).routeKey(wrong)))
          .as(wrong)
          .isInstanceOf(BadRequestException.class);
    }
    assertThatThrownBy(() -> client.deleteIntegration(b -> b.apiId(api).integrationId(integration)))
        .isInstanceOf(ConflictException.class);
    client.updateRoute(b -> b.apiId(api).routeId(route).routeKey("GET /dogs/{id}"));
    assertThat(client.getRoute(b -> b.apiId(api).routeId(route)).routeKey())
        .isEqualTo("GET /dogs/{id}");
    assertThat(client.getRoute(b -> b.apiId(api).routeId(route)).target()).isEqualTo(target);
    client.deleteRoute(b -> b.apiId(api).routeId(route));
    assertThat(client.getRoutes(b -> b.apiId(api)).items()).isEmpty();
  }

  @ContractTest
  void routes_of_web_sockets_have_responses_and_parameters(ApiGatewayV2Client client) {
    String api = webSocket(client);
    String route =
        client
            .createRoute(
                b ->
                    b.apiId(api)
                        .routeKey("$connect")
                        .requestParameters(
                            Map.of(
                                "route.request.querystring.a",
                                software.amazon.awssdk.services.apigatewayv2.model
                                    .ParameterConstraints.builder()
                                    .required(true)
                                    .build())))
            .routeId();
    client.deleteRouteRequestParameter(
        b -> b.apiId(api).routeId(route).requestParameterKey("route.request.querystring.a"));
    assertThat(client.getRoute(b -> b.apiId(api).routeId(route)).requestParameters()).isEmpty();
    String say = client.createRoute(b -> b.apiId(api).routeKey("say")).routeId();
    String response =
        client
            .createRouteResponse(b -> b.apiId(api).routeId(say).routeResponseKey("$default"))
            .routeResponseId();
    client.updateRouteResponse(
        b ->
            b.apiId(api)
                .routeId(say)
                .routeResponseId(response)
                .modelSelectionExpression("$request.body.model"));
    assertThat(
            client
                .getRouteResponse(b -> b.apiId(api).routeId(say).routeResponseId(response))
                .modelSelectionExpression())
        .isEqualTo("$request.body.model");
    assertThat(client.getRouteResponses(b -> b.apiId(api).routeId(say)).items()).hasSize(1);
    client.deleteRouteResponse(b -> b.apiId(api).routeId(say).routeResponseId(response));
    String model =
        client.createModel(b -> b.apiId(api).name("Pet").schema("{\"type\":\"object\"}")).modelId();
    client.updateModel(b -> b.apiId(api).modelId(model).description("pets"));
    assertThat(client.getModel(b -> b.apiId(api).modelId(model)).contentType())
        .isEqualTo("application/json");
    assertThat(client.getModels(b -> b.apiId(api)).items()).hasSize(1);
    client.deleteModel(b -> b.apiId(api).modelId(model));
  }

  @ContractTest
  void authorizers_are_of_tokens_or_of_functions(ApiGatewayV2Client client) {
    String api = http(client);
    CreateAuthorizerResponse jwt =
        client.createAuthorizer(
            b ->
                b.apiId(api)
                    .name("jwt")
                    .authorizerType(AuthorizerType.JWT)
                    .identitySource("$request.header.Authorization")
                    .jwtConfiguration(j -> j.issuer("https://issuer.example").audience("me")));
    CreateAuthorizerResponse function =
        client.createAuthorizer(
            b ->
                b.apiId(api)
                    .name("function")
                    .authorizerType(AuthorizerType.REQUEST)
                    .identitySource("$request.header.X-Token")
                    .authorizerUri(
                        "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
                            + FUNCTION
                            + "/invocations")
                    .authorizerPayloadFormatVersion("2.0"));
    assertThat(function.authorizerResultTtlInSeconds()).isEqualTo(300);
    assertThat(function.enableSimpleResponses()).isFalse();
    client.updateAuthorizer(
        b -> b.apiId(api).authorizerId(function.authorizerId()).enableSimpleResponses(true));
    assertThat(
            client
                .getAuthorizer(b -> b.apiId(api).authorizerId(function.authorizerId()))
                .enableSimpleResponses())
        .isTrue();
    assertThatThrownBy(
            () -> client.createRoute(b -> b.apiId(api).routeKey("GET /a").authorizationType("JWT")))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("Invalid authorizer ID specified");
    client.createRoute(
        b ->
            b.apiId(api)
                .routeKey("GET /a")
                .authorizationType("JWT")
                .authorizerId(jwt.authorizerId())
                .authorizationScopes("read"));
    assertThatThrownBy(
            () -> client.deleteAuthorizer(b -> b.apiId(api).authorizerId(jwt.authorizerId())))
        .isInstanceOf(ConflictException.class);
    client.deleteAuthorizer(b -> b.apiId(api).authorizerId(function.authorizerId()));
    assertThat(client.getAuthorizers(b -> b.apiId(api)).items()).hasSize(1);
  }

  @ContractTest
  void stages_show_deployments(ApiGatewayV2Client client) {
    String api = http(client);
    assertThatThrownBy(() -> client.createDeployment(b -> b.apiId(api)))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("At least one route is required before deploying the Api.");
    client.createRoute(b -> b.apiId(api).routeKey("GET /a"));
    client.createStage(
        b ->
            b.apiId(api)
                .stageName("prod")
                .stageVariables(Map.of("x", "1", "y", "2"))
                .accessLogSettings(
                    a -> a.destinationArn("arn:aws:logs:x").format("$context.status")));
    String deployment = client.createDeployment(b -> b.apiId(api).stageName("prod")).deploymentId();
    client.updateDeployment(b -> b.apiId(api).deploymentId(deployment).description("first"));
    assertThat(client.getDeployment(b -> b.apiId(api).deploymentId(deployment)).description())
        .isEqualTo("first");
    assertThat(client.getDeployments(b -> b.apiId(api)).items()).hasSize(1);
    assertThatThrownBy(() -> client.deleteDeployment(b -> b.apiId(api).deploymentId(deployment)))
        .isInstanceOf(BadRequestException.class);

    client.updateStage(
        b ->
            b.apiId(api)
                .stageName("prod")
                .stageVariables(Map.of("x", "", "z", "3"))
                .routeSettings(
                    Map.of(
                        "GET /a",
                        software.amazon.awssdk.services.apigatewayv2.model.RouteSettings.builder()
                            .throttlingBurstLimit(1)
                            .build())));
    GetStageResponse stage = client.getStage(b -> b.apiId(api).stageName("prod"));
    assertThat(stage.stageVariables()).containsOnlyKeys("y", "z");
    assertThat(stage.deploymentId()).isEqualTo(deployment);
    assertThat(stage.routeSettings()).containsKey("GET /a");
    client.deleteRouteSettings(b -> b.apiId(api).stageName("prod").routeKey("GET /a"));
    client.deleteAccessLogSettings(b -> b.apiId(api).stageName("prod"));
    client.resetAuthorizersCache(b -> b.apiId(api).stageName("prod"));
    assertThat(client.getStage(b -> b.apiId(api).stageName("prod")).accessLogSettings()).isNull();
    assertThat(client.getStages(b -> b.apiId(api)).items()).hasSize(1);
    client.deleteStage(b -> b.apiId(api).stageName("prod"));
    client.deleteDeployment(b -> b.apiId(api).deploymentId(deployment));
  }

  @ContractTest
  void a_custom_domain_name_shows_stages_below_paths(ApiGatewayV2Client client) {
    String api = http(client);
    client.createStage(b -> b.apiId(api).stageName("prod"));
    assertThat(
            client
                .createDomainName(
                    b ->
                        b.domainName("api.example.com")
                            .domainNameConfigurations(
                                c ->
                                    c.certificateArn(
                                        "arn:aws:acm:us-east-1:000000000000:certificate/a")))
                .domainNameConfigurations()
                .get(0)
                .apiGatewayDomainName())
        .endsWith(".execute-api.us-east-1.amazonaws.com");
    String mapping =
        client
            .createApiMapping(
                b ->
                    b.domainName("api.example.com")
                        .apiId(api)
                        .stage("prod")
                        .apiMappingKey("v1/pets"))
            .apiMappingId();
    client.updateApiMapping(
        b -> b.domainName("api.example.com").apiMappingId(mapping).apiId(api).apiMappingKey("v2"));
    assertThat(
            client
                .getApiMapping(b -> b.domainName("api.example.com").apiMappingId(mapping))
                .apiMappingKey())
        .isEqualTo("v2");
    assertThat(client.getApiMappings(b -> b.domainName("api.example.com")).items()).hasSize(1);
    assertThatThrownBy(() -> client.deleteApi(b -> b.apiId(api)))
        .isInstanceOf(BadRequestException.class);
    client.deleteApiMapping(b -> b.domainName("api.example.com").apiMappingId(mapping));
    client.updateDomainName(
        b ->
            b.domainName("api.example.com")
                .domainNameConfigurations(c -> c.securityPolicy("TLS_1_2")));
    assertThat(client.getDomainName(b -> b.domainName("api.example.com")).domainName())
        .isEqualTo("api.example.com");
    assertThat(client.getDomainNames(b -> {}).items()).hasSize(1);
    client.deleteDomainName(b -> b.domainName("api.example.com"));
    assertThatThrownBy(() -> client.getDomainName(b -> b.domainName("api.example.com")))
        .isInstanceOf(NotFoundException.class);
  }

  @ContractTest
  void a_vpc_link_is_there_a_minute_later(FakeAws aws, ApiGatewayV2Client client) {
    String link =
        client
            .createVpcLink(b -> b.name("v").subnetIds("subnet-1").tags(Map.of("a", "b")))
            .vpcLinkId();
    assertThat(client.getVpcLink(b -> b.vpcLinkId(link)).vpcLinkStatus())
        .isEqualTo(VpcLinkStatus.PENDING);
    aws.clock().advance(Duration.ofMinutes(1));
    client.updateVpcLink(b -> b.vpcLinkId(link).name("w"));
    assertThat(client.getVpcLinks(b -> {}).items())
        .singleElement()
        .satisfies(one -> assertThat(one.vpcLinkStatus()).isEqualTo(VpcLinkStatus.AVAILABLE))
        .satisfies(one -> assertThat(one.name()).isEqualTo("w"));
    String arn = "arn:aws:apigateway:us-east-1::/vpclinks/" + link;
    client.tagResource(b -> b.resourceArn(arn).tags(Map.of("c", "d")));
    client.untagResource(b -> b.resourceArn(arn).tagKeys("a"));
    assertThat(client.getTags(b -> b.resourceArn(arn)).tags()).containsExactly(Map.entry("c", "d"));
    client.deleteVpcLink(b -> b.vpcLinkId(link));
    assertThatThrownBy(() -> client.getVpcLink(b -> b.vpcLinkId(link)))
        .isInstanceOfSatisfying(
            ApiGatewayV2Exception.class, e -> assertThat(e.statusCode()).isEqualTo(404));
  }
}

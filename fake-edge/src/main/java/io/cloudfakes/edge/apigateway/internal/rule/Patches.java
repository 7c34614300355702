package io.cloudfakes.edge.apigateway.internal.rule;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.BasePathMapping;
import software.amazon.awssdk.services.apigateway.model.ClientCertificate;
import software.amazon.awssdk.services.apigateway.model.Deployment;
import software.amazon.awssdk.services.apigateway.model.DocumentationPart;
import software.amazon.awssdk.services.apigateway.model.DocumentationVersion;
import software.amazon.awssdk.services.apigateway.model.DomainName;
import software.amazon.awssdk.services.apigateway.model.EndpointConfiguration;
import software.amazon.awssdk.services.apigateway.model.GatewayResponse;
import software.amazon.awssdk.services.apigateway.model.GetAccountResponse;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.IntegrationResponse;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.MethodResponse;
import software.amazon.awssdk.services.apigateway.model.Model;
import software.amazon.awssdk.services.apigateway.model.RequestValidator;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigateway.model.RestApi;
import software.amazon.awssdk.services.apigateway.model.VpcLink;

/** Which patch operations each kind of document takes, by AWS's tables. */
public final class Patches {
  private static final String NO_PARAMETER = "Invalid parameter name specified";
  private static final String NO_CONTENT_TYPE = "Content-Type specified was not found";

  public static final PatchTable<RestApi> REST_API =
      PatchTable.of(RestApi.class, PatchWording.PLAIN_WITH_OPERATIONS)
          .members("/name", "/description", "/policy", "/apiKeySource", "/minimumCompressionSize")
          .members("/disableExecuteApiEndpoint", "/securityPolicy", "/endpointAccessMode")
          .members("/endpointConfiguration/ipAddressType")
          .elements("binaryMediaTypes", "add", "replace", "remove")
          .line(
              "/endpointConfiguration/types/{type}",
              List.of("replace"),
              (api, target) ->
                  api.toBuilder()
                      .endpointConfiguration(ofType(api.endpointConfiguration(), target))
                      .build())
          .line(
              "/endpointConfiguration/vpcEndpointIds",
              List.of("add", "remove"),
              (api, target) ->
                  api.toBuilder().endpointConfiguration(endpoint(api, target)).build());

  public static final PatchTable<Resource> RESOURCE =
      PatchTable.of(Resource.class, PatchWording.LISTING).members("/parentId", "/pathPart");

  public static final PatchTable<Method> METHOD =
      PatchTable.of(Method.class, PatchWording.PLAIN)
          .members("/apiKeyRequired", "/authorizationType", "/authorizerId", "/operationName")
          .members("/requestValidatorId")
          .values("authorizationScopes", "add", "remove")
          .entries("requestParameters", NO_PARAMETER)
          .entries("requestModels", NO_CONTENT_TYPE);

  public static final PatchTable<MethodResponse> METHOD_RESPONSE =
      PatchTable.of(MethodResponse.class, PatchWording.PLAIN)
          .entries("responseParameters", NO_PARAMETER)
          .entries("responseModels", NO_CONTENT_TYPE);

  public static final PatchTable<Integration> INTEGRATION =
      PatchTable.of(Integration.class, PatchWording.PLAIN)
          .members("/cacheNamespace", "/connectionId", "/connectionType", "/contentHandling")
          .members("/credentials", "/httpMethod", "/passthroughBehavior", "/timeoutInMillis")
          .members("/uri", "/tlsConfig/insecureSkipVerification", "/responseTransferMode")
          .members("/integrationTarget")
          .elements("cacheKeyParameters", "add", "remove")
          .entries("requestParameters", NO_PARAMETER)
          .entries("requestTemplates", NO_CONTENT_TYPE);

  public static final PatchTable<IntegrationResponse> INTEGRATION_RESPONSE =
      PatchTable.of(IntegrationResponse.class, PatchWording.PLAIN)
          .members("/contentHandling", "/selectionPattern")
          .entries("responseParameters", NO_PARAMETER)
          .entries("responseTemplates", NO_CONTENT_TYPE);

  public static final PatchTable<GatewayResponse> GATEWAY_RESPONSE =
      PatchTable.of(GatewayResponse.class, PatchWording.PLAIN)
          .members("/statusCode")
          .entries("responseParameters", NO_PARAMETER)
          .entries("responseTemplates", NO_CONTENT_TYPE);

  public static final PatchTable<Model> MODEL =
      PatchTable.of(Model.class, PatchWording.LISTING).members("/description", "/schema");

  public static final PatchTable<RequestValidator> REQUEST_VALIDATOR =
      PatchTable.of(RequestValidator.class, PatchWording.LISTING)
          .members("/name", "/validateRequestParameters", "/validateRequestBody");

  public static final PatchTable<Authorizer> AUTHORIZER =
      PatchTable.of(Authorizer.class, PatchWording.LISTING)
          .members("/authorizerUri", "/authorizerCredentials", "/authorizerResultTtlInSeconds")
          .members("/authType")
          .member("/identitySource", "add", "replace", "remove")
          .members("/identityValidationExpression", "/name", "/type")
          .values("providerARNs", "add", "remove");

  public static final PatchTable<Deployment> DEPLOYMENT =
      PatchTable.of(Deployment.class, PatchWording.LISTING).members("/description");

  public static final PatchTable<DocumentationPart> DOCUMENTATION_PART =
      PatchTable.of(DocumentationPart.class, PatchWording.LISTING).members("/properties");

  public static final PatchTable<DocumentationVersion> DOCUMENTATION_VERSION =
      PatchTable.of(DocumentationVersion.class, PatchWording.LISTING).members("/description");

  public static final PatchTable<ClientCertificate> CLIENT_CERTIFICATE =
      PatchTable.of(ClientCertificate.class, PatchWording.LISTING).members("/description");

  public static final PatchTable<VpcLink> VPC_LINK =
      PatchTable.of(VpcLink.class, PatchWording.LISTING).members("/name", "/description");

  public static final PatchTable<BasePathMapping> BASE_PATH_MAPPING =
      PatchTable.of(BasePathMapping.class, PatchWording.LISTING)
          .members("/basePath", "/restApiId", "/stage")
          .line(
              "/restapiId",
              List.of("replace"),
              (mapping, target) -> mapping.toBuilder().restApiId(target.required()).build());

  public static final PatchTable<GetAccountResponse> ACCOUNT =
      PatchTable.of(GetAccountResponse.class, PatchWording.LISTING)
          .members("/cloudwatchRoleArn")
          .line(
              "/features", List.of("add", "remove"), (account, target) -> feature(account, target));

  public static final PatchTable<DomainName> DOMAIN_NAME =
      PatchTable.of(DomainName.class, PatchWording.LISTING)
          .members("/certificateName", "/certificateArn", "/regionalCertificateName")
          .members("/regionalCertificateArn", "/securityPolicy", "/endpointAccessMode")
          .members("/ownershipVerificationCertificateArn", "/policy", "/managementPolicy")
          .members("/routingMode", "/endpointConfiguration/ipAddressType")
          .line(
              "/endpointConfiguration/types/{type}",
              List.of("replace"),
              (domain, target) ->
                  domain.toBuilder()
                      .endpointConfiguration(ofType(domain.endpointConfiguration(), target))
                      .build());

  private Patches() {}

  private static EndpointConfiguration ofType(EndpointConfiguration before, PatchTarget target) {
    return Documents.with(
        EndpointConfiguration.class,
        before,
        "types",
        List.of(EndpointTypes.checked(target.required())));
  }

  private static EndpointConfiguration endpoint(RestApi api, PatchTarget target) {
    List<String> ids = new ArrayList<>(api.endpointConfiguration().vpcEndpointIds());
    String id = target.required();
    if (target.isRemove()) {
      ids.remove(id);
    } else if (!ids.contains(id)) {
      ids.add(id);
    }
    return api.endpointConfiguration().toBuilder().vpcEndpointIds(ids).build();
  }

  /** The one feature there is cannot be taken away. */
  private static GetAccountResponse feature(GetAccountResponse account, PatchTarget target) {
    if (!target.required().equals("UsagePlans")) {
      throw RestErrors.badRequest("Invalid feature specified: " + target.value());
    }
    if (target.isRemove()) {
      throw RestErrors.badRequest("Usage Plans cannot be disabled once enabled");
    }
    return account;
  }
}

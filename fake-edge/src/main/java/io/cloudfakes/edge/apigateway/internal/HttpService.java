package io.cloudfakes.edge.apigateway.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.iam.SigningDialect;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.ActionTable;
import io.cloudfakes.service.Service;

/**
 * Amazon API Gateway, HTTP and WebSocket APIs (version 2): its table of contents, every action of
 * AWS's model on one line, modelled or refused.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/api-reference.html">Amazon
 *     API Gateway version 2 API Reference</a>
 */
public final class HttpService {
  public static final Service<ApiGatewayState> SERVICE =
      Service.named("apigatewayv2", ApiGatewayState.EMPTY)
          .sharing(RestService.SERVICE)
          .signingName("apigateway")
          .hostPrefixes("apigateway")
          .protocol(Protocols::restJson)
          .signing(SigningDialect.REST_JSON)
          .throttledBy(AwsError.of("TooManyRequestsException", 429, "Too Many Requests"))
          .resource("apiId", "domainName")
          .actions(HttpService::table)
          .build();

  private HttpService() {}

  private static void table(ActionTable<ApiGatewayState> table) {
    table.refused("CreateApi", "POST /v2/apis");
    table.refused("CreateApiMapping", "POST /v2/domainnames/{domainName}/apimappings");
    table.refused("CreateAuthorizer", "POST /v2/apis/{apiId}/authorizers");
    table.refused("CreateDeployment", "POST /v2/apis/{apiId}/deployments");
    table.refused("CreateDomainName", "POST /v2/domainnames");
    table.refused("CreateIntegration", "POST /v2/apis/{apiId}/integrations");
    table.refused(
        "CreateIntegrationResponse",
        "POST /v2/apis/{apiId}/integrations/{integrationId}/integrationresponses");
    table.refused("CreateModel", "POST /v2/apis/{apiId}/models");
    table.refused("CreatePortal", "POST /v2/portals");
    table.refused("CreatePortalProduct", "POST /v2/portalproducts");
    table.refused("CreateProductPage", "POST /v2/portalproducts/{portalProductId}/productpages");
    table.refused(
        "CreateProductRestEndpointPage",
        "POST /v2/portalproducts/{portalProductId}/productrestendpointpages");
    table.refused("CreateRoute", "POST /v2/apis/{apiId}/routes");
    table.refused("CreateRouteResponse", "POST /v2/apis/{apiId}/routes/{routeId}/routeresponses");
    table.refused("CreateRoutingRule", "POST /v2/domainnames/{domainName}/routingrules");
    table.refused("CreateStage", "POST /v2/apis/{apiId}/stages");
    table.refused("CreateVpcLink", "POST /v2/vpclinks");
    table.refused(
        "DeleteAccessLogSettings", "DELETE /v2/apis/{apiId}/stages/{stageName}/accesslogsettings");
    table.refused("DeleteApi", "DELETE /v2/apis/{apiId}");
    table.refused(
        "DeleteApiMapping", "DELETE /v2/domainnames/{domainName}/apimappings/{apiMappingId}");
    table.refused("DeleteAuthorizer", "DELETE /v2/apis/{apiId}/authorizers/{authorizerId}");
    table.refused("DeleteCorsConfiguration", "DELETE /v2/apis/{apiId}/cors");
    table.refused("DeleteDeployment", "DELETE /v2/apis/{apiId}/deployments/{deploymentId}");
    table.refused("DeleteDomainName", "DELETE /v2/domainnames/{domainName}");
    table.refused("DeleteIntegration", "DELETE /v2/apis/{apiId}/integrations/{integrationId}");
    table.refused(
        "DeleteIntegrationResponse",
        "DELETE"
            + " /v2/apis/{apiId}/integrations/{integrationId}/integrationresponses/{integrationResponseId}");
    table.refused("DeleteModel", "DELETE /v2/apis/{apiId}/models/{modelId}");
    table.refused("DeletePortal", "DELETE /v2/portals/{portalId}");
    table.refused("DeletePortalProduct", "DELETE /v2/portalproducts/{portalProductId}");
    table.refused(
        "DeletePortalProductSharingPolicy",
        "DELETE /v2/portalproducts/{portalProductId}/sharingpolicy");
    table.refused(
        "DeleteProductPage",
        "DELETE /v2/portalproducts/{portalProductId}/productpages/{productPageId}");
    table.refused(
        "DeleteProductRestEndpointPage",
        "DELETE"
            + " /v2/portalproducts/{portalProductId}/productrestendpointpages/{productRestEndpointPageId}");
    table.refused("DeleteRoute", "DELETE /v2/apis/{apiId}/routes/{routeId}");
    table.refused(
        "DeleteRouteRequestParameter",
        "DELETE /v2/apis/{apiId}/routes/{routeId}/requestparameters/{requestParameterKey}");
    table.refused(
        "DeleteRouteResponse",
        "DELETE /v2/apis/{apiId}/routes/{routeId}/routeresponses/{routeResponseId}");
    table.refused(
        "DeleteRouteSettings",
        "DELETE /v2/apis/{apiId}/stages/{stageName}/routesettings/{routeKey}");
    table.refused(
        "DeleteRoutingRule", "DELETE /v2/domainnames/{domainName}/routingrules/{routingRuleId}");
    table.refused("DeleteStage", "DELETE /v2/apis/{apiId}/stages/{stageName}");
    table.refused("DeleteVpcLink", "DELETE /v2/vpclinks/{vpcLinkId}");
    table.refused("DisablePortal", "DELETE /v2/portals/{portalId}/publish");
    table.refused("ExportApi", "GET /v2/apis/{apiId}/exports/{specification}");
    table.refused("GetApi", "GET /v2/apis/{apiId}");
    table.refused("GetApiMapping", "GET /v2/domainnames/{domainName}/apimappings/{apiMappingId}");
    table.refused("GetApiMappings", "GET /v2/domainnames/{domainName}/apimappings");
    table.refused("GetApis", "GET /v2/apis");
    table.refused("GetAuthorizer", "GET /v2/apis/{apiId}/authorizers/{authorizerId}");
    table.refused("GetAuthorizers", "GET /v2/apis/{apiId}/authorizers");
    table.refused("GetDeployment", "GET /v2/apis/{apiId}/deployments/{deploymentId}");
    table.refused("GetDeployments", "GET /v2/apis/{apiId}/deployments");
    table.refused("GetDomainName", "GET /v2/domainnames/{domainName}");
    table.refused("GetDomainNames", "GET /v2/domainnames");
    table.refused("GetIntegration", "GET /v2/apis/{apiId}/integrations/{integrationId}");
    table.refused(
        "GetIntegrationResponse",
        "GET /v2/apis/{apiId}/integrations/{integrationId}/integrationresponses/{integrationResponseId}");
    table.refused(
        "GetIntegrationResponses",
        "GET /v2/apis/{apiId}/integrations/{integrationId}/integrationresponses");
    table.refused("GetIntegrations", "GET /v2/apis/{apiId}/integrations");
    table.refused("GetModel", "GET /v2/apis/{apiId}/models/{modelId}");
    table.refused("GetModelTemplate", "GET /v2/apis/{apiId}/models/{modelId}/template");
    table.refused("GetModels", "GET /v2/apis/{apiId}/models");
    table.refused("GetPortal", "GET /v2/portals/{portalId}");
    table.refused("GetPortalProduct", "GET /v2/portalproducts/{portalProductId}");
    table.refused(
        "GetPortalProductSharingPolicy", "GET /v2/portalproducts/{portalProductId}/sharingpolicy");
    table.refused(
        "GetProductPage", "GET /v2/portalproducts/{portalProductId}/productpages/{productPageId}");
    table.refused(
        "GetProductRestEndpointPage",
        "GET /v2/portalproducts/{portalProductId}/productrestendpointpages/{productRestEndpointPageId}");
    table.refused("GetRoute", "GET /v2/apis/{apiId}/routes/{routeId}");
    table.refused(
        "GetRouteResponse",
        "GET /v2/apis/{apiId}/routes/{routeId}/routeresponses/{routeResponseId}");
    table.refused("GetRouteResponses", "GET /v2/apis/{apiId}/routes/{routeId}/routeresponses");
    table.refused("GetRoutes", "GET /v2/apis/{apiId}/routes");
    table.refused(
        "GetRoutingRule", "GET /v2/domainnames/{domainName}/routingrules/{routingRuleId}");
    table.refused("GetStage", "GET /v2/apis/{apiId}/stages/{stageName}");
    table.refused("GetStages", "GET /v2/apis/{apiId}/stages");
    table.refused("GetTags", "GET /v2/tags/{resource-arn}");
    table.refused("GetVpcLink", "GET /v2/vpclinks/{vpcLinkId}");
    table.refused("GetVpcLinks", "GET /v2/vpclinks");
    table.refused("ImportApi", "PUT /v2/apis");
    table.refused("ListPortalProducts", "GET /v2/portalproducts");
    table.refused("ListPortals", "GET /v2/portals");
    table.refused("ListProductPages", "GET /v2/portalproducts/{portalProductId}/productpages");
    table.refused(
        "ListProductRestEndpointPages",
        "GET /v2/portalproducts/{portalProductId}/productrestendpointpages");
    table.refused("ListRoutingRules", "GET /v2/domainnames/{domainName}/routingrules");
    table.refused("PreviewPortal", "POST /v2/portals/{portalId}/preview");
    table.refused("PublishPortal", "POST /v2/portals/{portalId}/publish");
    table.refused(
        "PutPortalProductSharingPolicy", "PUT /v2/portalproducts/{portalProductId}/sharingpolicy");
    table.refused(
        "PutRoutingRule", "PUT /v2/domainnames/{domainName}/routingrules/{routingRuleId}");
    table.refused("ReimportApi", "PUT /v2/apis/{apiId}");
    table.refused(
        "ResetAuthorizersCache", "DELETE /v2/apis/{apiId}/stages/{stageName}/cache/authorizers");
    table.refused("TagResource", "POST /v2/tags/{resource-arn}");
    table.refused("UntagResource", "DELETE /v2/tags/{resource-arn}");
    table.refused("UpdateApi", "PATCH /v2/apis/{apiId}");
    table.refused(
        "UpdateApiMapping", "PATCH /v2/domainnames/{domainName}/apimappings/{apiMappingId}");
    table.refused("UpdateAuthorizer", "PATCH /v2/apis/{apiId}/authorizers/{authorizerId}");
    table.refused("UpdateDeployment", "PATCH /v2/apis/{apiId}/deployments/{deploymentId}");
    table.refused("UpdateDomainName", "PATCH /v2/domainnames/{domainName}");
    table.refused("UpdateIntegration", "PATCH /v2/apis/{apiId}/integrations/{integrationId}");
    table.refused(
        "UpdateIntegrationResponse",
        "PATCH"
            + " /v2/apis/{apiId}/integrations/{integrationId}/integrationresponses/{integrationResponseId}");
    table.refused("UpdateModel", "PATCH /v2/apis/{apiId}/models/{modelId}");
    table.refused("UpdatePortal", "PATCH /v2/portals/{portalId}");
    table.refused("UpdatePortalProduct", "PATCH /v2/portalproducts/{portalProductId}");
    table.refused(
        "UpdateProductPage",
        "PATCH /v2/portalproducts/{portalProductId}/productpages/{productPageId}");
    table.refused(
        "UpdateProductRestEndpointPage",
        "PATCH"
            + " /v2/portalproducts/{portalProductId}/productrestendpointpages/{productRestEndpointPageId}");
    table.refused("UpdateRoute", "PATCH /v2/apis/{apiId}/routes/{routeId}");
    table.refused(
        "UpdateRouteResponse",
        "PATCH /v2/apis/{apiId}/routes/{routeId}/routeresponses/{routeResponseId}");
    table.refused("UpdateStage", "PATCH /v2/apis/{apiId}/stages/{stageName}");
    table.refused("UpdateVpcLink", "PATCH /v2/vpclinks/{vpcLinkId}");
  }
}

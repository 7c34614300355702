package io.cloudfakes.edge.apigateway.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.edge.apigateway.internal.http.operation.api.CreateApi;
import io.cloudfakes.edge.apigateway.internal.http.operation.api.DeleteApi;
import io.cloudfakes.edge.apigateway.internal.http.operation.api.DeleteCorsConfiguration;
import io.cloudfakes.edge.apigateway.internal.http.operation.api.ExportApi;
import io.cloudfakes.edge.apigateway.internal.http.operation.api.GetApi;
import io.cloudfakes.edge.apigateway.internal.http.operation.api.GetApis;
import io.cloudfakes.edge.apigateway.internal.http.operation.api.ImportApi;
import io.cloudfakes.edge.apigateway.internal.http.operation.api.ReimportApi;
import io.cloudfakes.edge.apigateway.internal.http.operation.api.UpdateApi;
import io.cloudfakes.edge.apigateway.internal.http.operation.authorizer.CreateAuthorizer;
import io.cloudfakes.edge.apigateway.internal.http.operation.authorizer.DeleteAuthorizer;
import io.cloudfakes.edge.apigateway.internal.http.operation.authorizer.GetAuthorizer;
import io.cloudfakes.edge.apigateway.internal.http.operation.authorizer.GetAuthorizers;
import io.cloudfakes.edge.apigateway.internal.http.operation.authorizer.UpdateAuthorizer;
import io.cloudfakes.edge.apigateway.internal.http.operation.deployment.CreateDeployment;
import io.cloudfakes.edge.apigateway.internal.http.operation.deployment.DeleteDeployment;
import io.cloudfakes.edge.apigateway.internal.http.operation.deployment.GetDeployment;
import io.cloudfakes.edge.apigateway.internal.http.operation.deployment.GetDeployments;
import io.cloudfakes.edge.apigateway.internal.http.operation.deployment.UpdateDeployment;
import io.cloudfakes.edge.apigateway.internal.http.operation.domain.CreateApiMapping;
import io.cloudfakes.edge.apigateway.internal.http.operation.domain.CreateDomainName;
import io.cloudfakes.edge.apigateway.internal.http.operation.domain.DeleteApiMapping;
import io.cloudfakes.edge.apigateway.internal.http.operation.domain.DeleteDomainName;
import io.cloudfakes.edge.apigateway.internal.http.operation.domain.GetApiMapping;
import io.cloudfakes.edge.apigateway.internal.http.operation.domain.GetApiMappings;
import io.cloudfakes.edge.apigateway.internal.http.operation.domain.GetDomainName;
import io.cloudfakes.edge.apigateway.internal.http.operation.domain.GetDomainNames;
import io.cloudfakes.edge.apigateway.internal.http.operation.domain.UpdateApiMapping;
import io.cloudfakes.edge.apigateway.internal.http.operation.domain.UpdateDomainName;
import io.cloudfakes.edge.apigateway.internal.http.operation.integration.CreateIntegration;
import io.cloudfakes.edge.apigateway.internal.http.operation.integration.CreateIntegrationResponse;
import io.cloudfakes.edge.apigateway.internal.http.operation.integration.DeleteIntegration;
import io.cloudfakes.edge.apigateway.internal.http.operation.integration.DeleteIntegrationResponse;
import io.cloudfakes.edge.apigateway.internal.http.operation.integration.GetIntegration;
import io.cloudfakes.edge.apigateway.internal.http.operation.integration.GetIntegrationResponse;
import io.cloudfakes.edge.apigateway.internal.http.operation.integration.GetIntegrationResponses;
import io.cloudfakes.edge.apigateway.internal.http.operation.integration.GetIntegrations;
import io.cloudfakes.edge.apigateway.internal.http.operation.integration.UpdateIntegration;
import io.cloudfakes.edge.apigateway.internal.http.operation.integration.UpdateIntegrationResponse;
import io.cloudfakes.edge.apigateway.internal.http.operation.model.CreateModel;
import io.cloudfakes.edge.apigateway.internal.http.operation.model.DeleteModel;
import io.cloudfakes.edge.apigateway.internal.http.operation.model.GetModel;
import io.cloudfakes.edge.apigateway.internal.http.operation.model.GetModels;
import io.cloudfakes.edge.apigateway.internal.http.operation.model.UpdateModel;
import io.cloudfakes.edge.apigateway.internal.http.operation.route.CreateRoute;
import io.cloudfakes.edge.apigateway.internal.http.operation.route.CreateRouteResponse;
import io.cloudfakes.edge.apigateway.internal.http.operation.route.DeleteRoute;
import io.cloudfakes.edge.apigateway.internal.http.operation.route.DeleteRouteRequestParameter;
import io.cloudfakes.edge.apigateway.internal.http.operation.route.DeleteRouteResponse;
import io.cloudfakes.edge.apigateway.internal.http.operation.route.GetRoute;
import io.cloudfakes.edge.apigateway.internal.http.operation.route.GetRouteResponse;
import io.cloudfakes.edge.apigateway.internal.http.operation.route.GetRouteResponses;
import io.cloudfakes.edge.apigateway.internal.http.operation.route.GetRoutes;
import io.cloudfakes.edge.apigateway.internal.http.operation.route.UpdateRoute;
import io.cloudfakes.edge.apigateway.internal.http.operation.route.UpdateRouteResponse;
import io.cloudfakes.edge.apigateway.internal.http.operation.stage.CreateStage;
import io.cloudfakes.edge.apigateway.internal.http.operation.stage.DeleteAccessLogSettings;
import io.cloudfakes.edge.apigateway.internal.http.operation.stage.DeleteRouteSettings;
import io.cloudfakes.edge.apigateway.internal.http.operation.stage.DeleteStage;
import io.cloudfakes.edge.apigateway.internal.http.operation.stage.GetStage;
import io.cloudfakes.edge.apigateway.internal.http.operation.stage.GetStages;
import io.cloudfakes.edge.apigateway.internal.http.operation.stage.ResetAuthorizersCache;
import io.cloudfakes.edge.apigateway.internal.http.operation.stage.UpdateStage;
import io.cloudfakes.edge.apigateway.internal.http.operation.tag.GetTags;
import io.cloudfakes.edge.apigateway.internal.http.operation.tag.TagResource;
import io.cloudfakes.edge.apigateway.internal.http.operation.tag.UntagResource;
import io.cloudfakes.edge.apigateway.internal.http.operation.vpclink.CreateVpcLink;
import io.cloudfakes.edge.apigateway.internal.http.operation.vpclink.DeleteVpcLink;
import io.cloudfakes.edge.apigateway.internal.http.operation.vpclink.GetVpcLink;
import io.cloudfakes.edge.apigateway.internal.http.operation.vpclink.GetVpcLinks;
import io.cloudfakes.edge.apigateway.internal.http.operation.vpclink.UpdateVpcLink;
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
          .alsoSignedAs("execute-api")
          .http(new HttpApiSurface())
          .actions(HttpService::table)
          .build();

  private HttpService() {}

  private static void table(ActionTable<ApiGatewayState> table) {
    table.action("CreateApi", "POST /v2/apis", CreateApi::new);
    table.action(
        "CreateApiMapping", "POST /v2/domainnames/{domainName}/apimappings", CreateApiMapping::new);
    table.action("CreateAuthorizer", "POST /v2/apis/{apiId}/authorizers", CreateAuthorizer::new);
    table.action("CreateDeployment", "POST /v2/apis/{apiId}/deployments", CreateDeployment::new);
    table.action("CreateDomainName", "POST /v2/domainnames", CreateDomainName::new);
    table.action("CreateIntegration", "POST /v2/apis/{apiId}/integrations", CreateIntegration::new);
    table.action(
        "CreateIntegrationResponse",
        "POST /v2/apis/{apiId}/integrations/{integrationId}/integrationresponses",
        CreateIntegrationResponse::new);
    table.action("CreateModel", "POST /v2/apis/{apiId}/models", CreateModel::new);
    table.refused("CreatePortal", "POST /v2/portals");
    table.refused("CreatePortalProduct", "POST /v2/portalproducts");
    table.refused("CreateProductPage", "POST /v2/portalproducts/{portalProductId}/productpages");
    table.refused(
        "CreateProductRestEndpointPage",
        "POST /v2/portalproducts/{portalProductId}/productrestendpointpages");
    table.action("CreateRoute", "POST /v2/apis/{apiId}/routes", CreateRoute::new);
    table.action(
        "CreateRouteResponse",
        "POST /v2/apis/{apiId}/routes/{routeId}/routeresponses",
        CreateRouteResponse::new);
    table.refused("CreateRoutingRule", "POST /v2/domainnames/{domainName}/routingrules");
    table.action("CreateStage", "POST /v2/apis/{apiId}/stages", CreateStage::new);
    table.action("CreateVpcLink", "POST /v2/vpclinks", CreateVpcLink::new);
    table.action(
        "DeleteAccessLogSettings",
        "DELETE /v2/apis/{apiId}/stages/{stageName}/accesslogsettings",
        DeleteAccessLogSettings::new);
    table.action("DeleteApi", "DELETE /v2/apis/{apiId}", DeleteApi::new);
    table.action(
        "DeleteApiMapping",
        "DELETE /v2/domainnames/{domainName}/apimappings/{apiMappingId}",
        DeleteApiMapping::new);
    table.action(
        "DeleteAuthorizer",
        "DELETE /v2/apis/{apiId}/authorizers/{authorizerId}",
        DeleteAuthorizer::new);
    table.action(
        "DeleteCorsConfiguration", "DELETE /v2/apis/{apiId}/cors", DeleteCorsConfiguration::new);
    table.action(
        "DeleteDeployment",
        "DELETE /v2/apis/{apiId}/deployments/{deploymentId}",
        DeleteDeployment::new);
    table.action("DeleteDomainName", "DELETE /v2/domainnames/{domainName}", DeleteDomainName::new);
    table.action(
        "DeleteIntegration",
        "DELETE /v2/apis/{apiId}/integrations/{integrationId}",
        DeleteIntegration::new);
    table.action(
        "DeleteIntegrationResponse",
        "DELETE"
            + " /v2/apis/{apiId}/integrations/{integrationId}/integrationresponses/{integrationResponseId}",
        DeleteIntegrationResponse::new);
    table.action("DeleteModel", "DELETE /v2/apis/{apiId}/models/{modelId}", DeleteModel::new);
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
    table.action("DeleteRoute", "DELETE /v2/apis/{apiId}/routes/{routeId}", DeleteRoute::new);
    table.action(
        "DeleteRouteRequestParameter",
        "DELETE /v2/apis/{apiId}/routes/{routeId}/requestparameters/{requestParameterKey}",
        DeleteRouteRequestParameter::new);
    table.action(
        "DeleteRouteResponse",
        "DELETE /v2/apis/{apiId}/routes/{routeId}/routeresponses/{routeResponseId}",
        DeleteRouteResponse::new);
    table.action(
        "DeleteRouteSettings",
        "DELETE /v2/apis/{apiId}/stages/{stageName}/routesettings/{routeKey}",
        DeleteRouteSettings::new);
    table.refused(
        "DeleteRoutingRule", "DELETE /v2/domainnames/{domainName}/routingrules/{routingRuleId}");
    table.action("DeleteStage", "DELETE /v2/apis/{apiId}/stages/{stageName}", DeleteStage::new);
    table.action("DeleteVpcLink", "DELETE /v2/vpclinks/{vpcLinkId}", DeleteVpcLink::new);
    table.refused("DisablePortal", "DELETE /v2/portals/{portalId}/publish");
    table.action("ExportApi", "GET /v2/apis/{apiId}/exports/{specification}", ExportApi::new);
    table.action("GetApi", "GET /v2/apis/{apiId}", GetApi::new);
    table.action(
        "GetApiMapping",
        "GET /v2/domainnames/{domainName}/apimappings/{apiMappingId}",
        GetApiMapping::new);
    table.action(
        "GetApiMappings", "GET /v2/domainnames/{domainName}/apimappings", GetApiMappings::new);
    table.action("GetApis", "GET /v2/apis", GetApis::new);
    table.action(
        "GetAuthorizer", "GET /v2/apis/{apiId}/authorizers/{authorizerId}", GetAuthorizer::new);
    table.action("GetAuthorizers", "GET /v2/apis/{apiId}/authorizers", GetAuthorizers::new);
    table.action(
        "GetDeployment", "GET /v2/apis/{apiId}/deployments/{deploymentId}", GetDeployment::new);
    table.action("GetDeployments", "GET /v2/apis/{apiId}/deployments", GetDeployments::new);
    table.action("GetDomainName", "GET /v2/domainnames/{domainName}", GetDomainName::new);
    table.action("GetDomainNames", "GET /v2/domainnames", GetDomainNames::new);
    table.action(
        "GetIntegration", "GET /v2/apis/{apiId}/integrations/{integrationId}", GetIntegration::new);
    table.action(
        "GetIntegrationResponse",
        "GET /v2/apis/{apiId}/integrations/{integrationId}/integrationresponses/{integrationResponseId}",
        GetIntegrationResponse::new);
    table.action(
        "GetIntegrationResponses",
        "GET /v2/apis/{apiId}/integrations/{integrationId}/integrationresponses",
        GetIntegrationResponses::new);
    table.action("GetIntegrations", "GET /v2/apis/{apiId}/integrations", GetIntegrations::new);
    table.action("GetModel", "GET /v2/apis/{apiId}/models/{modelId}", GetModel::new);
    table.refused("GetModelTemplate", "GET /v2/apis/{apiId}/models/{modelId}/template");
    table.action("GetModels", "GET /v2/apis/{apiId}/models", GetModels::new);
    table.refused("GetPortal", "GET /v2/portals/{portalId}");
    table.refused("GetPortalProduct", "GET /v2/portalproducts/{portalProductId}");
    table.refused(
        "GetPortalProductSharingPolicy", "GET /v2/portalproducts/{portalProductId}/sharingpolicy");
    table.refused(
        "GetProductPage", "GET /v2/portalproducts/{portalProductId}/productpages/{productPageId}");
    table.refused(
        "GetProductRestEndpointPage",
        "GET /v2/portalproducts/{portalProductId}/productrestendpointpages/{productRestEndpointPageId}");
    table.action("GetRoute", "GET /v2/apis/{apiId}/routes/{routeId}", GetRoute::new);
    table.action(
        "GetRouteResponse",
        "GET /v2/apis/{apiId}/routes/{routeId}/routeresponses/{routeResponseId}",
        GetRouteResponse::new);
    table.action(
        "GetRouteResponses",
        "GET /v2/apis/{apiId}/routes/{routeId}/routeresponses",
        GetRouteResponses::new);
    table.action("GetRoutes", "GET /v2/apis/{apiId}/routes", GetRoutes::new);
    table.refused(
        "GetRoutingRule", "GET /v2/domainnames/{domainName}/routingrules/{routingRuleId}");
    table.action("GetStage", "GET /v2/apis/{apiId}/stages/{stageName}", GetStage::new);
    table.action("GetStages", "GET /v2/apis/{apiId}/stages", GetStages::new);
    table.action("GetTags", "GET /v2/tags/{resource-arn}", GetTags::new);
    table.action("GetVpcLink", "GET /v2/vpclinks/{vpcLinkId}", GetVpcLink::new);
    table.action("GetVpcLinks", "GET /v2/vpclinks", GetVpcLinks::new);
    table.action("ImportApi", "PUT /v2/apis", ImportApi::new);
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
    table.action("ReimportApi", "PUT /v2/apis/{apiId}", ReimportApi::new);
    table.action(
        "ResetAuthorizersCache",
        "DELETE /v2/apis/{apiId}/stages/{stageName}/cache/authorizers",
        ResetAuthorizersCache::new);
    table.action("TagResource", "POST /v2/tags/{resource-arn}", TagResource::new);
    table.action("UntagResource", "DELETE /v2/tags/{resource-arn}", UntagResource::new);
    table.action("UpdateApi", "PATCH /v2/apis/{apiId}", UpdateApi::new);
    table.action(
        "UpdateApiMapping",
        "PATCH /v2/domainnames/{domainName}/apimappings/{apiMappingId}",
        UpdateApiMapping::new);
    table.action(
        "UpdateAuthorizer",
        "PATCH /v2/apis/{apiId}/authorizers/{authorizerId}",
        UpdateAuthorizer::new);
    table.action(
        "UpdateDeployment",
        "PATCH /v2/apis/{apiId}/deployments/{deploymentId}",
        UpdateDeployment::new);
    table.action("UpdateDomainName", "PATCH /v2/domainnames/{domainName}", UpdateDomainName::new);
    table.action(
        "UpdateIntegration",
        "PATCH /v2/apis/{apiId}/integrations/{integrationId}",
        UpdateIntegration::new);
    table.action(
        "UpdateIntegrationResponse",
        "PATCH"
            + " /v2/apis/{apiId}/integrations/{integrationId}/integrationresponses/{integrationResponseId}",
        UpdateIntegrationResponse::new);
    table.action("UpdateModel", "PATCH /v2/apis/{apiId}/models/{modelId}", UpdateModel::new);
    table.refused("UpdatePortal", "PATCH /v2/portals/{portalId}");
    table.refused("UpdatePortalProduct", "PATCH /v2/portalproducts/{portalProductId}");
    table.refused(
        "UpdateProductPage",
        "PATCH /v2/portalproducts/{portalProductId}/productpages/{productPageId}");
    table.refused(
        "UpdateProductRestEndpointPage",
        "PATCH"
            + " /v2/portalproducts/{portalProductId}/productrestendpointpages/{productRestEndpointPageId}");
    table.action("UpdateRoute", "PATCH /v2/apis/{apiId}/routes/{routeId}", UpdateRoute::new);
    table.action(
        "UpdateRouteResponse",
        "PATCH /v2/apis/{apiId}/routes/{routeId}/routeresponses/{routeResponseId}",
        UpdateRouteResponse::new);
    table.action("UpdateStage", "PATCH /v2/apis/{apiId}/stages/{stageName}", UpdateStage::new);
    table.action("UpdateVpcLink", "PATCH /v2/vpclinks/{vpcLinkId}", UpdateVpcLink::new);
  }
}

package io.cloudfakes.edge.apigateway.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.edge.apigateway.internal.live.RestSurface;
import io.cloudfakes.edge.apigateway.internal.socket.SocketDeliveries;
import io.cloudfakes.edge.apigateway.internal.socket.SocketTiming;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.iam.SigningDialect;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.ActionTable;
import io.cloudfakes.service.Service;

/**
 * Amazon API Gateway, REST APIs (version 1): its table of contents, every action of AWS's model on
 * one line, modelled or refused. The state is of all kinds of APIs.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_Operations.html">Amazon API
 *     Gateway API Reference</a>
 */
public final class RestService {
  public static final Service<ApiGatewayState> SERVICE =
      Service.named("apigateway", ApiGatewayState.EMPTY)
          .protocol(Protocols::restJson)
          .signing(SigningDialect.REST_JSON)
          .throttledBy(AwsError.of("TooManyRequestsException", 429, "Too Many Requests"))
          .resource("restApiId", "domainName", "usagePlanId", "apiKey")
          .alsoSignedAs("execute-api")
          .http(new RestSurface())
          .events(new SocketDeliveries())
          .timing(new SocketTiming())
          .actions(RestService::table)
          .build();

  private RestService() {}

  private static void table(ActionTable<ApiGatewayState> table) {
    table.refused("CreateApiKey", "POST /apikeys");
    table.refused("CreateAuthorizer", "POST /restapis/{restapi_id}/authorizers");
    table.refused("CreateBasePathMapping", "POST /domainnames/{domain_name}/basepathmappings");
    table.refused("CreateDeployment", "POST /restapis/{restapi_id}/deployments");
    table.refused("CreateDocumentationPart", "POST /restapis/{restapi_id}/documentation/parts");
    table.refused(
        "CreateDocumentationVersion", "POST /restapis/{restapi_id}/documentation/versions");
    table.refused("CreateDomainName", "POST /domainnames");
    table.refused("CreateDomainNameAccessAssociation", "POST /domainnameaccessassociations");
    table.refused("CreateModel", "POST /restapis/{restapi_id}/models");
    table.refused("CreateRequestValidator", "POST /restapis/{restapi_id}/requestvalidators");
    table.refused("CreateResource", "POST /restapis/{restapi_id}/resources/{parent_id}");
    table.refused("CreateRestApi", "POST /restapis");
    table.refused("CreateStage", "POST /restapis/{restapi_id}/stages");
    table.refused("CreateUsagePlan", "POST /usageplans");
    table.refused("CreateUsagePlanKey", "POST /usageplans/{usageplanId}/keys");
    table.refused("CreateVpcLink", "POST /vpclinks");
    table.refused("DeleteApiKey", "DELETE /apikeys/{api_Key}");
    table.refused("DeleteAuthorizer", "DELETE /restapis/{restapi_id}/authorizers/{authorizer_id}");
    table.refused(
        "DeleteBasePathMapping", "DELETE /domainnames/{domain_name}/basepathmappings/{base_path}");
    table.refused("DeleteClientCertificate", "DELETE /clientcertificates/{clientcertificate_id}");
    table.refused("DeleteDeployment", "DELETE /restapis/{restapi_id}/deployments/{deployment_id}");
    table.refused(
        "DeleteDocumentationPart", "DELETE /restapis/{restapi_id}/documentation/parts/{part_id}");
    table.refused(
        "DeleteDocumentationVersion",
        "DELETE /restapis/{restapi_id}/documentation/versions/{doc_version}");
    table.refused("DeleteDomainName", "DELETE /domainnames/{domain_name}");
    table.refused(
        "DeleteDomainNameAccessAssociation",
        "DELETE /domainnameaccessassociations/{domain_name_access_association_arn}");
    table.refused(
        "DeleteGatewayResponse", "DELETE /restapis/{restapi_id}/gatewayresponses/{response_type}");
    table.refused(
        "DeleteIntegration",
        "DELETE /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration");
    table.refused(
        "DeleteIntegrationResponse",
        "DELETE"
            + " /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}");
    table.refused(
        "DeleteMethod",
        "DELETE /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}");
    table.refused(
        "DeleteMethodResponse",
        "DELETE"
            + " /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}");
    table.refused("DeleteModel", "DELETE /restapis/{restapi_id}/models/{model_name}");
    table.refused(
        "DeleteRequestValidator",
        "DELETE /restapis/{restapi_id}/requestvalidators/{requestvalidator_id}");
    table.refused("DeleteResource", "DELETE /restapis/{restapi_id}/resources/{resource_id}");
    table.refused("DeleteRestApi", "DELETE /restapis/{restapi_id}");
    table.refused("DeleteStage", "DELETE /restapis/{restapi_id}/stages/{stage_name}");
    table.refused("DeleteUsagePlan", "DELETE /usageplans/{usageplanId}");
    table.refused("DeleteUsagePlanKey", "DELETE /usageplans/{usageplanId}/keys/{keyId}");
    table.refused("DeleteVpcLink", "DELETE /vpclinks/{vpclink_id}");
    table.refused(
        "FlushStageAuthorizersCache",
        "DELETE /restapis/{restapi_id}/stages/{stage_name}/cache/authorizers");
    table.refused(
        "FlushStageCache", "DELETE /restapis/{restapi_id}/stages/{stage_name}/cache/data");
    table.refused("GenerateClientCertificate", "POST /clientcertificates");
    table.refused("GetAccount", "GET /account");
    table.refused("GetApiKey", "GET /apikeys/{api_Key}");
    table.refused("GetApiKeys", "GET /apikeys");
    table.refused("GetAuthorizer", "GET /restapis/{restapi_id}/authorizers/{authorizer_id}");
    table.refused("GetAuthorizers", "GET /restapis/{restapi_id}/authorizers");
    table.refused(
        "GetBasePathMapping", "GET /domainnames/{domain_name}/basepathmappings/{base_path}");
    table.refused("GetBasePathMappings", "GET /domainnames/{domain_name}/basepathmappings");
    table.refused("GetClientCertificate", "GET /clientcertificates/{clientcertificate_id}");
    table.refused("GetClientCertificates", "GET /clientcertificates");
    table.refused("GetDeployment", "GET /restapis/{restapi_id}/deployments/{deployment_id}");
    table.refused("GetDeployments", "GET /restapis/{restapi_id}/deployments");
    table.refused(
        "GetDocumentationPart", "GET /restapis/{restapi_id}/documentation/parts/{part_id}");
    table.refused("GetDocumentationParts", "GET /restapis/{restapi_id}/documentation/parts");
    table.refused(
        "GetDocumentationVersion",
        "GET /restapis/{restapi_id}/documentation/versions/{doc_version}");
    table.refused("GetDocumentationVersions", "GET /restapis/{restapi_id}/documentation/versions");
    table.refused("GetDomainName", "GET /domainnames/{domain_name}");
    table.refused("GetDomainNameAccessAssociations", "GET /domainnameaccessassociations");
    table.refused("GetDomainNames", "GET /domainnames");
    table.refused(
        "GetExport", "GET /restapis/{restapi_id}/stages/{stage_name}/exports/{export_type}");
    table.refused(
        "GetGatewayResponse", "GET /restapis/{restapi_id}/gatewayresponses/{response_type}");
    table.refused("GetGatewayResponses", "GET /restapis/{restapi_id}/gatewayresponses");
    table.refused(
        "GetIntegration",
        "GET /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration");
    table.refused(
        "GetIntegrationResponse",
        "GET /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}");
    table.refused(
        "GetMethod", "GET /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}");
    table.refused(
        "GetMethodResponse",
        "GET /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}");
    table.refused("GetModel", "GET /restapis/{restapi_id}/models/{model_name}");
    table.refused(
        "GetModelTemplate", "GET /restapis/{restapi_id}/models/{model_name}/default_template");
    table.refused("GetModels", "GET /restapis/{restapi_id}/models");
    table.refused(
        "GetRequestValidator",
        "GET /restapis/{restapi_id}/requestvalidators/{requestvalidator_id}");
    table.refused("GetRequestValidators", "GET /restapis/{restapi_id}/requestvalidators");
    table.refused("GetResource", "GET /restapis/{restapi_id}/resources/{resource_id}");
    table.refused("GetResources", "GET /restapis/{restapi_id}/resources");
    table.refused("GetRestApi", "GET /restapis/{restapi_id}");
    table.refused("GetRestApis", "GET /restapis");
    table.refused("GetSdk", "GET /restapis/{restapi_id}/stages/{stage_name}/sdks/{sdk_type}");
    table.refused("GetSdkType", "GET /sdktypes/{sdktype_id}");
    table.refused("GetSdkTypes", "GET /sdktypes");
    table.refused("GetStage", "GET /restapis/{restapi_id}/stages/{stage_name}");
    table.refused("GetStages", "GET /restapis/{restapi_id}/stages");
    table.refused("GetTags", "GET /tags/{resource_arn}");
    table.refused("GetUsage", "GET /usageplans/{usageplanId}/usage");
    table.refused("GetUsagePlan", "GET /usageplans/{usageplanId}");
    table.refused("GetUsagePlanKey", "GET /usageplans/{usageplanId}/keys/{keyId}");
    table.refused("GetUsagePlanKeys", "GET /usageplans/{usageplanId}/keys");
    table.refused("GetUsagePlans", "GET /usageplans");
    table.refused("GetVpcLink", "GET /vpclinks/{vpclink_id}");
    table.refused("GetVpcLinks", "GET /vpclinks");
    table.refused("ImportApiKeys", "POST /apikeys?mode=import");
    table.refused("ImportDocumentationParts", "PUT /restapis/{restapi_id}/documentation/parts");
    table.refused("ImportRestApi", "POST /restapis?mode=import");
    table.refused(
        "PutGatewayResponse", "PUT /restapis/{restapi_id}/gatewayresponses/{response_type}");
    table.refused(
        "PutIntegration",
        "PUT /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration");
    table.refused(
        "PutIntegrationResponse",
        "PUT /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}");
    table.refused(
        "PutMethod", "PUT /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}");
    table.refused(
        "PutMethodResponse",
        "PUT /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}");
    table.refused("PutRestApi", "PUT /restapis/{restapi_id}");
    table.refused("RejectDomainNameAccessAssociation", "POST /rejectdomainnameaccessassociations");
    table.refused("TagResource", "PUT /tags/{resource_arn}");
    table.refused(
        "TestInvokeAuthorizer", "POST /restapis/{restapi_id}/authorizers/{authorizer_id}");
    table.refused(
        "TestInvokeMethod",
        "POST /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}");
    table.refused("UntagResource", "DELETE /tags/{resource_arn}");
    table.refused("UpdateAccount", "PATCH /account");
    table.refused("UpdateApiKey", "PATCH /apikeys/{api_Key}");
    table.refused("UpdateAuthorizer", "PATCH /restapis/{restapi_id}/authorizers/{authorizer_id}");
    table.refused(
        "UpdateBasePathMapping", "PATCH /domainnames/{domain_name}/basepathmappings/{base_path}");
    table.refused("UpdateClientCertificate", "PATCH /clientcertificates/{clientcertificate_id}");
    table.refused("UpdateDeployment", "PATCH /restapis/{restapi_id}/deployments/{deployment_id}");
    table.refused(
        "UpdateDocumentationPart", "PATCH /restapis/{restapi_id}/documentation/parts/{part_id}");
    table.refused(
        "UpdateDocumentationVersion",
        "PATCH /restapis/{restapi_id}/documentation/versions/{doc_version}");
    table.refused("UpdateDomainName", "PATCH /domainnames/{domain_name}");
    table.refused(
        "UpdateGatewayResponse", "PATCH /restapis/{restapi_id}/gatewayresponses/{response_type}");
    table.refused(
        "UpdateIntegration",
        "PATCH /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration");
    table.refused(
        "UpdateIntegrationResponse",
        "PATCH"
            + " /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}");
    table.refused(
        "UpdateMethod",
        "PATCH /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}");
    table.refused(
        "UpdateMethodResponse",
        "PATCH"
            + " /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}");
    table.refused("UpdateModel", "PATCH /restapis/{restapi_id}/models/{model_name}");
    table.refused(
        "UpdateRequestValidator",
        "PATCH /restapis/{restapi_id}/requestvalidators/{requestvalidator_id}");
    table.refused("UpdateResource", "PATCH /restapis/{restapi_id}/resources/{resource_id}");
    table.refused("UpdateRestApi", "PATCH /restapis/{restapi_id}");
    table.refused("UpdateStage", "PATCH /restapis/{restapi_id}/stages/{stage_name}");
    table.refused("UpdateUsage", "PATCH /usageplans/{usageplanId}/keys/{keyId}/usage");
    table.refused("UpdateUsagePlan", "PATCH /usageplans/{usageplanId}");
    table.refused("UpdateVpcLink", "PATCH /vpclinks/{vpclink_id}");
  }
}

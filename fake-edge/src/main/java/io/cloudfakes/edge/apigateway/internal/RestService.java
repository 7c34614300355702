package io.cloudfakes.edge.apigateway.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.edge.apigateway.internal.live.RestSurface;
import io.cloudfakes.edge.apigateway.internal.socket.SocketDeliveries;
import io.cloudfakes.edge.apigateway.internal.socket.SocketTiming;
import io.cloudfakes.edge.apigateway.internal.operation.api.CreateRestApi;
import io.cloudfakes.edge.apigateway.internal.operation.api.DeleteRestApi;
import io.cloudfakes.edge.apigateway.internal.operation.api.GetRestApi;
import io.cloudfakes.edge.apigateway.internal.operation.api.GetRestApis;
import io.cloudfakes.edge.apigateway.internal.operation.api.UpdateRestApi;
import io.cloudfakes.edge.apigateway.internal.operation.authorizer.CreateAuthorizer;
import io.cloudfakes.edge.apigateway.internal.operation.authorizer.DeleteAuthorizer;
import io.cloudfakes.edge.apigateway.internal.operation.authorizer.GetAuthorizer;
import io.cloudfakes.edge.apigateway.internal.operation.authorizer.GetAuthorizers;
import io.cloudfakes.edge.apigateway.internal.operation.authorizer.UpdateAuthorizer;
import io.cloudfakes.edge.apigateway.internal.operation.deployment.CreateDeployment;
import io.cloudfakes.edge.apigateway.internal.operation.deployment.CreateStage;
import io.cloudfakes.edge.apigateway.internal.operation.deployment.DeleteDeployment;
import io.cloudfakes.edge.apigateway.internal.operation.deployment.DeleteStage;
import io.cloudfakes.edge.apigateway.internal.operation.deployment.FlushStageAuthorizersCache;
import io.cloudfakes.edge.apigateway.internal.operation.deployment.FlushStageCache;
import io.cloudfakes.edge.apigateway.internal.operation.deployment.GetDeployment;
import io.cloudfakes.edge.apigateway.internal.operation.deployment.GetDeployments;
import io.cloudfakes.edge.apigateway.internal.operation.deployment.GetStage;
import io.cloudfakes.edge.apigateway.internal.operation.deployment.GetStages;
import io.cloudfakes.edge.apigateway.internal.operation.deployment.UpdateDeployment;
import io.cloudfakes.edge.apigateway.internal.operation.deployment.UpdateStage;
import io.cloudfakes.edge.apigateway.internal.operation.documentation.CreateDocumentationPart;
import io.cloudfakes.edge.apigateway.internal.operation.documentation.CreateDocumentationVersion;
import io.cloudfakes.edge.apigateway.internal.operation.documentation.DeleteDocumentationPart;
import io.cloudfakes.edge.apigateway.internal.operation.documentation.DeleteDocumentationVersion;
import io.cloudfakes.edge.apigateway.internal.operation.documentation.GetDocumentationPart;
import io.cloudfakes.edge.apigateway.internal.operation.documentation.GetDocumentationParts;
import io.cloudfakes.edge.apigateway.internal.operation.documentation.GetDocumentationVersion;
import io.cloudfakes.edge.apigateway.internal.operation.documentation.GetDocumentationVersions;
import io.cloudfakes.edge.apigateway.internal.operation.documentation.UpdateDocumentationPart;
import io.cloudfakes.edge.apigateway.internal.operation.documentation.UpdateDocumentationVersion;
import io.cloudfakes.edge.apigateway.internal.operation.method.DeleteIntegration;
import io.cloudfakes.edge.apigateway.internal.operation.method.DeleteMethod;
import io.cloudfakes.edge.apigateway.internal.operation.method.GetIntegration;
import io.cloudfakes.edge.apigateway.internal.operation.method.GetIntegrationResponse;
import io.cloudfakes.edge.apigateway.internal.operation.method.GetMethod;
import io.cloudfakes.edge.apigateway.internal.operation.method.GetMethodResponse;
import io.cloudfakes.edge.apigateway.internal.operation.method.PutIntegration;
import io.cloudfakes.edge.apigateway.internal.operation.method.PutIntegrationResponse;
import io.cloudfakes.edge.apigateway.internal.operation.method.PutMethod;
import io.cloudfakes.edge.apigateway.internal.operation.method.PutMethodResponse;
import io.cloudfakes.edge.apigateway.internal.operation.method.UpdateIntegration;
import io.cloudfakes.edge.apigateway.internal.operation.method.UpdateMethod;
import io.cloudfakes.edge.apigateway.internal.operation.model.CreateModel;
import io.cloudfakes.edge.apigateway.internal.operation.model.CreateRequestValidator;
import io.cloudfakes.edge.apigateway.internal.operation.model.DeleteModel;
import io.cloudfakes.edge.apigateway.internal.operation.model.DeleteRequestValidator;
import io.cloudfakes.edge.apigateway.internal.operation.model.GetModel;
import io.cloudfakes.edge.apigateway.internal.operation.model.GetModelTemplate;
import io.cloudfakes.edge.apigateway.internal.operation.model.GetModels;
import io.cloudfakes.edge.apigateway.internal.operation.model.GetRequestValidator;
import io.cloudfakes.edge.apigateway.internal.operation.model.GetRequestValidators;
import io.cloudfakes.edge.apigateway.internal.operation.model.UpdateModel;
import io.cloudfakes.edge.apigateway.internal.operation.model.UpdateRequestValidator;
import io.cloudfakes.edge.apigateway.internal.operation.resource.CreateResource;
import io.cloudfakes.edge.apigateway.internal.operation.resource.DeleteResource;
import io.cloudfakes.edge.apigateway.internal.operation.resource.GetResource;
import io.cloudfakes.edge.apigateway.internal.operation.resource.GetResources;
import io.cloudfakes.edge.apigateway.internal.operation.resource.UpdateResource;
import io.cloudfakes.edge.apigateway.internal.operation.response.DeleteGatewayResponse;
import io.cloudfakes.edge.apigateway.internal.operation.response.GetGatewayResponse;
import io.cloudfakes.edge.apigateway.internal.operation.response.GetGatewayResponses;
import io.cloudfakes.edge.apigateway.internal.operation.response.PutGatewayResponse;
import io.cloudfakes.edge.apigateway.internal.operation.response.UpdateGatewayResponse;
import io.cloudfakes.edge.apigateway.internal.rule.RestConstraints;
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
          .constraints(RestConstraints.MODEL)
          .actions(RestService::table)
          .build();

  private RestService() {}

  private static void table(ActionTable<ApiGatewayState> table) {
    table.refused("CreateApiKey", "POST /apikeys");
    table.action(
        "CreateAuthorizer", "POST /restapis/{restapi_id}/authorizers", CreateAuthorizer::new);
    table.refused("CreateBasePathMapping", "POST /domainnames/{domain_name}/basepathmappings");
    table.action(
        "CreateDeployment", "POST /restapis/{restapi_id}/deployments", CreateDeployment::new);
    table.action(
        "CreateDocumentationPart",
        "POST /restapis/{restapi_id}/documentation/parts",
        CreateDocumentationPart::new);
    table.action(
        "CreateDocumentationVersion",
        "POST /restapis/{restapi_id}/documentation/versions",
        CreateDocumentationVersion::new);
    table.refused("CreateDomainName", "POST /domainnames");
    table.refused("CreateDomainNameAccessAssociation", "POST /domainnameaccessassociations");
    table.action("CreateModel", "POST /restapis/{restapi_id}/models", CreateModel::new);
    table.action(
        "CreateRequestValidator",
        "POST /restapis/{restapi_id}/requestvalidators",
        CreateRequestValidator::new);
    table.action(
        "CreateResource", "POST /restapis/{restapi_id}/resources/{parent_id}", CreateResource::new);
    table.action("CreateRestApi", "POST /restapis", CreateRestApi::new);
    table.action("CreateStage", "POST /restapis/{restapi_id}/stages", CreateStage::new);
    table.refused("CreateUsagePlan", "POST /usageplans");
    table.refused("CreateUsagePlanKey", "POST /usageplans/{usageplanId}/keys");
    table.refused("CreateVpcLink", "POST /vpclinks");
    table.refused("DeleteApiKey", "DELETE /apikeys/{api_Key}");
    table.action(
        "DeleteAuthorizer",
        "DELETE /restapis/{restapi_id}/authorizers/{authorizer_id}",
        DeleteAuthorizer::new);
    table.refused(
        "DeleteBasePathMapping", "DELETE /domainnames/{domain_name}/basepathmappings/{base_path}");
    table.refused("DeleteClientCertificate", "DELETE /clientcertificates/{clientcertificate_id}");
    table.action(
        "DeleteDeployment",
        "DELETE /restapis/{restapi_id}/deployments/{deployment_id}",
        DeleteDeployment::new);
    table.action(
        "DeleteDocumentationPart",
        "DELETE /restapis/{restapi_id}/documentation/parts/{part_id}",
        DeleteDocumentationPart::new);
    table.action(
        "DeleteDocumentationVersion",
        "DELETE /restapis/{restapi_id}/documentation/versions/{doc_version}",
        DeleteDocumentationVersion::new);
    table.refused("DeleteDomainName", "DELETE /domainnames/{domain_name}");
    table.refused(
        "DeleteDomainNameAccessAssociation",
        "DELETE /domainnameaccessassociations/{domain_name_access_association_arn}");
    table.action(
        "DeleteGatewayResponse",
        "DELETE /restapis/{restapi_id}/gatewayresponses/{response_type}",
        DeleteGatewayResponse::new);
    table.action(
        "DeleteIntegration",
        "DELETE /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration",
        DeleteIntegration::new);
    table.refused(
        "DeleteIntegrationResponse",
        "DELETE"
            + " /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}");
    table.action(
        "DeleteMethod",
        "DELETE /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}",
        DeleteMethod::new);
    table.refused(
        "DeleteMethodResponse",
        "DELETE"
            + " /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}");
    table.action(
        "DeleteModel", "DELETE /restapis/{restapi_id}/models/{model_name}", DeleteModel::new);
    table.action(
        "DeleteRequestValidator",
        "DELETE /restapis/{restapi_id}/requestvalidators/{requestvalidator_id}",
        DeleteRequestValidator::new);
    table.action(
        "DeleteResource",
        "DELETE /restapis/{restapi_id}/resources/{resource_id}",
        DeleteResource::new);
    table.action("DeleteRestApi", "DELETE /restapis/{restapi_id}", DeleteRestApi::new);
    table.action(
        "DeleteStage", "DELETE /restapis/{restapi_id}/stages/{stage_name}", DeleteStage::new);
    table.refused("DeleteUsagePlan", "DELETE /usageplans/{usageplanId}");
    table.refused("DeleteUsagePlanKey", "DELETE /usageplans/{usageplanId}/keys/{keyId}");
    table.refused("DeleteVpcLink", "DELETE /vpclinks/{vpclink_id}");
    table.action(
        "FlushStageAuthorizersCache",
        "DELETE /restapis/{restapi_id}/stages/{stage_name}/cache/authorizers",
        FlushStageAuthorizersCache::new);
    table.action(
        "FlushStageCache",
        "DELETE /restapis/{restapi_id}/stages/{stage_name}/cache/data",
        FlushStageCache::new);
    table.refused("GenerateClientCertificate", "POST /clientcertificates");
    table.refused("GetAccount", "GET /account");
    table.refused("GetApiKey", "GET /apikeys/{api_Key}");
    table.refused("GetApiKeys", "GET /apikeys");
    table.action(
        "GetAuthorizer",
        "GET /restapis/{restapi_id}/authorizers/{authorizer_id}",
        GetAuthorizer::new);
    table.action("GetAuthorizers", "GET /restapis/{restapi_id}/authorizers", GetAuthorizers::new);
    table.refused(
        "GetBasePathMapping", "GET /domainnames/{domain_name}/basepathmappings/{base_path}");
    table.refused("GetBasePathMappings", "GET /domainnames/{domain_name}/basepathmappings");
    table.refused("GetClientCertificate", "GET /clientcertificates/{clientcertificate_id}");
    table.refused("GetClientCertificates", "GET /clientcertificates");
    table.action(
        "GetDeployment",
        "GET /restapis/{restapi_id}/deployments/{deployment_id}",
        GetDeployment::new);
    table.action("GetDeployments", "GET /restapis/{restapi_id}/deployments", GetDeployments::new);
    table.action(
        "GetDocumentationPart",
        "GET /restapis/{restapi_id}/documentation/parts/{part_id}",
        GetDocumentationPart::new);
    table.action(
        "GetDocumentationParts",
        "GET /restapis/{restapi_id}/documentation/parts",
        GetDocumentationParts::new);
    table.action(
        "GetDocumentationVersion",
        "GET /restapis/{restapi_id}/documentation/versions/{doc_version}",
        GetDocumentationVersion::new);
    table.action(
        "GetDocumentationVersions",
        "GET /restapis/{restapi_id}/documentation/versions",
        GetDocumentationVersions::new);
    table.refused("GetDomainName", "GET /domainnames/{domain_name}");
    table.refused("GetDomainNameAccessAssociations", "GET /domainnameaccessassociations");
    table.refused("GetDomainNames", "GET /domainnames");
    table.refused(
        "GetExport", "GET /restapis/{restapi_id}/stages/{stage_name}/exports/{export_type}");
    table.action(
        "GetGatewayResponse",
        "GET /restapis/{restapi_id}/gatewayresponses/{response_type}",
        GetGatewayResponse::new);
    table.action(
        "GetGatewayResponses",
        "GET /restapis/{restapi_id}/gatewayresponses",
        GetGatewayResponses::new);
    table.action(
        "GetIntegration",
        "GET /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration",
        GetIntegration::new);
    table.action(
        "GetIntegrationResponse",
        "GET /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}",
        GetIntegrationResponse::new);
    table.action(
        "GetMethod",
        "GET /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}",
        GetMethod::new);
    table.action(
        "GetMethodResponse",
        "GET /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}",
        GetMethodResponse::new);
    table.action("GetModel", "GET /restapis/{restapi_id}/models/{model_name}", GetModel::new);
    table.action(
        "GetModelTemplate",
        "GET /restapis/{restapi_id}/models/{model_name}/default_template",
        GetModelTemplate::new);
    table.action("GetModels", "GET /restapis/{restapi_id}/models", GetModels::new);
    table.action(
        "GetRequestValidator",
        "GET /restapis/{restapi_id}/requestvalidators/{requestvalidator_id}",
        GetRequestValidator::new);
    table.action(
        "GetRequestValidators",
        "GET /restapis/{restapi_id}/requestvalidators",
        GetRequestValidators::new);
    table.action(
        "GetResource", "GET /restapis/{restapi_id}/resources/{resource_id}", GetResource::new);
    table.action("GetResources", "GET /restapis/{restapi_id}/resources", GetResources::new);
    table.action("GetRestApi", "GET /restapis/{restapi_id}", GetRestApi::new);
    table.action("GetRestApis", "GET /restapis", GetRestApis::new);
    table.refused("GetSdk", "GET /restapis/{restapi_id}/stages/{stage_name}/sdks/{sdk_type}");
    table.refused("GetSdkType", "GET /sdktypes/{sdktype_id}");
    table.refused("GetSdkTypes", "GET /sdktypes");
    table.action("GetStage", "GET /restapis/{restapi_id}/stages/{stage_name}", GetStage::new);
    table.action("GetStages", "GET /restapis/{restapi_id}/stages", GetStages::new);
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
    table.action(
        "PutGatewayResponse",
        "PUT /restapis/{restapi_id}/gatewayresponses/{response_type}",
        PutGatewayResponse::new);
    table.action(
        "PutIntegration",
        "PUT /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration",
        PutIntegration::new);
    table.action(
        "PutIntegrationResponse",
        "PUT /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}",
        PutIntegrationResponse::new);
    table.action(
        "PutMethod",
        "PUT /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}",
        PutMethod::new);
    table.action(
        "PutMethodResponse",
        "PUT /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}",
        PutMethodResponse::new);
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
    table.action(
        "UpdateAuthorizer",
        "PATCH /restapis/{restapi_id}/authorizers/{authorizer_id}",
        UpdateAuthorizer::new);
    table.refused(
        "UpdateBasePathMapping", "PATCH /domainnames/{domain_name}/basepathmappings/{base_path}");
    table.refused("UpdateClientCertificate", "PATCH /clientcertificates/{clientcertificate_id}");
    table.action(
        "UpdateDeployment",
        "PATCH /restapis/{restapi_id}/deployments/{deployment_id}",
        UpdateDeployment::new);
    table.action(
        "UpdateDocumentationPart",
        "PATCH /restapis/{restapi_id}/documentation/parts/{part_id}",
        UpdateDocumentationPart::new);
    table.action(
        "UpdateDocumentationVersion",
        "PATCH /restapis/{restapi_id}/documentation/versions/{doc_version}",
        UpdateDocumentationVersion::new);
    table.refused("UpdateDomainName", "PATCH /domainnames/{domain_name}");
    table.action(
        "UpdateGatewayResponse",
        "PATCH /restapis/{restapi_id}/gatewayresponses/{response_type}",
        UpdateGatewayResponse::new);
    table.action(
        "UpdateIntegration",
        "PATCH /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration",
        UpdateIntegration::new);
    table.refused(
        "UpdateIntegrationResponse",
        "PATCH"
            + " /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}");
    table.action(
        "UpdateMethod",
        "PATCH /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}",
        UpdateMethod::new);
    table.refused(
        "UpdateMethodResponse",
        "PATCH"
            + " /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}");
    table.action(
        "UpdateModel", "PATCH /restapis/{restapi_id}/models/{model_name}", UpdateModel::new);
    table.action(
        "UpdateRequestValidator",
        "PATCH /restapis/{restapi_id}/requestvalidators/{requestvalidator_id}",
        UpdateRequestValidator::new);
    table.action(
        "UpdateResource",
        "PATCH /restapis/{restapi_id}/resources/{resource_id}",
        UpdateResource::new);
    table.action("UpdateRestApi", "PATCH /restapis/{restapi_id}", UpdateRestApi::new);
    table.action(
        "UpdateStage", "PATCH /restapis/{restapi_id}/stages/{stage_name}", UpdateStage::new);
    table.refused("UpdateUsage", "PATCH /usageplans/{usageplanId}/keys/{keyId}/usage");
    table.refused("UpdateUsagePlan", "PATCH /usageplans/{usageplanId}");
    table.refused("UpdateVpcLink", "PATCH /vpclinks/{vpclink_id}");
  }
}

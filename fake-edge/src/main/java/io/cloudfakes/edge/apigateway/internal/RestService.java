package io.cloudfakes.edge.apigateway.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.edge.apigateway.internal.live.RestSurface;
import io.cloudfakes.edge.apigateway.internal.operation.account.CreateVpcLink;
import io.cloudfakes.edge.apigateway.internal.operation.account.DeleteClientCertificate;
import io.cloudfakes.edge.apigateway.internal.operation.account.DeleteVpcLink;
import io.cloudfakes.edge.apigateway.internal.operation.account.GenerateClientCertificate;
import io.cloudfakes.edge.apigateway.internal.operation.account.GetAccount;
import io.cloudfakes.edge.apigateway.internal.operation.account.GetClientCertificate;
import io.cloudfakes.edge.apigateway.internal.operation.account.GetClientCertificates;
import io.cloudfakes.edge.apigateway.internal.operation.account.GetSdkType;
import io.cloudfakes.edge.apigateway.internal.operation.account.GetSdkTypes;
import io.cloudfakes.edge.apigateway.internal.operation.account.GetTags;
import io.cloudfakes.edge.apigateway.internal.operation.account.GetVpcLink;
import io.cloudfakes.edge.apigateway.internal.operation.account.GetVpcLinks;
import io.cloudfakes.edge.apigateway.internal.operation.account.TagResource;
import io.cloudfakes.edge.apigateway.internal.operation.account.UntagResource;
import io.cloudfakes.edge.apigateway.internal.operation.account.UpdateAccount;
import io.cloudfakes.edge.apigateway.internal.operation.account.UpdateClientCertificate;
import io.cloudfakes.edge.apigateway.internal.operation.account.UpdateVpcLink;
import io.cloudfakes.edge.apigateway.internal.operation.api.CreateRestApi;
import io.cloudfakes.edge.apigateway.internal.operation.api.DeleteRestApi;
import io.cloudfakes.edge.apigateway.internal.operation.api.GetExport;
import io.cloudfakes.edge.apigateway.internal.operation.api.GetRestApi;
import io.cloudfakes.edge.apigateway.internal.operation.api.GetRestApis;
import io.cloudfakes.edge.apigateway.internal.operation.api.ImportRestApi;
import io.cloudfakes.edge.apigateway.internal.operation.api.PutRestApi;
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
import io.cloudfakes.edge.apigateway.internal.operation.documentation.ImportDocumentationParts;
import io.cloudfakes.edge.apigateway.internal.operation.documentation.UpdateDocumentationPart;
import io.cloudfakes.edge.apigateway.internal.operation.documentation.UpdateDocumentationVersion;
import io.cloudfakes.edge.apigateway.internal.operation.domain.CreateBasePathMapping;
import io.cloudfakes.edge.apigateway.internal.operation.domain.CreateDomainName;
import io.cloudfakes.edge.apigateway.internal.operation.domain.CreateDomainNameAccessAssociation;
import io.cloudfakes.edge.apigateway.internal.operation.domain.DeleteBasePathMapping;
import io.cloudfakes.edge.apigateway.internal.operation.domain.DeleteDomainName;
import io.cloudfakes.edge.apigateway.internal.operation.domain.DeleteDomainNameAccessAssociation;
import io.cloudfakes.edge.apigateway.internal.operation.domain.GetBasePathMapping;
import io.cloudfakes.edge.apigateway.internal.operation.domain.GetBasePathMappings;
import io.cloudfakes.edge.apigateway.internal.operation.domain.GetDomainName;
import io.cloudfakes.edge.apigateway.internal.operation.domain.GetDomainNameAccessAssociations;
import io.cloudfakes.edge.apigateway.internal.operation.domain.GetDomainNames;
import io.cloudfakes.edge.apigateway.internal.operation.domain.RejectDomainNameAccessAssociation;
import io.cloudfakes.edge.apigateway.internal.operation.domain.UpdateBasePathMapping;
import io.cloudfakes.edge.apigateway.internal.operation.domain.UpdateDomainName;
import io.cloudfakes.edge.apigateway.internal.operation.method.DeleteIntegration;
import io.cloudfakes.edge.apigateway.internal.operation.method.DeleteIntegrationResponse;
import io.cloudfakes.edge.apigateway.internal.operation.method.DeleteMethod;
import io.cloudfakes.edge.apigateway.internal.operation.method.DeleteMethodResponse;
import io.cloudfakes.edge.apigateway.internal.operation.method.GetIntegration;
import io.cloudfakes.edge.apigateway.internal.operation.method.GetIntegrationResponse;
import io.cloudfakes.edge.apigateway.internal.operation.method.GetMethod;
import io.cloudfakes.edge.apigateway.internal.operation.method.GetMethodResponse;
import io.cloudfakes.edge.apigateway.internal.operation.method.PutIntegration;
import io.cloudfakes.edge.apigateway.internal.operation.method.PutIntegrationResponse;
import io.cloudfakes.edge.apigateway.internal.operation.method.PutMethod;
import io.cloudfakes.edge.apigateway.internal.operation.method.PutMethodResponse;
import io.cloudfakes.edge.apigateway.internal.operation.method.UpdateIntegration;
import io.cloudfakes.edge.apigateway.internal.operation.method.UpdateIntegrationResponse;
import io.cloudfakes.edge.apigateway.internal.operation.method.UpdateMethod;
import io.cloudfakes.edge.apigateway.internal.operation.method.UpdateMethodResponse;
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
import io.cloudfakes.edge.apigateway.internal.operation.plan.CreateApiKey;
import io.cloudfakes.edge.apigateway.internal.operation.plan.CreateUsagePlan;
import io.cloudfakes.edge.apigateway.internal.operation.plan.CreateUsagePlanKey;
import io.cloudfakes.edge.apigateway.internal.operation.plan.DeleteApiKey;
import io.cloudfakes.edge.apigateway.internal.operation.plan.DeleteUsagePlan;
import io.cloudfakes.edge.apigateway.internal.operation.plan.DeleteUsagePlanKey;
import io.cloudfakes.edge.apigateway.internal.operation.plan.GetApiKey;
import io.cloudfakes.edge.apigateway.internal.operation.plan.GetApiKeys;
import io.cloudfakes.edge.apigateway.internal.operation.plan.GetUsage;
import io.cloudfakes.edge.apigateway.internal.operation.plan.GetUsagePlan;
import io.cloudfakes.edge.apigateway.internal.operation.plan.GetUsagePlanKey;
import io.cloudfakes.edge.apigateway.internal.operation.plan.GetUsagePlanKeys;
import io.cloudfakes.edge.apigateway.internal.operation.plan.GetUsagePlans;
import io.cloudfakes.edge.apigateway.internal.operation.plan.ImportApiKeys;
import io.cloudfakes.edge.apigateway.internal.operation.plan.UpdateApiKey;
import io.cloudfakes.edge.apigateway.internal.operation.plan.UpdateUsage;
import io.cloudfakes.edge.apigateway.internal.operation.plan.UpdateUsagePlan;
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
import io.cloudfakes.edge.apigateway.internal.operation.test.TestInvokeAuthorizer;
import io.cloudfakes.edge.apigateway.internal.operation.test.TestInvokeMethod;
import io.cloudfakes.edge.apigateway.internal.rule.RestConstraints;
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
          .constraints(RestConstraints.MODEL)
          .actions(RestService::table)
          .timing(new ApiTiming(new RestTiming(), new SocketTiming()))
          .build();

  private RestService() {}

  private static void table(ActionTable<ApiGatewayState> table) {
    table.action("CreateApiKey", "POST /apikeys", CreateApiKey::new);
    table.action(
        "CreateAuthorizer", "POST /restapis/{restapi_id}/authorizers", CreateAuthorizer::new);
    table.action(
        "CreateBasePathMapping",
        "POST /domainnames/{domain_name}/basepathmappings",
        CreateBasePathMapping::new);
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
    table.action("CreateDomainName", "POST /domainnames", CreateDomainName::new);
    table.action(
        "CreateDomainNameAccessAssociation",
        "POST /domainnameaccessassociations",
        CreateDomainNameAccessAssociation::new);
    table.action("CreateModel", "POST /restapis/{restapi_id}/models", CreateModel::new);
    table.action(
        "CreateRequestValidator",
        "POST /restapis/{restapi_id}/requestvalidators",
        CreateRequestValidator::new);
    table.action(
        "CreateResource", "POST /restapis/{restapi_id}/resources/{parent_id}", CreateResource::new);
    table.action("CreateRestApi", "POST /restapis", CreateRestApi::new);
    table.action("CreateStage", "POST /restapis/{restapi_id}/stages", CreateStage::new);
    table.action("CreateUsagePlan", "POST /usageplans", CreateUsagePlan::new);
    table.action(
        "CreateUsagePlanKey", "POST /usageplans/{usageplanId}/keys", CreateUsagePlanKey::new);
    table.action("CreateVpcLink", "POST /vpclinks", CreateVpcLink::new);
    table.action("DeleteApiKey", "DELETE /apikeys/{api_Key}", DeleteApiKey::new);
    table.action(
        "DeleteAuthorizer",
        "DELETE /restapis/{restapi_id}/authorizers/{authorizer_id}",
        DeleteAuthorizer::new);
    table.action(
        "DeleteBasePathMapping",
        "DELETE /domainnames/{domain_name}/basepathmappings/{base_path}",
        DeleteBasePathMapping::new);
    table.action(
        "DeleteClientCertificate",
        "DELETE /clientcertificates/{clientcertificate_id}",
        DeleteClientCertificate::new);
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
    table.action("DeleteDomainName", "DELETE /domainnames/{domain_name}", DeleteDomainName::new);
    table.action(
        "DeleteDomainNameAccessAssociation",
        "DELETE /domainnameaccessassociations/{domain_name_access_association_arn}",
        DeleteDomainNameAccessAssociation::new);
    table.action(
        "DeleteGatewayResponse",
        "DELETE /restapis/{restapi_id}/gatewayresponses/{response_type}",
        DeleteGatewayResponse::new);
    table.action(
        "DeleteIntegration",
        "DELETE /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration",
        DeleteIntegration::new);
    table.action(
        "DeleteIntegrationResponse",
        "DELETE"
            + " /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}",
        DeleteIntegrationResponse::new);
    table.action(
        "DeleteMethod",
        "DELETE /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}",
        DeleteMethod::new);
    table.action(
        "DeleteMethodResponse",
        "DELETE"
            + " /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}",
        DeleteMethodResponse::new);
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
    table.action("DeleteUsagePlan", "DELETE /usageplans/{usageplanId}", DeleteUsagePlan::new);
    table.action(
        "DeleteUsagePlanKey",
        "DELETE /usageplans/{usageplanId}/keys/{keyId}",
        DeleteUsagePlanKey::new);
    table.action("DeleteVpcLink", "DELETE /vpclinks/{vpclink_id}", DeleteVpcLink::new);
    table.action(
        "FlushStageAuthorizersCache",
        "DELETE /restapis/{restapi_id}/stages/{stage_name}/cache/authorizers",
        FlushStageAuthorizersCache::new);
    table.action(
        "FlushStageCache",
        "DELETE /restapis/{restapi_id}/stages/{stage_name}/cache/data",
        FlushStageCache::new);
    table.action(
        "GenerateClientCertificate", "POST /clientcertificates", GenerateClientCertificate::new);
    table.action("GetAccount", "GET /account", GetAccount::new);
    table.action("GetApiKey", "GET /apikeys/{api_Key}", GetApiKey::new);
    table.action("GetApiKeys", "GET /apikeys", GetApiKeys::new);
    table.action(
        "GetAuthorizer",
        "GET /restapis/{restapi_id}/authorizers/{authorizer_id}",
        GetAuthorizer::new);
    table.action("GetAuthorizers", "GET /restapis/{restapi_id}/authorizers", GetAuthorizers::new);
    table.action(
        "GetBasePathMapping",
        "GET /domainnames/{domain_name}/basepathmappings/{base_path}",
        GetBasePathMapping::new);
    table.action(
        "GetBasePathMappings",
        "GET /domainnames/{domain_name}/basepathmappings",
        GetBasePathMappings::new);
    table.action(
        "GetClientCertificate",
        "GET /clientcertificates/{clientcertificate_id}",
        GetClientCertificate::new);
    table.action("GetClientCertificates", "GET /clientcertificates", GetClientCertificates::new);
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
    table.action("GetDomainName", "GET /domainnames/{domain_name}", GetDomainName::new);
    table.action(
        "GetDomainNameAccessAssociations",
        "GET /domainnameaccessassociations",
        GetDomainNameAccessAssociations::new);
    table.action("GetDomainNames", "GET /domainnames", GetDomainNames::new);
    table.action(
        "GetExport",
        "GET /restapis/{restapi_id}/stages/{stage_name}/exports/{export_type}",
        GetExport::new);
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
    table.action("GetSdkType", "GET /sdktypes/{sdktype_id}", GetSdkType::new);
    table.action("GetSdkTypes", "GET /sdktypes", GetSdkTypes::new);
    table.action("GetStage", "GET /restapis/{restapi_id}/stages/{stage_name}", GetStage::new);
    table.action("GetStages", "GET /restapis/{restapi_id}/stages", GetStages::new);
    table.action("GetTags", "GET /tags/{resource_arn}", GetTags::new);
    table.action("GetUsage", "GET /usageplans/{usageplanId}/usage", GetUsage::new);
    table.action("GetUsagePlan", "GET /usageplans/{usageplanId}", GetUsagePlan::new);
    table.action(
        "GetUsagePlanKey", "GET /usageplans/{usageplanId}/keys/{keyId}", GetUsagePlanKey::new);
    table.action("GetUsagePlanKeys", "GET /usageplans/{usageplanId}/keys", GetUsagePlanKeys::new);
    table.action("GetUsagePlans", "GET /usageplans", GetUsagePlans::new);
    table.action("GetVpcLink", "GET /vpclinks/{vpclink_id}", GetVpcLink::new);
    table.action("GetVpcLinks", "GET /vpclinks", GetVpcLinks::new);
    table.action("ImportApiKeys", "POST /apikeys?mode=import", ImportApiKeys::new);
    table.action(
        "ImportDocumentationParts",
        "PUT /restapis/{restapi_id}/documentation/parts",
        ImportDocumentationParts::new);
    table.action("ImportRestApi", "POST /restapis?mode=import", ImportRestApi::new);
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
    table.action("PutRestApi", "PUT /restapis/{restapi_id}", PutRestApi::new);
    table.action(
        "RejectDomainNameAccessAssociation",
        "POST /rejectdomainnameaccessassociations",
        RejectDomainNameAccessAssociation::new);
    table.action("TagResource", "PUT /tags/{resource_arn}", TagResource::new);
    table.action(
        "TestInvokeAuthorizer",
        "POST /restapis/{restapi_id}/authorizers/{authorizer_id}",
        TestInvokeAuthorizer::new);
    table.action(
        "TestInvokeMethod",
        "POST /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}",
        TestInvokeMethod::new);
    table.action("UntagResource", "DELETE /tags/{resource_arn}", UntagResource::new);
    table.action("UpdateAccount", "PATCH /account", UpdateAccount::new);
    table.action("UpdateApiKey", "PATCH /apikeys/{api_Key}", UpdateApiKey::new);
    table.action(
        "UpdateAuthorizer",
        "PATCH /restapis/{restapi_id}/authorizers/{authorizer_id}",
        UpdateAuthorizer::new);
    table.action(
        "UpdateBasePathMapping",
        "PATCH /domainnames/{domain_name}/basepathmappings/{base_path}",
        UpdateBasePathMapping::new);
    table.action(
        "UpdateClientCertificate",
        "PATCH /clientcertificates/{clientcertificate_id}",
        UpdateClientCertificate::new);
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
    table.action("UpdateDomainName", "PATCH /domainnames/{domain_name}", UpdateDomainName::new);
    table.action(
        "UpdateGatewayResponse",
        "PATCH /restapis/{restapi_id}/gatewayresponses/{response_type}",
        UpdateGatewayResponse::new);
    table.action(
        "UpdateIntegration",
        "PATCH /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration",
        UpdateIntegration::new);
    table.action(
        "UpdateIntegrationResponse",
        "PATCH"
            + " /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}",
        UpdateIntegrationResponse::new);
    table.action(
        "UpdateMethod",
        "PATCH /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}",
        UpdateMethod::new);
    table.action(
        "UpdateMethodResponse",
        "PATCH"
            + " /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}",
        UpdateMethodResponse::new);
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
    table.action(
        "UpdateUsage", "PATCH /usageplans/{usageplanId}/keys/{keyId}/usage", UpdateUsage::new);
    table.action("UpdateUsagePlan", "PATCH /usageplans/{usageplanId}", UpdateUsagePlan::new);
    table.action("UpdateVpcLink", "PATCH /vpclinks/{vpclink_id}", UpdateVpcLink::new);
  }
}

package io.cloudfakes.edge.lambda.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.edge.lambda.internal.event.LambdaEvents;
import io.cloudfakes.edge.lambda.internal.event.LambdaTiming;
import io.cloudfakes.edge.lambda.internal.operation.account.CreateCodeSigningConfig;
import io.cloudfakes.edge.lambda.internal.operation.account.DeleteCodeSigningConfig;
import io.cloudfakes.edge.lambda.internal.operation.account.GetAccountSettings;
import io.cloudfakes.edge.lambda.internal.operation.account.GetCodeSigningConfig;
import io.cloudfakes.edge.lambda.internal.operation.account.ListCodeSigningConfigs;
import io.cloudfakes.edge.lambda.internal.operation.account.ListFunctionsByCodeSigningConfig;
import io.cloudfakes.edge.lambda.internal.operation.account.ListTags;
import io.cloudfakes.edge.lambda.internal.operation.account.TagResource;
import io.cloudfakes.edge.lambda.internal.operation.account.UntagResource;
import io.cloudfakes.edge.lambda.internal.operation.account.UpdateCodeSigningConfig;
import io.cloudfakes.edge.lambda.internal.operation.alias.CreateAlias;
import io.cloudfakes.edge.lambda.internal.operation.alias.DeleteAlias;
import io.cloudfakes.edge.lambda.internal.operation.alias.GetAlias;
import io.cloudfakes.edge.lambda.internal.operation.alias.ListAliases;
import io.cloudfakes.edge.lambda.internal.operation.alias.UpdateAlias;
import io.cloudfakes.edge.lambda.internal.operation.function.CreateFunction;
import io.cloudfakes.edge.lambda.internal.operation.function.DeleteFunction;
import io.cloudfakes.edge.lambda.internal.operation.function.GetFunction;
import io.cloudfakes.edge.lambda.internal.operation.function.GetFunctionConfiguration;
import io.cloudfakes.edge.lambda.internal.operation.function.ListFunctions;
import io.cloudfakes.edge.lambda.internal.operation.function.UpdateFunctionCode;
import io.cloudfakes.edge.lambda.internal.operation.function.UpdateFunctionConfiguration;
import io.cloudfakes.edge.lambda.internal.operation.invocation.Invoke;
import io.cloudfakes.edge.lambda.internal.operation.invocation.InvokeWithResponseStream;
import io.cloudfakes.edge.lambda.internal.operation.layer.AddLayerVersionPermission;
import io.cloudfakes.edge.lambda.internal.operation.layer.DeleteLayerVersion;
import io.cloudfakes.edge.lambda.internal.operation.layer.GetLayerVersion;
import io.cloudfakes.edge.lambda.internal.operation.layer.GetLayerVersionByArn;
import io.cloudfakes.edge.lambda.internal.operation.layer.GetLayerVersionPolicy;
import io.cloudfakes.edge.lambda.internal.operation.layer.ListLayerVersions;
import io.cloudfakes.edge.lambda.internal.operation.layer.ListLayers;
import io.cloudfakes.edge.lambda.internal.operation.layer.PublishLayerVersion;
import io.cloudfakes.edge.lambda.internal.operation.layer.RemoveLayerVersionPermission;
import io.cloudfakes.edge.lambda.internal.operation.mapping.CreateEventSourceMapping;
import io.cloudfakes.edge.lambda.internal.operation.mapping.DeleteEventSourceMapping;
import io.cloudfakes.edge.lambda.internal.operation.mapping.GetEventSourceMapping;
import io.cloudfakes.edge.lambda.internal.operation.mapping.ListEventSourceMappings;
import io.cloudfakes.edge.lambda.internal.operation.mapping.UpdateEventSourceMapping;
import io.cloudfakes.edge.lambda.internal.operation.permission.AddPermission;
import io.cloudfakes.edge.lambda.internal.operation.permission.GetPolicy;
import io.cloudfakes.edge.lambda.internal.operation.permission.RemovePermission;
import io.cloudfakes.edge.lambda.internal.operation.setting.DeleteFunctionCodeSigningConfig;
import io.cloudfakes.edge.lambda.internal.operation.setting.DeleteFunctionConcurrency;
import io.cloudfakes.edge.lambda.internal.operation.setting.DeleteFunctionEventInvokeConfig;
import io.cloudfakes.edge.lambda.internal.operation.setting.DeleteProvisionedConcurrencyConfig;
import io.cloudfakes.edge.lambda.internal.operation.setting.GetFunctionCodeSigningConfig;
import io.cloudfakes.edge.lambda.internal.operation.setting.GetFunctionConcurrency;
import io.cloudfakes.edge.lambda.internal.operation.setting.GetFunctionEventInvokeConfig;
import io.cloudfakes.edge.lambda.internal.operation.setting.GetFunctionRecursionConfig;
import io.cloudfakes.edge.lambda.internal.operation.setting.GetProvisionedConcurrencyConfig;
import io.cloudfakes.edge.lambda.internal.operation.setting.GetRuntimeManagementConfig;
import io.cloudfakes.edge.lambda.internal.operation.setting.ListFunctionEventInvokeConfigs;
import io.cloudfakes.edge.lambda.internal.operation.setting.ListProvisionedConcurrencyConfigs;
import io.cloudfakes.edge.lambda.internal.operation.setting.PutFunctionCodeSigningConfig;
import io.cloudfakes.edge.lambda.internal.operation.setting.PutFunctionConcurrency;
import io.cloudfakes.edge.lambda.internal.operation.setting.PutFunctionEventInvokeConfig;
import io.cloudfakes.edge.lambda.internal.operation.setting.PutFunctionRecursionConfig;
import io.cloudfakes.edge.lambda.internal.operation.setting.PutProvisionedConcurrencyConfig;
import io.cloudfakes.edge.lambda.internal.operation.setting.PutRuntimeManagementConfig;
import io.cloudfakes.edge.lambda.internal.operation.setting.UpdateFunctionEventInvokeConfig;
import io.cloudfakes.edge.lambda.internal.operation.url.CreateFunctionUrlConfig;
import io.cloudfakes.edge.lambda.internal.operation.url.DeleteFunctionUrlConfig;
import io.cloudfakes.edge.lambda.internal.operation.url.GetFunctionUrlConfig;
import io.cloudfakes.edge.lambda.internal.operation.url.ListFunctionUrlConfigs;
import io.cloudfakes.edge.lambda.internal.operation.url.UpdateFunctionUrlConfig;
import io.cloudfakes.edge.lambda.internal.operation.version.ListVersionsByFunction;
import io.cloudfakes.edge.lambda.internal.operation.version.PublishVersion;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.web.LambdaSurface;
import io.cloudfakes.iam.SigningDialect;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.ActionTable;
import io.cloudfakes.service.Service;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.lambda.model.TagResourceRequest;

/**
 * AWS Lambda: its table of contents, every action of AWS's model on one line, modelled or refused.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/welcome.html">AWS Lambda API
 *     Reference</a>
 */
public final class LambdaService {
  private static final String TAGS = tags();

  public static final Service<LambdaState> SERVICE =
      Service.named("lambda", LambdaState.EMPTY)
          .protocol(Protocols::lambda)
          .signing(SigningDialect.REST_JSON)
          .throttledBy(AwsError.of("TooManyRequestsException", 429, "Rate Exceeded."))
          .resource("FunctionName")
          .constraints(LambdaConstraints.MODEL)
          .actions(LambdaService::table)
          .faults(new LambdaFaults())
          .events(new LambdaEvents())
          .timing(new LambdaTiming())
          .http(new LambdaSurface())
          .build();

  private LambdaService() {}

  /** Older SDKs call the part of the path {@code ARN}, newer ones {@code Resource}. */
  private static String tags() {
    for (SdkField<?> field : TagResourceRequest.builder().sdkFields()) {
      if (field.memberName().equals("Resource")) {
        return "/2017-03-31/tags/{" + field.locationName() + "}";
      }
    }
    throw new IllegalStateException("This SDK's TagResourceRequest has no Resource");
  }

  private static void table(ActionTable<LambdaState> table) {
    table.action(
        "AddLayerVersionPermission",
        "POST /2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy",
        AddLayerVersionPermission::new);
    table.action(
        "AddPermission", "POST /2015-03-31/functions/{FunctionName}/policy", AddPermission::new);
    table.refused(
        "CheckpointDurableExecution",
        "POST /2025-12-01/durable-executions/{DurableExecutionArn}/checkpoint");
    table.action(
        "CreateAlias", "POST /2015-03-31/functions/{FunctionName}/aliases", CreateAlias::new);
    table.refused("CreateCapacityProvider", "POST /2025-11-30/capacity-providers");
    table.action(
        "CreateCodeSigningConfig",
        "POST /2020-04-22/code-signing-configs",
        CreateCodeSigningConfig::new);
    table.action(
        "CreateEventSourceMapping",
        "POST /2015-03-31/event-source-mappings",
        CreateEventSourceMapping::new);
    table.action("CreateFunction", "POST /2015-03-31/functions", CreateFunction::new);
    table.action(
        "CreateFunctionUrlConfig",
        "POST /2021-10-31/functions/{FunctionName}/url",
        CreateFunctionUrlConfig::new);
    table.action(
        "DeleteAlias",
        "DELETE /2015-03-31/functions/{FunctionName}/aliases/{Name}",
        DeleteAlias::new);
    table.refused(
        "DeleteCapacityProvider", "DELETE /2025-11-30/capacity-providers/{CapacityProviderName}");
    table.action(
        "DeleteCodeSigningConfig",
        "DELETE /2020-04-22/code-signing-configs/{CodeSigningConfigArn}",
        DeleteCodeSigningConfig::new);
    table.action(
        "DeleteEventSourceMapping",
        "DELETE /2015-03-31/event-source-mappings/{UUID}",
        DeleteEventSourceMapping::new);
    table.action(
        "DeleteFunction", "DELETE /2015-03-31/functions/{FunctionName}", DeleteFunction::new);
    table.action(
        "DeleteFunctionCodeSigningConfig",
        "DELETE /2020-06-30/functions/{FunctionName}/code-signing-config",
        DeleteFunctionCodeSigningConfig::new);
    table.action(
        "DeleteFunctionConcurrency",
        "DELETE /2017-10-31/functions/{FunctionName}/concurrency",
        DeleteFunctionConcurrency::new);
    table.action(
        "DeleteFunctionEventInvokeConfig",
        "DELETE /2019-09-25/functions/{FunctionName}/event-invoke-config",
        DeleteFunctionEventInvokeConfig::new);
    table.action(
        "DeleteFunctionUrlConfig",
        "DELETE /2021-10-31/functions/{FunctionName}/url",
        DeleteFunctionUrlConfig::new);
    table.action(
        "DeleteLayerVersion",
        "DELETE /2018-10-31/layers/{LayerName}/versions/{VersionNumber}",
        DeleteLayerVersion::new);
    table.action(
        "DeleteProvisionedConcurrencyConfig",
        "DELETE /2019-09-30/functions/{FunctionName}/provisioned-concurrency",
        DeleteProvisionedConcurrencyConfig::new);
    table.action("GetAccountSettings", "GET /2016-08-19/account-settings", GetAccountSettings::new);
    table.action(
        "GetAlias", "GET /2015-03-31/functions/{FunctionName}/aliases/{Name}", GetAlias::new);
    table.refused(
        "GetCapacityProvider", "GET /2025-11-30/capacity-providers/{CapacityProviderName}");
    table.action(
        "GetCodeSigningConfig",
        "GET /2020-04-22/code-signing-configs/{CodeSigningConfigArn}",
        GetCodeSigningConfig::new);
    table.refused(
        "GetDurableExecution", "GET /2025-12-01/durable-executions/{DurableExecutionArn}");
    table.refused(
        "GetDurableExecutionHistory",
        "GET /2025-12-01/durable-executions/{DurableExecutionArn}/history");
    table.refused(
        "GetDurableExecutionState",
        "GET /2025-12-01/durable-executions/{DurableExecutionArn}/state");
    table.action(
        "GetEventSourceMapping",
        "GET /2015-03-31/event-source-mappings/{UUID}",
        GetEventSourceMapping::new);
    table.action("GetFunction", "GET /2015-03-31/functions/{FunctionName}", GetFunction::new);
    table.action(
        "GetFunctionCodeSigningConfig",
        "GET /2020-06-30/functions/{FunctionName}/code-signing-config",
        GetFunctionCodeSigningConfig::new);
    table.action(
        "GetFunctionConcurrency",
        "GET /2019-09-30/functions/{FunctionName}/concurrency",
        GetFunctionConcurrency::new);
    table.action(
        "GetFunctionConfiguration",
        "GET /2015-03-31/functions/{FunctionName}/configuration",
        GetFunctionConfiguration::new);
    table.action(
        "GetFunctionEventInvokeConfig",
        "GET /2019-09-25/functions/{FunctionName}/event-invoke-config",
        GetFunctionEventInvokeConfig::new);
    table.action(
        "GetFunctionRecursionConfig",
        "GET /2024-08-31/functions/{FunctionName}/recursion-config",
        GetFunctionRecursionConfig::new);
    table.refused(
        "GetFunctionScalingConfig",
        "GET /2025-11-30/functions/{FunctionName}/function-scaling-config");
    table.action(
        "GetFunctionUrlConfig",
        "GET /2021-10-31/functions/{FunctionName}/url",
        GetFunctionUrlConfig::new);
    table.action(
        "GetLayerVersion",
        "GET /2018-10-31/layers/{LayerName}/versions/{VersionNumber}",
        GetLayerVersion::new);
    table.action(
        "GetLayerVersionByArn",
        "GET /2018-10-31/layers?find=LayerVersion",
        GetLayerVersionByArn::new);
    table.action(
        "GetLayerVersionPolicy",
        "GET /2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy",
        GetLayerVersionPolicy::new);
    table.action("GetPolicy", "GET /2015-03-31/functions/{FunctionName}/policy", GetPolicy::new);
    table.action(
        "GetProvisionedConcurrencyConfig",
        "GET /2019-09-30/functions/{FunctionName}/provisioned-concurrency",
        GetProvisionedConcurrencyConfig::new);
    table.action(
        "GetRuntimeManagementConfig",
        "GET /2021-07-20/functions/{FunctionName}/runtime-management-config",
        GetRuntimeManagementConfig::new);
    table.action("Invoke", "POST /2015-03-31/functions/{FunctionName}/invocations", Invoke::new);
    table.refused("InvokeAsync", "POST /2014-11-13/functions/{FunctionName}/invoke-async");
    table.download(
        "InvokeWithResponseStream",
        "POST /2021-11-15/functions/{FunctionName}/response-streaming-invocations",
        InvokeWithResponseStream::new);
    table.action(
        "ListAliases", "GET /2015-03-31/functions/{FunctionName}/aliases", ListAliases::new);
    table.refused("ListCapacityProviders", "GET /2025-11-30/capacity-providers");
    table.action(
        "ListCodeSigningConfigs",
        "GET /2020-04-22/code-signing-configs",
        ListCodeSigningConfigs::new);
    table.refused(
        "ListDurableExecutionsByFunction",
        "GET /2025-12-01/functions/{FunctionName}/durable-executions");
    table.action(
        "ListEventSourceMappings",
        "GET /2015-03-31/event-source-mappings",
        ListEventSourceMappings::new);
    table.action(
        "ListFunctionEventInvokeConfigs",
        "GET /2019-09-25/functions/{FunctionName}/event-invoke-config/list",
        ListFunctionEventInvokeConfigs::new);
    table.action(
        "ListFunctionUrlConfigs",
        "GET /2021-10-31/functions/{FunctionName}/urls",
        ListFunctionUrlConfigs::new);
    table.refused(
        "ListFunctionVersionsByCapacityProvider",
        "GET /2025-11-30/capacity-providers/{CapacityProviderName}/function-versions");
    table.action("ListFunctions", "GET /2015-03-31/functions", ListFunctions::new);
    table.action(
        "ListFunctionsByCodeSigningConfig",
        "GET /2020-04-22/code-signing-configs/{CodeSigningConfigArn}/functions",
        ListFunctionsByCodeSigningConfig::new);
    table.action(
        "ListLayerVersions", "GET /2018-10-31/layers/{LayerName}/versions", ListLayerVersions::new);
    table.action("ListLayers", "GET /2018-10-31/layers", ListLayers::new);
    table.action(
        "ListProvisionedConcurrencyConfigs",
        "GET /2019-09-30/functions/{FunctionName}/provisioned-concurrency?List=ALL",
        ListProvisionedConcurrencyConfigs::new);
    table.action("ListTags", "GET " + TAGS, ListTags::new);
    table.action(
        "ListVersionsByFunction",
        "GET /2015-03-31/functions/{FunctionName}/versions",
        ListVersionsByFunction::new);
    table.action(
        "PublishLayerVersion",
        "POST /2018-10-31/layers/{LayerName}/versions",
        PublishLayerVersion::new);
    table.action(
        "PublishVersion",
        "POST /2015-03-31/functions/{FunctionName}/versions",
        PublishVersion::new);
    table.action(
        "PutFunctionCodeSigningConfig",
        "PUT /2020-06-30/functions/{FunctionName}/code-signing-config",
        PutFunctionCodeSigningConfig::new);
    table.action(
        "PutFunctionConcurrency",
        "PUT /2017-10-31/functions/{FunctionName}/concurrency",
        PutFunctionConcurrency::new);
    table.action(
        "PutFunctionEventInvokeConfig",
        "PUT /2019-09-25/functions/{FunctionName}/event-invoke-config",
        PutFunctionEventInvokeConfig::new);
    table.action(
        "PutFunctionRecursionConfig",
        "PUT /2024-08-31/functions/{FunctionName}/recursion-config",
        PutFunctionRecursionConfig::new);
    table.refused(
        "PutFunctionScalingConfig",
        "PUT /2025-11-30/functions/{FunctionName}/function-scaling-config");
    table.action(
        "PutProvisionedConcurrencyConfig",
        "PUT /2019-09-30/functions/{FunctionName}/provisioned-concurrency",
        PutProvisionedConcurrencyConfig::new);
    table.action(
        "PutRuntimeManagementConfig",
        "PUT /2021-07-20/functions/{FunctionName}/runtime-management-config",
        PutRuntimeManagementConfig::new);
    table.action(
        "RemoveLayerVersionPermission",
        "DELETE /2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy/{StatementId}",
        RemoveLayerVersionPermission::new);
    table.action(
        "RemovePermission",
        "DELETE /2015-03-31/functions/{FunctionName}/policy/{StatementId}",
        RemovePermission::new);
    table.refused(
        "SendDurableExecutionCallbackFailure",
        "POST /2025-12-01/durable-execution-callbacks/{CallbackId}/fail");
    table.refused(
        "SendDurableExecutionCallbackHeartbeat",
        "POST /2025-12-01/durable-execution-callbacks/{CallbackId}/heartbeat");
    table.refused(
        "SendDurableExecutionCallbackSuccess",
        "POST /2025-12-01/durable-execution-callbacks/{CallbackId}/succeed");
    table.refused(
        "StopDurableExecution", "POST /2025-12-01/durable-executions/{DurableExecutionArn}/stop");
    table.action("TagResource", "POST " + TAGS, TagResource::new);
    table.action("UntagResource", "DELETE " + TAGS, UntagResource::new);
    table.action(
        "UpdateAlias", "PUT /2015-03-31/functions/{FunctionName}/aliases/{Name}", UpdateAlias::new);
    table.refused(
        "UpdateCapacityProvider", "PUT /2025-11-30/capacity-providers/{CapacityProviderName}");
    table.action(
        "UpdateCodeSigningConfig",
        "PUT /2020-04-22/code-signing-configs/{CodeSigningConfigArn}",
        UpdateCodeSigningConfig::new);
    table.action(
        "UpdateEventSourceMapping",
        "PUT /2015-03-31/event-source-mappings/{UUID}",
        UpdateEventSourceMapping::new);
    table.action(
        "UpdateFunctionCode",
        "PUT /2015-03-31/functions/{FunctionName}/code",
        UpdateFunctionCode::new);
    table.action(
        "UpdateFunctionConfiguration",
        "PUT /2015-03-31/functions/{FunctionName}/configuration",
        UpdateFunctionConfiguration::new);
    table.action(
        "UpdateFunctionEventInvokeConfig",
        "POST /2019-09-25/functions/{FunctionName}/event-invoke-config",
        UpdateFunctionEventInvokeConfig::new);
    table.action(
        "UpdateFunctionUrlConfig",
        "PUT /2021-10-31/functions/{FunctionName}/url",
        UpdateFunctionUrlConfig::new);
  }
}

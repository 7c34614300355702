package io.cloudfakes.edge.lambda.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.edge.lambda.internal.event.LambdaEvents;
import io.cloudfakes.edge.lambda.internal.event.LambdaTiming;
import io.cloudfakes.edge.lambda.internal.operation.AddPermission;
import io.cloudfakes.edge.lambda.internal.operation.CreateFunction;
import io.cloudfakes.edge.lambda.internal.operation.DeleteFunction;
import io.cloudfakes.edge.lambda.internal.operation.GetFunction;
import io.cloudfakes.edge.lambda.internal.operation.GetFunctionConfiguration;
import io.cloudfakes.edge.lambda.internal.operation.GetPolicy;
import io.cloudfakes.edge.lambda.internal.operation.Invoke;
import io.cloudfakes.edge.lambda.internal.operation.ListFunctions;
import io.cloudfakes.edge.lambda.internal.operation.RemovePermission;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.iam.SigningDialect;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.ActionTable;
import io.cloudfakes.service.Service;

/**
 * AWS Lambda: its table of contents, every action of AWS's model on one line, modelled or refused.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/welcome.html">AWS Lambda API
 *     Reference</a>
 */
public final class LambdaService {
  public static final Service<LambdaState> SERVICE =
      Service.named("lambda", LambdaState.EMPTY)
          .protocol(Protocols::lambda)
          .signing(SigningDialect.REST_JSON)
          .throttledBy(AwsError.of("TooManyRequestsException", 429, "Rate Exceeded."))
          .resource("FunctionName")
          .actions(LambdaService::table)
          .faults(new LambdaFaults())
          .events(new LambdaEvents())
          .timing(new LambdaTiming())
          .build();

  private LambdaService() {}

  private static void table(ActionTable<LambdaState> table) {
    table.refused(
        "AddLayerVersionPermission",
        "POST /2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy");
    table.action(
        "AddPermission", "POST /2015-03-31/functions/{FunctionName}/policy", AddPermission::new);
    table.refused(
        "CheckpointDurableExecution",
        "POST /2025-12-01/durable-executions/{DurableExecutionArn}/checkpoint");
    table.refused("CreateAlias", "POST /2015-03-31/functions/{FunctionName}/aliases");
    table.refused("CreateCapacityProvider", "POST /2025-11-30/capacity-providers");
    table.refused("CreateCodeSigningConfig", "POST /2020-04-22/code-signing-configs");
    table.refused("CreateEventSourceMapping", "POST /2015-03-31/event-source-mappings");
    table.action("CreateFunction", "POST /2015-03-31/functions", CreateFunction::new);
    table.refused("CreateFunctionUrlConfig", "POST /2021-10-31/functions/{FunctionName}/url");
    table.refused("DeleteAlias", "DELETE /2015-03-31/functions/{FunctionName}/aliases/{Name}");
    table.refused(
        "DeleteCapacityProvider", "DELETE /2025-11-30/capacity-providers/{CapacityProviderName}");
    table.refused(
        "DeleteCodeSigningConfig",
        "DELETE /2020-04-22/code-signing-configs/{CodeSigningConfigArn}");
    table.refused("DeleteEventSourceMapping", "DELETE /2015-03-31/event-source-mappings/{UUID}");
    table.action(
        "DeleteFunction", "DELETE /2015-03-31/functions/{FunctionName}", DeleteFunction::new);
    table.refused(
        "DeleteFunctionCodeSigningConfig",
        "DELETE /2020-06-30/functions/{FunctionName}/code-signing-config");
    table.refused(
        "DeleteFunctionConcurrency", "DELETE /2017-10-31/functions/{FunctionName}/concurrency");
    table.refused(
        "DeleteFunctionEventInvokeConfig",
        "DELETE /2019-09-25/functions/{FunctionName}/event-invoke-config");
    table.refused("DeleteFunctionUrlConfig", "DELETE /2021-10-31/functions/{FunctionName}/url");
    table.refused(
        "DeleteLayerVersion", "DELETE /2018-10-31/layers/{LayerName}/versions/{VersionNumber}");
    table.refused(
        "DeleteProvisionedConcurrencyConfig",
        "DELETE /2019-09-30/functions/{FunctionName}/provisioned-concurrency");
    table.refused("GetAccountSettings", "GET /2016-08-19/account-settings");
    table.refused("GetAlias", "GET /2015-03-31/functions/{FunctionName}/aliases/{Name}");
    table.refused(
        "GetCapacityProvider", "GET /2025-11-30/capacity-providers/{CapacityProviderName}");
    table.refused(
        "GetCodeSigningConfig", "GET /2020-04-22/code-signing-configs/{CodeSigningConfigArn}");
    table.refused(
        "GetDurableExecution", "GET /2025-12-01/durable-executions/{DurableExecutionArn}");
    table.refused(
        "GetDurableExecutionHistory",
        "GET /2025-12-01/durable-executions/{DurableExecutionArn}/history");
    table.refused(
        "GetDurableExecutionState",
        "GET /2025-12-01/durable-executions/{DurableExecutionArn}/state");
    table.refused("GetEventSourceMapping", "GET /2015-03-31/event-source-mappings/{UUID}");
    table.action("GetFunction", "GET /2015-03-31/functions/{FunctionName}", GetFunction::new);
    table.refused(
        "GetFunctionCodeSigningConfig",
        "GET /2020-06-30/functions/{FunctionName}/code-signing-config");
    table.refused("GetFunctionConcurrency", "GET /2019-09-30/functions/{FunctionName}/concurrency");
    table.action(
        "GetFunctionConfiguration",
        "GET /2015-03-31/functions/{FunctionName}/configuration",
        GetFunctionConfiguration::new);
    table.refused(
        "GetFunctionEventInvokeConfig",
        "GET /2019-09-25/functions/{FunctionName}/event-invoke-config");
    table.refused(
        "GetFunctionRecursionConfig", "GET /2024-08-31/functions/{FunctionName}/recursion-config");
    table.refused(
        "GetFunctionScalingConfig",
        "GET /2025-11-30/functions/{FunctionName}/function-scaling-config");
    table.refused("GetFunctionUrlConfig", "GET /2021-10-31/functions/{FunctionName}/url");
    table.refused("GetLayerVersion", "GET /2018-10-31/layers/{LayerName}/versions/{VersionNumber}");
    table.refused("GetLayerVersionByArn", "GET /2018-10-31/layers?find=LayerVersion");
    table.refused(
        "GetLayerVersionPolicy",
        "GET /2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy");
    table.action("GetPolicy", "GET /2015-03-31/functions/{FunctionName}/policy", GetPolicy::new);
    table.refused(
        "GetProvisionedConcurrencyConfig",
        "GET /2019-09-30/functions/{FunctionName}/provisioned-concurrency");
    table.refused(
        "GetRuntimeManagementConfig",
        "GET /2021-07-20/functions/{FunctionName}/runtime-management-config");
    table.action("Invoke", "POST /2015-03-31/functions/{FunctionName}/invocations", Invoke::new);
    table.refused("InvokeAsync", "POST /2014-11-13/functions/{FunctionName}/invoke-async");
    table.refused(
        "InvokeWithResponseStream",
        "POST /2021-11-15/functions/{FunctionName}/response-streaming-invocations");
    table.refused("ListAliases", "GET /2015-03-31/functions/{FunctionName}/aliases");
    table.refused("ListCapacityProviders", "GET /2025-11-30/capacity-providers");
    table.refused("ListCodeSigningConfigs", "GET /2020-04-22/code-signing-configs");
    table.refused(
        "ListDurableExecutionsByFunction",
        "GET /2025-12-01/functions/{FunctionName}/durable-executions");
    table.refused("ListEventSourceMappings", "GET /2015-03-31/event-source-mappings");
    table.refused(
        "ListFunctionEventInvokeConfigs",
        "GET /2019-09-25/functions/{FunctionName}/event-invoke-config/list");
    table.refused("ListFunctionUrlConfigs", "GET /2021-10-31/functions/{FunctionName}/urls");
    table.refused(
        "ListFunctionVersionsByCapacityProvider",
        "GET /2025-11-30/capacity-providers/{CapacityProviderName}/function-versions");
    table.action("ListFunctions", "GET /2015-03-31/functions", ListFunctions::new);
    table.refused(
        "ListFunctionsByCodeSigningConfig",
        "GET /2020-04-22/code-signing-configs/{CodeSigningConfigArn}/functions");
    table.refused("ListLayerVersions", "GET /2018-10-31/layers/{LayerName}/versions");
    table.refused("ListLayers", "GET /2018-10-31/layers");
    table.refused(
        "ListProvisionedConcurrencyConfigs",
        "GET /2019-09-30/functions/{FunctionName}/provisioned-concurrency?List=ALL");
    table.refused("ListTags", "GET /2017-03-31/tags/{Resource}");
    table.refused("ListVersionsByFunction", "GET /2015-03-31/functions/{FunctionName}/versions");
    table.refused("PublishLayerVersion", "POST /2018-10-31/layers/{LayerName}/versions");
    table.refused("PublishVersion", "POST /2015-03-31/functions/{FunctionName}/versions");
    table.refused(
        "PutFunctionCodeSigningConfig",
        "PUT /2020-06-30/functions/{FunctionName}/code-signing-config");
    table.refused("PutFunctionConcurrency", "PUT /2017-10-31/functions/{FunctionName}/concurrency");
    table.refused(
        "PutFunctionEventInvokeConfig",
        "PUT /2019-09-25/functions/{FunctionName}/event-invoke-config");
    table.refused(
        "PutFunctionRecursionConfig", "PUT /2024-08-31/functions/{FunctionName}/recursion-config");
    table.refused(
        "PutFunctionScalingConfig",
        "PUT /2025-11-30/functions/{FunctionName}/function-scaling-config");
    table.refused(
        "PutProvisionedConcurrencyConfig",
        "PUT /2019-09-30/functions/{FunctionName}/provisioned-concurrency");
    table.refused(
        "PutRuntimeManagementConfig",
        "PUT /2021-07-20/functions/{FunctionName}/runtime-management-config");
    table.refused(
        "RemoveLayerVersionPermission",
        "DELETE /2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy/{StatementId}");
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
    table.refused("TagResource", "POST /2017-03-31/tags/{Resource}");
    table.refused("UntagResource", "DELETE /2017-03-31/tags/{Resource}");
    table.refused("UpdateAlias", "PUT /2015-03-31/functions/{FunctionName}/aliases/{Name}");
    table.refused(
        "UpdateCapacityProvider", "PUT /2025-11-30/capacity-providers/{CapacityProviderName}");
    table.refused(
        "UpdateCodeSigningConfig", "PUT /2020-04-22/code-signing-configs/{CodeSigningConfigArn}");
    table.refused("UpdateEventSourceMapping", "PUT /2015-03-31/event-source-mappings/{UUID}");
    table.refused("UpdateFunctionCode", "PUT /2015-03-31/functions/{FunctionName}/code");
    table.refused(
        "UpdateFunctionConfiguration", "PUT /2015-03-31/functions/{FunctionName}/configuration");
    table.refused(
        "UpdateFunctionEventInvokeConfig",
        "POST /2019-09-25/functions/{FunctionName}/event-invoke-config");
    table.refused("UpdateFunctionUrlConfig", "PUT /2021-10-31/functions/{FunctionName}/url");
  }
}

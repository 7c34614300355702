package io.cloudfakes.edge.apigateway.internal.operation.api;

import io.cloudfakes.edge.apigateway.internal.openapi.ApiWriter;
import io.cloudfakes.edge.apigateway.internal.rule.Deployments;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.LiveStage;
import io.cloudfakes.edge.apigateway.internal.state.Snapshot;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigateway.model.GetExportRequest;
import software.amazon.awssdk.services.apigateway.model.GetExportResponse;

/**
 * Gives what a stage shows as an OpenAPI document.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetExport.html">GetExport</a>
 */
public final class GetExport
    implements Operation<GetExportRequest, GetExportResponse, ApiGatewayState> {

  @Override
  public Outcome<GetExportResponse, ApiGatewayState> decide(
      GetExportRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    LiveStage stage = held.stage(request.stageName());
    Snapshot shown = Deployments.required(held.api(), stage.document().deploymentId());
    String accepts = request.accepts() == null ? "application/json" : request.accepts();
    boolean yaml = accepts.endsWith("yaml");
    if (!yaml && !accepts.endsWith("json") && !accepts.equals("*/*")) {
      throw RestErrors.badRequest(
          "Invalid accept type specified. Must be one of: [application/json, application/yaml]");
    }
    String name = stage.name();
    String document =
        ApiWriter.write(
            shown.tree(),
            name,
            call.region(),
            request.exportType(),
            request.parameters(),
            yaml);
    return Outcome.of(
        GetExportResponse.builder()
            .contentType("application/octet-stream")
            .contentDisposition(
                "attachment; filename=\"" + request.exportType() + "_" + name + (yaml ? ".yaml" : ".json") + "\"")
            .body(SdkBytes.fromUtf8String(document))
            .build());
  }
}

package io.cloudfakes.edge.apigateway.internal.operation.deployment;

import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.LiveStage;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.apigateway.model.GetStagesRequest;
import software.amazon.awssdk.services.apigateway.model.GetStagesResponse;
import software.amazon.awssdk.services.apigateway.model.Stage;

/**
 * Lists the stages of a REST API, or those that show a deployment.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetStages.html">GetStages</a>
 */
public final class GetStages
    implements Operation<GetStagesRequest, GetStagesResponse, ApiGatewayState> {

  @Override
  public Outcome<GetStagesResponse, ApiGatewayState> decide(
      GetStagesRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    List<Stage> stages = new ArrayList<>();
    for (LiveStage stage : held.api().stages().values()) {
      String wanted = request.deploymentId();
      if (wanted == null || wanted.equals(stage.document().deploymentId())) {
        stages.add(stage.document());
      }
    }
    return Outcome.of(GetStagesResponse.builder().item(stages).build());
  }
}

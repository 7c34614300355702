package io.cloudfakes.edge.apigateway.internal.http.operation.stage;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.GetStagesRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetStagesResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;

/**
 * Lists the stages of an API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages.html">GetStages</a>
 */
public final class GetStages
    implements Operation<GetStagesRequest, GetStagesResponse, ApiGatewayState> {
  @Override
  public Outcome<GetStagesResponse, ApiGatewayState> decide(
      GetStagesRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Paging<Stage> page =
        Paging.of(
            api.definition().all(Stage.class),
            Stage::stageName,
            request.maxResults(),
            request.nextToken());
    return Outcome.of(
        GetStagesResponse.builder().items(page.items()).nextToken(page.nextToken()).build());
  }
}

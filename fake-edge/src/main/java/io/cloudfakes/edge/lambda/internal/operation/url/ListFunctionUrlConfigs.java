package io.cloudfakes.edge.lambda.internal.operation.url;

import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.Paging;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.FunctionUrlConfig;
import software.amazon.awssdk.services.lambda.model.ListFunctionUrlConfigsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionUrlConfigsResponse;

/**
 * Lists the URLs of a function and its aliases.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctionUrlConfigs.html">ListFunctionUrlConfigs</a>
 */
public final class ListFunctionUrlConfigs
    implements Operation<
        ListFunctionUrlConfigsRequest, ListFunctionUrlConfigsResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("FunctionName", "Marker", "MaxItems");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(ListFunctionUrlConfigsRequest.builder());
  }

  @Override
  public Outcome<ListFunctionUrlConfigsResponse, LambdaState> decide(
      ListFunctionUrlConfigsRequest request, LambdaState state, CallContext call) {
    Paging<FunctionUrlConfig> page =
        Paging.of(
            UrlConfigs.lookup(request.functionName(), null, state, call)
                .required()
                .settings(FunctionUrlConfig.class),
            request.marker(),
            request.maxItems(),
            one -> one);
    return Outcome.of(
        ListFunctionUrlConfigsResponse.builder()
            .functionUrlConfigs(page.items())
            .nextMarker(page.nextMarker())
            .build());
  }
}

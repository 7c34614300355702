package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.Paging;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.FunctionEventInvokeConfig;
import software.amazon.awssdk.services.lambda.model.ListFunctionEventInvokeConfigsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionEventInvokeConfigsResponse;

/**
 * Lists what is set for asynchronous invocations of a function, its versions and aliases.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctionEventInvokeConfigs.html">ListFunctionEventInvokeConfigs</a>
 */
public final class ListFunctionEventInvokeConfigs
    implements Operation<
        ListFunctionEventInvokeConfigsRequest,
        ListFunctionEventInvokeConfigsResponse,
        LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("FunctionName", "Marker", "MaxItems");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(ListFunctionEventInvokeConfigsRequest.builder());
  }

  @Override
  public Outcome<ListFunctionEventInvokeConfigsResponse, LambdaState> decide(
      ListFunctionEventInvokeConfigsRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup = OfFunction.required(request.functionName(), state, call);
    Paging<FunctionEventInvokeConfig> page =
        Paging.of(
            lookup.required().settings(FunctionEventInvokeConfig.class),
            request.marker(),
            request.maxItems(),
            one -> one);
    return Outcome.of(
        ListFunctionEventInvokeConfigsResponse.builder()
            .functionEventInvokeConfigs(page.items())
            .nextMarker(page.nextMarker())
            .build());
  }
}

package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.Paging;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.ListProvisionedConcurrencyConfigsRequest;
import software.amazon.awssdk.services.lambda.model.ListProvisionedConcurrencyConfigsResponse;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyConfigListItem;

/**
 * Lists the versions and aliases of a function for which concurrency is kept ready.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_ListProvisionedConcurrencyConfigs.html">ListProvisionedConcurrencyConfigs</a>
 */
public final class ListProvisionedConcurrencyConfigs
    implements Operation<
        ListProvisionedConcurrencyConfigsRequest,
        ListProvisionedConcurrencyConfigsResponse,
        LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("FunctionName", "Marker", "MaxItems");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(ListProvisionedConcurrencyConfigsRequest.builder());
  }

  @Override
  public Outcome<ListProvisionedConcurrencyConfigsResponse, LambdaState> decide(
      ListProvisionedConcurrencyConfigsRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup = OfFunction.required(request.functionName(), state, call);
    Paging<ProvisionedConcurrencyConfigListItem> page =
        Paging.of(
            lookup.required().settings(ProvisionedConcurrencyConfigListItem.class),
            request.marker(),
            request.maxItems(),
            one -> one);
    return Outcome.of(
        ListProvisionedConcurrencyConfigsResponse.builder()
            .provisionedConcurrencyConfigs(page.items())
            .nextMarker(page.nextMarker())
            .build());
  }
}

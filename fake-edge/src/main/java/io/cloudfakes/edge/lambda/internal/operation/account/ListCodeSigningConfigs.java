package io.cloudfakes.edge.lambda.internal.operation.account;

import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.Paging;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.model.CodeSigningConfig;
import software.amazon.awssdk.services.lambda.model.ListCodeSigningConfigsRequest;
import software.amazon.awssdk.services.lambda.model.ListCodeSigningConfigsResponse;

/**
 * Lists the account's code signing configurations in the region.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_ListCodeSigningConfigs.html">ListCodeSigningConfigs</a>
 */
public final class ListCodeSigningConfigs
    implements Operation<
        ListCodeSigningConfigsRequest, ListCodeSigningConfigsResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("Marker", "MaxItems");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(ListCodeSigningConfigsRequest.builder());
  }

  @Override
  public Outcome<ListCodeSigningConfigsResponse, LambdaState> decide(
      ListCodeSigningConfigsRequest request, LambdaState state, CallContext call) {
    String here = "arn:aws:lambda:" + call.region() + ":" + call.account() + ":";
    SortedMap<String, CodeSigningConfig> all = new TreeMap<>(state.codeSigning());
    all.keySet().removeIf(arn -> !arn.startsWith(here));
    Paging<CodeSigningConfig> page =
        Paging.of(all, request.marker(), request.maxItems(), one -> one);
    return Outcome.of(
        ListCodeSigningConfigsResponse.builder()
            .codeSigningConfigs(page.items())
            .nextMarker(page.nextMarker())
            .build());
  }
}

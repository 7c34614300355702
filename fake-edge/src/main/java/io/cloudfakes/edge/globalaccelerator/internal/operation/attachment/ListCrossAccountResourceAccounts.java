package io.cloudfakes.edge.globalaccelerator.internal.operation.attachment;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Sharing;
import io.cloudfakes.edge.globalaccelerator.internal.state.AttachmentResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.ListCrossAccountResourceAccountsRequest;
import software.amazon.awssdk.services.globalaccelerator.model.ListCrossAccountResourceAccountsResponse;

/**
 * Lists the accounts that share resources with the caller. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_ListCrossAccountResourceAccounts.html">ListCrossAccountResourceAccounts</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AccessDeniedException}.
 */
public final class ListCrossAccountResourceAccounts
    implements Operation<
        ListCrossAccountResourceAccountsRequest,
        ListCrossAccountResourceAccountsResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<ListCrossAccountResourceAccountsResponse, GlobalAcceleratorState> decide(
      ListCrossAccountResourceAccountsRequest request,
      GlobalAcceleratorState state,
      CallContext call) {
    List<String> owners =
        Sharing.forCaller(state, call).stream()
            .map(AttachmentResource::account)
            .distinct()
            .sorted()
            .toList();
    return Outcome.of(
        ListCrossAccountResourceAccountsResponse.builder()
            .resourceOwnerAwsAccountIds(owners)
            .build());
  }
}

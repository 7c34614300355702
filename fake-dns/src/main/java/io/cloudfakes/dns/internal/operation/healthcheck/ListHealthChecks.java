package io.cloudfakes.dns.internal.operation.healthcheck;

import io.cloudfakes.dns.internal.rule.Page;
import io.cloudfakes.dns.internal.state.Check;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.ListHealthChecksRequest;
import software.amazon.awssdk.services.route53.model.ListHealthChecksResponse;

/**
 * Lists the health checks of the account in the order of their ids. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHealthChecks.html">ListHealthChecks</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}.
 */
public final class ListHealthChecks
    implements Operation<ListHealthChecksRequest, ListHealthChecksResponse, Route53State> {
  @Override
  public Outcome<ListHealthChecksResponse, Route53State> decide(
      ListHealthChecksRequest request, Route53State state, CallContext call) {
    int size = Page.size(request.maxItems(), Page.MOST);
    String marker = request.marker();
    Page<Check> page =
        Page.of(
            state.all(Check.class, call.account()),
            check -> marker == null || check.id().compareTo(marker) >= 0,
            size);
    Check next = page.next();
    return Outcome.of(
        ListHealthChecksResponse.builder()
            .healthChecks(page.items().stream().map(HealthChecks::describe).toList())
            .marker(marker == null ? "" : marker)
            .isTruncated(page.isTruncated())
            .nextMarker(next == null ? null : next.id())
            .maxItems(String.valueOf(size))
            .build());
  }
}

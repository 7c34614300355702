package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.Page;
import io.cloudfakes.edge.waf.internal.state.ApiKey;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.wafv2.model.APIKeySummary;
import software.amazon.awssdk.services.wafv2.model.ListApiKeysRequest;
import software.amazon.awssdk.services.wafv2.model.ListApiKeysResponse;

/**
 * Lists the keys of a scope.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_ListAPIKeys.html">ListAPIKeys</a>
 */
public final class ListAPIKeys
    implements Operation<ListApiKeysRequest, ListApiKeysResponse, WafState> {
  @Override
  public Outcome<ListApiKeysResponse, WafState> decide(
      ListApiKeysRequest request, WafState state, CallContext call) {
    Entities.requireScope(request.scopeAsString(), call);
    SortedMap<String, ApiKey> found = new TreeMap<>();
    state
        .apiKeys()
        .forEach(
            (text, key) -> {
              if (ApiKeys.isOf(key, request.scopeAsString(), call)) {
                found.put(text, key);
              }
            });
    Page<APIKeySummary> page =
        Page.of(
            found,
            request.nextMarker(),
            request.limit(),
            key ->
                APIKeySummary.builder()
                    .apiKey(key.key())
                    .tokenDomains(key.domains())
                    .creationTimestamp(key.createdAt())
                    .version(1)
                    .build());
    return Outcome.of(
        ListApiKeysResponse.builder()
            .apiKeySummaries(page.items())
            .nextMarker(page.nextMarker())
            .build());
  }
}

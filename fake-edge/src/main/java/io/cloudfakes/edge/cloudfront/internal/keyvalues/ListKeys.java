package io.cloudfakes.edge.cloudfront.internal.keyvalues;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.model.ListKeysRequest;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.model.ListKeysResponse;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.model.ListKeysResponseListItem;

/**
 * Lists pairs, by key. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_kvs_ListKeys.html">ListKeys</a>.
 *
 * <p>Modelled: all.
 */
final class ListKeys implements Operation<ListKeysRequest, ListKeysResponse, CloudFrontState> {
  private static final int MOST = 50;

  @Override
  public Outcome<ListKeysResponse, CloudFrontState> decide(
      ListKeysRequest request, CloudFrontState state, CallContext call) {
    ValueStore store = Stores.required(state, request.kvsARN(), call);
    int most = request.maxResults() == null ? 10 : request.maxResults();
    if (most < 1 || most > MOST) {
      throw KeyValueErrors.invalid("MaxResults must be from 1 to " + MOST + ".");
    }
    String after = request.nextToken() == null ? null : key(request.nextToken());
    List<ListKeysResponseListItem> items = new ArrayList<>();
    String last = null;
    String next = null;
    for (Map.Entry<String, String> pair : store.pairs().all().entrySet()) {
      if (after != null && pair.getKey().compareTo(after) <= 0) {
        continue;
      }
      if (items.size() == most) {
        next = last;
        break;
      }
      last = pair.getKey();
      items.add(
          ListKeysResponseListItem.builder().key(pair.getKey()).value(pair.getValue()).build());
    }
    return Outcome.of(
        ListKeysResponse.builder()
            .items(items)
            .nextToken(next == null ? null : Base64.getUrlEncoder().encodeToString(bytes(next)))
            .build());
  }

  private static byte[] bytes(String key) {
    return key.getBytes(StandardCharsets.UTF_8);
  }

  /** The key that a token says the last page ended with. */
  private static String key(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw KeyValueErrors.invalid("The NextToken is not valid.");
    }
  }
}

package io.cloudfakes.edge.cloudfront.internal.keyvalues;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.model.DeleteKeyRequestListItem;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.model.PutKeyRequestListItem;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.model.UpdateKeysRequest;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.model.UpdateKeysResponse;

/**
 * Puts and deletes pairs, all or none of them. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_kvs_UpdateKeys.html">UpdateKeys</a>.
 *
 * <p>Modelled: all.
 */
final class UpdateKeys
    implements Operation<UpdateKeysRequest, UpdateKeysResponse, CloudFrontState> {
  private static final int MOST = 50;

  @Override
  public Outcome<UpdateKeysResponse, CloudFrontState> decide(
      UpdateKeysRequest request, CloudFrontState state, CallContext call) {
    ValueStore store = Stores.required(state, request.kvsARN(), call);
    Map<String, String> puts = new LinkedHashMap<>();
    List<String> deletes = new ArrayList<>();
    Set<String> keys = new TreeSet<>();
    for (PutKeyRequestListItem put : request.puts()) {
      once(put.key(), keys);
      puts.put(put.key(), put.value());
    }
    for (DeleteKeyRequestListItem delete : request.deletes()) {
      once(delete.key(), keys);
      deletes.add(delete.key());
    }
    if (keys.isEmpty() || keys.size() > MOST) {
      throw KeyValueErrors.invalid("1 to " + MOST + " keys can be put and deleted at once.");
    }
    if (!store.pairs().all().keySet().containsAll(deletes)) {
      throw KeyValueErrors.noKey();
    }
    ValueStore changed = Stores.changed(store, request.ifMatch(), puts, deletes, call);
    return Outcome.of(
        UpdateKeysResponse.builder()
            .itemCount(Stores.count(changed))
            .totalSizeInBytes(changed.pairs().size())
            .eTag(changed.pairs().etag())
            .build(),
        new CloudFrontChange.Put(changed));
  }

  private static void once(String key, Set<String> keys) {
    if (!keys.add(key)) {
      throw KeyValueErrors.invalid("The key " + key + " is named more than once.");
    }
  }
}

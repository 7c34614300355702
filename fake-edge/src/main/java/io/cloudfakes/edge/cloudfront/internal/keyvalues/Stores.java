package io.cloudfakes.edge.cloudfront.internal.keyvalues;

import io.cloudfakes.edge.cloudfront.internal.rule.FunctionLookup;
import io.cloudfakes.edge.cloudfront.internal.rule.KeyValuePairs;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import io.cloudfakes.service.CallContext;
import java.util.List;
import java.util.Map;

/** Key value stores as requests for their pairs name and change them. */
final class Stores {
  private Stores() {}

  /** The caller's store of an ARN. */
  static ValueStore required(CloudFrontState state, String arn, CallContext call) {
    ValueStore store = FunctionLookup.store(state, arn, call.account());
    if (store == null) {
      throw KeyValueErrors.noStore();
    }
    return store;
  }

  /**
   * A store after a change: all of it or nothing.
   *
   * @param ifMatch the version of the pairs that the change is meant for
   */
  static ValueStore changed(
      ValueStore store,
      String ifMatch,
      Map<String, String> puts,
      List<String> deletes,
      CallContext call) {
    if (!ifMatch.equals(store.pairs().etag())) {
      throw KeyValueErrors.conflict();
    }
    puts.forEach(
        (key, value) -> {
          String fault = KeyValuePairs.fault(key, value);
          if (fault != null) {
            throw KeyValueErrors.invalid(fault);
          }
        });
    ValueStore.Pairs changed = KeyValuePairs.changed(store.pairs(), puts, deletes, call);
    if (changed.size() > KeyValuePairs.MOST) {
      throw KeyValueErrors.full();
    }
    return store.withPairs(changed);
  }

  static int count(ValueStore store) {
    return store.pairs().all().size();
  }
}

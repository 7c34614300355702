package io.cloudfakes.edge.cloudfront;

import io.cloudfakes.edge.cloudfront.internal.rule.KeyValuePairs;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import io.cloudfakes.service.Store;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of one of CloudFront's key value stores, as a test sees and seeds them without a client
 * for it: AWS's SDK signs calls to key value stores with native code.
 */
public final class KeyValues {
  private final Store<CloudFrontState> store;
  private final String account;
  private final String name;

  KeyValues(Store<CloudFrontState> store, String account, String name) {
    this.store = store;
    this.account = account;
    this.name = name;
    required(store.state());
  }

  /**
   * Puts a pair, in place of one of the same key.
   *
   * @throws IllegalArgumentException for what AWS refuses: a key of more than 512 bytes, a value of
   *     more than 1,024, a store of more than 5 MB
   */
  public KeyValues put(String key, String value) {
    String fault = KeyValuePairs.fault(key, value);
    if (fault != null) {
      throw new IllegalArgumentException(fault);
    }
    change(Map.of(key, value), List.of());
    return this;
  }

  /** Takes a pair away, if there is one. */
  public KeyValues remove(String key) {
    change(Map.of(), List.of(key));
    return this;
  }

  /** The value of a key; null when there is none. */
  public @Nullable String get(String key) {
    return all().get(key);
  }

  /** All pairs, by key. */
  public Map<String, String> all() {
    return required(store.state()).pairs().all();
  }

  private void change(Map<String, String> puts, List<String> deletes) {
    store.commit(
        (state, call) -> {
          ValueStore known = required(state);
          ValueStore.Pairs changed = KeyValuePairs.changed(known.pairs(), puts, deletes, call);
          if (changed.size() > KeyValuePairs.MOST) {
            throw new IllegalArgumentException("The key value store exceeds 5 MB: " + name);
          }
          return List.of(new CloudFrontChange.Put(known.withPairs(changed)));
        });
  }

  private ValueStore required(CloudFrontState state) {
    if (state.find(Kind.KEY_VALUE_STORE, ValueStore.id(account, name))
        instanceof ValueStore found) {
      return found;
    }
    throw new IllegalArgumentException(
        "There is no key value store " + name + ": make it by CreateKeyValueStore");
  }
}

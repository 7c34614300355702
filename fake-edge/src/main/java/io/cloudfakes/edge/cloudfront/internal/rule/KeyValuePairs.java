package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import io.cloudfakes.service.CallContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * The keys and values of key value stores. See <a
 * href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html#limits-keyvaluestores">Quotas
 * on key value stores</a>.
 */
public final class KeyValuePairs {
  /** Of a store, in bytes. */
  public static final long MOST = 5L * 1024 * 1024;

  private static final int MOST_KEY = 512;
  private static final int MOST_VALUE = 1024;

  private KeyValuePairs() {}

  /** Those of a new store. */
  public static ValueStore.Pairs none(CallContext call) {
    return new ValueStore.Pairs(TreePMap.empty(), 0, version(call), call.now());
  }

  /** What is wrong with a pair; null for nothing. */
  public static @Nullable String fault(String key, String value) {
    if (key.isEmpty() || size(key) > MOST_KEY) {
      return "The key must have 1 to " + MOST_KEY + " bytes.";
    }
    return size(value) > MOST_VALUE
        ? "The value must have at most " + MOST_VALUE + " bytes."
        : null;
  }

  /** The pairs after a change, in a new version. */
  public static ValueStore.Pairs changed(
      ValueStore.Pairs before, Map<String, String> puts, List<String> deletes, CallContext call) {
    TreePMap<String, String> all = before.all();
    long size = before.size();
    for (String key : deletes) {
      size -= size(key, all.get(key));
      all = all.minus(key);
    }
    for (Map.Entry<String, String> put : puts.entrySet()) {
      size += size(put.getKey(), put.getValue()) - size(put.getKey(), all.get(put.getKey()));
      all = all.plus(put.getKey(), put.getValue());
    }
    return new ValueStore.Pairs(all, size, version(call), call.now());
  }

  private static String version(CallContext call) {
    return "KV" + call.ids().alphanumeric("pairs", 12);
  }

  private static long size(String key, @Nullable String value) {
    return value == null ? 0 : size(key) + size(value);
  }

  private static long size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}

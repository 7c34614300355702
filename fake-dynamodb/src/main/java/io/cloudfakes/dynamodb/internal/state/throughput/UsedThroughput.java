package io.cloudfakes.dynamodb.internal.state.throughput;

import io.cloudfakes.dynamodb.internal.state.TableFeature;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * What has been used of a table's capacity and of that of its global indexes, where it is enforced.
 *
 * @param buckets by {@code Read} or {@code Write}, for an index with a slash and its name after it
 */
public record UsedThroughput(TreePMap<String, Bucket> buckets) implements TableFeature {
  public static final UsedThroughput NONE = new UsedThroughput(TreePMap.empty());

  public @Nullable Bucket find(String key) {
    return buckets.get(key);
  }

  public UsedThroughput with(String key, Bucket bucket) {
    return new UsedThroughput(buckets.plus(key, bucket));
  }
}

package io.cloudfakes.dynamodb.internal.state.global;

import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.ItemMap;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableFeature;
import org.jspecify.annotations.Nullable;

/**
 * The last writes of a replica's items, of deleted ones as well. Kept only where writes travel for
 * some time, for else none can cross another.
 */
record WriteStamps(ItemMap<WriteStamp> byKey) implements TableFeature {
  private static final WriteStamps NONE = new WriteStamps(ItemMap.empty());

  static WriteStamps of(Table table) {
    WriteStamps stamps = table.feature(WriteStamps.class);
    return stamps == null ? NONE : stamps;
  }

  @Nullable WriteStamp find(ItemKey key) {
    return byKey.get(key);
  }

  WriteStamps with(ItemKey key, WriteStamp stamp) {
    return new WriteStamps(byKey.plus(key, stamp));
  }
}

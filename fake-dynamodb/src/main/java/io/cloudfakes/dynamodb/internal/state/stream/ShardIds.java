package io.cloudfakes.dynamodb.internal.state.stream;

import io.cloudfakes.seed.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names of new shards: {@code shardId-} with the time of their making and eight digits. */
public final class ShardIds {
  private ShardIds() {}

  /** As many ids as asked for; as texts they stand in the order of the list. */
  public static List<String> of(String streamArn, int count, Instant now, Ids ids) {
    List<String> made = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      // Two digits for the place, so that the order of shards made together does not hang on
      // chance.
      made.add(
          String.format(
              Locale.ROOT,
              "shardId-%020d-%02x%s",
              now.toEpochMilli(),
              i,
              ids.hex("shard " + i + " of " + streamArn, 6)));
    }
    return made;
  }
}

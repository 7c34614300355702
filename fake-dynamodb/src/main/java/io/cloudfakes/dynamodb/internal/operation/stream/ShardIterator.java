package io.cloudfakes.dynamodb.internal.operation.stream;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * A place in a shard, as clients carry it from call to call.
 *
 * @param sequence the lowest sequence number it leads to
 * @param issued when it was handed out
 */
record ShardIterator(String streamArn, String shardId, long sequence, Instant issued) {
  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final String SEPARATOR = "|";

  /** The text of the client's token; its first part is the stream's ARN, as on AWS. */
  String token() {
    String place = shardId + SEPARATOR + sequence + SEPARATOR + issued.toEpochMilli();
    return streamArn
        + "|1|"
        + Base64.getEncoder().encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a token that {@link #token} wrote. */
  static ShardIterator of(String token) {
    String[] outer = token.split("\\|", -1);
    try {
      if (outer.length == 3 && outer[1].equals("1")) {
        String place = new String(Base64.getDecoder().decode(outer[2]), StandardCharsets.UTF_8);
        String[] inner = place.split("\\|", -1);
        if (inner.length == 3) {
          return new ShardIterator(
              outer[0],
              inner[0],
              Long.parseLong(inner[1]),
              Instant.ofEpochMilli(Long.parseLong(inner[2])));
        }
      }
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    throw invalid();
  }

  boolean isExpired(Instant now) {
    return issued.plus(LIFE).isBefore(now);
  }

  ShardIterator movedTo(long newSequence, Instant now) {
    return new ShardIterator(streamArn, shardId, newSequence, now);
  }

  private static io.cloudfakes.AwsErrorException invalid() {
    return DynamoDbErrors.validation("Invalid ShardIterator");
  }
}

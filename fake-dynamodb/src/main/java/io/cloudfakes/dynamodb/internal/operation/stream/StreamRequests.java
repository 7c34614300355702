package io.cloudfakes.dynamodb.internal.operation.stream;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.stream.Shard;
import io.cloudfakes.dynamodb.internal.state.stream.Stream;
import io.cloudfakes.dynamodb.internal.state.stream.Streams;
import io.cloudfakes.service.CallContext;
import java.util.regex.Pattern;

/** What requests to DynamoDB Streams have in common. */
final class StreamRequests {
  static final int MOST_LISTED = 100;

  private static final Pattern ARN =
      Pattern.compile(
          "arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:[0-9]{12}:table/[a-zA-Z0-9_.-]+/stream/[0-9T:.-]+");

  private StreamRequests() {}

  /** The stream of that ARN, if it is the caller's and of the region called. */
  static Stream stream(DynamoDbState state, String arn, CallContext call) {
    if (!ARN.matcher(arn).matches()) {
      throw DynamoDbErrors.validation(
          "Invalid StreamArn: Invalid ResourceArn provided as input " + arn);
    }
    Stream stream = Streams.of(state).find(arn);
    if (stream == null || !isHere(stream.table(), call)) {
      throw StreamErrors.streamNotFound(arn);
    }
    return stream;
  }

  /** A shard of which something can still be read. */
  static Shard shard(Stream stream, String id, CallContext call) {
    Shard shard = stream.shards().get(id);
    if (shard == null || shard.isTrimmed(call.now())) {
      throw StreamErrors.shardNotFound(id, stream.arn());
    }
    return shard;
  }

  static boolean isHere(TableId table, CallContext call) {
    return table.account().equals(call.account()) && table.region().equals(call.region());
  }
}

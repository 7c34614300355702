package io.cloudfakes.dynamodb.internal.operation.stream;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.KeyAttribute;
import io.cloudfakes.dynamodb.internal.state.stream.SequenceNumbers;
import io.cloudfakes.dynamodb.internal.state.stream.Stream;
import io.cloudfakes.protocol.Shape;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;

/**
 * Tells what a stream is and which shards it has. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_DescribeStream.html">DescribeStream</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}.
 */
public final class DescribeStream
    implements Operation<DescribeStreamRequest, DescribeStreamResponse, DynamoDbState> {

  @Override
  public Outcome<DescribeStreamResponse, DynamoDbState> decide(
      DescribeStreamRequest request, DynamoDbState state, CallContext call) {
    SdkPojo filter = filter(request);
    check(filter);
    Stream stream = StreamRequests.stream(state, request.streamArn(), call);
    List<Shard> shards = shards(stream, request.exclusiveStartShardId(), filter, call);
    StreamDescription.Builder description =
        StreamDescription.builder()
            .streamArn(stream.arn())
            .streamLabel(stream.label())
            .streamStatus(stream.status(call.now()))
            .streamViewType(stream.view())
            .creationRequestDateTime(stream.created())
            .tableName(stream.table().name())
            .keySchema(keySchema(stream));
    int limit = request.limit() == null ? StreamRequests.MOST_LISTED : request.limit();
    if (shards.size() > limit) {
      description
          .shards(shards.subList(0, limit))
          .lastEvaluatedShardId(shards.get(limit - 1).shardId());
    } else {
      description.shards(shards);
    }
    return Outcome.of(
        DescribeStreamResponse.builder().streamDescription(description.build()).build());
  }

  private static void check(@Nullable SdkPojo filter) {
    if (filter != null && (text(filter, "Type") == null || text(filter, "ShardId") == null)) {
      throw DynamoDbErrors.invalidParameter("ShardFilter must have both a Type and a ShardId");
    }
  }

  private static List<Shard> shards(
      Stream stream, @Nullable String start, @Nullable SdkPojo filter, CallContext call) {
    String parent = filter == null ? null : text(filter, "ShardId");
    List<Shard> shown = new ArrayList<>();
    stream
        .shards()
        .values()
        .forEach(
            shard -> {
              boolean wanted =
                  !shard.isTrimmed(call.now())
                      && (start == null || shard.id().compareTo(start) > 0)
                      && (parent == null || Objects.equals(shard.parent(), parent));
              if (wanted) {
                Long end = shard.end();
                shown.add(
                    Shard.builder()
                        .shardId(shard.id())
                        .parentShardId(shard.parent())
                        .sequenceNumberRange(
                            range ->
                                range
                                    .startingSequenceNumber(SequenceNumbers.text(shard.start()))
                                    .endingSequenceNumber(
                                        end == null ? null : SequenceNumbers.text(end)))
                        .build());
              }
            });
    return shown;
  }

  private static List<KeySchemaElement> keySchema(Stream stream) {
    List<KeySchemaElement> elements = new ArrayList<>();
    for (KeyAttribute attribute : stream.keys().attributes()) {
      elements.add(
          KeySchemaElement.builder()
              .attributeName(attribute.name())
              .keyType(elements.isEmpty() ? KeyType.HASH : KeyType.RANGE)
              .build());
    }
    return elements;
  }

  /** Read by its name, for older SDKs do not have it. */
  private static @Nullable SdkPojo filter(DescribeStreamRequest request) {
    return Shape.of(DescribeStreamRequest.class).value(request, "ShardFilter")
            instanceof SdkPojo filter
        ? filter
        : null;
  }

  private static @Nullable String text(SdkPojo filter, String member) {
    return Shape.of(filter.getClass()).value(filter, member) instanceof String text ? text : null;
  }
}

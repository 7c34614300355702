package io.cloudfakes.dynamodb.internal.operation.stream;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.stream.Streams;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.model.Stream;

/**
 * Lists the streams of the account in the region, or of one table. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_ListStreams.html">ListStreams</a>.
 *
 * <p>Modelled: all; disabled streams and those of deleted tables are listed for 24 hours.
 *
 * <p>Errors: {@code ValidationException}.
 */
public final class ListStreams
    implements Operation<ListStreamsRequest, ListStreamsResponse, DynamoDbState> {

  @Override
  public Outcome<ListStreamsResponse, DynamoDbState> decide(
      ListStreamsRequest request, DynamoDbState state, CallContext call) {
    String table = request.tableName();
    String start = request.exclusiveStartStreamArn();
    List<Stream> found = new ArrayList<>();
    Streams.of(state)
        .byArn()
        .values()
        .forEach(
            stream -> {
              if (StreamRequests.isHere(stream.table(), call)
                  && (table == null || stream.table().name().equals(table))
                  && (start == null || stream.arn().compareTo(start) > 0)) {
                found.add(
                    Stream.builder()
                        .streamArn(stream.arn())
                        .tableName(stream.table().name())
                        .streamLabel(stream.label())
                        .build());
              }
            });
    int limit = request.limit() == null ? StreamRequests.MOST_LISTED : request.limit();
    ListStreamsResponse.Builder response = ListStreamsResponse.builder();
    if (found.size() > limit) {
      response
          .streams(found.subList(0, limit))
          .lastEvaluatedStreamArn(found.get(limit - 1).streamArn());
    } else {
      response.streams(found);
    }
    return Outcome.of(response.build());
  }
}

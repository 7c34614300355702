package io.cloudfakes.dynamodb.internal.state.stream;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.StatePart;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * All streams that can be read, of tables that are there and of tables that are gone.
 *
 * @param byArn in the order of their ARNs
 */
public record Streams(TreePMap<String, Stream> byArn) implements StatePart {
  private static final Streams NONE = new Streams(TreePMap.empty());

  public static Streams of(DynamoDbState state) {
    Streams streams = state.part(Streams.class);
    return streams == null ? NONE : streams;
  }

  public @Nullable Stream find(String arn) {
    return byArn.get(arn);
  }

  Streams with(Stream stream) {
    return new Streams(byArn.plus(stream.arn(), stream));
  }

  Streams without(String arn) {
    return new Streams(byArn.minus(arn));
  }
}

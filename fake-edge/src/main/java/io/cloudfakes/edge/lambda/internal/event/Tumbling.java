package io.cloudfakes.edge.lambda.internal.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.lambda.internal.state.ReaderKey;
import io.cloudfakes.edge.lambda.internal.state.ShardReader;
import io.cloudfakes.edge.lambda.internal.state.StreamMapping;
import io.cloudfakes.protocol.Bytes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;

/**
 * Tumbling windows: stretches of time of one length, in which each invocation gets the state the
 * one before it returned, and at whose end the function is invoked once more.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-windows.html">Tumbling
 *     windows</a>
 */
final class Tumbling {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A window that is over. */
  record Boundary(ShardReader.Window window) {}

  private Tumbling() {}

  /** The window that is over by now; null for none. */
  static @Nullable Boundary boundary(
      EventSourceMappingConfiguration settings, ShardReader reader, Instant now) {
    ShardReader.Window window = reader.window();
    return settings.tumblingWindowInSeconds() == 0 || window == null || now.isBefore(window.end())
        ? null
        : new Boundary(window);
  }

  /** The window an invocation falls in; null when the mapping has none. */
  static ShardReader.@Nullable Window window(
      EventSourceMappingConfiguration settings, ShardReader reader, Instant now) {
    int seconds = settings.tumblingWindowInSeconds();
    if (seconds == 0 || reader.window() != null) {
      return reader.window();
    }
    long start = Math.floorDiv(now.getEpochSecond(), seconds) * seconds;
    return new ShardReader.Window(
        Instant.ofEpochSecond(start), Instant.ofEpochSecond(start + seconds), "{}");
  }

  /** The window with what the function returned for its next invocation. */
  static ShardReader.Window after(ShardReader.Window window, Bytes reply) {
    JsonNode state = Batches.tree(reply).path("state");
    return new ShardReader.Window(
        window.start(), window.end(), state.isObject() ? state.toString() : window.state());
  }

  /** The members an event has because of the window. */
  static ObjectNode of(
      ShardReader.Window window, StreamMapping mapping, ReaderKey key, boolean last) {
    ObjectNode event = JSON.createObjectNode();
    event
        .putObject("window")
        .put("start", window.start().toString())
        .put("end", window.end().toString());
    event.set("state", Batches.tree(Bytes.utf8(window.state())));
    event
        .put("shardId", key.shardId())
        .put("eventSourceARN", mapping.streamArn())
        .put("isFinalInvokeForWindow", last)
        .put("isWindowTerminatedEarly", false);
    return event;
  }
}

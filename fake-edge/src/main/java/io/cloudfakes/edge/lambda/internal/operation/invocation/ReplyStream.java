package io.cloudfakes.edge.lambda.internal.operation.invocation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/**
 * A function's reply as a stream of events: its bytes in chunks, and how it ended.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_InvokeWithResponseStream.html">InvokeWithResponseStream</a>
 */
final class ReplyStream {
  private static final int LONGEST_CHUNK = 1 << 16;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private ReplyStream() {}

  static Bytes of(Invocation made, boolean tail) {
    ReplyStream stream = new ReplyStream();
    ObjectNode end = JSON.createObjectNode();
    made.functionError()
        .ifPresent(error -> end.put("ErrorCode", error).put("ErrorDetails", made.replyText()));
    if (!made.failed()) {
      stream.chunks(made.reply().toByteArray());
    }
    if (tail) {
      end.put("LogResult", Runs.logTail(made));
    }
    stream.add(
        "InvokeComplete", "application/json", end.toString().getBytes(StandardCharsets.UTF_8));
    return Bytes.wrap(stream.out.toByteArray());
  }

  private void chunks(byte[] reply) {
    for (int from = 0; from < reply.length; from += LONGEST_CHUNK) {
      add(
          "PayloadChunk",
          "application/octet-stream",
          Arrays.copyOfRange(reply, from, Math.min(reply.length, from + LONGEST_CHUNK)));
    }
  }

  private void add(String type, String contentType, byte[] payload) {
    Map<String, HeaderValue> headers = new LinkedHashMap<>();
    headers.put(":event-type", HeaderValue.fromString(type));
    headers.put(":content-type", HeaderValue.fromString(contentType));
    headers.put(":message-type", HeaderValue.fromString("event"));
    out.writeBytes(Bytes.wrap(new Message(headers, payload).toByteBuffer().array()).toByteArray());
  }
}

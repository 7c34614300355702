package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.cloudfakes.FakeAws;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamCompleteEvent;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamRequest;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamResponse;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.lambda.model.LogType;

/** Replies that come as a stream of events. */
class StreamedRepliesTest {
  private static final int LONG = 8_000_000;

  private final FakeAws aws = FakeAws.builder().seed(7).create();
  private final FakeLambda lambda = aws.fake(FakeLambda.class);
  private final ByteArrayOutputStream reply = new ByteArrayOutputStream();
  private final List<InvokeWithResponseStreamCompleteEvent> ends = new ArrayList<>();
  private final List<InvokeWithResponseStreamResponse> heads = new ArrayList<>();
  private int chunks;

  @AfterEach
  void close() {
    aws.close();
  }

  private void stream(
      LambdaAsyncClient client,
      java.util.function.Consumer<InvokeWithResponseStreamRequest.Builder> how) {
    InvokeWithResponseStreamResponseHandler.Visitor visitor =
        InvokeWithResponseStreamResponseHandler.Visitor.builder()
            .onPayloadChunk(
                chunk -> {
                  chunks++;
                  reply.writeBytes(chunk.payload().asByteArray());
                })
            .onInvokeComplete(ends::add)
            .build();
    client
        .invokeWithResponseStream(
            b -> b.functionName("stream").applyMutation(how),
            InvokeWithResponseStreamResponseHandler.builder()
                .onResponse(heads::add)
                .subscriber(visitor)
                .build())
        .join();
  }

  @Test
  void a_long_reply_comes_in_chunks_and_ends_with_the_log() {
    lambda.deploy(
        "stream",
        (RequestStreamHandler)
            (in, out, context) -> {
              context.getLogger().log("streaming");
              for (int i = 0; i < 8; i++) {
                out.write(new byte[LONG / 8]);
              }
            });

    stream(aws.client(LambdaAsyncClient.class), b -> b.logType(LogType.TAIL));

    assertThat(reply.size()).as("more than Invoke carries").isEqualTo(LONG);
    assertThat(chunks).isGreaterThan(1);
    assertThat(heads.get(0).executedVersion()).isEqualTo("$LATEST");
    assertThat(heads.get(0).statusCode()).isEqualTo(200);
    assertThat(heads.get(0).responseStreamContentType())
        .isEqualTo("application/vnd.amazon.eventstream");
    assertThat(ends).hasSize(1);
    assertThat(ends.get(0).errorCode()).isNull();
    assertThat(
            new String(Base64.getDecoder().decode(ends.get(0).logResult()), StandardCharsets.UTF_8))
        .contains("streaming\n");
  }

  @Test
  void a_function_that_fails_ends_the_stream_with_its_error() {
    lambda.deploy(
        "stream",
        event -> {
          throw new IllegalStateException("no table");
        });

    stream(aws.client(LambdaAsyncClient.class), b -> {});

    assertThat(chunks).isZero();
    assertThat(ends.get(0).errorCode()).isEqualTo("Unhandled");
    assertThat(ends.get(0).errorDetails()).contains("\"errorMessage\":\"no table\"");
  }

  @Test
  void the_socket_carries_it_as_well() {
    lambda.deploy("stream", event -> Map.of("n", event.get("n").asInt()));

    stream(
        aws.socketClient(LambdaAsyncClient.class),
        b -> b.payload(SdkBytes.fromUtf8String("{\"n\":1}")));

    assertThat(reply.toString(StandardCharsets.UTF_8)).isEqualTo("{\"n\":1}");
  }
}

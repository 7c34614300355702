package io.cloudfakes.internal;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.iam.SigningDialect;
import io.cloudfakes.protocol.ArrivingBody;
import io.cloudfakes.protocol.AwsChunked;
import io.cloudfakes.protocol.AwsChunkedSignatures;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.service.Action;
import io.cloudfakes.service.BodyDigests;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings the body of a call in: takes {@code aws-chunked} off and, while the body is still coming,
 * computes the digests the operation will ask for.
 */
final class BodyIntake {
  private final ActiveCall call;
  private final HttpRequest request;

  private BodyIntake(ActiveCall call, HttpRequest request) {
    this.call = call;
    this.request = request;
  }

  /**
   * Sets the call's body, trailers and digests.
   *
   * @param dialect of the service: the coding is S3's own; no other service is sent it
   * @param signatures asked for the verifier of the chunks when the body is in that coding
   * @throws AwsErrorException when the coding is broken
   * @throws java.io.UncheckedIOException when the body breaks off
   */
  static void read(
      ActiveCall call,
      HttpRequest request,
      SigningDialect dialect,
      Supplier<@Nullable AwsChunkedSignatures> signatures) {
    BodyIntake intake = new BodyIntake(call, request);
    if (dialect == SigningDialect.S3 && AwsChunked.encodes(request)) {
      intake.decode(signatures.get());
    } else {
      intake.plain();
    }
  }

  private void decode(@Nullable AwsChunkedSignatures signatures) {
    DigestLane lane = lane(request.arriving());
    Consumer<Bytes> seen = lane == null ? run -> {} : lane;
    AwsChunked.Decoded decoded;
    try {
      decoded = AwsChunked.decode(request, signatures, seen);
    } catch (AwsErrorException refusal) {
      // Whoever answers, the client sends its request to the end.
      Bytes unused = request.body();
      throw refusal;
    }
    call.body = decoded.content();
    call.trailers = decoded.trailers();
    end(lane);
  }

  private void plain() {
    ArrivingBody arriving = request.arriving();
    DigestLane lane = lane(arriving);
    if (arriving != null && lane != null) {
      for (Bytes run = arriving.next(); !run.isEmpty(); run = arriving.next()) {
        lane.accept(run);
      }
    }
    call.body = request.body();
    end(lane);
  }

  /** Null when there is nothing to do on the way. */
  private @Nullable DigestLane lane(@Nullable ArrivingBody arriving) {
    Action<?> action = call.action;
    if (arriving == null
        || action == null
        || action.stream() != Action.Stream.IN
        || !action.isModelled()) {
      return null;
    }
    BodyDigests digests = action.operation().bodyDigests(request);
    if (digests.isEmpty()) {
      return null;
    }
    call.bodyDigests = digests;
    return new DigestLane(digests, arriving.beside());
  }

  private static void end(@Nullable DigestLane lane) {
    if (lane != null) {
      lane.end();
    }
  }
}

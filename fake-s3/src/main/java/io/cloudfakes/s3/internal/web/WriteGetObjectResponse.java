package io.cloudfakes.s3.internal.web;

import io.cloudfakes.AwsError;
import io.cloudfakes.protocol.HttpDate;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.services.s3.model.WriteGetObjectResponseRequest;
import software.amazon.awssdk.services.s3.model.WriteGetObjectResponseResponse;

/**
 * Hands a function's answer to the reader of an Object Lambda access point. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_WriteGetObjectResponse.html">WriteGetObjectResponse</a>.
 *
 * <p>Modelled: body, status, every header that is forwarded, metadata, errors.
 *
 * <p>Errors: {@code ValidationError} for a token that nobody waits for, or that was used.
 */
public final class WriteGetObjectResponse
    implements Operation<WriteGetObjectResponseRequest, WriteGetObjectResponseResponse, S3State> {
  private static final String FORWARDED = "x-amz-fwd-header-";

  // The transport has already held the length against the body.
  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.withoutEffect("ContentLength");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<WriteGetObjectResponseResponse, S3State> decide(
      WriteGetObjectResponseRequest request, S3State state, CallContext call) {
    String token = request.requestToken();
    if (token == null || request.requestRoute() == null) {
      throw invalid("Missing request route or token");
    }
    // Handed in once, however often this is asked: it changes nothing of the state.
    boolean taken = call.once("handed in", () -> handIn(token, answer(request, call), call));
    if (!taken) {
      throw invalid("Invalid request token");
    }
    return Outcome.of(WriteGetObjectResponseResponse.builder().build());
  }

  private static boolean handIn(String token, HttpResponse answer, CallContext call) {
    return call.links()
        .find(ObjectLambdaExchange.class)
        .map(exchange -> exchange.handIn(token, answer))
        .orElse(false);
  }

  private static HttpResponse answer(WriteGetObjectResponseRequest request, CallContext call) {
    String code = request.errorCode();
    Integer asked = request.statusCode();
    if (code != null) {
      String message = request.errorMessage() == null ? "" : request.errorMessage();
      return Protocols.s3()
          .writeError(AwsError.of(code, asked == null ? 500 : asked, message), call.requestId());
    }
    HttpResponse answer = new HttpResponse(asked == null ? 200 : asked);
    for (SdkField<?> field : request.sdkFields()) {
      if (field.location() == MarshallLocation.HEADER) {
        add(answer, field.locationName(), field.getValueOrDefault(request));
      }
    }
    return answer.body(call.body());
  }

  private static void add(HttpResponse answer, String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> metadata) {
      metadata.forEach((key, text) -> answer.set("x-amz-meta-" + key, String.valueOf(text)));
    } else if (value != null && name.toLowerCase(Locale.ROOT).startsWith(FORWARDED)) {
      String forwarded = name.substring(FORWARDED.length());
      answer.set(forwarded, text(forwarded, value));
    }
  }

  private static String text(String header, Object value) {
    if (!(value instanceof Instant time)) {
      return value.toString();
    }
    return header.startsWith("x-amz-object-lock") ? time.toString() : HttpDate.of(time);
  }

  private static RuntimeException invalid(String message) {
    return AwsError.of("ValidationError", 400, message).asException();
  }
}

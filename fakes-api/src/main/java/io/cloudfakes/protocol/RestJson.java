package io.cloudfakes.protocol;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;

/**
 * AWS REST-JSON.
 *
 * @param lambda whether it is Lambda's form of it, whose errors say in {@code Type} who is to blame
 */
record RestJson(boolean lambda) implements Protocol {

  /** Lambda's model calls the message {@code Message} but for these errors. */
  private static final Set<String> LAMBDA_SMALL_MESSAGE =
      Set.of(
          "CapacityProviderLimitExceededException",
          "CodeStorageExceededException",
          "FunctionVersionsPerCapacityProviderLimitExceededException",
          "InvalidParameterValueException",
          "InvalidRequestContentException",
          "PolicyLengthExceededException",
          "PreconditionFailedException",
          "ProvisionedConcurrencyConfigNotFoundException",
          "RequestTooLargeException",
          "ResourceConflictException",
          "ResourceNotReadyException",
          "SerializedRequestEntityTooLargeException",
          "TooManyRequestsException",
          "UnsupportedMediaTypeException");

  @Override
  public void readRequest(
      SdkPojo builder, HttpRequest request, Map<String, String> labels, Bytes body) {
    Shape shape = Shape.of(builder.getClass());
    HttpBinding.read(builder, shape, request, labels, this::refuse);
    if (body.isEmpty()) {
      return;
    }
    Member payload = shape.payload;
    if (payload == null) {
      if (!shape.body.isEmpty()) {
        parse(body, builder, shape.body);
      }
    } else if (payload.type == MarshallingKnownType.SDK_POJO) {
      SdkPojo struct = payload.shape().newBuilder();
      parse(body, struct, payload.shape().nested);
      payload.set(builder, Shape.build(struct));
    } else if (payload.type == MarshallingKnownType.SDK_BYTES) {
      payload.set(builder, SdkBytes.fromByteArrayUnsafe(body.toByteArray()));
    } else {
      payload.set(builder, body.utf8());
    }
  }

  private AwsErrorException refuse(Member member, String value, String reason) {
    return unreadable("Invalid value for " + member.name + ": " + reason).asException();
  }

  private void parse(Bytes body, SdkPojo builder, Map<String, Member> members) {
    try {
      JsonFormat.JSON.read(body, builder, members);
    } catch (UnreadableException e) {
      throw unreadable(e.reason()).asException();
    } catch (IOException e) {
      throw unreadable("").asException();
    }
  }

  private AwsError unreadable(String reason) {
    return lambda
        ? AwsError.of(
            "InvalidRequestContentException",
            400,
            "Could not parse request body into json: " + reason)
        : AwsError.of("SerializationException", 400, reason);
  }

  @Override
  public HttpResponse writeResponse(String action, SdkPojo response, String requestId) {
    Shape shape = Shape.of(response.getClass());
    HttpResponse reply = new HttpResponse(200).add("x-amzn-RequestId", requestId);
    HttpBinding.write(reply, shape, response);
    Member payload = shape.payload;
    if (payload == null) {
      return shape.inDocument
          ? content(reply, "application/json").body(JsonFormat.JSON.write(response, shape))
          : reply;
    }
    Object value = payload.value(response);
    if (value == null) {
      return reply;
    }
    if (value instanceof SdkBytes bytes) {
      return content(reply, lambda ? "application/json" : "application/octet-stream")
          .body(Bytes.wrap(bytes.asByteArrayUnsafe()));
    }
    if (value instanceof String text) {
      return content(reply, "text/plain").body(Bytes.utf8(text));
    }
    return content(reply, "application/json").body(JsonFormat.JSON.write(value, payload.shape()));
  }

  private static HttpResponse content(HttpResponse reply, String type) {
    return reply.header("Content-Type") == null ? reply.add("Content-Type", type) : reply;
  }

  @Override
  public HttpResponse writeError(AwsError error, String requestId) {
    Map<String, String> head = new LinkedHashMap<>();
    if (lambda && !saysType(error)) {
      head.put("Type", error.status() < 500 ? "User" : "Service");
    }
    boolean capital = lambda && !LAMBDA_SMALL_MESSAGE.contains(error.code());
    JsonErrors.putMessage(head, error, capital ? "Message" : "message");
    HttpResponse reply =
        new HttpResponse(error.status())
            .add("x-amzn-RequestId", requestId)
            .add("x-amzn-ErrorType", error.code())
            .add("Content-Type", "application/json")
            .body(JsonFormat.JSON.writeError(head, error));
    if (error.modelled() != null) {
      HttpBinding.write(
          reply, Shape.of(error.modelled().getClass()), Shape.build(error.modelled()));
    }
    error.headers().forEach(reply::set);
    return reply;
  }

  private static boolean saysType(AwsError error) {
    SdkPojo modelled = error.modelled();
    return new TreeSet<>(error.fields().keySet()).contains("Type")
        || (modelled != null
            && Shape.of(modelled.getClass()).value(Shape.build(modelled), "Type") != null);
  }
}

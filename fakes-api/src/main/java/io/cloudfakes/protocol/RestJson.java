package io.cloudfakes.protocol;

import io.cloudfakes.AwsError;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Bodies of REST-JSON.
 *
 * @param lambda whether it is Lambda's form of it, whose errors say in {@code Type} who is to blame
 */
record RestJson(boolean lambda) implements RestFormat {
  private static final String TYPE = "Type";

  /** Lambda's model calls the message {@code Message} but for these errors. */
  private static final Set<String> SMALL_MESSAGE =
      Set.of(
          """
          CapacityProviderLimitExceededException CodeStorageExceededException
          FunctionVersionsPerCapacityProviderLimitExceededException InvalidParameterValueException
          InvalidRequestContentException PolicyLengthExceededException PreconditionFailedException
          ProvisionedConcurrencyConfigNotFoundException RequestTooLargeException
          ResourceConflictException ResourceNotReadyException TooManyRequestsException
          SerializedRequestEntityTooLargeException UnsupportedMediaTypeException"""
              .split("\\s+"));

  @Override
  public String contentType() {
    return "application/json";
  }

  @Override
  public void addIds(HttpResponse reply, String requestId) {
    reply.add("x-amzn-RequestId", requestId);
  }

  @Override
  public void read(Bytes body, String root, SdkPojo builder, Map<String, Member> members) {
    try {
      JsonFormat.REST.read(body, builder, members);
    } catch (IOException e) {
      throw unreadable(UnreadableException.reason(e)).asException();
    }
  }

  @Override
  public String root(String action) {
    return "";
  }

  @Override
  public Bytes write(String root, @Nullable Object value, @Nullable Shape shape) {
    return JsonFormat.REST.write(Objects.requireNonNull(value), Objects.requireNonNull(shape));
  }

  @Override
  public void writeError(HttpResponse reply, AwsError error, String requestId) {
    Map<String, String> head = new LinkedHashMap<>();
    if (lambda && !saysType(error)) {
      head.put(TYPE, error.status() < 500 ? "User" : "Service");
    }
    boolean capital = lambda && !SMALL_MESSAGE.contains(error.code());
    reply.add("x-amzn-ErrorType", error.code());
    reply.body(JsonFormat.REST.writeError(head, error, capital));
  }

  private static boolean saysType(AwsError error) {
    SdkPojo modelled = error.modelled();
    return error.fields().containsKey(TYPE)
        || (modelled != null
            && Shape.of(modelled.getClass()).value(Shape.build(modelled), TYPE) != null);
  }

  @Override
  public AwsError badParameter(String name, String value, String reason) {
    return unreadable("Invalid value for " + name + ": " + reason);
  }

  private AwsError unreadable(String reason) {
    String message = lambda ? "Could not parse request body into json: " + reason : reason;
    return AwsError.of(
        lambda ? "InvalidRequestContentException" : "SerializationException", 400, message);
  }
}

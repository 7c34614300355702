package io.cloudfakes.dynamodb.internal.operation.transaction;

import io.cloudfakes.AwsError;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * How an error is called where it is told of one action among several: a cancellation reason, or
 * the error of a statement in a batch.
 */
public final class FailureCodes {
  private FailureCodes() {}

  /** The code for an error, without the ending {@code Exception} and sometimes another word. */
  public static String of(AwsError error) {
    return switch (error.code()) {
      case "ValidationException" -> "ValidationError";
      case "ThrottlingException" -> "ThrottlingError";
      case "AccessDeniedException" -> "AccessDenied";
      default ->
          error.code().endsWith("Exception")
              ? error.code().substring(0, error.code().length() - "Exception".length())
              : error.code();
    };
  }

  /** The item an error carries; null when it carries none. */
  public static @Nullable Map<String, AttributeValue> item(AwsError error) {
    return error.modelled() instanceof ConditionalCheckFailedException failure && failure.hasItem()
        ? failure.item()
        : null;
  }
}

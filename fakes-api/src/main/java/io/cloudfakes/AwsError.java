package io.cloudfakes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * An error reply of AWS: what a service answers instead of a result.
 *
 * @param code the error code, letter for letter as AWS writes it, for example {@code NoSuchKey}
 * @param status the HTTP status code
 * @param message the text for people
 * @param fields further members of the error that no model lists (for example {@code BucketName}),
 *     in the order they are written
 * @param headers HTTP response headers that go with this error
 * @param modelled the SDK's builder or exception object whose members are written along, when the
 *     service's model gives this error members of its own
 */
public record AwsError(
    String code,
    int status,
    String message,
    Map<String, String> fields,
    Map<String, String> headers,
    @Nullable SdkPojo modelled) {

  public AwsError {
    fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  public static AwsError of(String code, int status, String message) {
    return new AwsError(code, status, message, Map.of(), Map.of(), null);
  }

  /** The same error with one more member, written after those already there. */
  public AwsError with(String field, String value) {
    return new AwsError(code, status, message, plus(fields, field, value), headers, modelled);
  }

  /** The same error with one more HTTP response header. */
  public AwsError withHeader(String name, String value) {
    return new AwsError(code, status, message, fields, plus(headers, name, value), modelled);
  }

  /** The same error carrying the members of the SDK's own exception or its builder. */
  public AwsError withModelled(SdkPojo members) {
    return new AwsError(code, status, message, fields, headers, members);
  }

  public AwsErrorException asException() {
    return new AwsErrorException(this);
  }

  private static Map<String, String> plus(Map<String, String> map, String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(map);
    more.put(key, value);
    return more;
  }
}

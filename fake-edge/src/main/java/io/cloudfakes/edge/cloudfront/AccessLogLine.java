package io.cloudfakes.edge.cloudfront;

import io.cloudfakes.edge.cloudfront.internal.edge.LogFields;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a distribution's access log.
 *
 * @param fields the values as they are written, by AWS's names, in the order of the file
 */
public record AccessLogLine(Map<String, String> fields) {
  public AccessLogLine {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  static AccessLogLine of(String line) {
    String[] values = line.split("\t", -1);
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      fields.put(LogFields.NAMES.get(i), values[i]);
    }
    return new AccessLogLine(fields);
  }

  /**
   * A value as it is written; null for a hyphen.
   *
   * @param name as AWS has it, for example {@code cs(User-Agent)}
   * @throws IllegalArgumentException when there is no field of that name
   */
  public @Nullable String field(String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "An access log has no field '" + name + "', but " + fields.keySet());
    }
    return value.equals(LogFields.NONE) ? null : value;
  }

  /** When the answer was ready, to the second. */
  public Instant at() {
    return Instant.parse(written("date") + "T" + written("time") + "Z");
  }

  public String method() {
    return written("cs-method");
  }

  /** The path that was asked for, with certain characters as in URLs. */
  public String path() {
    return written("cs-uri-stem");
  }

  public int status() {
    return Integer.parseInt(written("sc-status"));
  }

  /** The viewer's address. */
  public String address() {
    return written("c-ip");
  }

  public String edgeLocation() {
    return written("x-edge-location");
  }

  /** {@code Hit}, {@code Miss}, {@code RefreshHit}, {@code Error}, … */
  public String resultType() {
    return written("x-edge-result-type");
  }

  /** The same, and of an error its kind, for example {@code ClientGeoBlocked}. */
  public String detailedResultType() {
    return written("x-edge-detailed-result-type");
  }

  /** As in the response's {@code X-Amz-Cf-Id}. */
  public String requestId() {
    return written("x-edge-request-id");
  }

  /** On the world's clock, to the millisecond. */
  public Duration timeTaken() {
    return Duration.ofMillis(
        new BigDecimal(written("time-taken")).movePointRight(3).longValueExact());
  }

  private String written(String name) {
    String value = field(name);
    return value == null ? LogFields.NONE : value;
  }
}

package io.cloudfakes.edge.cloudfront.internal.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.edge.cloudfront.internal.cache.PathPattern;
import io.cloudfakes.iam.IpRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a signed policy allows.
 *
 * @param resource which URLs, with wildcards
 * @param before until when
 * @param after from when on; null for always
 * @param addresses whose, in CIDR notation; null for everybody's
 */
record AccessPolicy(
    String resource, Instant before, @Nullable Instant after, @Nullable String addresses) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads a policy; null when it is none that CloudFront takes. */
  static @Nullable AccessPolicy parse(String text) {
    JsonNode statements;
    try {
      statements = JSON.readTree(text).path("Statement");
    } catch (JsonProcessingException e) {
      return null;
    }
    JsonNode statement = statements.isArray() ? statements.path(0) : statements;
    if (statements.size() != 1 && statements.isArray()) {
      return null;
    }
    JsonNode condition = statement.path("Condition");
    Instant before = time(condition.path("DateLessThan"));
    if (before == null) {
      return null;
    }
    JsonNode address = condition.path("IpAddress").path("AWS:SourceIp");
    return new AccessPolicy(
        statement.path("Resource").asText("*"),
        before,
        time(condition.path("DateGreaterThan")),
        address.isTextual() ? address.asText() : null);
  }

  private static @Nullable Instant time(JsonNode condition) {
    JsonNode seconds = condition.path("AWS:EpochTime");
    return seconds.isIntegralNumber() ? Instant.ofEpochSecond(seconds.asLong()) : null;
  }

  boolean allows(String url, String address, Instant now) {
    return now.isBefore(before)
        && (after == null || now.isAfter(after))
        && (addresses == null || IpRange.contains(addresses, address))
        && matches(url);
  }

  /** Where the query is set off by {@code \\?}, wildcards stay on their side of it. */
  private boolean matches(String url) {
    int mark = resource.indexOf("\\?");
    if (mark < 0) {
      return new PathPattern(resource).matches(url);
    }
    int query = url.indexOf('?');
    return query >= 0
        && new PathPattern(resource.substring(0, mark)).matches(url.substring(0, query))
        && new PathPattern(resource.substring(mark + 2)).matches(url.substring(query + 1));
  }
}

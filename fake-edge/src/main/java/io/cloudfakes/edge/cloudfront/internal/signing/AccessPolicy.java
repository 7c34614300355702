package io.cloudfakes.edge.cloudfront.internal.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.iam.IpRange;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a signed policy allows.
 *
 * @param resource which URLs
 * @param before until when
 * @param after from when on; null for always
 * @param addresses whose, in CIDR notation; null for everybody's
 */
record AccessPolicy(
    ResourcePattern resource, Instant before, @Nullable Instant after, @Nullable String addresses) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final List<String> STATEMENT = List.of("Resource", "Condition");
  private static final List<String> CONDITIONS =
      List.of("DateLessThan", "DateGreaterThan", "IpAddress");

  /**
   * Reads a policy; null when it is none that CloudFront takes: it has one statement, whose
   * condition says at least until when. The guide writes it in a list or by itself.
   */
  static @Nullable AccessPolicy parse(String text) {
    JsonNode statements;
    try {
      statements = JSON.readTree(text).path("Statement");
    } catch (JsonProcessingException e) {
      return null;
    }
    JsonNode statement = statements.isObject() ? statements : statements.path(0);
    JsonNode condition = statement.path("Condition");
    if (!(statement.isObject() && (statements.isObject() || statements.size() == 1))
        || !hasOnly(statement, STATEMENT)
        || !hasOnly(condition, CONDITIONS)) {
      return null;
    }
    Instant before = time(condition.path("DateLessThan"));
    Instant after = time(condition.path("DateGreaterThan"));
    String addresses = range(condition.path("IpAddress"));
    JsonNode resource = statement.path("Resource");
    return before == null
            || (after == null && condition.has("DateGreaterThan"))
            || (addresses == null && condition.has("IpAddress"))
            || !(resource.isMissingNode() || resource.isTextual())
        ? null
        : new AccessPolicy(ResourcePattern.of(resource.asText("*")), before, after, addresses);
  }

  private static boolean hasOnly(JsonNode object, List<String> known) {
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      if (!known.contains(names.next())) {
        return false;
      }
    }
    return true;
  }

  /** The guide: a 32-bit integer, for a date no later than January 19, 2038. */
  private static @Nullable Instant time(JsonNode condition) {
    JsonNode seconds = condition.path("AWS:EpochTime");
    return seconds.isIntegralNumber() && seconds.canConvertToInt()
        ? Instant.ofEpochSecond(seconds.longValue())
        : null;
  }

  /** The guide: addresses of IPv6 are not supported. */
  private static @Nullable String range(JsonNode condition) {
    JsonNode source = condition.path("AWS:SourceIp");
    IpRange range = source.isTextual() ? IpRange.parse(source.textValue()) : null;
    return range != null && range.bits() == 32 ? source.textValue() : null;
  }

  boolean allows(String url, String address, Instant now) {
    return now.isBefore(before)
        && (after == null || now.isAfter(after))
        && (addresses == null || IpRange.contains(addresses, address))
        && resource.matches(url);
  }
}

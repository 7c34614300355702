package io.cloudfakes.iam;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways a condition compares a value of the request with one of the policy. */
enum ConditionOperator {
  STRING_EQUALS("StringEquals", false),
  STRING_NOT_EQUALS("StringNotEquals", true),
  STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", false),
  STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", true),
  STRING_LIKE("StringLike", false),
  STRING_NOT_LIKE("StringNotLike", true),
  NUMERIC_EQUALS("NumericEquals", false),
  NUMERIC_NOT_EQUALS("NumericNotEquals", true),
  NUMERIC_LESS_THAN("NumericLessThan", false),
  NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", false),
  NUMERIC_GREATER_THAN("NumericGreaterThan", false),
  NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", false),
  DATE_EQUALS("DateEquals", false),
  DATE_NOT_EQUALS("DateNotEquals", true),
  DATE_LESS_THAN("DateLessThan", false),
  DATE_LESS_THAN_EQUALS("DateLessThanEquals", false),
  DATE_GREATER_THAN("DateGreaterThan", false),
  DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", false),
  BOOL("Bool", false),
  BINARY_EQUALS("BinaryEquals", false),
  IP_ADDRESS("IpAddress", false),
  NOT_IP_ADDRESS("NotIpAddress", true),
  ARN_EQUALS("ArnEquals", false),
  ARN_LIKE("ArnLike", false),
  ARN_NOT_EQUALS("ArnNotEquals", true),
  ARN_NOT_LIKE("ArnNotLike", true),
  /** Whether the request lacks the key; compares no values. */
  NULL("Null", false);

  private static final Map<String, ConditionOperator> BY_NAME = new LinkedHashMap<>();

  static {
    for (ConditionOperator operator : values()) {
      BY_NAME.put(operator.word.toLowerCase(Locale.ROOT), operator);
    }
  }

  private final String word;
  private final boolean negated;

  ConditionOperator(String word, boolean negated) {
    this.word = word;
    this.negated = negated;
  }

  static @Nullable ConditionOperator of(String word) {
    return BY_NAME.get(word.toLowerCase(Locale.ROOT));
  }

  /** Whether it holds where its positive does not, and so also when the request lacks the key. */
  boolean negated() {
    return negated;
  }

  /** Whether stars and question marks in the policy's values are wildcards. */
  boolean wildcards() {
    return switch (this) {
      case STRING_LIKE, STRING_NOT_LIKE, ARN_EQUALS, ARN_LIKE, ARN_NOT_EQUALS, ARN_NOT_LIKE -> true;
      default -> false;
    };
  }

  /**
   * The comparison itself, without the negation.
   *
   * @param policy a value of the policy, compiled
   * @param value one of the request
   */
  boolean compares(String policy, String value) {
    return switch (this) {
      case STRING_EQUALS, STRING_NOT_EQUALS -> policy.equals(value);
      case STRING_EQUALS_IGNORE_CASE, STRING_NOT_EQUALS_IGNORE_CASE, BOOL, NULL ->
          policy.equalsIgnoreCase(value);
      case STRING_LIKE, STRING_NOT_LIKE -> Glob.matches(policy, value, false);
      case NUMERIC_EQUALS, NUMERIC_NOT_EQUALS -> numbers(policy, value, 0, 0);
      case NUMERIC_LESS_THAN -> numbers(policy, value, -1, -1);
      case NUMERIC_LESS_THAN_EQUALS -> numbers(policy, value, -1, 0);
      case NUMERIC_GREATER_THAN -> numbers(policy, value, 1, 1);
      case NUMERIC_GREATER_THAN_EQUALS -> numbers(policy, value, 0, 1);
      case DATE_EQUALS, DATE_NOT_EQUALS -> dates(policy, value, 0, 0);
      case DATE_LESS_THAN -> dates(policy, value, -1, -1);
      case DATE_LESS_THAN_EQUALS -> dates(policy, value, -1, 0);
      case DATE_GREATER_THAN -> dates(policy, value, 1, 1);
      case DATE_GREATER_THAN_EQUALS -> dates(policy, value, 0, 1);
      case BINARY_EQUALS -> sameBytes(policy, value);
      case IP_ADDRESS, NOT_IP_ADDRESS -> IpRange.contains(policy, value);
      case ARN_EQUALS, ARN_LIKE, ARN_NOT_EQUALS, ARN_NOT_LIKE -> arns(policy, value);
    };
  }

  private static boolean numbers(String policy, String value, int from, int to) {
    try {
      int order = new BigDecimal(value.trim()).compareTo(new BigDecimal(policy.trim()));
      return order >= from && order <= to;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean dates(String policy, String value, int from, int to) {
    Instant wanted = date(policy.trim());
    Instant given = date(value.trim());
    if (wanted == null || given == null) {
      return false;
    }
    int order = Integer.signum(given.compareTo(wanted));
    return order >= from && order <= to;
  }

  /** A day, a moment in ISO 8601, or seconds since 1970. */
  private static @Nullable Instant date(String text) {
    try {
      if (text.matches("-?[0-9]{5,}(\\.[0-9]+)?")) {
        return Instant.ofEpochMilli(new BigDecimal(text).movePointRight(3).longValue());
      }
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean sameBytes(String policy, String value) {
    try {
      Base64.Decoder decoder = Base64.getDecoder();
      return Arrays.equals(decoder.decode(policy), decoder.decode(value));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** ARNs are compared part by part: a wildcard does not reach over a colon of the first five. */
  private static boolean arns(String policy, String value) {
    String[] wanted = policy.split(":", 6);
    String[] given = value.split(":", 6);
    if (wanted.length != 6 || given.length != 6) {
      return Glob.matches(policy, value, false) && wanted.length == 1;
    }
    for (int i = 0; i < 6; i++) {
      if (!Glob.matches(wanted[i], given[i], false)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return word;
  }
}

package io.cloudfakes.edge.waf.internal.rule;

import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.iam.IpRange;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.wafv2.model.FieldToMatch;
import software.amazon.awssdk.services.wafv2.model.RateBasedStatement;
import software.amazon.awssdk.services.wafv2.model.RateBasedStatementCustomKey;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.TextTransformation;

/** What a statement must be: one thing, of things that exist, nested where that is allowed. */
final class Statements {
  private static final int CUSTOM_KEYS = 5;
  private static final int TRANSFORMATIONS = 10;

  private static final List<Long> WINDOWS = List.of(60L, 120L, 300L, 600L);

  private Statements() {}

  /** Checks a statement that is a whole rule. */
  static void require(Statement statement, RuleHome home) {
    require(statement, false, home);
  }

  private static void require(Statement statement, boolean nested, RuleHome home) {
    exactlyOne(statement, "STATEMENT", "Statement");
    boolean refersToGroup =
        statement.ruleGroupReferenceStatement() != null
            || statement.managedRuleGroupStatement() != null;
    if (((nested || home.inGroup()) && refersToGroup)
        || (nested && statement.rateBasedStatement() != null)) {
      throw WafErrors.invalidParameter(
          "You have used a statement that can't be nested.", "STATEMENT", name(statement));
    }
    if (statement.andStatement() != null) {
      requireAll(statement.andStatement().statements(), "AND_STATEMENT", home);
    } else if (statement.orStatement() != null) {
      requireAll(statement.orStatement().statements(), "OR_STATEMENT", home);
    } else if (statement.notStatement() != null) {
      require(statement.notStatement().statement(), true, home);
    } else if (statement.rateBasedStatement() != null) {
      rate(statement.rateBasedStatement(), home);
    } else if (statement.ruleGroupReferenceStatement() != null) {
      GroupReferences.require(statement.ruleGroupReferenceStatement(), home);
    } else if (statement.managedRuleGroupStatement() != null) {
      GroupReferences.require(statement.managedRuleGroupStatement());
      Statement scope = statement.managedRuleGroupStatement().scopeDownStatement();
      if (scope != null) {
        require(scope, true, home);
      }
    } else if (statement.ipSetReferenceStatement() != null) {
      home.referred(Kind.IP_SET, statement.ipSetReferenceStatement().arn());
    } else {
      content(statement, home);
    }
  }

  private static void requireAll(List<Statement> statements, String field, RuleHome home) {
    if (statements.size() < 2) {
      throw WafErrors.invalidParameter(
          "You have used none or multiple values for a field that requires more than one value.",
          field,
          null);
    }
    statements.forEach(one -> require(one, true, home));
  }

  private static void rate(RateBasedStatement rate, RuleHome home) {
    Long window = rate.evaluationWindowSec();
    if (window != null && !WINDOWS.contains(window)) {
      throw WafErrors.invalidParameter(
          "The evaluation window is not valid. Use 60, 120, 300 or 600 seconds.",
          "RATE_BASED_STATEMENT",
          String.valueOf(window));
    }
    String type = rate.aggregateKeyTypeAsString();
    requireForwarded(type.equals("FORWARDED_IP"), rate);
    boolean custom = type.equals("CUSTOM_KEYS");
    if (custom != rate.hasCustomKeys() || rate.customKeys().size() > CUSTOM_KEYS) {
      throw WafErrors.invalidParameter(
          "Custom keys are required for the aggregate key type CUSTOM_KEYS, up to 5, and for no"
              + " other.",
          "CUSTOM_KEYS",
          type);
    }
    for (RateBasedStatementCustomKey key : rate.customKeys()) {
      exactlyOne(key, "CUSTOM_KEYS", "RateBasedStatementCustomKey");
      boolean address = key.ip() != null || key.forwardedIP() != null;
      if (address && rate.customKeys().size() == 1) {
        throw WafErrors.invalidParameter(
            "To aggregate on an IP address only, use the aggregate key type for it.",
            "CUSTOM_KEYS",
            name(key));
      }
      requireForwarded(key.forwardedIP() != null, rate);
      transformations(of(key));
    }
    if (type.equals("CONSTANT") && rate.scopeDownStatement() == null) {
      throw WafErrors.invalidParameter(
          "A scope-down statement is required for this aggregate key type.", "SCOPE_DOWN", type);
    }
    if (rate.scopeDownStatement() != null) {
      require(rate.scopeDownStatement(), true, home);
    }
  }

  /** What is done to a part of requests before it is counted by. */
  private static List<TextTransformation> of(RateBasedStatementCustomKey key) {
    if (key.header() != null) {
      return key.header().textTransformations();
    }
    if (key.cookie() != null) {
      return key.cookie().textTransformations();
    }
    if (key.queryArgument() != null) {
      return key.queryArgument().textTransformations();
    }
    if (key.queryString() != null) {
      return key.queryString().textTransformations();
    }
    return key.uriPath() == null ? List.of() : key.uriPath().textTransformations();
  }

  private static void requireForwarded(boolean used, RateBasedStatement rate) {
    if (used && rate.forwardedIPConfig() == null) {
      throw WafErrors.invalidParameter(
          "A forwarded IP configuration is required for this aggregate key type.",
          "FORWARDED_IP_CONFIG",
          rate.aggregateKeyTypeAsString());
    }
  }

  private static void content(Statement statement, RuleHome home) {
    if (statement.byteMatchStatement() != null) {
      if (statement.byteMatchStatement().searchString().asByteArrayUnsafe().length > 200) {
        throw WafErrors.invalidParameter(
            "The search string is longer than 200 bytes.", "BYTE_MATCH_STATEMENT", null);
      }
      if (statement.byteMatchStatement().positionalConstraintAsString().equals("CONTAINS_WORD")
          && !isWord(statement.byteMatchStatement().searchString().asByteArrayUnsafe())) {
        throw WafErrors.invalidParameter(
            "A word has letters, digits and underscores only.", "BYTE_MATCH_STATEMENT", null);
      }
      exactlyOne(statement.byteMatchStatement().fieldToMatch(), "FIELD_TO_MATCH", "FieldToMatch");
      if (!statement.byteMatchStatement().positionalConstraintAsString().equals("EXACTLY")) {
        requireNoFingerprint(statement.byteMatchStatement().fieldToMatch());
      }
      part(
          statement.byteMatchStatement().fieldToMatch(),
          statement.byteMatchStatement().textTransformations());
    } else if (statement.regexMatchStatement() != null) {
      requireRegex(statement.regexMatchStatement().regexString(), "STATEMENT");
      field(
          statement.regexMatchStatement().fieldToMatch(),
          statement.regexMatchStatement().textTransformations());
    } else if (statement.regexPatternSetReferenceStatement() != null) {
      home.referred(Kind.REGEX_PATTERN_SET, statement.regexPatternSetReferenceStatement().arn());
      field(
          statement.regexPatternSetReferenceStatement().fieldToMatch(),
          statement.regexPatternSetReferenceStatement().textTransformations());
    } else if (statement.sizeConstraintStatement() != null) {
      field(
          statement.sizeConstraintStatement().fieldToMatch(),
          statement.sizeConstraintStatement().textTransformations());
    } else if (statement.sqliMatchStatement() != null) {
      field(
          statement.sqliMatchStatement().fieldToMatch(),
          statement.sqliMatchStatement().textTransformations());
    } else if (statement.xssMatchStatement() != null) {
      field(
          statement.xssMatchStatement().fieldToMatch(),
          statement.xssMatchStatement().textTransformations());
    }
  }

  private static void field(FieldToMatch field, List<TextTransformation> transformations) {
    exactlyOne(field, "FIELD_TO_MATCH", "FieldToMatch");
    requireNoFingerprint(field);
    part(field, transformations);
  }

  private static void part(FieldToMatch field, List<TextTransformation> transformations) {
    patterns(field);
    transformations(transformations);
  }

  private static void transformations(List<TextTransformation> transformations) {
    if (transformations.size() > TRANSFORMATIONS) {
      throw WafErrors.limitExceeded();
    }
    Set<Integer> priorities = new HashSet<>();
    for (TextTransformation one : transformations) {
      if (!priorities.add(one.priority())) {
        throw WafErrors.invalidParameter(
            "Two text transformations have the same priority.",
            "TEXT_TRANSFORMATION",
            String.valueOf(one.priority()));
      }
    }
  }

  private static boolean isWord(byte[] text) {
    return new String(text, StandardCharsets.ISO_8859_1).matches("\\w+");
  }

  /** A fingerprint is looked for as a whole. */
  private static void requireNoFingerprint(FieldToMatch field) {
    if (field.ja3Fingerprint() != null || field.ja4Fingerprint() != null) {
      throw WafErrors.invalidParameter(
          "A fingerprint can be used in a string match only that is exact.",
          "FIELD_TO_MATCH",
          name(field));
    }
  }

  /** Which of several things are looked at. */
  private static void patterns(FieldToMatch field) {
    if (field.headers() != null) {
      exactlyOne(field.headers().matchPattern(), "HEADER_MATCH_PATTERN", "HeaderMatchPattern");
    }
    if (field.cookies() != null) {
      exactlyOne(field.cookies().matchPattern(), "COOKIE_MATCH_PATTERN", "CookieMatchPattern");
    }
    if (field.jsonBody() != null) {
      exactlyOne(field.jsonBody().matchPattern(), "JSON_MATCH_PATTERN", "JsonMatchPattern");
    }
  }

  static void requireRegex(String pattern, String field) {
    if (RegexPattern.parse(pattern) == null) {
      throw WafErrors.invalidParameter("The regular expression is not valid.", field, pattern);
    }
  }

  /** An address or block of that version, in CIDR notation and not of all addresses. */
  static void requireAddress(String address, String version) {
    IpRange range = address.indexOf('/') < 0 ? null : IpRange.parse(address);
    int bits = version.equals("IPV4") ? 32 : 128;
    if (range == null || range.bits() != bits || range.prefix() == 0) {
      throw WafErrors.invalidParameter(
          "The parameter contains formatting that is not valid.", "IP_ADDRESS", address);
    }
  }

  /** What is a choice of the model has exactly one of its members. */
  static void exactlyOne(SdkPojo choice, String field, String parameter) {
    int set = 0;
    for (SdkField<?> member : choice.sdkFields()) {
      set += isSet(member.getValueOrDefault(choice)) ? 1 : 0;
    }
    if (set != 1) {
      throw WafErrors.invalidParameter(
          "You have used none or multiple values for a field that requires exactly one value.",
          field,
          parameter);
    }
  }

  private static boolean isSet(Object value) {
    return value != null
        && !(value instanceof SdkAutoConstructList)
        && !(value instanceof SdkAutoConstructMap);
  }

  /** Which of its members a choice has. */
  private static String name(SdkPojo choice) {
    for (SdkField<?> member : choice.sdkFields()) {
      if (isSet(member.getValueOrDefault(choice))) {
        return member.memberName();
      }
    }
    return "";
  }
}

package io.cloudfakes.edge.waf.internal.inspect;

import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.WafState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.wafv2.model.ByteMatchStatement;
import software.amazon.awssdk.services.wafv2.model.FieldToMatch;
import software.amazon.awssdk.services.wafv2.model.GeoMatchStatement;
import software.amazon.awssdk.services.wafv2.model.IPSet;
import software.amazon.awssdk.services.wafv2.model.IPSetReferenceStatement;
import software.amazon.awssdk.services.wafv2.model.LabelMatchStatement;
import software.amazon.awssdk.services.wafv2.model.RateBasedStatement;
import software.amazon.awssdk.services.wafv2.model.Regex;
import software.amazon.awssdk.services.wafv2.model.RegexPatternSet;
import software.amazon.awssdk.services.wafv2.model.SizeConstraintStatement;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.TextTransformation;

/**
 * Whether a request is what a statement says. Geographic matches label the request on the way, and
 * rate-based ones count it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statements.html">Rule
 *     statements</a>
 */
final class StatementMatcher {
  private final WafState state;
  private final InspectedRequest request;
  private final RateLimits rates;

  StatementMatcher(WafState state, InspectedRequest request, RateLimits rates) {
    this.state = state;
    this.request = request;
    this.rates = rates;
  }

  /**
   * Tells it.
   *
   * @param rule the name of the rule, for what it counts
   */
  boolean matches(Statement statement, String rule, RuleContext context) {
    if (statement.andStatement() != null) {
      return statement.andStatement().statements().stream()
          .allMatch(one -> matches(one, rule, context));
    }
    if (statement.orStatement() != null) {
      return statement.orStatement().statements().stream()
          .anyMatch(one -> matches(one, rule, context));
    }
    if (statement.notStatement() != null) {
      return !matches(statement.notStatement().statement(), rule, context);
    }
    if (statement.rateBasedStatement() != null) {
      RateBasedStatement rate = statement.rateBasedStatement();
      return (rate.scopeDownStatement() == null
              || matches(rate.scopeDownStatement(), rule, context))
          && rates.exceeds(rate, context.path() + rule, request);
    }
    if (statement.labelMatchStatement() != null) {
      return label(statement.labelMatchStatement(), context);
    }
    if (statement.geoMatchStatement() != null) {
      return country(statement.geoMatchStatement());
    }
    if (statement.ipSetReferenceStatement() != null) {
      return address(statement.ipSetReferenceStatement());
    }
    return content(statement);
  }

  private boolean content(Statement statement) {
    if (statement.byteMatchStatement() != null) {
      ByteMatchStatement bytes = statement.byteMatchStatement();
      String wanted =
          new String(bytes.searchString().asByteArrayUnsafe(), StandardCharsets.ISO_8859_1);
      String where = bytes.positionalConstraintAsString();
      return any(
          bytes.fieldToMatch(), bytes.textTransformations(), text -> holds(text, wanted, where));
    }
    if (statement.regexMatchStatement() != null) {
      Pattern pattern = Pattern.compile(statement.regexMatchStatement().regexString());
      return any(
          statement.regexMatchStatement().fieldToMatch(),
          statement.regexMatchStatement().textTransformations(),
          text -> pattern.matcher(text).find());
    }
    if (statement.regexPatternSetReferenceStatement() != null) {
      Entity set = state.entity(statement.regexPatternSetReferenceStatement().arn());
      List<Pattern> patterns =
          set == null
              ? List.of()
              : set.document(RegexPatternSet.class).regularExpressionList().stream()
                  .map(Regex::regexString)
                  .map(Pattern::compile)
                  .toList();
      return any(
          statement.regexPatternSetReferenceStatement().fieldToMatch(),
          statement.regexPatternSetReferenceStatement().textTransformations(),
          text -> patterns.stream().anyMatch(pattern -> pattern.matcher(text).find()));
    }
    if (statement.sizeConstraintStatement() != null) {
      SizeConstraintStatement size = statement.sizeConstraintStatement();
      return any(
          size.fieldToMatch(), size.textTransformations(), text -> compares(text.length(), size));
    }
    if (statement.sqliMatchStatement() != null) {
      boolean high = "HIGH".equals(statement.sqliMatchStatement().sensitivityLevelAsString());
      return any(
          statement.sqliMatchStatement().fieldToMatch(),
          statement.sqliMatchStatement().textTransformations(),
          text -> SqlInjection.in(text, high));
    }
    if (statement.xssMatchStatement() != null) {
      return any(
          statement.xssMatchStatement().fieldToMatch(),
          statement.xssMatchStatement().textTransformations(),
          CrossSiteScripting::in);
    }
    // A managed rule group: its rules are AWS's own and have no effect here.
    return false;
  }

  private boolean any(
      FieldToMatch field, List<TextTransformation> transformations, Predicate<String> test) {
    Component component = Component.of(field, request);
    if (component.decided() != null) {
      return component.decided();
    }
    for (String value : component.values()) {
      if (test.test(Transformation.apply(transformations, value))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(String text, String wanted, String where) {
    return switch (where) {
      case "EXACTLY" -> text.equals(wanted);
      case "STARTS_WITH" -> text.startsWith(wanted);
      case "ENDS_WITH" -> text.endsWith(wanted);
      case "CONTAINS" -> text.contains(wanted);
      default -> holdsWord(text, wanted);
    };
  }

  /** With nothing of letters, digits and underscores beside it. */
  private static boolean holdsWord(String text, String wanted) {
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      int end = at + wanted.length();
      if ((at == 0 || !isWord(text.charAt(at - 1)))
          && (end == text.length() || !isWord(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
  }

  private static boolean compares(long length, SizeConstraintStatement size) {
    return switch (size.comparisonOperatorAsString()) {
      case "EQ" -> length == size.size();
      case "NE" -> length != size.size();
      case "LE" -> length <= size.size();
      case "LT" -> length < size.size();
      case "GE" -> length >= size.size();
      default -> length > size.size();
    };
  }

  /** A key that is not whole is looked for among the labels of the rule's own context. */
  private boolean label(LabelMatchStatement label, RuleContext context) {
    boolean whole = label.key().startsWith("awswaf:");
    boolean namespace = label.scopeAsString().equals("NAMESPACE");
    Set<String> labels = request.labels();
    for (String one : labels) {
      if (whole) {
        if (namespace ? one.startsWith(label.key()) : one.equals(label.key())) {
          return true;
        }
      } else if (one.startsWith(context.labels())) {
        String own = ":" + one.substring(context.labels().length());
        String key = ":" + label.key();
        if (namespace ? own.contains(key) : own.endsWith(key)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean country(GeoMatchStatement geo) {
    String country = request.inspection().country();
    String known = country == null ? "XX" : country;
    if (geo.forwardedIPConfig() == null) {
      request.labels().add("awswaf:clientip:geo:country:" + known);
      return geo.countryCodesAsStrings().contains(known);
    }
    List<String> addresses = ClientAddress.forwarded(request, geo.forwardedIPConfig().headerName());
    if (addresses.isEmpty()) {
      return false;
    }
    // The world knows where its clients are, not where any address is.
    if (addresses.get(0).equals(request.inspection().clientIp())) {
      request.labels().add("awswaf:forwardedip:geo:country:" + known);
      return geo.countryCodesAsStrings().contains(known);
    }
    return geo.forwardedIPConfig().fallbackBehaviorAsString().equals("MATCH");
  }

  private boolean address(IPSetReferenceStatement reference) {
    Entity set = state.entity(reference.arn());
    List<String> ranges = set == null ? List.of() : set.document(IPSet.class).addresses();
    if (reference.ipSetForwardedIPConfig() == null) {
      return ClientAddress.isIn(ranges, request.inspection().clientIp());
    }
    List<String> addresses =
        ClientAddress.forwarded(request, reference.ipSetForwardedIPConfig().headerName());
    if (addresses.isEmpty()) {
      return false;
    }
    List<String> looked =
        switch (reference.ipSetForwardedIPConfig().positionAsString()) {
          case "FIRST" -> addresses.subList(0, 1);
          case "LAST" -> addresses.subList(addresses.size() - 1, addresses.size());
          // No more than the last ten are looked at.
          default -> addresses.subList(Math.max(0, addresses.size() - 10), addresses.size());
        };
    boolean noneValid = looked.stream().noneMatch(ClientAddress::isAddress);
    if (noneValid) {
      return reference.ipSetForwardedIPConfig().fallbackBehaviorAsString().equals("MATCH");
    }
    return looked.stream().anyMatch(one -> ClientAddress.isIn(ranges, one));
  }
}

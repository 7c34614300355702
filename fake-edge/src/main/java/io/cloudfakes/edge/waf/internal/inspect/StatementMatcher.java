package io.cloudfakes.edge.waf.internal.inspect;

import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.iam.IpRanges;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.ByteMatchStatement;
import software.amazon.awssdk.services.wafv2.model.FieldToMatch;
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
  private final Trail trail;
  private final Protection protection;
  private final List<Trail.Details> details = new ArrayList<>();

  StatementMatcher(
      WafState state,
      InspectedRequest request,
      RateLimits rates,
      Trail trail,
      Protection protection) {
    this.state = state;
    this.request = request;
    this.rates = rates;
    this.trail = trail;
    this.protection = protection;
  }

  /** What the statements against injections found since this was last asked. */
  List<Trail.Details> details() {
    List<Trail.Details> found = List.copyOf(details);
    details.clear();
    return found;
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
      return exceeds(statement.rateBasedStatement(), rule, context);
    }
    if (statement.labelMatchStatement() != null) {
      return label(statement.labelMatchStatement(), context);
    }
    if (statement.geoMatchStatement() != null) {
      return Whereabouts.matches(statement.geoMatchStatement(), request);
    }
    if (statement.asnMatchStatement() != null) {
      trail.asksForAsn();
      return Whereabouts.matches(statement.asnMatchStatement(), request);
    }
    if (statement.ipSetReferenceStatement() != null) {
      return address(statement.ipSetReferenceStatement());
    }
    return content(statement);
  }

  private boolean exceeds(RateBasedStatement rate, String rule, RuleContext context) {
    if (rate.scopeDownStatement() != null && !matches(rate.scopeDownStatement(), rule, context)) {
      return false;
    }
    List<String> values = rates.exceeded(rate, context.path() + rule, request);
    if (values == null) {
      return false;
    }
    trail.exceeded(new Trail.RateMatch(rule, rate, values));
    return true;
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
      Pattern pattern = Compiled.pattern(statement.regexMatchStatement().regexString());
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
                  .map(Compiled::pattern)
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
      String level = statement.sqliMatchStatement().sensitivityLevelAsString();
      boolean high = "HIGH".equals(level);
      return injected(
          "SQL_INJECTION",
          high ? "HIGH" : "LOW",
          statement.sqliMatchStatement().fieldToMatch(),
          statement.sqliMatchStatement().textTransformations(),
          text -> SqlInjection.in(text, high));
    }
    if (statement.xssMatchStatement() != null) {
      return injected(
          "XSS",
          null,
          statement.xssMatchStatement().fieldToMatch(),
          statement.xssMatchStatement().textTransformations(),
          CrossSiteScripting::in);
    }
    // A managed rule group: its rules are AWS's own and have no effect here.
    return false;
  }

  private boolean injected(
      String type,
      @Nullable String sensitivity,
      FieldToMatch field,
      List<TextTransformation> transformations,
      Predicate<String> test) {
    return any(
        field,
        transformations,
        text -> {
          boolean found = test.test(text);
          if (found) {
            String location = Component.location(field);
            String name = Component.name(field);
            details.add(
                new Trail.Details(
                    type, sensitivity, location, name, protection.matched(location, name, text)));
          }
          return found;
        });
  }

  private boolean any(
      FieldToMatch field, List<TextTransformation> transformations, Predicate<String> test) {
    Component component = Component.of(field, request, trail);
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
    // A namespace ends with a colon, said or not.
    String wanted = namespace && !label.key().endsWith(":") ? label.key() + ":" : label.key();
    Set<String> labels = request.labels();
    for (String one : labels) {
      if (whole) {
        if (namespace ? one.startsWith(wanted) : one.equals(wanted)) {
          return true;
        }
      } else if (one.startsWith(context.labels())) {
        String own = ":" + one.substring(context.labels().length());
        String key = ":" + wanted;
        if (namespace ? own.contains(key) : own.endsWith(key)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean address(IPSetReferenceStatement reference) {
    Entity set = state.entity(reference.arn());
    if (set == null) {
      return false;
    }
    IpRanges ranges = Compiled.addresses(set.document(IPSet.class));
    if (reference.ipSetForwardedIPConfig() == null) {
      return ranges.contain(request.inspection().clientIp());
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
    return looked.stream().anyMatch(ranges::contain);
  }
}

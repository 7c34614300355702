package io.cloudfakes.edge.waf.internal.rule;

import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.WafState;
import java.util.List;
import software.amazon.awssdk.services.wafv2.model.ByteMatchStatement;
import software.amazon.awssdk.services.wafv2.model.FieldToMatch;
import software.amazon.awssdk.services.wafv2.model.IPSetReferenceStatement;
import software.amazon.awssdk.services.wafv2.model.RateBasedStatement;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleGroup;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.TextTransformation;
import software.amazon.awssdk.services.wafv2.model.TextTransformationType;

/**
 * What rules cost, in web ACL capacity units (WCU).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statements-match.html">Match
 *     statements and their WCUs</a>
 */
public final class Capacity {
  /** What a web ACL may use, and a rule group. */
  public static final long MOST = 5000;

  private static final long TRANSFORMATION = 10;
  private static final long CUSTOM_KEY = 30;

  /** So many labels that rules give cost one unit. */
  private static final long LABELS = 5;

  private Capacity() {}

  public static long of(List<Rule> rules, WafState state) {
    long sum = 0;
    long labels = 0;
    for (Rule rule : rules) {
      sum += of(rule.statement(), state);
      labels += rule.ruleLabels().size();
    }
    return sum + labels / LABELS;
  }

  private static long of(Statement statement, WafState state) {
    if (statement.andStatement() != null) {
      return sum(statement.andStatement().statements(), state);
    }
    if (statement.orStatement() != null) {
      return sum(statement.orStatement().statements(), state);
    }
    if (statement.notStatement() != null) {
      return of(statement.notStatement().statement(), state);
    }
    if (statement.rateBasedStatement() != null) {
      RateBasedStatement rate = statement.rateBasedStatement();
      long scope = rate.scopeDownStatement() == null ? 0 : of(rate.scopeDownStatement(), state);
      return 2 + CUSTOM_KEY * rate.customKeys().size() + scope;
    }
    if (statement.ruleGroupReferenceStatement() != null) {
      Entity group = state.entity(statement.ruleGroupReferenceStatement().arn());
      return group == null ? 0 : group.document(RuleGroup.class).capacity();
    }
    if (statement.managedRuleGroupStatement() != null) {
      ManagedRuleGroups.Group group =
          ManagedRuleGroups.required(
              statement.managedRuleGroupStatement().vendorName(),
              statement.managedRuleGroupStatement().name());
      Statement scope = statement.managedRuleGroupStatement().scopeDownStatement();
      return group.capacity() + (scope == null ? 0 : of(scope, state));
    }
    if (statement.ipSetReferenceStatement() != null) {
      IPSetReferenceStatement set = statement.ipSetReferenceStatement();
      boolean any =
          set.ipSetForwardedIPConfig() != null
              && set.ipSetForwardedIPConfig().positionAsString().equals("ANY");
      return any ? 5 : 1;
    }
    return ofContent(statement);
  }

  private static long ofContent(Statement statement) {
    if (statement.byteMatchStatement() != null) {
      ByteMatchStatement bytes = statement.byteMatchStatement();
      boolean anywhere = bytes.positionalConstraintAsString().startsWith("CONTAINS");
      return ofField(anywhere ? 10 : 2, bytes.fieldToMatch(), bytes.textTransformations());
    }
    if (statement.regexMatchStatement() != null) {
      return ofField(
          3,
          statement.regexMatchStatement().fieldToMatch(),
          statement.regexMatchStatement().textTransformations());
    }
    if (statement.regexPatternSetReferenceStatement() != null) {
      return ofField(
          25,
          statement.regexPatternSetReferenceStatement().fieldToMatch(),
          statement.regexPatternSetReferenceStatement().textTransformations());
    }
    if (statement.sizeConstraintStatement() != null) {
      return ofField(
          1,
          statement.sizeConstraintStatement().fieldToMatch(),
          statement.sizeConstraintStatement().textTransformations());
    }
    if (statement.sqliMatchStatement() != null) {
      boolean high = "HIGH".equals(statement.sqliMatchStatement().sensitivityLevelAsString());
      return ofField(
          high ? 30 : 20,
          statement.sqliMatchStatement().fieldToMatch(),
          statement.sqliMatchStatement().textTransformations());
    }
    if (statement.xssMatchStatement() != null) {
      return ofField(
          40,
          statement.xssMatchStatement().fieldToMatch(),
          statement.xssMatchStatement().textTransformations());
    }
    // Countries, labels and autonomous systems.
    return 1;
  }

  private static long ofField(
      long base, FieldToMatch field, List<TextTransformation> transformations) {
    long real =
        transformations.stream().filter(one -> one.type() != TextTransformationType.NONE).count();
    return (field.jsonBody() == null ? base : 2 * base)
        + (field.allQueryArguments() == null ? 0 : 10)
        + TRANSFORMATION * real;
  }

  private static long sum(List<Statement> statements, WafState state) {
    return statements.stream().mapToLong(one -> of(one, state)).sum();
  }
}

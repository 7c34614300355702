package io.cloudfakes.edge.waf.internal.rule;

import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleGroup;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.WebACL;

/** Who refers to whom: what is referred to cannot be deleted. */
public final class References {
  private References() {}

  /** Refuses to delete what a rule refers to. */
  public static void requireNone(Entity entity, WafState state) {
    for (Entity other : state.entities().values()) {
      if (arns(rules(other)).contains(entity.arn())) {
        throw WafErrors.associated();
      }
    }
  }

  private static List<Rule> rules(Entity entity) {
    return entity.kind() == Kind.WEB_ACL
        ? entity.document(WebACL.class).rules()
        : entity.kind() == Kind.RULE_GROUP ? entity.document(RuleGroup.class).rules() : List.of();
  }

  private static Set<String> arns(List<Rule> rules) {
    Set<String> arns = new TreeSet<>();
    for (Rule rule : rules) {
      for (Statement statement : within(rule.statement())) {
        if (statement.ipSetReferenceStatement() != null) {
          arns.add(statement.ipSetReferenceStatement().arn());
        }
        if (statement.regexPatternSetReferenceStatement() != null) {
          arns.add(statement.regexPatternSetReferenceStatement().arn());
        }
        if (statement.ruleGroupReferenceStatement() != null) {
          arns.add(statement.ruleGroupReferenceStatement().arn());
        }
      }
    }
    return arns;
  }

  /** A statement and all that are nested in it. */
  public static List<Statement> within(Statement statement) {
    List<Statement> all = new ArrayList<>();
    all.add(statement);
    for (int i = 0; i < all.size(); i++) {
      nested(all.get(i)).filter(Objects::nonNull).forEach(all::add);
    }
    return all;
  }

  private static Stream<Statement> nested(Statement statement) {
    if (statement.andStatement() != null) {
      return statement.andStatement().statements().stream();
    }
    if (statement.orStatement() != null) {
      return statement.orStatement().statements().stream();
    }
    if (statement.notStatement() != null) {
      return Stream.of(statement.notStatement().statement());
    }
    if (statement.rateBasedStatement() != null) {
      return Stream.ofNullable(statement.rateBasedStatement().scopeDownStatement());
    }
    if (statement.managedRuleGroupStatement() != null) {
      return Stream.ofNullable(statement.managedRuleGroupStatement().scopeDownStatement());
    }
    return Stream.empty();
  }
}

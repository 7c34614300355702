package io.cloudfakes.iam;

import java.util.List;
import java.util.Locale;

/**
 * One line of a statement's conditions: an operator, a key, and the values it is held against.
 *
 * @param quantifier how many of a key's several values have to fit
 * @param ifExists whether it holds for requests that lack the key
 * @param key in lower case up to a slash
 * @param values any of which may fit
 */
record PolicyCondition(
    Quantifier quantifier,
    ConditionOperator operator,
    boolean ifExists,
    String key,
    List<PolicyPattern> values) {

  enum Quantifier {
    NONE,
    FOR_ANY,
    FOR_ALL
  }

  /** A condition key as it is compared: the names of keys know no case, those of tags do. */
  static String key(String written) {
    int slash = written.indexOf('/');
    return slash < 0
        ? written.toLowerCase(Locale.ROOT)
        : written.substring(0, slash).toLowerCase(Locale.ROOT) + written.substring(slash);
  }

  boolean holds(ConditionContext context) {
    List<String> given = context.values(key);
    if (operator == ConditionOperator.NULL) {
      return fits(given.isEmpty() ? "true" : "false", context);
    }
    if (given.isEmpty()) {
      return switch (quantifier) {
        case FOR_ALL -> true;
        case FOR_ANY -> ifExists;
        case NONE -> ifExists || operator.negated();
      };
    }
    return switch (quantifier) {
      case FOR_ALL -> given.stream().allMatch(value -> fits(value, context) != operator.negated());
      case FOR_ANY -> given.stream().anyMatch(value -> fits(value, context) != operator.negated());
      // Of several values a positive operator needs one to fit, a negated one all not to.
      case NONE -> given.stream().anyMatch(value -> fits(value, context)) != operator.negated();
    };
  }

  private boolean fits(String given, ConditionContext context) {
    for (PolicyPattern value : values) {
      String wanted = value.resolve(context);
      if (wanted != null && operator.compares(wanted, given)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it limits its key to values that are the same for everybody. */
  boolean isFixed() {
    return !operator.negated()
        && !ifExists
        && quantifier != Quantifier.FOR_ALL
        && values.stream().allMatch(PolicyPattern::isFixed);
  }
}

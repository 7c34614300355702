package io.cloudfakes.iam;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One statement of a {@link PolicyDocument}. */
public final class PolicyStatement {
  private final @Nullable String sid;
  private final boolean allow;
  private final @Nullable PolicyPrincipals principals;
  private final boolean exceptActions;
  private final List<PolicyPattern> actions;
  private final boolean exceptResources;
  private final List<PolicyPattern> resources;
  private final List<PolicyCondition> conditions;

  PolicyStatement(
      @Nullable String sid,
      boolean allow,
      @Nullable PolicyPrincipals principals,
      boolean exceptActions,
      List<PolicyPattern> actions,
      boolean exceptResources,
      List<PolicyPattern> resources,
      List<PolicyCondition> conditions) {
    this.sid = sid;
    this.allow = allow;
    this.principals = principals;
    this.exceptActions = exceptActions;
    this.actions = List.copyOf(actions);
    this.exceptResources = exceptResources;
    this.resources = List.copyOf(resources);
    this.conditions = List.copyOf(conditions);
  }

  /** Its id; null when it has none. */
  public @Nullable String sid() {
    return sid;
  }

  /** Whether it allows; else it denies. */
  public boolean allows() {
    return allow;
  }

  /** Whom it is about; null in identity policies. */
  public @Nullable PolicyPrincipals principals() {
    return principals;
  }

  /** The actions as the document writes them, or those it excepts. */
  public List<String> actions() {
    return actions.stream().map(PolicyPattern::source).toList();
  }

  /** Whether it names the actions it is not about. */
  public boolean exceptsActions() {
    return exceptActions;
  }

  /** The resources as the document writes them, or those it excepts. */
  public List<String> resources() {
    return resources.stream().map(PolicyPattern::source).toList();
  }

  /** Whether it names the resources it is not about. */
  public boolean exceptsResources() {
    return exceptResources;
  }

  /** The keys its conditions ask for, as {@link ConditionContext#values} is asked for them. */
  public Set<String> conditionKeys() {
    Set<String> keys = new TreeSet<>();
    conditions.forEach(condition -> keys.add(condition.key()));
    return keys;
  }

  /** Whether an action as a document writes it, with wildcards, covers that one. */
  public static boolean actionMatches(String written, String action) {
    return Glob.matches(Glob.compile(written), action, true);
  }

  List<PolicyCondition> conditions() {
    return conditions;
  }

  /** How closely it names the caller if it is about the request, else {@code NONE}. */
  PrincipalMatch match(AccessRequest request) {
    PolicyPrincipals whom = principals;
    PrincipalMatch match = whom == null ? PrincipalMatch.DIRECT : whom.match(request.caller());
    if (match == PrincipalMatch.NONE
        || anyAction(request.action()) == exceptActions
        || !coversResource(request)) {
      return PrincipalMatch.NONE;
    }
    for (int i = 0; i < conditions.size(); i++) {
      if (!conditions.get(i).holds(request.context())) {
        return PrincipalMatch.NONE;
      }
    }
    return match;
  }

  private boolean anyAction(String action) {
    for (int i = 0; i < actions.size(); i++) {
      String pattern = actions.get(i).resolve(ConditionContext.NOTHING);
      if (pattern != null && Glob.matches(pattern, action, true)) {
        return true;
      }
    }
    return false;
  }

  private boolean coversResource(AccessRequest request) {
    // A trust policy names no resources: it is about the one it belongs to.
    if (resources.isEmpty()) {
      return true;
    }
    for (int i = 0; i < resources.size(); i++) {
      if (resources.get(i).matches(request.resource(), request.context())) {
        return !exceptResources;
      }
    }
    return exceptResources;
  }
}

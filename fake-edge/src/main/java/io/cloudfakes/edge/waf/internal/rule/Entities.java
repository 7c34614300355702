package io.cloudfakes.edge.waf.internal.rule;

import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.iam.Arn;
import io.cloudfakes.service.CallContext;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How requests name web ACLs, rule groups and sets: by scope, name and id, or by ARN. */
public final class Entities {
  private static final String CLOUDFRONT = "CLOUDFRONT";
  private static final String GLOBAL_REGION = "us-east-1";

  private Entities() {}

  /** What is for CloudFront is asked for in us-east-1. */
  public static void requireScope(String scope, CallContext call) {
    if (scope.equals(CLOUDFRONT) && !call.region().equals(GLOBAL_REGION)) {
      throw WafErrors.invalidParameter("The scope is not valid.", "SCOPE_VALUE", scope);
    }
  }

  /** {@code arn:aws:wafv2:us-east-1:123456789012:regional/webacl/shop/<id>}. */
  public static String arn(Kind kind, String scope, String name, String id, CallContext call) {
    return prefix(kind, scope, call) + name + "/" + id;
  }

  private static String prefix(Kind kind, String scope, CallContext call) {
    return "arn:aws:wafv2:"
        + call.region()
        + ":"
        + call.account()
        + ":"
        + (scope.equals(CLOUDFRONT) ? "global" : "regional")
        + "/"
        + kind.inArn()
        + "/";
  }

  /**
   * The one of that name and id.
   *
   * @throws io.cloudfakes.AwsErrorException WAFNonexistentItemException
   */
  public static Entity required(
      Kind kind,
      @Nullable String scope,
      @Nullable String name,
      @Nullable String id,
      WafState state,
      CallContext call) {
    if (scope == null || name == null || id == null) {
      throw WafErrors.invalidParameter(
          "You have used none or multiple values for a field that requires exactly one value.",
          kind.name(),
          null);
    }
    requireScope(scope, call);
    Entity found = state.entity(arn(kind, scope, name, id, call));
    if (found == null) {
      throw WafErrors.nonexistent();
    }
    return found;
  }

  /** The same, to be changed: the lock token must be that of the latest change. */
  public static Entity locked(
      Kind kind,
      String scope,
      String name,
      String id,
      String lockToken,
      WafState state,
      CallContext call) {
    Entity found = required(kind, scope, name, id, state, call);
    requireToken(found, lockToken);
    return found;
  }

  public static void requireToken(Entity entity, String lockToken) {
    if (!entity.lockToken().equals(lockToken)) {
      throw WafErrors.optimisticLock();
    }
  }

  /**
   * The one of that ARN, which must be well formed. It is there for those who ask in its region and
   * are of its account, or for whom its owner has a rule group's policy.
   */
  public static Entity byArn(Kind kind, String arn, WafState state, CallContext call) {
    requireArn(arn);
    Entity found = state.entity(arn);
    if (found == null
        || found.kind() != kind
        || !found.region().equals(call.region())
        || (!found.account().equals(call.account()) && !state.policies().containsKey(arn))) {
      throw WafErrors.nonexistent();
    }
    return found;
  }

  public static void requireArn(String arn) {
    if (Arn.parseOrNull(arn) == null) {
      throw WafErrors.invalidParameter(
          "The ARN isn't valid. A valid ARN begins with arn: and includes other information"
              + " separated by colons or slashes.",
          "RESOURCE_ARN",
          arn);
    }
  }

  /** Those of a scope in the caller's account and region, by name. */
  public static SortedMap<String, Entity> of(
      Kind kind, String scope, WafState state, CallContext call) {
    requireScope(scope, call);
    SortedMap<String, Entity> found = new TreeMap<>();
    String prefix = prefix(kind, scope, call);
    for (Entity entity : state.entities().tailMap(prefix, true).values()) {
      if (!entity.arn().startsWith(prefix)) {
        break;
      }
      found.put(entity.name(), entity);
    }
    return found;
  }

  /** Refuses a name that is taken, and one more than an account may have. */
  public static void requireNew(
      Kind kind, String scope, String name, WafState state, CallContext call) {
    SortedMap<String, Entity> there = of(kind, scope, state, call);
    if (there.containsKey(name)) {
      throw WafErrors.duplicate();
    }
    if (there.size() >= (kind == Kind.REGEX_PATTERN_SET ? 10 : 100)) {
      throw WafErrors.limitExceeded();
    }
  }
}

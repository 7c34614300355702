package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.CacheRules;
import io.cloudfakes.edge.cloudfront.internal.cache.Names;
import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import io.cloudfakes.edge.cloudfront.internal.lambdaedge.LambdaEvent;
import io.cloudfakes.edge.cloudfront.internal.rule.Behavior;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.FunctionAssociation;
import software.amazon.awssdk.services.cloudfront.model.LambdaFunctionAssociation;
import software.amazon.awssdk.services.cloudfront.model.Method;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyConfig;

/**
 * A cache behaviour made ready: all it refers to is looked up.
 *
 * @param caching whether anything is kept
 * @param queries the parameters that go to the origin
 * @param headers the headers that go to the origin
 * @param cookies the cookies that go to the origin
 * @param allHeaders whether all headers of the viewer go to the origin, as older settings have it
 * @param cloudFrontHeaders what the policies want to know of the viewer
 * @param origin the one that is asked first
 * @param secondary the one that is asked next; null for none
 * @param failover the codes for which it is
 * @param keys whose signatures are good, by id; null when none is needed
 */
record BehaviorPlan(
    Behavior behavior,
    CacheRules rules,
    boolean caching,
    Names queries,
    Names headers,
    Names cookies,
    boolean allHeaders,
    Set<String> cloudFrontHeaders,
    @Nullable ResponseHeadersPolicyConfig responseHeaders,
    OriginPlan origin,
    @Nullable OriginPlan secondary,
    Set<Integer> failover,
    @Nullable Map<String, PublicKey> keys) {

  /** The same with other origins. */
  BehaviorPlan from(OriginPlan first, @Nullable OriginPlan second, Set<Integer> codes) {
    return new BehaviorPlan(
        behavior,
        rules,
        caching,
        queries,
        headers,
        cookies,
        allHeaders,
        cloudFrontHeaders,
        responseHeaders,
        first,
        second,
        codes,
        keys);
  }

  boolean allows(String method) {
    return contains(behavior.allowed(), method);
  }

  /** Whether answers to such requests are kept. */
  boolean caches(String method) {
    return contains(behavior.cached(), method);
  }

  /**
   * The same for an error's page: kept for as long as the error is where its origin says nothing.
   */
  BehaviorPlan keptAsError(OriginReply error, boolean own) {
    return new BehaviorPlan(
        behavior,
        rules.keptAsError(error, own),
        caching,
        queries,
        headers,
        cookies,
        allHeaders,
        cloudFrontHeaders,
        responseHeaders,
        origin,
        secondary,
        failover,
        keys);
  }

  /** Whether such a request is for what edges keep. */
  boolean keeps(String method) {
    return caching && caches(method);
  }

  /** Whether origins are sent cookies, by either policy. */
  boolean forwardsCookies() {
    return !cookies.isNone() || !rules.key().cookies().isNone();
  }

  private static boolean contains(List<Method> methods, String name) {
    for (int i = 0; i < methods.size(); i++) {
      if (methods.get(i).toString().equals(name)) {
        return true;
      }
    }
    return false;
  }

  @Nullable LambdaFunctionAssociation lambda(LambdaEvent event) {
    for (LambdaFunctionAssociation one : behavior.lambdas()) {
      if (one.eventTypeAsString().equals(event.text())) {
        return one;
      }
    }
    return null;
  }

  @Nullable String function(String event) {
    for (FunctionAssociation one : behavior.functions()) {
      if (one.eventTypeAsString().equals(event)) {
        return one.functionARN();
      }
    }
    return null;
  }
}

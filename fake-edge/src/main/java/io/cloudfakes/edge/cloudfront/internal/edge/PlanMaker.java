package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.CacheRules;
import io.cloudfakes.edge.cloudfront.internal.cache.ErrorLifetimes;
import io.cloudfakes.edge.cloudfront.internal.rule.Behavior;
import io.cloudfakes.edge.cloudfront.internal.rule.KeyRules;
import io.cloudfakes.edge.cloudfront.internal.rule.ManagedPolicies;
import io.cloudfakes.edge.cloudfront.internal.rule.References;
import io.cloudfakes.edge.cloudfront.internal.rule.SignerRules;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Document;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.VpcEndpointPlace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.CustomErrorResponse;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.KeyGroupConfig;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.cloudfront.model.OriginAccessControlConfig;
import software.amazon.awssdk.services.cloudfront.model.OriginGroup;
import software.amazon.awssdk.services.cloudfront.model.PublicKeyConfig;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.VpcOrigin;

/** Looks up what the behaviours of a distribution refer to. */
final class PlanMaker {
  private final DistributionConfig config;
  private final CloudFrontState state;
  private final String account;
  private final String tags;
  private final ErrorLifetimes errors;

  PlanMaker(DistributionConfig config, CloudFrontState state, String account, String tags) {
    this.config = config;
    this.account = account;
    this.state = state;
    this.tags = tags;
    Map<Integer, Duration> least = new TreeMap<>();
    for (CustomErrorResponse error : config.customErrorResponses().items()) {
      if (error.errorCachingMinTTL() != null) {
        least.put(error.errorCode(), Duration.ofSeconds(error.errorCachingMinTTL()));
      }
    }
    this.errors = new ErrorLifetimes(least);
  }

  BehaviorPlan plan(Behavior behavior) {
    Forwarding forwarding = Forwarding.of(behavior, state);
    List<OriginPlan> origins = new ArrayList<>();
    Set<Integer> failover = new TreeSet<>();
    for (OriginGroup group : config.originGroups().items()) {
      if (group.id().equals(behavior.targetOriginId())) {
        group.members().items().forEach(member -> origins.add(origin(member.originId())));
        failover.addAll(group.failoverCriteria().statusCodes().items());
      }
    }
    if (origins.isEmpty()) {
      origins.add(origin(behavior.targetOriginId()));
    }
    return new BehaviorPlan(
        behavior,
        new CacheRules(forwarding.lifetimes(), errors, forwarding.key(), tags),
        !forwarding.lifetimes().off(),
        forwarding.queries(),
        forwarding.headers(),
        forwarding.cookies(),
        forwarding.allHeaders(),
        forwarding.cloudFrontHeaders(),
        responseHeaders(behavior),
        origins.get(0),
        origins.size() > 1 ? origins.get(1) : null,
        failover,
        keys(behavior));
  }

  OriginPlan origin(String id) {
    for (Origin origin : config.origins().items()) {
      if (origin.id().equals(id)) {
        String controlId = origin.originAccessControlId();
        Document control =
            controlId == null || controlId.isEmpty()
                ? null
                : state.document(Kind.ORIGIN_ACCESS_CONTROL, controlId);
        return new OriginPlan(
            origin,
            control == null ? null : (OriginAccessControlConfig) control.config(),
            References.accessIdentity(origin),
            origin.vpcOriginConfig() == null ? null : vpc(origin.vpcOriginConfig().vpcOriginId()));
      }
    }
    throw new IllegalStateException("There is no origin " + id);
  }

  private VpcEndpoint vpc(String id) {
    return state.find(Kind.VPC_ORIGIN, id) instanceof EdgeEntity known
            && known.deployed() instanceof VpcOrigin vpc
            && state.find(Kind.VPC_ENDPOINT_PLACE, vpc.vpcOriginEndpointConfig().arn())
                instanceof VpcEndpointPlace place
        ? new VpcEndpoint(place.address())
        : new VpcEndpoint(null);
  }

  private @Nullable ResponseHeadersPolicyConfig responseHeaders(Behavior behavior) {
    String id = behavior.responseHeadersPolicyId();
    Document policy =
        id == null ? null : ManagedPolicies.find(state, Kind.RESPONSE_HEADERS_POLICY, id);
    return policy == null ? null : (ResponseHeadersPolicyConfig) policy.config();
  }

  private @Nullable Map<String, java.security.PublicKey> keys(Behavior behavior) {
    if (behavior.trustsSigners()) {
      return SignerRules.keys(behavior, account, state);
    }
    if (!behavior.trustsKeyGroups()) {
      return null;
    }
    Map<String, java.security.PublicKey> keys = new TreeMap<>();
    for (String id : behavior.trustedKeyGroups()) {
      Document group = state.document(Kind.KEY_GROUP, id);
      if (group != null) {
        for (String keyId : ((KeyGroupConfig) group.config()).items()) {
          Document document = state.document(Kind.PUBLIC_KEY, keyId);
          java.security.PublicKey key =
              document == null
                  ? null
                  : KeyRules.parse(((PublicKeyConfig) document.config()).encodedKey());
          if (key != null) {
            keys.put(keyId, key);
          }
        }
      }
    }
    return keys;
  }
}

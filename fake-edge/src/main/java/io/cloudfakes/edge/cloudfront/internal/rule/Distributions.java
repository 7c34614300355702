package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.CloudFrontOptions;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontTask;
import io.cloudfakes.edge.cloudfront.internal.state.Document;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.InvalidationOrder;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.RequestMembers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.ActiveTrustedKeyGroups;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.DistributionSummary;
import software.amazon.awssdk.services.cloudfront.model.KGKeyPairIds;
import software.amazon.awssdk.services.cloudfront.model.KeyGroupConfig;

/** Distributions as requests name them and answers show them. */
public final class Distributions {
  private static final int MOST = 500;
  private static final int MOST_STAGED = 20;

  /** What of a distribution is refused, in whichever action's request it stands. */
  private static final List<String> REFUSED =
      List.of(
          "Origins.Items.CustomOriginConfig.OriginMtlsConfig",
          "Origins.Items.ResponseCompletionTimeout",
          "DefaultCacheBehavior.SmoothStreaming",
          "DefaultCacheBehavior.GrpcConfig.Enabled",
          "CacheBehaviors.Items.SmoothStreaming",
          "CacheBehaviors.Items.GrpcConfig.Enabled");

  private Distributions() {}

  /** Which members of requests are refused that have a distribution at that path. */
  public static RequestMembers members(String path) {
    return RequestMembers.ALL_READ.refusing(REFUSED.stream().map(name -> path + name).toList());
  }

  /** The account's distribution of that id. */
  public static EdgeDistribution required(CloudFrontState state, String id, CallContext call) {
    EdgeDistribution found = state.distribution(id);
    if (found == null || !found.account().equals(call.account())) {
      throw CloudFrontErrors.noSuchDistribution();
    }
    return found;
  }

  /**
   * The same, for the actions to which it is an entity among others.
   *
   * @throws io.cloudfakes.AwsErrorException {@code EntityNotFound}
   */
  public static EdgeDistribution entity(CloudFrontState state, String id, CallContext call) {
    EdgeDistribution found = state.distribution(id);
    if (found == null || !found.account().equals(call.account())) {
      throw Entities.notFound();
    }
    return found;
  }

  /** The same, in the version that a change is meant for. */
  public static EdgeDistribution required(
      CloudFrontState state, String id, @Nullable String ifMatch, CallContext call) {
    EdgeDistribution found = required(state, id, call);
    CloudFrontErrors.requireVersion(found.etag(), ifMatch, call);
    return found;
  }

  /** A new distribution, which no edge has heard of yet. */
  public static EdgeDistribution made(
      DistributionConfig config, CloudFrontState state, CallContext call) {
    LambdaRules.requireRoom(config, state, call);
    List<EdgeDistribution> own = state.distributions(call.account());
    if (own.size() >= MOST || (isStaging(config) && staged(own) >= MOST_STAGED)) {
      throw CloudFrontErrors.error(
          "TooManyDistributions",
          "Processing your request would cause you to exceed the maximum number of distributions"
              + " allowed.");
    }
    for (EdgeDistribution other : own) {
      if (other.config().callerReference().equals(config.callerReference())) {
        throw CloudFrontErrors.error(
            "DistributionAlreadyExists",
            "The caller reference that you are using to create a distribution is associated with"
                + " another distribution. Already exists: "
                + other.id());
      }
    }
    boolean multiTenant = MultiTenantRules.isMultiTenant(config);
    if (multiTenant) {
      MultiTenantRules.requireRoom(own);
    }
    LoggingRules.require(config, call);
    DistributionConfig kept = DistributionRules.require(config, state, call.account(), "");
    LambdaRules.require(kept, call);
    return new EdgeDistribution(
        call.account(),
        CloudFrontIds.of("E", call),
        multiTenant ? "" : CloudFrontIds.domain(call),
        CloudFrontIds.etag(call),
        call.now(),
        kept,
        null);
  }

  private static boolean isStaging(DistributionConfig config) {
    return Boolean.TRUE.equals(config.staging());
  }

  private static long staged(List<EdgeDistribution> all) {
    return all.stream().filter(EdgeDistribution::staging).count();
  }

  /** What puts a distribution there and brings it to the edges, at once or when it is time. */
  public static List<CloudFrontChange> deployed(EdgeDistribution distribution, CallContext call) {
    Duration takes = call.options(CloudFrontOptions.class).deploymentTime();
    List<CloudFrontChange> changes = new ArrayList<>();
    changes.add(new CloudFrontChange.Put(distribution));
    changes.add(
        takes.isZero()
            ? new CloudFrontChange.Deployed(distribution.id())
            : new CloudFrontChange.Scheduled(
                call.now().plus(takes),
                "deploy " + distribution.id(),
                new CloudFrontTask.Deploy(distribution.id())));
    return changes;
  }

  /** A distribution as the actions show it. */
  public static Distribution describe(EdgeDistribution distribution, CloudFrontState state) {
    return Members.filled(Distribution.class, name -> value(distribution, state, name));
  }

  public static DistributionSummary summary(EdgeDistribution distribution, CloudFrontState state) {
    return Members.filled(DistributionSummary.class, name -> value(distribution, state, name));
  }

  /** What is said of a distribution, by the names that the model's structures have for it. */
  private static @Nullable Object value(
      EdgeDistribution distribution, CloudFrontState state, String name) {
    return switch (name) {
      case "Id" -> distribution.id();
      case "ARN" -> distribution.arn();
      case "ETag" -> distribution.etag();
      case "Status" -> distribution.status();
      case "LastModifiedTime" -> distribution.modified();
      case "DomainName" -> distribution.domainName();
      case "DistributionConfig" -> distribution.config();
      case "InProgressInvalidationBatches" -> inProgress(distribution, state);
      case "ActiveTrustedSigners" -> SignerRules.active(distribution, state);
      case "ActiveTrustedKeyGroups" -> keyGroups(distribution, state);
      default -> Members.value(distribution.config(), name);
    };
  }

  private static int inProgress(EdgeDistribution distribution, CloudFrontState state) {
    int count = 0;
    for (InvalidationOrder order :
        state.all(Kind.INVALIDATION, InvalidationOrder.class, distribution.account())) {
      count += order.distribution().equals(distribution.id()) && !order.completed() ? 1 : 0;
    }
    return count;
  }

  private static ActiveTrustedKeyGroups keyGroups(
      EdgeDistribution distribution, CloudFrontState state) {
    Set<String> ids = new TreeSet<>();
    Behaviors.all(distribution.config()).forEach(b -> ids.addAll(b.trustedKeyGroups()));
    List<KGKeyPairIds> groups = new ArrayList<>();
    for (String id : ids) {
      Document group = state.document(Kind.KEY_GROUP, id);
      if (group != null) {
        List<String> keys = ((KeyGroupConfig) group.config()).items();
        groups.add(
            KGKeyPairIds.builder()
                .keyGroupId(id)
                .keyPairIds(k -> k.quantity(keys.size()).items(keys))
                .build());
      }
    }
    return ActiveTrustedKeyGroups.builder()
        .enabled(!groups.isEmpty())
        .quantity(groups.size())
        .items(groups.isEmpty() ? null : groups)
        .build();
  }
}

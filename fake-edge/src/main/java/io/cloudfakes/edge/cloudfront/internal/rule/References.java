package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.ConnectionFunction;
import io.cloudfakes.edge.cloudfront.internal.state.Document;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeFunction;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.FieldLevelEncryptionConfig;
import software.amazon.awssdk.services.cloudfront.model.FunctionAssociation;
import software.amazon.awssdk.services.cloudfront.model.FunctionConfig;
import software.amazon.awssdk.services.cloudfront.model.KeyGroupConfig;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.cloudfront.model.StreamingDistribution;

/** What refers to what, by id: nothing that is referred to can be deleted. */
public final class References {
  private References() {}

  /** Whether anything in the account refers to it. */
  public static boolean any(CloudFrontState state, String account, Kind kind, String id) {
    return switch (kind) {
      case PUBLIC_KEY -> inKeyGroup(state, account, id) || inProfile(state, account, id);
      case FIELD_LEVEL_ENCRYPTION_PROFILE -> inEncryption(state, account, id);
      case KEY_VALUE_STORE -> inFunction(state, account, id);
      case ANYCAST_IP_LIST ->
          byDistribution(state, account, config -> uses(config, kind, id))
              || inGroup(state, account, id);
      case ORIGIN_ACCESS_IDENTITY ->
          byDistribution(state, account, config -> uses(config, kind, id))
              || inStreaming(state, account, id);
      default -> byDistribution(state, account, config -> uses(config, kind, id));
    };
  }

  /** The distributions of an account whose configuration refers to it. */
  public static List<EdgeDistribution> distributions(
      CloudFrontState state, String account, Kind kind, String id) {
    return state.distributions(account).stream()
        .filter(distribution -> uses(distribution.config(), kind, id))
        .toList();
  }

  /**
   * Whether a distribution refers to it.
   *
   * @param id an ARN for functions and real-time logs
   */
  public static boolean uses(DistributionConfig config, Kind kind, String id) {
    return switch (kind) {
      case ORIGIN_ACCESS_CONTROL -> origin(config, o -> id.equals(o.originAccessControlId()));
      case ORIGIN_ACCESS_IDENTITY -> origin(config, o -> id.equals(accessIdentity(o)));
      case VPC_ORIGIN ->
          origin(
              config,
              o -> o.vpcOriginConfig() != null && id.equals(o.vpcOriginConfig().vpcOriginId()));
      case ANYCAST_IP_LIST -> id.equals(config.anycastIpListId());
      case TRUST_STORE -> id.equals(ConnectionRules.trustStore(config));
      case CONNECTION_FUNCTION -> id.equals(ConnectionRules.function(config));
      case CONTINUOUS_DEPLOYMENT_POLICY -> id.equals(config.continuousDeploymentPolicyId());
      default -> Behaviors.all(config).stream().anyMatch(b -> uses(b, kind, id));
    };
  }

  private static boolean uses(Behavior behavior, Kind kind, String id) {
    return switch (kind) {
      case CACHE_POLICY -> id.equals(behavior.cachePolicyId());
      case ORIGIN_REQUEST_POLICY -> id.equals(behavior.originRequestPolicyId());
      case RESPONSE_HEADERS_POLICY -> id.equals(behavior.responseHeadersPolicyId());
      case FIELD_LEVEL_ENCRYPTION -> id.equals(behavior.fieldLevelEncryptionId());
      case REALTIME_LOG_CONFIG -> id.equals(behavior.realtimeLogConfigArn());
      case KEY_GROUP -> behavior.trustedKeyGroups().contains(id);
      case FUNCTION ->
          behavior.functions().stream().map(FunctionAssociation::functionARN).anyMatch(id::equals);
      default -> false;
    };
  }

  /** The origin access identity of an S3 origin; null when it has none. */
  public static @Nullable String accessIdentity(Origin origin) {
    String path =
        origin.s3OriginConfig() == null ? null : origin.s3OriginConfig().originAccessIdentity();
    return path == null || path.isEmpty() ? null : path.substring(path.lastIndexOf('/') + 1);
  }

  private static boolean origin(DistributionConfig config, Predicate<Origin> which) {
    return config.origins().items().stream().anyMatch(which);
  }

  private static boolean byDistribution(
      CloudFrontState state, String account, Predicate<DistributionConfig> which) {
    return state.distributions(account).stream().map(EdgeDistribution::config).anyMatch(which);
  }

  private static boolean inKeyGroup(CloudFrontState state, String account, String id) {
    return state.all(Kind.KEY_GROUP, Document.class, account).stream()
        .anyMatch(group -> ((KeyGroupConfig) group.config()).items().contains(id));
  }

  private static boolean inProfile(CloudFrontState state, String account, String id) {
    return state.all(Kind.FIELD_LEVEL_ENCRYPTION_PROFILE, Document.class, account).stream()
        .anyMatch(profile -> EncryptionRules.publicKeys(profile.config()).contains(id));
  }

  private static boolean inEncryption(CloudFrontState state, String account, String id) {
    return state.all(Kind.FIELD_LEVEL_ENCRYPTION, Document.class, account).stream()
        .anyMatch(
            config ->
                EncryptionRules.profiles((FieldLevelEncryptionConfig) config.config())
                    .contains(id));
  }

  private static boolean inStreaming(CloudFrontState state, String account, String id) {
    return state.entities(Kind.STREAMING_DISTRIBUTION, account).stream()
        .map(one -> ((StreamingDistribution) one.config()).streamingDistributionConfig())
        .anyMatch(config -> config.s3Origin().originAccessIdentity().endsWith("/" + id));
  }

  private static boolean inGroup(CloudFrontState state, String account, String id) {
    return state.entities(Kind.CONNECTION_GROUP, account).stream()
        .anyMatch(group -> id.equals(ConnectionGroups.config(group).anycastIpListId()));
  }

  private static boolean inFunction(CloudFrontState state, String account, String arn) {
    return state.all(Kind.FUNCTION, EdgeFunction.class, account).stream()
            .anyMatch(function -> uses(function.development(), function.live(), arn))
        || state.all(Kind.CONNECTION_FUNCTION, ConnectionFunction.class, account).stream()
            .anyMatch(function -> uses(function.development(), function.live(), arn));
  }

  /** At either stage: what is live goes on reading what development has left. */
  private static boolean uses(
      EdgeFunction.Stage development, EdgeFunction.@Nullable Stage live, String store) {
    return uses(development.config(), store) || (live != null && uses(live.config(), store));
  }

  private static boolean uses(FunctionConfig config, String store) {
    return config.keyValueStoreAssociations() != null
        && config.keyValueStoreAssociations().items().stream()
            .anyMatch(one -> Objects.equals(one.keyValueStoreARN(), store));
  }
}

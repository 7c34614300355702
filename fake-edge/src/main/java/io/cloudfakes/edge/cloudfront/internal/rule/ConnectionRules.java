package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.ConnectionFunction;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.cloudfront.model.VpcOriginConfig;

/** What a distribution's configuration says of connections: viewers' to it, its own to a VPC. */
final class ConnectionRules {
  private static final int MOST_OF_A_LIST = 100;
  private static final int MOST_OF_A_STORE = 25;
  private static final int MOST_OF_AN_ORIGIN = 50;

  private ConnectionRules() {}

  /**
   * Refuses what is not there, and more distributions than may have the same.
   *
   * @param id of the distribution; "" for a new one
   */
  static void require(DistributionConfig config, CloudFrontState state, String id) {
    String list = config.anycastIpListId();
    if (list != null && !list.isEmpty()) {
      requireEntity(state, Kind.ANYCAST_IP_LIST, list, MOST_OF_A_LIST, id);
    }
    mutualTls(config, state, id);
    String function = function(config);
    if (function != null
        && (!(state.find(Kind.CONNECTION_FUNCTION, function) instanceof ConnectionFunction known)
            || known.live() == null)) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter ConnectionFunctionAssociation must name a published function.");
    }
    for (Origin origin : config.origins().items()) {
      if (origin.vpcOriginConfig() != null) {
        vpc(origin.vpcOriginConfig(), state, id);
      }
    }
  }

  private static void vpc(VpcOriginConfig origin, CloudFrontState state, String id) {
    EdgeEntity known =
        requireEntity(state, Kind.VPC_ORIGIN, origin.vpcOriginId(), MOST_OF_AN_ORIGIN, id);
    // By name, for the oldest supported SDK knows no origins of others.
    String owner = Members.text(origin, "OwnerAccountId");
    if (owner != null && !owner.equals(known.account())) {
      throw Entities.notFound();
    }
    requireSeconds("InvalidOriginReadTimeout", "read timeout", origin.originReadTimeout());
    requireSeconds(
        "InvalidOriginKeepaliveTimeout", "keep alive timeout", origin.originKeepaliveTimeout());
  }

  private static void requireSeconds(String code, String what, @Nullable Integer seconds) {
    if (seconds != null && (seconds < 1 || seconds > 120)) {
      throw CloudFrontErrors.error(code, "The " + what + " specified for the origin is not valid.");
    }
  }

  private static void mutualTls(DistributionConfig config, CloudFrontState state, String id) {
    if (!(Members.value(config, "ViewerMtlsConfig") instanceof SdkPojo mutual)) {
      return;
    }
    String store = trustStore(config);
    boolean passes = "passthrough".equals(Members.text(mutual, "Mode"));
    if (passes != (store == null)) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter TrustStoreConfig is required with the modes required and optional, and"
              + " cannot be specified with passthrough.");
    }
    if (store != null) {
      requireEntity(state, Kind.TRUST_STORE, store, MOST_OF_A_STORE, id);
    }
  }

  private static EdgeEntity requireEntity(
      CloudFrontState state, Kind kind, String entity, int most, String id) {
    if (!(state.find(kind, entity) instanceof EdgeEntity known)) {
      throw Entities.notFound();
    }
    long others =
        References.distributions(state, known.account(), kind, entity).stream()
            .filter(one -> !one.id().equals(id))
            .count();
    if (others >= most) {
      throw Entities.limitExceeded();
    }
    return known;
  }

  /** The trust store of a distribution; null when it has none. */
  // By names, for the oldest supported SDK has none of this.
  static @Nullable String trustStore(DistributionConfig config) {
    return Members.value(config, "ViewerMtlsConfig") instanceof SdkPojo mutual
            && Members.value(mutual, "TrustStoreConfig") instanceof SdkPojo store
        ? Members.text(store, "TrustStoreId")
        : null;
  }

  /** The connection function of a distribution; null when it has none. */
  static @Nullable String function(DistributionConfig config) {
    return Members.value(config, "ConnectionFunctionAssociation") instanceof SdkPojo association
        ? Members.text(association, "Id")
        : null;
  }
}

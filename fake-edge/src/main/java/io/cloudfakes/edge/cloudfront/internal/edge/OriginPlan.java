package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.CustomOriginConfig;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.cloudfront.model.OriginAccessControlConfig;

/**
 * An origin made ready.
 *
 * @param control how it is asked as the distribution; null when it is not
 * @param identity the origin access identity; null for none
 * @param vpc where an origin in a VPC is; null for others
 */
record OriginPlan(
    Origin origin,
    @Nullable OriginAccessControlConfig control,
    @Nullable String identity,
    @Nullable VpcEndpoint vpc) {

  /** Where a request to a path goes. */
  URI target(String viewerScheme, String path, String query) {
    CustomOriginConfig custom = origin.customOriginConfig();
    String scheme = viewerScheme;
    int port = -1;
    if (custom != null) {
      scheme =
          switch (custom.originProtocolPolicyAsString()) {
            case "http-only" -> "http";
            case "https-only" -> "https";
            default -> viewerScheme;
          };
      boolean secure = scheme.equals("https");
      int configured = secure ? custom.httpsPort() : custom.httpPort();
      port = configured == (secure ? 443 : 80) ? -1 : configured;
    }
    String authority =
        vpc == null
            ? scheme + "://" + origin.domainName() + (port < 0 ? "" : ":" + port)
            : vpc.authority();
    // Functions, and viewers at the socket, may write what no URL has.
    String asked = origin.originPath() + path + (query.isEmpty() ? "" : "?" + query);
    return URI.create(authority + Percent.url(asked));
  }

  /** Whether a host can have its name: one with an underscore leads nowhere. */
  boolean hasHostName() {
    return vpc != null || URI.create("http://" + origin.domainName()).getHost() != null;
  }

  int attempts() {
    return origin.connectionAttempts();
  }

  /** How long it may take to connect, at each attempt. */
  Duration connectionPatience() {
    return Duration.ofSeconds(origin.connectionTimeout());
  }

  /** How long it may take to answer. */
  Duration patience() {
    CustomOriginConfig custom = origin.customOriginConfig();
    if (custom != null) {
      return Duration.ofSeconds(custom.originReadTimeout());
    }
    if (vpc != null) {
      return Duration.ofSeconds(origin.vpcOriginConfig().originReadTimeout());
    }
    // By name, for the oldest supported SDK has none for buckets.
    Object seconds = Members.value(origin.s3OriginConfig(), "OriginReadTimeout");
    return Duration.ofSeconds(seconds instanceof Integer set ? set : 30);
  }

  boolean isBucket() {
    return origin.s3OriginConfig() != null;
  }
}

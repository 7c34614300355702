package io.cloudfakes.edge.cloudfront;

import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.Origin;

/** Configurations of distributions before a web server, for tests. */
public final class WebDistributions {
  /** AWS's policy {@code CachingOptimized}. */
  public static final String CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";

  private WebDistributions() {}

  /** The least that CloudFront takes, with one origin called {@code web}. */
  public static DistributionConfig.Builder before(String host, int port) {
    return DistributionConfig.builder()
        .callerReference("one")
        .comment("")
        .enabled(true)
        .origins(o -> o.quantity(1).items(origin("web", host, port).build()))
        .defaultCacheBehavior(
            b ->
                b.targetOriginId("web")
                    .viewerProtocolPolicy("allow-all")
                    .cachePolicyId(CACHING_OPTIMIZED));
  }

  /** A web server that speaks HTTP. */
  public static Origin.Builder origin(String id, String host, int port) {
    return Origin.builder()
        .id(id)
        .domainName(host)
        .customOriginConfig(c -> c.httpPort(port).httpsPort(443).originProtocolPolicy("http-only"));
  }
}

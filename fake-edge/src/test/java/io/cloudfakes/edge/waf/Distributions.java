package io.cloudfakes.edge.waf;

import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/** Distributions for tests. */
final class Distributions {
  private static final String CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";

  private Distributions() {}

  /** One behind a web ACL. */
  static DistributionConfig config(String webAclArn) {
    return DistributionConfig.builder()
        .callerReference("one")
        .comment("")
        .enabled(true)
        .webACLId(webAclArn)
        .origins(
            o ->
                o.quantity(1)
                    .items(
                        i ->
                            i.id("web")
                                .domainName("www.example.com")
                                .customOriginConfig(
                                    c ->
                                        c.httpPort(80)
                                            .httpsPort(443)
                                            .originProtocolPolicy("http-only"))))
        .defaultCacheBehavior(
            b ->
                b.targetOriginId("web")
                    .viewerProtocolPolicy("allow-all")
                    .cachePolicyId(CACHING_OPTIMIZED))
        .build();
  }
}

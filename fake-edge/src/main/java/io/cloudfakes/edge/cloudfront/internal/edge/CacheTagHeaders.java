package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/** The header in which a distribution's origins name tags, as its configuration says. */
final class CacheTagHeaders {
  private CacheTagHeaders() {}

  /** "" for none. By name: a member newer than the oldest supported SDK. */
  static String of(DistributionConfig config) {
    return Members.value(config, "CacheTagConfig") instanceof SdkPojo tags
            && Members.value(tags, "HeaderName") instanceof String header
        ? header
        : "";
  }
}

package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.service.CallContext;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.LoggingConfig;

/** What the bucket of an access log must be. */
public final class LoggingRules {
  private LoggingRules() {}

  /** Refuses a bucket that is not there, or whose owner has done away with access control lists. */
  public static void require(DistributionConfig config, CallContext call) {
    LoggingConfig logging = config.logging();
    if (logging == null || !Boolean.TRUE.equals(logging.enabled())) {
      return;
    }
    String host = logging.bucket();
    if (host == null || !host.matches(".+\\.s3(\\..+)?\\.amazonaws\\.com")) {
      throw noBucket();
    }
    ObjectStore store = call.links().find(ObjectStore.class).orElse(null);
    String bucket = bucket(host);
    if (store == null) {
      return;
    }
    if (store.owner(bucket).isEmpty()) {
      throw noBucket();
    }
    if (!store.takesAcls(bucket)) {
      throw CloudFrontErrors.invalidArgument(
          "The S3 bucket that you specified for CloudFront logs does not enable ACL access: "
              + host);
    }
  }

  /** The bucket of a domain name: its own name may look like the end of one. */
  public static String bucket(String host) {
    return host.substring(0, host.lastIndexOf(".s3."));
  }

  private static io.cloudfakes.AwsErrorException noBucket() {
    return CloudFrontErrors.invalidArgument(
        "The parameter Logging Bucket does not refer to a valid S3 bucket.");
  }
}

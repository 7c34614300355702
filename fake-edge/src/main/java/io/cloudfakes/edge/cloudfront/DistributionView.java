package io.cloudfakes.edge.cloudfront;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.service.Store;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.Origin;

/** A distribution as a test looks at it: always as it is now. */
public final class DistributionView {
  private final Store<CloudFrontState> store;
  private final String id;

  DistributionView(Store<CloudFrontState> store, String id) {
    this.store = store;
    this.id = id;
  }

  private EdgeDistribution now() {
    EdgeDistribution found = store.state().distribution(id);
    if (found == null) {
      throw new IllegalStateException("The distribution " + id + " is deleted");
    }
    return found;
  }

  /** Its id, such as {@code E2QWRUHEXAMPLE}: actions of the API name it so. */
  public String id() {
    return id;
  }

  /**
   * {@code arn:aws:cloudfront::123456789012:distribution/…}.
   *
   * @throws IllegalStateException when the distribution is deleted, as of all that follow
   */
  public String arn() {
    return now().arn();
  }

  /** The host name that CloudFront gave it, such as {@code d111111abcdef8.cloudfront.net}. */
  public String domainName() {
    return now().domainName();
  }

  /** The other host names that it answers on. */
  public List<String> aliases() {
    DistributionConfig config = now().config();
    return config.aliases() == null ? List.of() : config.aliases().items();
  }

  /** {@code InProgress} until all edges have its configuration, then {@code Deployed}. */
  public String status() {
    return now().status();
  }

  /** What its account wants of it. */
  public DistributionConfig config() {
    return now().config();
  }

  /**
   * Where viewers find a path of it, by HTTPS.
   *
   * @param path begins with a slash; a query string may follow
   * @throws IllegalArgumentException when it does not
   */
  public URI url(String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("A path begins with a slash, as '/" + path + "' does");
    }
    return URI.create("https://" + domainName() + path);
  }

  /**
   * The bucket policy that lets this distribution, and nobody else, read the objects of its origin,
   * as CloudFront's console offers it: for {@code PutBucketPolicy}.
   *
   * @throws IllegalStateException when none of its origins is a bucket
   */
  public String bucketPolicy() {
    for (Origin origin : now().config().origins().items()) {
      int s3 = origin.domainName().lastIndexOf(".s3.");
      if (s3 > 0 && origin.s3OriginConfig() != null) {
        return """
        {"Version": "2008-10-17", "Id": "PolicyForCloudFrontPrivateContent", "Statement": [{
          "Sid": "AllowCloudFrontServicePrincipal",
          "Effect": "Allow",
          "Principal": {"Service": "cloudfront.amazonaws.com"},
          "Action": "s3:GetObject",
          "Resource": "arn:aws:s3:::%s/*",
          "Condition": {"StringEquals": {"AWS:SourceArn": "%s"}}}]}
        """
            .formatted(origin.domainName().substring(0, s3), arn());
      }
    }
    throw new IllegalStateException("No origin of " + id + " is a bucket");
  }

  @Override
  public String toString() {
    return "distribution " + id;
  }
}

package io.cloudfakes.edge.cloudfront;

import java.time.Duration;

/**
 * What a world's CloudFront may be told: {@code FakeAws.builder().option(…)}.
 *
 * @param deploymentTime how long a distribution is {@code InProgress}; zero has the edges know at
 *     once
 * @param invalidationTime how long an invalidation is {@code InProgress}; zero has the edges drop
 *     at once what it names
 * @param logDelay how long after a request its line in the access log is written to the bucket
 * @param cacheBytes how much each edge location keeps at most
 * @param regionalCaches whether edges ask a cache of their region before they ask an origin
 */
public record CloudFrontOptions(
    Duration deploymentTime,
    Duration invalidationTime,
    Duration logDelay,
    long cacheBytes,
    boolean regionalCaches) {
  private static final CloudFrontOptions DEFAULTS =
      new CloudFrontOptions(Duration.ZERO, Duration.ZERO, Duration.ofMinutes(5), 256L << 20, false);

  /** The options of a world that is given none. */
  public static CloudFrontOptions defaults() {
    return DEFAULTS;
  }

  public CloudFrontOptions withDeploymentTime(Duration time) {
    return new CloudFrontOptions(time, invalidationTime, logDelay, cacheBytes, regionalCaches);
  }

  public CloudFrontOptions withInvalidationTime(Duration time) {
    return new CloudFrontOptions(deploymentTime, time, logDelay, cacheBytes, regionalCaches);
  }

  public CloudFrontOptions withLogDelay(Duration delay) {
    return new CloudFrontOptions(
        deploymentTime, invalidationTime, delay, cacheBytes, regionalCaches);
  }

  public CloudFrontOptions withCacheBytes(long bytes) {
    return new CloudFrontOptions(deploymentTime, invalidationTime, logDelay, bytes, regionalCaches);
  }

  public CloudFrontOptions withRegionalCaches(boolean there) {
    return new CloudFrontOptions(deploymentTime, invalidationTime, logDelay, cacheBytes, there);
  }
}

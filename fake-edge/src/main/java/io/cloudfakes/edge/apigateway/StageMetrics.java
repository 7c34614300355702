package io.cloudfakes.edge.apigateway;

import java.time.Duration;

/**
 * What CloudWatch would count of a stage.
 *
 * @param count requests
 * @param clientErrors answers of 4xx
 * @param serverErrors answers of 5xx
 * @param cacheHits answers out of the stage's cache
 * @param cacheMisses answers of the backend that the cache had not
 * @param latency virtual time from request to answer, summed up
 * @param integrationLatency virtual time that backends took, summed up
 */
public record StageMetrics(
    long count,
    long clientErrors,
    long serverErrors,
    long cacheHits,
    long cacheMisses,
    Duration latency,
    Duration integrationLatency) {
  /** No request yet. */
  public static final StageMetrics NONE =
      new StageMetrics(0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO);

  /** Both together. */
  public StageMetrics plus(StageMetrics other) {
    return new StageMetrics(
        count + other.count,
        clientErrors + other.clientErrors,
        serverErrors + other.serverErrors,
        cacheHits + other.cacheHits,
        cacheMisses + other.cacheMisses,
        latency.plus(other.latency),
        integrationLatency.plus(other.integrationLatency));
  }
}

package io.cloudfakes.transport.client;

import java.time.Duration;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.AcquireInitialTokenResponse;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RecordSuccessResponse;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * The service's own retry strategy (what is tried again, how often, the retry quota), minus the
 * waiting: neither its back-off nor a {@code Retry-After} header delays anything.
 */
record NoWaiting(RetryStrategy own) implements RetryStrategy {
  @Override
  public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
    AcquireInitialTokenResponse response = own.acquireInitialToken(request);
    return response.delay().isZero()
        ? response
        : AcquireInitialTokenResponse.create(response.token(), Duration.ZERO);
  }

  @Override
  public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
    return RefreshRetryTokenResponse.create(own.refreshRetryToken(request).token(), Duration.ZERO);
  }

  @Override
  public RecordSuccessResponse recordSuccess(RecordSuccessRequest request) {
    return own.recordSuccess(request);
  }

  @Override
  public int maxAttempts() {
    return own.maxAttempts();
  }

  @Override
  public boolean useClientDefaults() {
    return own.useClientDefaults();
  }

  @Override
  public Builder<?, ?> toBuilder() {
    return own.toBuilder();
  }
}

package io.cloudfakes.transport.client;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.AcquireInitialTokenResponse;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RecordSuccessResponse;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/**
 * The service's own retry strategy (what is tried again, how often, the retry quota), minus the
 * waiting: neither its back-off nor a {@code Retry-After} header delays anything.
 */
record NoWaiting(RetryStrategy own) implements RetryStrategy {
  private static final Set<String> SAYS_SKEWED =
      Set.of("RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture");

  /** Takes the waiting off the strategy a service's client has by default. */
  static NoWaiting of(RetryStrategy byDefault) {
    boolean setByTheMachine =
        SdkSystemSetting.AWS_RETRY_MODE.getStringValue().isPresent()
            || SdkSystemSetting.AWS_MAX_ATTEMPTS.getStringValue().isPresent();
    return new NoWaiting(setByTheMachine ? withoutTheMachine(byDefault) : byDefault);
  }

  /** What the SDK would have chosen without the environment and the system properties. */
  private static RetryStrategy withoutTheMachine(RetryStrategy given) {
    // A service that has a number of attempts of its own keeps it whatever the machine says.
    boolean ofTheService =
        given.maxAttempts() != AwsRetryStrategy.defaultRetryStrategy().maxAttempts();
    return AwsRetryStrategy.forRetryMode(RetryMode.LEGACY).toBuilder()
        .maxAttempts(
            ofTheService
                ? given.maxAttempts()
                : DefaultRetryStrategy.legacyStrategyBuilder().build().maxAttempts())
        .build();
  }

  @Override
  public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
    AcquireInitialTokenResponse response = own.acquireInitialToken(request);
    return response.delay().isZero()
        ? response
        : AcquireInitialTokenResponse.create(response.token(), Duration.ZERO);
  }

  @Override
  public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
    if (isNotSkewedAtAll(request.failure())) {
      throw new TokenAcquisitionFailedException(
          "Not retried: the world's clock is the client's clock too",
          request.token(),
          request.failure());
    }
    return RefreshRetryTokenResponse.create(own.refreshRetryToken(request).token(), Duration.ZERO);
  }

  /**
   * The SDK takes a plain 401 or 403 for a wrong clock when the reply's date is not the machine's,
   * and tries again. Here it never is the machine's, and the client signs with the world's clock.
   */
  private static boolean isNotSkewedAtAll(Throwable failure) {
    return failure instanceof AwsServiceException refusal
        && refusal.isClockSkewException()
        && !refusal.isThrottlingException()
        && !saysSkewed(refusal.awsErrorDetails());
  }

  /** The answer to a HEAD has no document, and so no code. */
  private static boolean saysSkewed(@Nullable AwsErrorDetails details) {
    return details != null
        && details.errorCode() != null
        && (SAYS_SKEWED.contains(details.errorCode()) || saysSkewed(details.errorMessage()));
  }

  /** Services that call every bad signature by one name tell a wrong clock in their message. */
  private static boolean saysSkewed(@Nullable String message) {
    return message != null
        && (message.startsWith("Signature expired: ")
            || message.startsWith("Signature not yet current: "));
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

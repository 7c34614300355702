package io.cloudfakes.service;

import io.cloudfakes.iam.AccountDirectory;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.link.Links;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.seed.Ids;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * A context on the occasion of another: the same world, time and ids, but a request of its own (or
 * none) and whatever else is overridden.
 */
public interface DerivedContext extends CallContext {
  /** The context of the occasion. */
  CallContext origin();

  @Override
  default String action() {
    return origin().action();
  }

  @Override
  default String account() {
    return origin().account();
  }

  @Override
  default String region() {
    return origin().region();
  }

  @Override
  default @Nullable String accessKeyId() {
    return origin().accessKeyId();
  }

  @Override
  default Caller caller() {
    return origin().caller();
  }

  @Override
  default @Nullable String sourceArn() {
    return origin().sourceArn();
  }

  @Override
  default @Nullable String sourceAccount() {
    return origin().sourceAccount();
  }

  @Override
  default AccountDirectory accounts() {
    return origin().accounts();
  }

  @Override
  default Instant now() {
    return origin().now();
  }

  @Override
  default Ids ids() {
    return origin().ids();
  }

  @Override
  default String requestId() {
    return origin().requestId();
  }

  @Override
  default Bytes body() {
    return Bytes.EMPTY;
  }

  @Override
  default Map<String, String> trailers() {
    return Map.of();
  }

  @Override
  default Optional<SdkRequest> request() {
    return Optional.empty();
  }

  @Override
  default @Nullable HttpRequest http() {
    return null;
  }

  @Override
  default Links links() {
    return origin().links();
  }

  @Override
  default <T> T options(Class<T> type) {
    return origin().options(type);
  }
}

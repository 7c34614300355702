package io.cloudfakes.s3.internal.access;

import io.cloudfakes.iam.AccountDirectory;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.link.Links;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.seed.Ids;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * What an AWS service does by itself on behalf of something, as policies see it.
 *
 * @param service its name, for example {@code logging.s3.amazonaws.com}
 * @param sourceArn what it acts for: the condition key {@code aws:SourceArn}
 * @param sourceAccount whose that is: {@code aws:SourceAccount}
 * @param region where it acts
 * @param time the occasion
 */
public record ServiceContext(
    String service, String sourceArn, String sourceAccount, String region, CallContext time)
    implements CallContext {
  @Override
  public Caller caller() {
    return Caller.service(service);
  }

  @Override
  public String action() {
    return time.action();
  }

  @Override
  public String account() {
    return sourceAccount;
  }

  @Override
  public @Nullable String accessKeyId() {
    return null;
  }

  @Override
  public AccountDirectory accounts() {
    return time.accounts();
  }

  @Override
  public Instant now() {
    return time.now();
  }

  @Override
  public Ids ids() {
    return time.ids();
  }

  @Override
  public String requestId() {
    return time.requestId();
  }

  @Override
  public Bytes body() {
    return Bytes.EMPTY;
  }

  @Override
  public Map<String, String> trailers() {
    return Map.of();
  }

  @Override
  public Optional<SdkRequest> request() {
    return Optional.empty();
  }

  @Override
  public @Nullable HttpRequest http() {
    return null;
  }

  @Override
  public Links links() {
    return time.links();
  }

  @Override
  public <T> T options(Class<T> type) {
    return time.options(type);
  }
}

package io.cloudfakes.s3.internal.access;

import io.cloudfakes.iam.Caller;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.DerivedContext;
import org.jspecify.annotations.Nullable;

/**
 * What an AWS service does by itself on behalf of something, as policies see it.
 *
 * @param service its name, for example {@code logging.s3.amazonaws.com}
 * @param sourceArn what it acts for: the condition key {@code aws:SourceArn}
 * @param sourceAccount whose that is: {@code aws:SourceAccount}
 * @param region where it acts
 * @param origin the occasion
 */
public record ServiceContext(
    String service, String sourceArn, String sourceAccount, String region, CallContext origin)
    implements DerivedContext {
  @Override
  public Caller caller() {
    return Caller.service(service);
  }

  @Override
  public String account() {
    return sourceAccount;
  }

  @Override
  public @Nullable String accessKeyId() {
    return null;
  }
}

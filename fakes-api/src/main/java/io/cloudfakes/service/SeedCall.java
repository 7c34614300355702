package io.cloudfakes.service;

import io.cloudfakes.iam.Caller;
import io.cloudfakes.protocol.Bytes;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkRequest;

/**
 * A call that no client makes: how a façade seeds through the operations themselves, so that what
 * it seeds obeys their rules. The caller is the account itself.
 *
 * @param origin the context of the commit that it is part of
 * @param account 12 digits
 * @param body of an action that takes a stream; else empty
 */
public record SeedCall<S>(
    Service<S> service,
    CallContext origin,
    SdkRequest asked,
    String account,
    String region,
    Bytes body)
    implements DerivedContext {

  /**
   * What an operation would change.
   *
   * @throws io.cloudfakes.AwsErrorException when it refuses
   */
  public <I extends SdkRequest> List<? extends Change<S>> decide(
      Operation<I, ?, S> operation, I request, S state) {
    operation.members().require(service.name(), action(), request);
    ModelConstraints constraints = service.constraints();
    if (constraints != null) {
      constraints.require(request, this);
    }
    return operation.decide(request, state, this).changes();
  }

  @Override
  public String action() {
    String name = asked.getClass().getSimpleName();
    return name.substring(0, name.length() - "Request".length());
  }

  @Override
  public String accessKeyId() {
    return account;
  }

  @Override
  public Caller caller() {
    return origin.accounts().root(account);
  }

  @Override
  public Optional<SdkRequest> request() {
    return Optional.of(asked);
  }
}

package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dns.internal.rule.DomainErrors;
import io.cloudfakes.dns.internal.state.DomainOperation;
import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Offers of domains from one account to another. */
final class Transfers {
  private Transfers() {}

  /** The domain that is offered to the caller. */
  static RegisteredDomain offered(Route53State state, String name, CallContext call) {
    RegisteredDomain domain = state.find(RegisteredDomain.class, Domains.plain(name));
    RegisteredDomain.Transfer transfer = domain == null ? null : domain.transfer();
    if (domain == null || transfer == null || !transfer.toAccount().equals(call.account())) {
      throw none(name);
    }
    return domain;
  }

  static AwsErrorException none(String name) {
    return DomainErrors.invalidInput("There is no pending transfer of the domain " + name);
  }

  /** The end of the operation that the offer was. */
  static Route53Change ended(
      Route53State state, RegisteredDomain domain, @Nullable String failed, CallContext call) {
    RegisteredDomain.Transfer transfer = Objects.requireNonNull(domain.transfer());
    DomainOperation operation =
        Objects.requireNonNull(state.find(DomainOperation.class, transfer.operation()));
    return new Route53Change.Put(
        new DomainOperation(
            operation.id(),
            operation.account(),
            operation.domain(),
            operation.type(),
            operation.submitted(),
            call.now(),
            failed));
  }
}

package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.rule.DomainErrors;
import io.cloudfakes.dns.internal.state.DomainOperation;
import io.cloudfakes.dns.internal.state.FinishOperation;
import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53domains.model.GetDomainDetailResponse;
import software.amazon.awssdk.services.route53domains.model.OperationStatus;
import software.amazon.awssdk.services.route53domains.model.OperationType;

/** Finds registered domains, and begins operations on them. */
final class Domains {
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  private Domains() {}

  /** The caller's domain of that name. */
  static RegisteredDomain require(Route53State state, String name, CallContext call) {
    String plain = plain(name);
    TopLevelDomains.require(plain);
    RegisteredDomain domain = state.find(RegisteredDomain.class, plain);
    if (domain == null || !domain.account().equals(call.account())) {
      throw DomainErrors.invalidInput(
          "Domain " + plain + " not found in " + call.account() + " account");
    }
    return domain;
  }

  static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** Whether a name is one that could be registered. */
  static boolean isValid(String plain) {
    String tld = TopLevelDomains.of(plain);
    return tld != null
        && plain.length() > tld.length() + 1
        && LABEL.matcher(plain.substring(0, plain.length() - tld.length() - 1)).matches();
  }

  /** The operation on a domain that is not done; null when there is none. */
  static @Nullable DomainOperation underWay(Route53State state, String domain, CallContext call) {
    return state.all(DomainOperation.class).stream()
        .filter(operation -> operation.domain().equals(domain))
        .filter(
            operation ->
                operation.status(call.now()) == OperationStatus.IN_PROGRESS
                    || operation.status(call.now()) == OperationStatus.SUBMITTED)
        .findFirst()
        .orElse(null);
  }

  static void requireIdle(Route53State state, String domain, CallContext call) {
    DomainOperation other = underWay(state, domain, call);
    if (other != null) {
      throw DomainErrors.error(
          "DuplicateRequest",
          "Another operation ("
              + other.type()
              + ") is already in progress for the domain "
              + domain);
    }
  }

  /** Begins an operation that brings about these changes when it is done. */
  static List<Change<Route53State>> begin(
      Route53State state,
      String domain,
      OperationType type,
      List<? extends Change<Route53State>> effects,
      CallContext call) {
    requireIdle(state, domain, call);
    Instant done = call.now().plus(call.options(Route53Options.class).registration());
    DomainOperation operation =
        new DomainOperation(id(call), call.account(), domain, type, call.now(), done, null);
    List<Change<Route53State>> changes = new ArrayList<>();
    changes.add(new Route53Change.Put(operation));
    if (done.isAfter(call.now())) {
      changes.add(
          new Route53Change.Scheduled(
              done, "operation " + operation.id(), new FinishOperation(List.copyOf(effects))));
    } else {
      changes.addAll(effects);
    }
    return changes;
  }

  /** The id of the operation that the call begins. */
  static String id(CallContext call) {
    return call.ids().uuid("operation");
  }

  /** The change that gives a domain another detail, from the moment the call was made. */
  static List<Change<Route53State>> updated(
      RegisteredDomain domain, GetDomainDetailResponse.Builder detail, CallContext call) {
    return List.of(
        new Route53Change.Put(domain.withDetail(detail.updatedDate(call.now()).build())));
  }
}

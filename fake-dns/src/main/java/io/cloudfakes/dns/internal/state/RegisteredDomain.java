package io.cloudfakes.dns.internal.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.route53domains.model.GetDomainDetailResponse;
import software.amazon.awssdk.services.route53domains.model.Nameserver;

/**
 * A domain name that an account has registered.
 *
 * @param id the name, in lower case and without a last dot
 * @param detail as the API shows it: contacts, name servers, DNSSEC keys, dates
 * @param locked whether it cannot be transferred
 * @param authCode what another registrar would ask for
 * @param tags in the order of keys
 * @param transfer to another account, not yet answered; null when there is none
 */
public record RegisteredDomain(
    String id,
    String account,
    GetDomainDetailResponse detail,
    boolean locked,
    String authCode,
    TreePMap<String, String> tags,
    @Nullable Transfer transfer)
    implements Resource {
  /** An offer of a domain to another account, which has to know the password. */
  public record Transfer(String toAccount, String password, String operation) {}

  /** The status of a domain that is registered and that no registry leads to. */
  private static final String HOLD = "clientHold";

  /** Whether it has expired, and is kept for its owner for a while. */
  public boolean held() {
    return detail.statusList().contains(HOLD);
  }

  public RegisteredDomain withHold(boolean hold) {
    if (hold == held()) {
      return this;
    }
    List<String> status = new ArrayList<>(detail.statusList());
    if (hold) {
      status.add(HOLD);
    } else {
      status.remove(HOLD);
    }
    return withDetail(detail.toBuilder().statusList(status).build());
  }

  /** Whether its registry leads to one of those servers, which are without a last dot. */
  public boolean delegatedTo(List<String> servers) {
    if (held()) {
      return false;
    }
    for (Nameserver server : detail.nameservers()) {
      String name = server.name().toLowerCase(Locale.ROOT);
      if (servers.contains(name.endsWith(".") ? name.substring(0, name.length() - 1) : name)) {
        return true;
      }
    }
    return false;
  }

  public RegisteredDomain withDetail(GetDomainDetailResponse newDetail) {
    return new RegisteredDomain(id, account, newDetail, locked, authCode, tags, transfer);
  }

  public RegisteredDomain withLock(boolean newLock) {
    return new RegisteredDomain(id, account, detail, newLock, authCode, tags, transfer);
  }

  public RegisteredDomain withTags(TreePMap<String, String> newTags) {
    return new RegisteredDomain(id, account, detail, locked, authCode, newTags, transfer);
  }

  public RegisteredDomain withTransfer(@Nullable Transfer newTransfer) {
    return new RegisteredDomain(id, account, detail, locked, authCode, tags, newTransfer);
  }

  public RegisteredDomain ownedBy(String newAccount) {
    return new RegisteredDomain(id, newAccount, detail, locked, authCode, TreePMap.empty(), null);
  }
}

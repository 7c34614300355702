package io.cloudfakes.dns.internal;

import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.ActionTable;
import io.cloudfakes.service.Service;

/**
 * Amazon Route 53 Domains, where domain names are registered: its table of contents, every action
 * of AWS's model on one line, modelled or refused.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_Operations_Amazon_Route_53_Domains.html">Actions
 *     of Amazon Route 53 Domains</a>
 */
public final class Route53DomainsService {
  public static final Service<Route53DomainsState> SERVICE =
      Service.named("route53domains", Route53DomainsState.EMPTY)
          .protocol(() -> Protocols.json("1.1", ""))
          .targetPrefix("Route53Domains_v20140515")
          .resource("DomainName")
          .actions(Route53DomainsService::table)
          .build();

  private Route53DomainsService() {}

  private static void table(ActionTable<Route53DomainsState> table) {
    table.refused("AcceptDomainTransferFromAnotherAwsAccount");
    table.refused("AssociateDelegationSignerToDomain");
    table.refused("CancelDomainTransferToAnotherAwsAccount");
    table.refused("CheckDomainAvailability");
    table.refused("CheckDomainTransferability");
    table.refused("DeleteDomain");
    table.refused("DeleteTagsForDomain");
    table.refused("DisableDomainAutoRenew");
    table.refused("DisableDomainTransferLock");
    table.refused("DisassociateDelegationSignerFromDomain");
    table.refused("EnableDomainAutoRenew");
    table.refused("EnableDomainTransferLock");
    table.refused("GetContactReachabilityStatus");
    table.refused("GetDomainDetail");
    table.refused("GetDomainSuggestions");
    table.refused("GetOperationDetail");
    table.refused("ListDomains");
    table.refused("ListOperations");
    table.refused("ListPrices");
    table.refused("ListTagsForDomain");
    table.refused("PushDomain");
    table.refused("RegisterDomain");
    table.refused("RejectDomainTransferFromAnotherAwsAccount");
    table.refused("RenewDomain");
    table.refused("ResendContactReachabilityEmail");
    table.refused("ResendOperationAuthorization");
    table.refused("RetrieveDomainAuthCode");
    table.refused("TransferDomain");
    table.refused("TransferDomainToAnotherAwsAccount");
    table.refused("UpdateDomainContact");
    table.refused("UpdateDomainContactPrivacy");
    table.refused("UpdateDomainNameservers");
    table.refused("UpdateTagsForDomain");
    table.refused("ViewBilling");
  }
}

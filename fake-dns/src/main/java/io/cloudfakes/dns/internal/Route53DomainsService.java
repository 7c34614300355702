package io.cloudfakes.dns.internal;

import io.cloudfakes.dns.internal.operation.domains.AcceptDomainTransferFromAnotherAwsAccount;
import io.cloudfakes.dns.internal.operation.domains.AssociateDelegationSignerToDomain;
import io.cloudfakes.dns.internal.operation.domains.CancelDomainTransferToAnotherAwsAccount;
import io.cloudfakes.dns.internal.operation.domains.CheckDomainAvailability;
import io.cloudfakes.dns.internal.operation.domains.CheckDomainTransferability;
import io.cloudfakes.dns.internal.operation.domains.DeleteDomain;
import io.cloudfakes.dns.internal.operation.domains.DeleteTagsForDomain;
import io.cloudfakes.dns.internal.operation.domains.DisableDomainAutoRenew;
import io.cloudfakes.dns.internal.operation.domains.DisableDomainTransferLock;
import io.cloudfakes.dns.internal.operation.domains.DisassociateDelegationSignerFromDomain;
import io.cloudfakes.dns.internal.operation.domains.EnableDomainAutoRenew;
import io.cloudfakes.dns.internal.operation.domains.EnableDomainTransferLock;
import io.cloudfakes.dns.internal.operation.domains.GetDomainDetail;
import io.cloudfakes.dns.internal.operation.domains.GetDomainSuggestions;
import io.cloudfakes.dns.internal.operation.domains.GetOperationDetail;
import io.cloudfakes.dns.internal.operation.domains.ListDomains;
import io.cloudfakes.dns.internal.operation.domains.ListOperations;
import io.cloudfakes.dns.internal.operation.domains.ListTagsForDomain;
import io.cloudfakes.dns.internal.operation.domains.PushDomain;
import io.cloudfakes.dns.internal.operation.domains.RegisterDomain;
import io.cloudfakes.dns.internal.operation.domains.RejectDomainTransferFromAnotherAwsAccount;
import io.cloudfakes.dns.internal.operation.domains.RenewDomain;
import io.cloudfakes.dns.internal.operation.domains.RetrieveDomainAuthCode;
import io.cloudfakes.dns.internal.operation.domains.TransferDomain;
import io.cloudfakes.dns.internal.operation.domains.TransferDomainToAnotherAwsAccount;
import io.cloudfakes.dns.internal.operation.domains.UpdateDomainContact;
import io.cloudfakes.dns.internal.operation.domains.UpdateDomainContactPrivacy;
import io.cloudfakes.dns.internal.operation.domains.UpdateDomainNameservers;
import io.cloudfakes.dns.internal.operation.domains.UpdateTagsForDomain;
import io.cloudfakes.dns.internal.rule.DomainErrors;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.ActionTable;
import io.cloudfakes.service.ConstraintWording;
import io.cloudfakes.service.ModelConstraints;
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
  private static final ConstraintWording WORDING =
      new ConstraintWording(false, true, "com.amazonaws.route53domains.");
  private static final ModelConstraints CONSTRAINTS =
      ModelConstraints.in(
          Route53DomainsService.class,
          "route53domains-constraints.txt",
          (faults, call) -> DomainErrors.invalidInput(WORDING.message(faults)));

  public static final Service<Route53State> SERVICE =
      Service.named("route53domains", Route53State.EMPTY)
          .protocol(() -> Protocols.json("1.1", ""))
          .targetPrefix("Route53Domains_v20140515")
          .resource("DomainName")
          .sharing(Route53Service.SERVICE)
          .constraints(CONSTRAINTS)
          .actions(Route53DomainsService::table)
          .build();

  private Route53DomainsService() {}

  private static void table(ActionTable<Route53State> table) {
    table.action(
        "AcceptDomainTransferFromAnotherAwsAccount",
        AcceptDomainTransferFromAnotherAwsAccount::new);
    table.action("AssociateDelegationSignerToDomain", AssociateDelegationSignerToDomain::new);
    table.action(
        "CancelDomainTransferToAnotherAwsAccount", CancelDomainTransferToAnotherAwsAccount::new);
    table.action("CheckDomainAvailability", CheckDomainAvailability::new);
    table.action("CheckDomainTransferability", CheckDomainTransferability::new);
    table.action("DeleteDomain", DeleteDomain::new);
    table.action("DeleteTagsForDomain", DeleteTagsForDomain::new);
    table.action("DisableDomainAutoRenew", DisableDomainAutoRenew::new);
    table.action("DisableDomainTransferLock", DisableDomainTransferLock::new);
    table.action(
        "DisassociateDelegationSignerFromDomain", DisassociateDelegationSignerFromDomain::new);
    table.action("EnableDomainAutoRenew", EnableDomainAutoRenew::new);
    table.action("EnableDomainTransferLock", EnableDomainTransferLock::new);
    table.refused("GetContactReachabilityStatus");
    table.action("GetDomainDetail", GetDomainDetail::new);
    table.action("GetDomainSuggestions", GetDomainSuggestions::new);
    table.action("GetOperationDetail", GetOperationDetail::new);
    table.action("ListDomains", ListDomains::new);
    table.action("ListOperations", ListOperations::new);
    table.refused("ListPrices");
    table.action("ListTagsForDomain", ListTagsForDomain::new);
    table.action("PushDomain", PushDomain::new);
    table.action("RegisterDomain", RegisterDomain::new);
    table.action(
        "RejectDomainTransferFromAnotherAwsAccount",
        RejectDomainTransferFromAnotherAwsAccount::new);
    table.action("RenewDomain", RenewDomain::new);
    table.refused("ResendContactReachabilityEmail");
    table.refused("ResendOperationAuthorization");
    table.action("RetrieveDomainAuthCode", RetrieveDomainAuthCode::new);
    table.action("TransferDomain", TransferDomain::new);
    table.action("TransferDomainToAnotherAwsAccount", TransferDomainToAnotherAwsAccount::new);
    table.action("UpdateDomainContact", UpdateDomainContact::new);
    table.action("UpdateDomainContactPrivacy", UpdateDomainContactPrivacy::new);
    table.action("UpdateDomainNameservers", UpdateDomainNameservers::new);
    table.action("UpdateTagsForDomain", UpdateTagsForDomain::new);
    table.refused("ViewBilling");
  }
}

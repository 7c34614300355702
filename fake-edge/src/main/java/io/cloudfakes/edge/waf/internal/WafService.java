package io.cloudfakes.edge.waf.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.edge.waf.internal.operation.AssociateWebACL;
import io.cloudfakes.edge.waf.internal.operation.CheckCapacity;
import io.cloudfakes.edge.waf.internal.operation.CreateAPIKey;
import io.cloudfakes.edge.waf.internal.operation.CreateIPSet;
import io.cloudfakes.edge.waf.internal.operation.CreateRegexPatternSet;
import io.cloudfakes.edge.waf.internal.operation.CreateRuleGroup;
import io.cloudfakes.edge.waf.internal.operation.CreateWebACL;
import io.cloudfakes.edge.waf.internal.operation.DeleteAPIKey;
import io.cloudfakes.edge.waf.internal.operation.DeleteFirewallManagerRuleGroups;
import io.cloudfakes.edge.waf.internal.operation.DeleteIPSet;
import io.cloudfakes.edge.waf.internal.operation.DeleteLoggingConfiguration;
import io.cloudfakes.edge.waf.internal.operation.DeletePermissionPolicy;
import io.cloudfakes.edge.waf.internal.operation.DeleteRegexPatternSet;
import io.cloudfakes.edge.waf.internal.operation.DeleteRuleGroup;
import io.cloudfakes.edge.waf.internal.operation.DeleteWebACL;
import io.cloudfakes.edge.waf.internal.operation.DescribeAllManagedProducts;
import io.cloudfakes.edge.waf.internal.operation.DescribeManagedProductsByVendor;
import io.cloudfakes.edge.waf.internal.operation.DescribeManagedRuleGroup;
import io.cloudfakes.edge.waf.internal.operation.DisassociateWebACL;
import io.cloudfakes.edge.waf.internal.operation.GetDecryptedAPIKey;
import io.cloudfakes.edge.waf.internal.operation.GetIPSet;
import io.cloudfakes.edge.waf.internal.operation.GetLoggingConfiguration;
import io.cloudfakes.edge.waf.internal.operation.GetManagedRuleSet;
import io.cloudfakes.edge.waf.internal.operation.GetPermissionPolicy;
import io.cloudfakes.edge.waf.internal.operation.GetRateBasedStatementManagedKeys;
import io.cloudfakes.edge.waf.internal.operation.GetRegexPatternSet;
import io.cloudfakes.edge.waf.internal.operation.GetRuleGroup;
import io.cloudfakes.edge.waf.internal.operation.GetSampledRequests;
import io.cloudfakes.edge.waf.internal.operation.GetWebACL;
import io.cloudfakes.edge.waf.internal.operation.GetWebACLForResource;
import io.cloudfakes.edge.waf.internal.operation.ListAPIKeys;
import io.cloudfakes.edge.waf.internal.operation.ListAvailableManagedRuleGroupVersions;
import io.cloudfakes.edge.waf.internal.operation.ListAvailableManagedRuleGroups;
import io.cloudfakes.edge.waf.internal.operation.ListIPSets;
import io.cloudfakes.edge.waf.internal.operation.ListLoggingConfigurations;
import io.cloudfakes.edge.waf.internal.operation.ListManagedRuleSets;
import io.cloudfakes.edge.waf.internal.operation.ListRegexPatternSets;
import io.cloudfakes.edge.waf.internal.operation.ListResourcesForWebACL;
import io.cloudfakes.edge.waf.internal.operation.ListRuleGroups;
import io.cloudfakes.edge.waf.internal.operation.ListTagsForResource;
import io.cloudfakes.edge.waf.internal.operation.ListWebACLs;
import io.cloudfakes.edge.waf.internal.operation.PutLoggingConfiguration;
import io.cloudfakes.edge.waf.internal.operation.PutManagedRuleSetVersions;
import io.cloudfakes.edge.waf.internal.operation.PutPermissionPolicy;
import io.cloudfakes.edge.waf.internal.operation.TagResource;
import io.cloudfakes.edge.waf.internal.operation.UntagResource;
import io.cloudfakes.edge.waf.internal.operation.UpdateIPSet;
import io.cloudfakes.edge.waf.internal.operation.UpdateManagedRuleSetVersionExpiryDate;
import io.cloudfakes.edge.waf.internal.operation.UpdateRegexPatternSet;
import io.cloudfakes.edge.waf.internal.operation.UpdateRuleGroup;
import io.cloudfakes.edge.waf.internal.operation.UpdateWebACL;
import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.ActionTable;
import io.cloudfakes.service.ConstraintWording;
import io.cloudfakes.service.ModelConstraints;
import io.cloudfakes.service.Service;

/**
 * AWS WAF (the API named WAFV2): its table of contents, every action of AWS's model on one line,
 * modelled or refused.
 *
 * @see <a href="https://docs.aws.amazon.com/waf/latest/APIReference/API_Operations_AWS_WAFV2.html">
 *     Actions of AWS WAFV2</a>
 */
public final class WafService {
  private static final ConstraintWording WORDING =
      new ConstraintWording(false, true, "com.amazonaws.wafv2.");
  private static final ModelConstraints CONSTRAINTS =
      ModelConstraints.in(
          WafService.class,
          "constraints.txt",
          (faults, call) -> WafErrors.validation(WORDING.message(faults)));

  public static final Service<WafState> SERVICE =
      Service.named("wafv2", WafState.EMPTY)
          .protocol(() -> Protocols.json("1.1", ""))
          .targetPrefix("AWSWAF_20190729")
          .throttledBy(AwsError.of("ThrottlingException", 400, "Rate exceeded"))
          .resource("WebACLArn", "ResourceArn", "Name")
          .constraints(CONSTRAINTS)
          .events(new WafEvents())
          .timing(new WafTiming())
          .actions(WafService::table)
          .build();

  private WafService() {}

  private static void table(ActionTable<WafState> table) {
    table.action("AssociateWebACL", AssociateWebACL::new);
    table.action("CheckCapacity", CheckCapacity::new);
    table.action("CreateAPIKey", CreateAPIKey::new);
    table.action("CreateIPSet", CreateIPSet::new);
    table.action("CreateRegexPatternSet", CreateRegexPatternSet::new);
    table.action("CreateRuleGroup", CreateRuleGroup::new);
    table.action("CreateWebACL", CreateWebACL::new);
    table.action("DeleteAPIKey", DeleteAPIKey::new);
    table.action("DeleteFirewallManagerRuleGroups", DeleteFirewallManagerRuleGroups::new);
    table.action("DeleteIPSet", DeleteIPSet::new);
    table.action("DeleteLoggingConfiguration", DeleteLoggingConfiguration::new);
    table.action("DeletePermissionPolicy", DeletePermissionPolicy::new);
    table.action("DeleteRegexPatternSet", DeleteRegexPatternSet::new);
    table.action("DeleteRuleGroup", DeleteRuleGroup::new);
    table.action("DeleteWebACL", DeleteWebACL::new);
    table.action("DescribeAllManagedProducts", DescribeAllManagedProducts::new);
    table.action("DescribeManagedProductsByVendor", DescribeManagedProductsByVendor::new);
    table.action("DescribeManagedRuleGroup", DescribeManagedRuleGroup::new);
    table.action("DisassociateWebACL", DisassociateWebACL::new);
    table.refused("GenerateMobileSdkReleaseUrl");
    table.action("GetDecryptedAPIKey", GetDecryptedAPIKey::new);
    table.action("GetIPSet", GetIPSet::new);
    table.action("GetLoggingConfiguration", GetLoggingConfiguration::new);
    table.action("GetManagedRuleSet", GetManagedRuleSet::new);
    table.refused("GetMobileSdkRelease");
    table.action("GetPermissionPolicy", GetPermissionPolicy::new);
    table.action("GetRateBasedStatementManagedKeys", GetRateBasedStatementManagedKeys::new);
    table.action("GetRegexPatternSet", GetRegexPatternSet::new);
    table.action("GetRuleGroup", GetRuleGroup::new);
    table.action("GetSampledRequests", GetSampledRequests::new);
    table.refused("GetTopPathStatisticsByTraffic");
    table.action("GetWebACL", GetWebACL::new);
    table.action("GetWebACLForResource", GetWebACLForResource::new);
    table.action("ListAPIKeys", ListAPIKeys::new);
    table.action(
        "ListAvailableManagedRuleGroupVersions", ListAvailableManagedRuleGroupVersions::new);
    table.action("ListAvailableManagedRuleGroups", ListAvailableManagedRuleGroups::new);
    table.action("ListIPSets", ListIPSets::new);
    table.action("ListLoggingConfigurations", ListLoggingConfigurations::new);
    table.action("ListManagedRuleSets", ListManagedRuleSets::new);
    table.refused("ListMobileSdkReleases");
    table.action("ListRegexPatternSets", ListRegexPatternSets::new);
    table.action("ListResourcesForWebACL", ListResourcesForWebACL::new);
    table.action("ListRuleGroups", ListRuleGroups::new);
    table.action("ListTagsForResource", ListTagsForResource::new);
    table.action("ListWebACLs", ListWebACLs::new);
    table.action("PutLoggingConfiguration", PutLoggingConfiguration::new);
    table.action("PutManagedRuleSetVersions", PutManagedRuleSetVersions::new);
    table.action("PutPermissionPolicy", PutPermissionPolicy::new);
    table.action("TagResource", TagResource::new);
    table.action("UntagResource", UntagResource::new);
    table.action("UpdateIPSet", UpdateIPSet::new);
    table.action(
        "UpdateManagedRuleSetVersionExpiryDate", UpdateManagedRuleSetVersionExpiryDate::new);
    table.action("UpdateRegexPatternSet", UpdateRegexPatternSet::new);
    table.action("UpdateRuleGroup", UpdateRuleGroup::new);
    table.action("UpdateWebACL", UpdateWebACL::new);
  }
}

package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.ManagedRuleGroups;
import io.cloudfakes.edge.waf.internal.rule.ManagedRuleGroups.Group;
import java.util.List;
import software.amazon.awssdk.services.wafv2.model.ManagedProductDescriptor;

/** The rule groups that AWS keeps, as products. */
final class ManagedProducts {
  private ManagedProducts() {}

  static List<ManagedProductDescriptor> all() {
    return ManagedRuleGroups.all().stream().map(ManagedProducts::descriptor).toList();
  }

  /** Without a product's id and page, which only those of the marketplace have. */
  private static ManagedProductDescriptor descriptor(Group group) {
    return ManagedProductDescriptor.builder()
        .vendorName(ManagedRuleGroups.VENDOR)
        .managedRuleSetName(group.name())
        .productTitle(group.title())
        .productDescription(group.description())
        .snsTopicArn(group.topic())
        .isVersioningSupported(group.versioned())
        .isAdvancedManagedRuleSet(group.advanced())
        .build();
  }
}

package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.ManagedRuleGroups;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.wafv2.model.DescribeManagedProductsByVendorRequest;
import software.amazon.awssdk.services.wafv2.model.DescribeManagedProductsByVendorResponse;

/**
 * Lists the rule groups that one vendor keeps, as products.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_DescribeManagedProductsByVendor.html">DescribeManagedProductsByVendor</a>
 */
public final class DescribeManagedProductsByVendor
    implements Operation<
        DescribeManagedProductsByVendorRequest, DescribeManagedProductsByVendorResponse, WafState> {
  @Override
  public Outcome<DescribeManagedProductsByVendorResponse, WafState> decide(
      DescribeManagedProductsByVendorRequest request, WafState state, CallContext call) {
    Entities.requireScope(request.scopeAsString(), call);
    return Outcome.of(
        DescribeManagedProductsByVendorResponse.builder()
            .managedProducts(
                request.vendorName().equals(ManagedRuleGroups.VENDOR)
                    ? ManagedProducts.all()
                    : List.of())
            .build());
  }
}

package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.DescribeAllManagedProductsRequest;
import software.amazon.awssdk.services.wafv2.model.DescribeAllManagedProductsResponse;

/**
 * Lists the rule groups that others keep, as products.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_DescribeAllManagedProducts.html">DescribeAllManagedProducts</a>
 */
public final class DescribeAllManagedProducts
    implements Operation<
        DescribeAllManagedProductsRequest, DescribeAllManagedProductsResponse, WafState> {
  @Override
  public Outcome<DescribeAllManagedProductsResponse, WafState> decide(
      DescribeAllManagedProductsRequest request, WafState state, CallContext call) {
    Entities.requireScope(request.scopeAsString(), call);
    return Outcome.of(
        DescribeAllManagedProductsResponse.builder()
            .managedProducts(ManagedProducts.all())
            .build());
  }
}

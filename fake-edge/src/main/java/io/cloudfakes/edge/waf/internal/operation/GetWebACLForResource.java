package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Protected;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.GetWebAclForResourceRequest;
import software.amazon.awssdk.services.wafv2.model.GetWebAclForResourceResponse;
import software.amazon.awssdk.services.wafv2.model.WebACL;

/**
 * Shows the web ACL that protects a resource, if one does.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_GetWebACLForResource.html">GetWebACLForResource</a>
 */
public final class GetWebACLForResource
    implements Operation<GetWebAclForResourceRequest, GetWebAclForResourceResponse, WafState> {
  @Override
  public Outcome<GetWebAclForResourceResponse, WafState> decide(
      GetWebAclForResourceRequest request, WafState state, CallContext call) {
    Protected.require(request.resourceArn());
    Protected.requireThere(request.resourceArn(), call.region(), call.links());
    String arn = state.associations().get(request.resourceArn());
    Entity webAcl = arn == null ? null : state.entity(arn);
    return Outcome.of(
        GetWebAclForResourceResponse.builder()
            .webACL(webAcl == null ? null : webAcl.document(WebACL.class))
            .build());
  }
}

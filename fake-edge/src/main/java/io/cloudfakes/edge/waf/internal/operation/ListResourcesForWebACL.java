package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.Protected;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.wafv2.model.ListResourcesForWebAclRequest;
import software.amazon.awssdk.services.wafv2.model.ListResourcesForWebAclResponse;

/**
 * Lists the resources of a type that a web ACL protects; load balancers unless told.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_ListResourcesForWebACL.html">ListResourcesForWebACL</a>
 */
public final class ListResourcesForWebACL
    implements Operation<ListResourcesForWebAclRequest, ListResourcesForWebAclResponse, WafState> {
  @Override
  public Outcome<ListResourcesForWebAclResponse, WafState> decide(
      ListResourcesForWebAclRequest request, WafState state, CallContext call) {
    Entity webAcl = Entities.byArn(Kind.WEB_ACL, request.webACLArn(), state, call);
    String type =
        request.resourceTypeAsString() == null
            ? "APPLICATION_LOAD_BALANCER"
            : request.resourceTypeAsString();
    List<String> found = new ArrayList<>();
    state
        .associations()
        .forEach(
            (resource, arn) -> {
              if (arn.equals(webAcl.arn())
                  && Protected.type(resource).equals(type)
                  && !Protected.isGone(resource, call.links())) {
                found.add(resource);
              }
            });
    return Outcome.of(ListResourcesForWebAclResponse.builder().resourceArns(found).build());
  }
}

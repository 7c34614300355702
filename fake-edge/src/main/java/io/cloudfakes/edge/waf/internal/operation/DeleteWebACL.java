package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.log.Logs;
import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.Protected;
import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.wafv2.model.DeleteWebAclRequest;
import software.amazon.awssdk.services.wafv2.model.DeleteWebAclResponse;

/**
 * Deletes a web ACL that nothing uses.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_DeleteWebACL.html">DeleteWebACL</a>
 */
public final class DeleteWebACL
    implements Operation<DeleteWebAclRequest, DeleteWebAclResponse, WafState> {
  @Override
  public Outcome<DeleteWebAclResponse, WafState> decide(
      DeleteWebAclRequest request, WafState state, CallContext call) {
    Entity there =
        Entities.locked(
            Kind.WEB_ACL,
            request.scopeAsString(),
            request.name(),
            request.id(),
            request.lockToken(),
            state,
            call);
    boolean used =
        state.associations().entrySet().stream()
            .anyMatch(
                one ->
                    one.getValue().equals(there.arn())
                        && !Protected.isGone(one.getKey(), call.links()));
    if (used || Protected.isUsedByDistributions(there.arn(), call.links())) {
      throw WafErrors.associated();
    }
    List<WafChange> changes = new ArrayList<>(Logs.flushed(there.arn(), state, call));
    state
        .associations()
        .forEach(
            (resource, arn) -> {
              if (arn.equals(there.arn())) {
                changes.add(new WafChange.Associated(resource, null));
              }
            });
    changes.add(new WafChange.EntityDeleted(there.arn()));
    return Outcome.of(DeleteWebAclResponse.builder().build(), changes);
  }
}

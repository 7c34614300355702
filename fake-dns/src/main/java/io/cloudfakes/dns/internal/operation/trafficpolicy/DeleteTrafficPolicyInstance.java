package io.cloudfakes.dns.internal.operation.trafficpolicy;

import io.cloudfakes.dns.internal.rule.Submissions;
import io.cloudfakes.dns.internal.state.PolicyInstance;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.route53.model.DeleteTrafficPolicyInstanceRequest;
import software.amazon.awssdk.services.route53.model.DeleteTrafficPolicyInstanceResponse;
import software.amazon.awssdk.services.route53.model.TrafficPolicyInstance;

/**
 * Deletes a traffic policy instance and the records it stands for. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteTrafficPolicyInstance.html">DeleteTrafficPolicyInstance</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchTrafficPolicyInstance}.
 */
public final class DeleteTrafficPolicyInstance
    implements Operation<
        DeleteTrafficPolicyInstanceRequest, DeleteTrafficPolicyInstanceResponse, Route53State> {
  @Override
  public Outcome<DeleteTrafficPolicyInstanceResponse, Route53State> decide(
      DeleteTrafficPolicyInstanceRequest request, Route53State state, CallContext call) {
    PolicyInstance instance = Instances.require(state, request.id(), call);
    TrafficPolicyInstance shown = instance.instance();
    List<Change<Route53State>> changes = new ArrayList<>();
    changes.add(new Route53Change.Removed(PolicyInstance.class, instance.id()));
    Zone zone = state.find(Zone.class, shown.hostedZoneId());
    if (zone != null && !"Failed".equals(shown.state())) {
      Zone after =
          zone.withListed(
              zone.listed()
                  .without(RecordName.parse(shown.name()), shown.trafficPolicyTypeAsString(), ""));
      changes.addAll(
          Submissions.of(
              state.without(PolicyInstance.class, instance.id()),
              after,
              Submissions.of(call, null)));
    }
    return Outcome.of(DeleteTrafficPolicyInstanceResponse.builder().build(), changes);
  }
}

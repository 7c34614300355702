package io.cloudfakes.dns.internal.operation.hostedzone;

import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.rule.ResourceIds;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.rule.Submissions;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Submission;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.GetChangeRequest;
import software.amazon.awssdk.services.route53.model.GetChangeResponse;

/**
 * Tells whether a change has reached all name servers. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetChange.html">GetChange</a>.
 *
 * <p>Modelled: all; a change is {@code INSYNC} after {@link Route53Options#propagation()}.
 *
 * <p>Errors: {@code NoSuchChange}.
 */
public final class GetChange
    implements Operation<GetChangeRequest, GetChangeResponse, Route53State> {
  @Override
  public Outcome<GetChangeResponse, Route53State> decide(
      GetChangeRequest request, Route53State state, CallContext call) {
    String id = ResourceIds.plain(request.id());
    Submission submission = state.find(Submission.class, id);
    if (submission == null || !submission.account().equals(call.account())) {
      throw Route53Errors.error("NoSuchChange", "Could not find resource with ID: " + id);
    }
    return Outcome.of(
        GetChangeResponse.builder().changeInfo(Submissions.now(submission, call)).build());
  }
}

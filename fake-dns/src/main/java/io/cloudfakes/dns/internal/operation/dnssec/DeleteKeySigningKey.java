package io.cloudfakes.dns.internal.operation.dnssec;

import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.rule.Submissions;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.SigningKey;
import io.cloudfakes.dns.internal.state.Submission;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.route53.model.DeleteKeySigningKeyRequest;
import software.amazon.awssdk.services.route53.model.DeleteKeySigningKeyResponse;

/**
 * Deletes a key-signing key that is not active. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteKeySigningKey.html">DeleteKeySigningKey</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchKeySigningKey}, {@code InvalidKeySigningKeyStatus}.
 */
public final class DeleteKeySigningKey
    implements Operation<DeleteKeySigningKeyRequest, DeleteKeySigningKeyResponse, Route53State> {
  @Override
  public Outcome<DeleteKeySigningKeyResponse, Route53State> decide(
      DeleteKeySigningKeyRequest request, Route53State state, CallContext call) {
    Zone zone = SigningKeys.zone(state, request.hostedZoneId(), call);
    SigningKey key = SigningKeys.require(zone, request.name());
    if ("ACTIVE".equals(key.shown().status())) {
      throw Route53Errors.error(
          "InvalidKeySigningKeyStatus",
          "The key-signing key (KSK) must be deactivated before it can be deleted.");
    }
    Submission submission = Submissions.of(call, null);
    return Outcome.of(
        DeleteKeySigningKeyResponse.builder().changeInfo(Submissions.pending(submission)).build(),
        List.of(
            new Route53Change.Put(zone.withSigning(zone.signing().without(request.name()))),
            new Route53Change.Put(submission)));
  }
}

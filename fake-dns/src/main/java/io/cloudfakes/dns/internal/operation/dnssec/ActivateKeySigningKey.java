package io.cloudfakes.dns.internal.operation.dnssec;

import io.cloudfakes.dns.internal.rule.Submissions;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.SigningKey;
import io.cloudfakes.dns.internal.state.Submission;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.ActivateKeySigningKeyRequest;
import software.amazon.awssdk.services.route53.model.ActivateKeySigningKeyResponse;

/**
 * Lets a key-signing key sign. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ActivateKeySigningKey.html">ActivateKeySigningKey</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchKeySigningKey}, {@code InvalidKeySigningKeyStatus}.
 */
public final class ActivateKeySigningKey
    implements Operation<
        ActivateKeySigningKeyRequest, ActivateKeySigningKeyResponse, Route53State> {
  @Override
  public Outcome<ActivateKeySigningKeyResponse, Route53State> decide(
      ActivateKeySigningKeyRequest request, Route53State state, CallContext call) {
    Zone zone = SigningKeys.zone(state, request.hostedZoneId(), call);
    SigningKey key = SigningKeys.require(zone, request.name());
    Submission submission = Submissions.of(call, null);
    return Outcome.of(
        ActivateKeySigningKeyResponse.builder().changeInfo(Submissions.pending(submission)).build(),
        SigningKeys.withStatus(zone, key, "ACTIVE", submission, call));
  }
}

package io.cloudfakes.dns.internal.operation.dnssec;

import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.rule.Submissions;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.SigningKey;
import io.cloudfakes.dns.internal.state.Submission;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.DeactivateKeySigningKeyRequest;
import software.amazon.awssdk.services.route53.model.DeactivateKeySigningKeyResponse;

/**
 * Lets a key-signing key sign no more. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeactivateKeySigningKey.html">DeactivateKeySigningKey</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchKeySigningKey}, {@code KeySigningKeyInUse}, {@code
 * KeySigningKeyInParentDSRecord}.
 */
public final class DeactivateKeySigningKey
    implements Operation<
        DeactivateKeySigningKeyRequest, DeactivateKeySigningKeyResponse, Route53State> {
  @Override
  public Outcome<DeactivateKeySigningKeyResponse, Route53State> decide(
      DeactivateKeySigningKeyRequest request, Route53State state, CallContext call) {
    Zone zone = SigningKeys.zone(state, request.hostedZoneId(), call);
    SigningKey key = SigningKeys.require(zone, request.name());
    boolean active = "ACTIVE".equals(key.shown().status());
    if (active && zone.signing().enabled() && SigningKeys.active(zone) == 1) {
      throw Route53Errors.error(
          "KeySigningKeyInUse",
          "The key-signing key (KSK) that you specified can't be deactivated because it's the only"
              + " KSK for a currently-enabled DNSSEC. Disable DNSSEC signing, or add or enable another"
              + " KSK.");
    }
    Submission submission = Submissions.of(call, null);
    return Outcome.of(
        DeactivateKeySigningKeyResponse.builder()
            .changeInfo(Submissions.pending(submission))
            .build(),
        SigningKeys.withStatus(zone, key, "INACTIVE", submission, call));
  }
}

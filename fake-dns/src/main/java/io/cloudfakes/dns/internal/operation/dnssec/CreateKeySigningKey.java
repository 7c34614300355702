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
import java.util.regex.Pattern;
import software.amazon.awssdk.services.route53.model.CreateKeySigningKeyRequest;
import software.amazon.awssdk.services.route53.model.CreateKeySigningKeyResponse;

/**
 * Makes a key-signing key for a public hosted zone. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateKeySigningKey.html">CreateKeySigningKey</a>.
 *
 * <p>Modelled: all; there is no KMS here, so each key of us-east-1 counts as there.
 *
 * <p>Errors: {@code NoSuchHostedZone}, {@code InvalidArgument}, {@code InvalidKMSArn}, {@code
 * InvalidKeySigningKeyName}, {@code InvalidKeySigningKeyStatus}, {@code
 * KeySigningKeyAlreadyExists}, {@code TooManyKeySigningKeys}.
 */
public final class CreateKeySigningKey
    implements Operation<CreateKeySigningKeyRequest, CreateKeySigningKeyResponse, Route53State> {
  @Override
  public Outcome<CreateKeySigningKeyResponse, Route53State> decide(
      CreateKeySigningKeyRequest request, Route53State state, CallContext call) {
    Zone zone = SigningKeys.zone(state, request.hostedZoneId(), call);
    if (!KMS.matcher(request.keyManagementServiceArn()).matches()) {
      throw Route53Errors.error(
          "InvalidKMSArn",
          "The KeyManagementServiceArn that you specified isn't valid to use with DNSSEC signing.");
    }
    if (!NAME.matcher(request.name()).matches()) {
      throw Route53Errors.error(
          "InvalidKeySigningKeyName",
          "The key-signing key (KSK) name that you specified isn't a valid name.");
    }
    if (!List.of("ACTIVE", "INACTIVE").contains(request.status())) {
      throw Route53Errors.error(
          "InvalidKeySigningKeyStatus",
          "The key-signing key (KSK) status isn't valid: " + request.status());
    }
    for (SigningKey other : zone.signing().keys().values()) {
      if (other.shown().name().equals(request.name())
          || other.reference().equals(request.callerReference())
          || other.shown().kmsArn().equals(request.keyManagementServiceArn())) {
        throw Route53Errors.error(
            "KeySigningKeyAlreadyExists",
            "You've already created a key-signing key (KSK) with this name or with the same customer"
                + " managed key ARN.");
      }
    }
    if (zone.signing().keys().size() >= MOST) {
      throw Route53Errors.error(
          "TooManyKeySigningKeys",
          "You've reached the limit for the number of key-signing keys (KSKs). Remove at least one"
              + " KSK, and then try again.");
    }
    SigningKey key = SigningKeys.make(zone, request, call);
    Submission submission = Submissions.of(call, null);
    return Outcome.<CreateKeySigningKeyResponse, Route53State>of(
            CreateKeySigningKeyResponse.builder()
                .changeInfo(Submissions.pending(submission))
                .keySigningKey(key.shown())
                .location(
                    "https://route53.amazonaws.com/2013-04-01/keysigningkey/"
                        + zone.id()
                        + "/"
                        + key.shown().name())
                .build(),
            List.of(
                new Route53Change.Put(zone.withSigning(zone.signing().with(key))),
                new Route53Change.Put(submission)))
        .withStatus(201);
  }

  private static final int MOST = 2;
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_]{3,128}");
  private static final Pattern KMS =
      Pattern.compile("arn:aws:kms:us-east-1:\\d{12}:(key|alias)/[\\w/-]+");
}

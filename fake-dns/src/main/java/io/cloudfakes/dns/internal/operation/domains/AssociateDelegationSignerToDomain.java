package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.rule.DomainErrors;
import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;
import software.amazon.awssdk.services.route53domains.model.AssociateDelegationSignerToDomainRequest;
import software.amazon.awssdk.services.route53domains.model.AssociateDelegationSignerToDomainResponse;
import software.amazon.awssdk.services.route53domains.model.DnssecKey;
import software.amazon.awssdk.services.route53domains.model.DnssecSigningAttributes;
import software.amazon.awssdk.services.route53domains.model.OperationType;

/**
 * Adds a DNSSEC key to a registered domain: its registry has a DS record of it then. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_AssociateDelegationSignerToDomain.html">AssociateDelegationSignerToDomain</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code DuplicateRequest}, {@code DnssecLimitExceeded}, {@code
 * UnsupportedTLD}.
 */
public final class AssociateDelegationSignerToDomain
    implements Operation<
        AssociateDelegationSignerToDomainRequest,
        AssociateDelegationSignerToDomainResponse,
        Route53State> {
  @Override
  public Outcome<AssociateDelegationSignerToDomainResponse, Route53State> decide(
      AssociateDelegationSignerToDomainRequest request, Route53State state, CallContext call) {
    RegisteredDomain domain = Domains.require(state, request.domainName(), call);
    DnssecSigningAttributes given = request.signingAttributes();
    List<DnssecKey> keys = new ArrayList<>(domain.detail().dnssecKeys());
    if (keys.size() >= MOST) {
      throw DomainErrors.error(
          "DnssecLimitExceeded",
          "This error is returned if you call AssociateDelegationSignerToDomain when the specified domain has reached the maximum number of DS records.");
    }
    DnssecKey key = key(domain.id(), given, call);
    if (keys.stream().anyMatch(other -> other.publicKey().equals(key.publicKey()))) {
      throw DomainErrors.error(
          "DuplicateRequest", "The key is already associated with the domain " + domain.id());
    }
    keys.add(key);
    return Outcome.of(
        AssociateDelegationSignerToDomainResponse.builder().operationId(Domains.id(call)).build(),
        Domains.begin(
            state,
            domain.id(),
            OperationType.ADD_DNSSEC,
            Domains.updated(domain, domain.detail().toBuilder().dnssecKeys(keys), call),
            call));
  }

  private static final int MOST = 4;

  private static DnssecKey key(String domain, DnssecSigningAttributes given, CallContext call) {
    if (given.algorithm() == null || given.flags() == null || given.publicKey() == null) {
      throw DomainErrors.invalidInput("Algorithm, Flags and PublicKey must be specified");
    }
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(given.publicKey());
    } catch (IllegalArgumentException e) {
      throw DomainErrors.invalidInput("The public key is not valid");
    }
    if ((given.flags() != 256 && given.flags() != 257) || bytes.length == 0) {
      throw DomainErrors.invalidInput(
          "The flags must be 256 or 257, and the public key must not be empty");
    }
    DNSKEYRecord record =
        new DNSKEYRecord(
            RecordName.parse(domain).toDns(),
            org.xbill.DNS.DClass.IN,
            3600,
            given.flags(),
            3,
            given.algorithm(),
            bytes);
    DSRecord ds =
        new DSRecord(record.getName(), record.getDClass(), 3600, DNSSEC.Digest.SHA256, record);
    return DnssecKey.builder()
        .algorithm(given.algorithm())
        .flags(given.flags())
        .publicKey(given.publicKey())
        .digestType(ds.getDigestID())
        .digest(java.util.HexFormat.of().withUpperCase().formatHex(ds.getDigest()))
        .keyTag(record.getFootprint())
        .id(call.ids().uuid("DNSSEC key"))
        .build();
  }
}

package io.cloudfakes.iam;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.protocol.AwsChunkedSignatures;
import io.cloudfakes.protocol.HttpRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the signatures of requests, in headers and in presigned URLs, as AWS does: Signature
 * Version 4 and 4A. Keeps derived keys between calls; may be shared by threads.
 *
 * <p>Signature Version 2 is refused with {@code InvalidRequest}, the answer S3 gives for every
 * bucket made since June 2020.
 */
public final class SigV4Verifier {
  private final SigningKeys keys = new SigningKeys();

  /**
   * Returns when the request is signed with a key of the store, for this endpoint and time. An
   * anonymous request is S3's own matter and returns there; other services refuse it.
   *
   * @param identity what {@link SigningIdentity#of} has read from the same request
   * @param now the world's time
   * @throws AwsErrorException the service's refusal, in its own code, status and words
   */
  public void verify(
      HttpRequest request,
      SigningIdentity identity,
      SigningEndpoint endpoint,
      CredentialStore store,
      Instant now) {
    SignatureRules rules = SignatureRules.of(endpoint.dialect());
    if (identity.mechanism() == SigningMechanism.ANONYMOUS) {
      rules.unsigned();
      return;
    }
    if (!identity.mechanism().version4()) {
      throw rules.unsupported(identity);
    }
    SignedRequest signed = rules.read(request, identity);
    rules.checkScope(signed, endpoint);
    rules.checkTime(signed, now);
    Credentials credentials = store.find(signed.accessKeyId());
    if (credentials == null) {
      throw rules.unknownKey(signed.accessKeyId());
    }
    rules.checkToken(signed, credentials, now);
    rules.checkSignedHeaders(signed);
    String canonical =
        CanonicalRequest.of(signed, rules.canonicalPath(request.path()), rules.payloadHash(signed));
    String stringToSign = signed.stringToSign(canonical);
    if (!matches(signed, credentials, stringToSign)) {
      throw rules.mismatch(signed, canonical, stringToSign);
    }
    rules.checkBody(signed);
  }

  /**
   * Looks at nothing but the time of signing: returns when it is near enough to that one, or the
   * request is not signed.
   *
   * @throws AwsErrorException the refusal, in the words of that family of services
   */
  public static void checkTime(HttpRequest request, SigningDialect dialect, Instant now) {
    SigningIdentity identity = SigningIdentity.of(request);
    if (identity.mechanism().version4()) {
      SignatureRules rules = SignatureRules.of(dialect);
      rules.checkTime(rules.read(request, identity), now);
    }
  }

  /**
   * The same for a text signed ahead of the request that carries it.
   *
   * @throws AwsErrorException S3's refusal
   */
  public void verify(SignedText text, CredentialStore store, Instant now) {
    text.verify(store.find(text.accessKeyId()), keys, now);
  }

  private boolean matches(SignedRequest signed, Credentials credentials, String stringToSign) {
    if (signed.mechanism().version4a()) {
      return keys.asymmetric(credentials).verifies(stringToSign, signed.signature());
    }
    byte[] key = keys.derive(credentials.secretAccessKey(), signed.scope());
    return Sha256.hmacHex(key, stringToSign).equals(signed.signature());
  }

  /**
   * The verifier of the signatures inside an {@code aws-chunked} body, which chain on from the
   * signature of the request; null when the store does not know the key, for then nothing can be
   * said of them. Call it after {@link #verify}.
   */
  public @Nullable AwsChunkedSignatures chunkSignatures(
      HttpRequest request, SigningIdentity identity, CredentialStore store) {
    Credentials credentials = store.find(identity.accessKeyId());
    if (credentials == null || !identity.mechanism().version4()) {
      return null;
    }
    SignedRequest seed = S3SignatureRules.RULES.read(request, identity);
    ChunkSignatures.Match match =
        (stringToSign, signature) ->
            seed.mechanism().version4a()
                ? keys.asymmetric(credentials).verifies(stringToSign, signature)
                : Sha256.hmacHex(
                        keys.derive(credentials.secretAccessKey(), seed.scope()), stringToSign)
                    .equals(signature);
    return new ChunkSignatures(seed, match);
  }
}

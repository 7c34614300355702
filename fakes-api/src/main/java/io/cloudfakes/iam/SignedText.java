package io.cloudfakes.iam;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text signed with an access key ahead of the request that carries it: the policy of an S3 POST
 * form. Well-formed, yet to be verified.
 *
 * @param accessKeyId the key it names, whether or not there is such a key
 * @param scope day, region and service of the signature
 * @param text what was signed, as it was sent
 * @param sessionToken the token of a temporary key; null when none came along
 */
public record SignedText(
    String accessKeyId,
    CredentialScope scope,
    String text,
    String signature,
    @Nullable String sessionToken) {

  /**
   * Reads {@code AKID/date/region/service/aws4_request}; null when it is not of that form.
   *
   * @param credential the access key id and the scope
   */
  public static @Nullable SignedText of(
      String credential, String text, String signature, @Nullable String sessionToken) {
    CredentialScope scope = CredentialScope.ofV4(credential);
    int slash = credential.indexOf('/');
    return scope == null
            || slash < 1
            || !scope.terminator().equals(CredentialScope.TERMINATOR)
            || !AmzDate.isDay(scope.date())
        ? null
        : new SignedText(credential.substring(0, slash), scope, text, signature, sessionToken);
  }

  private void requireToken(Credentials credentials, Instant now) {
    if (sessionToken == null) {
      if (credentials.sessionToken() != null) {
        throw S3SignatureErrors.unknownKey(accessKeyId); // a temporary key is none without it
      }
      return;
    }
    if (!sessionToken.equals(credentials.sessionToken())) {
      throw S3SignatureErrors.badToken(sessionToken);
    }
    Instant expires = credentials.expires();
    if (expires != null && !now.isBefore(expires)) {
      throw S3SignatureErrors.expiredToken(sessionToken);
    }
  }

  /** Refuses it, in S3's words, when the key of the store did not make the signature. */
  void verify(@Nullable Credentials credentials, SigningKeys keys, Instant now) {
    if (credentials == null) {
      throw S3SignatureErrors.unknownKey(accessKeyId);
    }
    requireToken(credentials, now);
    byte[] key = keys.derive(credentials.secretAccessKey(), scope);
    if (!Sha256.hmacHex(key, text).equals(signature)) {
      throw S3SignatureErrors.mismatch(accessKeyId, text, signature).asException();
    }
  }
}

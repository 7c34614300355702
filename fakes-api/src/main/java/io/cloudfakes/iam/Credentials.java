package io.cloudfakes.iam;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One access key a world has issued, with its secret and whose it is.
 *
 * @param sessionToken the token that must come along when the key is a temporary one
 * @param expires the moment from which a temporary key is no longer good
 * @param accountId the twelve digits of the account
 * @param arn the user, role session or account the key stands for
 * @param canonicalId the account's 64 hexadecimal digits, by which S3 names owners
 */
public record Credentials(
    String accessKeyId,
    String secretAccessKey,
    @Nullable String sessionToken,
    @Nullable Instant expires,
    String accountId,
    Arn arn,
    String canonicalId) {

  /** A long-term key of an account's root user. */
  public static Credentials ofRoot(
      String accessKeyId, String secretAccessKey, String accountId, String canonicalId) {
    return new Credentials(
        accessKeyId,
        secretAccessKey,
        null,
        null,
        accountId,
        new Arn("aws", "iam", "", accountId, "root"),
        canonicalId);
  }

  /** A long-term key of an IAM user of the account. */
  public static Credentials ofUser(
      String accessKeyId,
      String secretAccessKey,
      String accountId,
      String userName,
      String canonicalId) {
    return new Credentials(
        accessKeyId,
        secretAccessKey,
        null,
        null,
        accountId,
        new Arn("aws", "iam", "", accountId, "user/" + userName),
        canonicalId);
  }

  /** The same as a temporary key, to be sent with a session token until it expires. */
  public Credentials temporary(String token, @Nullable Instant expiry) {
    return new Credentials(
        accessKeyId, secretAccessKey, token, expiry, accountId, arn, canonicalId);
  }

  /** The IAM user's name without its path; null when the key is not an IAM user's. */
  public @Nullable String userName() {
    String resource = arn.resource();
    return resource.startsWith("user/") ? resource.substring(resource.lastIndexOf('/') + 1) : null;
  }

  /** Access key id and owner, for messages: secrets stay out of logs. */
  @Override
  public String toString() {
    return accessKeyId + " of " + arn;
  }
}

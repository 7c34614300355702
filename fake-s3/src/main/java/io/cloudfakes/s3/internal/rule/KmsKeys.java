package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.S3Options;
import io.cloudfakes.service.CallContext;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys in KMS that objects can be encrypted with: those the world's options name, and the one
 * AWS manages for S3 in each account and region.
 */
final class KmsKeys {
  private static final String MANAGED_ALIAS = "alias/aws/s3";
  private static final Pattern KEY_ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}");

  private KmsKeys() {}

  /**
   * The ARN of the key asked for.
   *
   * @param asked a key's id, its ARN, or an alias; null for the key AWS manages
   */
  static String requireArn(@Nullable String asked, CallContext call) {
    String prefix = "arn:aws:kms:" + call.region() + ":" + call.account() + ":";
    String managed = managedId(call);
    if (asked == null) {
      return prefix + "key/" + managed;
    }
    if (asked.startsWith("arn:")) {
      return ofArn(asked, managed, call);
    }
    if (asked.equals(MANAGED_ALIAS) || asked.equals(managed)) {
      return prefix + "key/" + managed;
    }
    if (isKnown(asked, call)) {
      return prefix + (asked.startsWith("alias/") ? asked : "key/" + asked);
    }
    if (asked.startsWith("alias/")) {
      throw notFound("Alias " + prefix + asked + " is not found.");
    }
    throw KEY_ID.matcher(asked).matches()
        ? notFound("Key '" + prefix + "key/" + asked + "' does not exist")
        : notFound("Invalid keyId '" + asked + "'");
  }

  /** The ARN of a key of another account is taken too; one of another region never is. */
  private static String ofArn(String arn, String managed, CallContext call) {
    String[] parts = arn.split(":", 6);
    if (parts.length < 6 || !parts[2].equals("kms")) {
      throw notFound("Invalid keyId '" + arn + "'");
    }
    if (!parts[3].equals(call.region())) {
      throw notFound("Invalid arn " + parts[3]);
    }
    String name = parts[5].startsWith("key/") ? parts[5].substring(4) : parts[5];
    if (name.equals(MANAGED_ALIAS) && parts[4].equals(call.account())) {
      return arn.substring(0, arn.length() - MANAGED_ALIAS.length()) + "key/" + managed;
    }
    boolean ownManaged = name.equals(managed) && parts[4].equals(call.account());
    if (!ownManaged && !isKnown(arn, call) && !isKnown(name, call)) {
      throw notFound(
          name.startsWith("alias/")
              ? "Alias " + arn + " is not found."
              : "Key '" + arn + "' does not exist");
    }
    return arn;
  }

  private static boolean isKnown(String name, CallContext call) {
    return call.options(S3Options.class).kmsKeys().contains(name);
  }

  /** Another for each account and region, and always the same for the same. */
  private static String managedId(CallContext call) {
    ByteBuffer hash =
        ByteBuffer.wrap(
            Digests.of(
                "SHA-256",
                Bytes.utf8(MANAGED_ALIAS + " of " + call.account() + " " + call.region())));
    return new UUID(
            (hash.getLong() & ~0xF000L) | 0x4000L,
            (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L)
        .toString();
  }

  private static RuntimeException notFound(String message) {
    return EncryptionErrors.noSuchKmsKey(message).asException();
  }
}

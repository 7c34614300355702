package io.cloudfakes.transport.client;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * Who a client is and where it calls: its region and its credentials.
 *
 * @param region for example {@code us-east-1}
 * @param sessionToken null for long-term credentials
 */
public record ClientSettings(
    String region, String accessKeyId, String secretAccessKey, @Nullable String sessionToken) {

  private static final ClientSettings DEFAULTS =
      new ClientSettings(
          "us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", null);

  /** Region {@code us-east-1} and the credentials AWS's own documentation uses as its example. */
  public static ClientSettings defaults() {
    return DEFAULTS;
  }

  public ClientSettings withRegion(String newRegion) {
    return new ClientSettings(newRegion, accessKeyId, secretAccessKey, sessionToken);
  }

  public ClientSettings withCredentials(String newAccessKeyId, String newSecretAccessKey) {
    return new ClientSettings(region, newAccessKeyId, newSecretAccessKey, null);
  }

  public ClientSettings withSession(
      String newAccessKeyId, String newSecretAccessKey, String newSessionToken) {
    return new ClientSettings(region, newAccessKeyId, newSecretAccessKey, newSessionToken);
  }

  /** The credentials as the SDK takes them. */
  public AwsCredentials credentials() {
    return sessionToken == null
        ? AwsBasicCredentials.create(accessKeyId, secretAccessKey)
        : AwsSessionCredentials.create(accessKeyId, secretAccessKey, sessionToken);
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return accessKeyId + " in " + region;
  }
}

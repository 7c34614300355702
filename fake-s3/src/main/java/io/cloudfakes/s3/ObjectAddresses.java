package io.cloudfakes.s3;

import io.cloudfakes.FakeAws;
import io.cloudfakes.iam.Credentials;
import io.cloudfakes.s3.internal.web.ObjectLambdaExchange;
import io.cloudfakes.transport.client.ClientSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Presigned addresses of objects at a world's socket, which it opens when the first is asked. */
record ObjectAddresses(FakeAws world) implements ObjectLambdaExchange.Addresses {
  private static final Duration VALIDITY = Duration.ofSeconds(61);

  @Override
  public String ofObject(String bucket, String key, @Nullable String versionId, String account) {
    GetObjectRequest.Builder read = GetObjectRequest.builder().bucket(bucket).key(key);
    if (versionId != null) {
      read.versionId(versionId);
    }
    return world
        .socketClient(S3Presigner.class, settings(account))
        .presignGetObject(b -> b.signatureDuration(VALIDITY).getObjectRequest(read.build()))
        .url()
        .toString();
  }

  /** A world that checks no unknown key takes an account's number for its key. */
  private ClientSettings settings(String account) {
    if (!world.options().verifiesUnknownKeys()) {
      return world.settings().withCredentials(account, "any");
    }
    Credentials key = world.issueAccessKey(account);
    return world.settings().withCredentials(key.accessKeyId(), key.secretAccessKey());
  }
}

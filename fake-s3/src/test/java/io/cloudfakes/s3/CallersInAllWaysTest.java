package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.transport.client.ClientSettings;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Callers are told by their keys, whichever way they come. */
class CallersInAllWaysTest extends AccessTestCase {
  enum Way {
    IN_PROCESS,
    SOCKET,
    DIRECT
  }

  private ClientSettings keys(String accessKeyId, String secret) {
    return aws.settings().withCredentials(accessKeyId, secret);
  }

  private S3Client by(Way way, String accessKeyId, String secret) {
    ClientSettings settings = keys(accessKeyId, secret);
    return switch (way) {
      case IN_PROCESS -> aws.client(S3Client.class, settings);
      case SOCKET -> aws.socketClient(S3Client.class, settings);
      case DIRECT -> aws.directClient(S3Client.class, settings);
    };
  }

  @ParameterizedTest
  @EnumSource
  void users_and_accounts_are_held_against_policies(Way way) {
    put(shop, "a");
    policy(statement("Allow", "{'AWS':'" + OTHER + "'}", "'s3:GetObject'"));

    assertThat(get(by(way, "AKIAADMIN", "admin-secret"), "a")).isEqualTo("content of a");
    assertThat(get(by(way, "AKIAOTHER", "other-secret"), "a")).isEqualTo("content of a");
    denied(() -> get(by(way, "AKIACLERK", "clerk-secret"), "a"));
    denied(() -> get(by(way, "AKIANOBODY", "nobody-secret"), "a"));
    denied(() -> put(by(way, "AKIAOTHER", "other-secret"), "b"));
  }

  @ParameterizedTest
  @EnumSource
  void lists_are_conditions_in_all_ways(Way way) {
    put(shop, "home/x");
    policy(
        statement(
            "Allow",
            "{'AWS':'" + OTHER + "'}",
            "'s3:ListBucket'",
            "'StringEquals':{'s3:prefix':'home/','s3:delimiter':'/'}"));
    S3Client caller = by(way, "AKIAOTHER", "other-secret");

    assertThat(
            caller.listObjectsV2(b -> b.bucket(BUCKET).prefix("home/").delimiter("/")).contents())
        .hasSize(1);
    denied(() -> caller.listObjectsV2(b -> b.bucket(BUCKET).prefix("home/")));
  }

  @Test
  void a_presigned_url_is_as_good_as_who_signed_it() throws IOException {
    put(shop, "a");
    assertThat(status("AKIAADMIN", "admin-secret")).isEqualTo(200);
    assertThat(status("AKIACLERK", "clerk-secret")).isEqualTo(403);
    assertThat(status("AKIAADMIN", "wrong")).isEqualTo(403);
    policy(
        statement(
            "Deny", "'*'", "'s3:GetObject'", "'StringEquals':{'s3:authType':'REST-QUERY-STRING'}"));
    assertThat(status("AKIAADMIN", "admin-secret")).isEqualTo(403);
    assertThat(get(admin, "a")).isEqualTo("content of a");
  }

  private int status(String accessKeyId, String secret) throws IOException {
    S3Presigner presigner = aws.socketClient(S3Presigner.class, keys(accessKeyId, secret));
    HttpURLConnection connection =
        (HttpURLConnection)
            presigner
                .presignGetObject(
                    b ->
                        b.signatureDuration(Duration.ofMinutes(1))
                            .getObjectRequest(g -> g.bucket(BUCKET).key("a")))
                .url()
                .openConnection();
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }
}

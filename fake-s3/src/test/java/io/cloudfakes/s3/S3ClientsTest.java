package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.transport.Reply;
import io.cloudfakes.transport.client.ClientSettings;
import io.cloudfakes.transport.client.Clients;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedGetObjectRequest;
import software.amazon.awssdk.transfer.s3.S3TransferManager;

class S3ClientsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2031-02-03T04:05:06Z"), ZoneOffset.UTC);
  private final List<String> calls = new ArrayList<>();
  private final Clients clients =
      Clients.inProcess(
          request -> {
            calls.add(request.method() + " " + request.host() + request.path());
            request.body();
            return new Reply.Answer(new HttpResponse(200).add("ETag", "\"e\""));
          },
          CLOCK);

  @Test
  void a_presigned_url_has_the_worlds_date() {
    PresignedGetObjectRequest url =
        clients
            .create(S3Presigner.class)
            .presignGetObject(
                b ->
                    b.signatureDuration(Duration.ofMinutes(7))
                        .getObjectRequest(g -> g.bucket("photos").key("a b")));

    assertThat(url.url().toString())
        .startsWith("https://photos.s3.amazonaws.com/a%20b?")
        .contains("X-Amz-Date=20310203T040506Z")
        .contains("X-Amz-Expires=420")
        .contains("X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20310203%2Fus-east-1%2Fs3");
    assertThat(url.expiration()).isEqualTo(Instant.parse("2031-02-03T04:12:06Z"));
    assertThat(url.isBrowserExecutable()).isTrue();
  }

  @Test
  void signing_again_at_the_same_instant_gives_the_sdks_own_url() {
    AwsBasicCredentials credentials = AwsBasicCredentials.create("AKIA1", "secret");
    try (S3Presigner real =
        S3Presigner.builder()
            .region(Region.EU_WEST_1)
            .credentialsProvider(StaticCredentialsProvider.create(credentials))
            .build()) {
      SdkHttpRequest theirs =
          real.presignPutObject(
                  b ->
                      b.signatureDuration(Duration.ofMinutes(7))
                          .putObjectRequest(
                              p -> p.bucket("photos").key("ü/1").contentType("text/plain")))
              .httpRequest();
      Instant at =
          DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
              .withZone(ZoneOffset.UTC)
              .parse(
                  theirs.firstMatchingRawQueryParameter("X-Amz-Date").orElseThrow(), Instant::from);
      SdkHttpRequest ours = PresignerOnClock.signed(theirs, credentials, at, Duration.ofMinutes(7));

      assertThat(ours.rawQueryParameters()).isEqualTo(theirs.rawQueryParameters());
      assertThat(ours.headers()).isEqualTo(theirs.headers());
    }
  }

  @Test
  void the_credentials_of_the_request_itself_sign_it() {
    PresignedGetObjectRequest url =
        clients
            .create(S3Presigner.class)
            .presignGetObject(
                b ->
                    b.signatureDuration(Duration.ofMinutes(7))
                        .getObjectRequest(
                            g ->
                                g.bucket("photos")
                                    .key("k")
                                    .overrideConfiguration(
                                        o ->
                                            o.credentialsProvider(
                                                StaticCredentialsProvider.create(
                                                    AwsBasicCredentials.create("AKIA2", "s"))))));
    assertThat(url.url().toString()).contains("X-Amz-Credential=AKIA2%2F");
  }

  @Test
  void over_the_socket_the_worlds_endpoint_is_presigned() {
    PresignedGetObjectRequest url =
        Clients.overSocket(URI.create("http://127.0.0.1:4567"), CLOCK)
            .create(S3Presigner.class, ClientSettings.defaults().withRegion("eu-west-1"))
            .presignGetObject(
                b ->
                    b.signatureDuration(Duration.ofMinutes(7))
                        .getObjectRequest(g -> g.bucket("photos").key("k")));
    assertThat(url.url().toString()).startsWith("http://127.0.0.1:4567/photos/k?");
  }

  @Test
  void a_transfer_manager_is_made() {
    try (S3TransferManager transfers = clients.create(S3TransferManager.class)) {
      transfers
          .upload(
              b ->
                  b.putObjectRequest(p -> p.bucket("photos").key("k"))
                      .requestBody(AsyncRequestBody.fromString("hello")))
          .completionFuture()
          .join();
    }
    assertThat(calls).containsExactly("PUT photos.s3.amazonaws.com/k");
  }
}

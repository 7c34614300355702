package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.iam.Credentials;
import io.cloudfakes.transport.client.ClientSettings;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** URLs signed beforehand, as somebody without credentials uses them over the socket. */
class PresignedUrlTest extends WebTestCase {
  private static final Duration HOUR = Duration.ofHours(1);

  private S3Presigner presigner;

  @BeforeEach
  void keys() {
    bucket();
    Credentials key = aws.issueAccessKey(aws.options().account());
    presigner =
        aws.socketClient(
            S3Presigner.class,
            aws.settings().withCredentials(key.accessKeyId(), key.secretAccessKey()));
  }

  private String toRead(String key) {
    return presigner
        .presignGetObject(
            b -> b.signatureDuration(HOUR).getObjectRequest(g -> g.bucket(BUCKET).key(key)))
        .url()
        .toString();
  }

  private HttpResponse<String> use(String method, String url, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  @Test
  void an_object_is_read() {
    put("a b/ü.txt", "miaow");
    assertThat(use("GET", toRead("a b/ü.txt"), "").body()).isEqualTo("miaow");
  }

  @Test
  void an_object_is_written_with_the_headers_that_were_signed() {
    String url =
        presigner
            .presignPutObject(
                b ->
                    b.signatureDuration(HOUR)
                        .putObjectRequest(
                            p -> p.bucket(BUCKET).key("cat.txt").contentType("text/plain")))
            .url()
            .toString();

    assertThat(use("PUT", url, "miaow", "Content-Type", "text/plain").statusCode()).isEqualTo(200);
    assertThat(get("cat.txt")).isEqualTo("miaow");
    assertThat(use("PUT", url, "miaow", "Content-Type", "text/html").body())
        .contains("<Code>SignatureDoesNotMatch</Code>");
  }

  @Test
  void an_object_is_asked_for_and_deleted() {
    put("cat.jpg", "miaow");
    String head =
        presigner
            .presignHeadObject(
                b ->
                    b.signatureDuration(HOUR)
                        .headObjectRequest(h -> h.bucket(BUCKET).key("cat.jpg")))
            .url()
            .toString();
    String delete =
        presigner
            .presignDeleteObject(
                b ->
                    b.signatureDuration(HOUR)
                        .deleteObjectRequest(d -> d.bucket(BUCKET).key("cat.jpg")))
            .url()
            .toString();

    HttpResponse<String> there = use("HEAD", head, "");
    assertThat(there.statusCode()).isEqualTo(200);
    assertThat(header(there, "content-length")).isEqualTo("5");
    assertThat(use("DELETE", delete, "").statusCode()).isEqualTo(204);
    assertThat(use("HEAD", head, "").statusCode()).isEqualTo(404);
  }

  @Test
  void it_expires_on_the_worlds_clock() {
    put("cat.jpg", "miaow");
    String url = toRead("cat.jpg");
    aws.clock().advance(HOUR.minusSeconds(2));
    assertThat(use("GET", url, "").statusCode()).isEqualTo(200);

    aws.clock().advance(Duration.ofSeconds(3));
    HttpResponse<String> answer = use("GET", url, "");

    assertError(answer, 403, "AccessDenied", "Request has expired");
    assertThat(answer.body())
        .contains(
            "<X-Amz-Expires>3600</X-Amz-Expires><Expires>2026-03-01T13:00:00Z</Expires>"
                + "<ServerTime>2026-03-01T13:00:01Z</ServerTime>");
  }

  @Test
  void an_amz_header_that_was_not_signed_is_refused() {
    put("cat.jpg", "miaow");
    HttpResponse<String> answer =
        use("GET", toRead("cat.jpg"), "", "x-amz-meta-sly", "1", "x-other", "2");

    assertError(
        answer,
        403,
        "AccessDenied",
        "There were headers present in the request which were not signed");
    assertThat(answer.body()).contains("<HeadersNotSigned>x-amz-meta-sly</HeadersNotSigned>");
  }

  @Test
  void an_altered_url_does_not_match_its_signature() {
    put("cat.jpg", "miaow");
    String url = toRead("cat.jpg");
    HttpResponse<String> other = use("GET", url.replace("cat.jpg", "dog.jpg"), "");
    HttpResponse<String> longer = use("GET", url.replace("Expires=3600", "Expires=7200"), "");

    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.body())
        .contains("<Code>SignatureDoesNotMatch</Code>", "<StringToSign>", "<CanonicalRequest>");
    assertThat(longer.body()).contains("<Code>SignatureDoesNotMatch</Code>");
    assertThat(use("DELETE", url, "").body()).contains("<Code>SignatureDoesNotMatch</Code>");
  }

  @Test
  void a_url_without_one_of_its_parameters_is_refused() {
    String url = toRead("cat.jpg");
    for (String name : new String[] {"Algorithm", "Date", "SignedHeaders", "Expires"}) {
      assertError(
          use("GET", url.replaceFirst("X-Amz-" + name + "=[^&]*&?", ""), ""),
          400,
          "AuthorizationQueryParametersError",
          "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential,"
              + " X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.");
    }
  }

  @Test
  void the_reply_has_the_headers_the_url_asks_for() {
    put("cat.jpg", "miaow");
    String url =
        presigner
            .presignGetObject(
                b ->
                    b.signatureDuration(HOUR)
                        .getObjectRequest(
                            g ->
                                g.bucket(BUCKET)
                                    .key("cat.jpg")
                                    .responseContentDisposition("attachment; filename=\"c.jpg\"")))
            .url()
            .toString();

    assertThat(header(use("GET", url, ""), "content-disposition"))
        .isEqualTo("attachment; filename=\"c.jpg\"");
  }

  @Test
  void a_url_for_aws_itself_is_taken_at_the_socket_under_its_host() {
    put("cat.jpg", "miaow");
    Credentials key = aws.issueAccessKey(aws.options().account());
    ClientSettings settings =
        aws.settings().withCredentials(key.accessKeyId(), key.secretAccessKey());
    URI url =
        URI.create(
            aws.client(S3Presigner.class, settings)
                .presignGetObject(
                    b ->
                        b.signatureDuration(HOUR)
                            .getObjectRequest(g -> g.bucket(BUCKET).key("cat.jpg")))
                .url()
                .toString());

    assertThat(get(url.getHost(), url.getRawPath() + "?" + url.getRawQuery()).body())
        .isEqualTo("miaow");
  }
}

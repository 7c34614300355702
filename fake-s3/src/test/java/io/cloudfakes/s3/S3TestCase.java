package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.AwsError;
import io.cloudfakes.FakeAws;
import io.cloudfakes.InProcess;
import io.cloudfakes.protocol.Protocols;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A world with the SDK's S3 client in it, and with a way to send requests the SDK never would. */
abstract class S3TestCase {
  static final String BUCKET = "photos";
  static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  FakeAws aws;
  S3Client s3;

  @BeforeEach
  void world() {
    aws = FakeAws.builder().seed(7).startingAt(START).create();
    s3 = aws.client(S3Client.class);
  }

  @AfterEach
  void close() {
    aws.close();
  }

  /** The usual bucket, made through the client. */
  void bucket() {
    s3.createBucket(b -> b.bucket(BUCKET));
  }

  PutObjectResponse put(String key, String content) {
    return s3.putObject(b -> b.bucket(BUCKET).key(key), RequestBody.fromString(content));
  }

  String get(String key) {
    return s3.getObjectAsBytes(b -> b.bucket(BUCKET).key(key)).asUtf8String();
  }

  S3Client in(String region) {
    return aws.client(S3Client.class, aws.settings().withRegion(region));
  }

  S3Client of(String account) {
    return aws.client(S3Client.class, aws.settings().withCredentials(account, "any"));
  }

  S3Client anonymous() {
    return S3Client.builder()
        .region(Region.US_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .httpClient(InProcess.http(aws))
        .build();
  }

  /** The call is refused so; gives the error's document. */
  String refused(int status, String code, ThrowingCallable call) {
    return refused(aws, status, code, call);
  }

  static String refused(FakeAws aws, int status, String code, ThrowingCallable call) {
    S3Exception refusal = catchThrowableOfType(S3Exception.class, call);
    assertThat(refusal).as("a refusal").isNotNull();
    assertThat(refusal.awsErrorDetails().errorCode()).as(refusal.getMessage()).isEqualTo(code);
    assertThat(refusal.statusCode()).isEqualTo(status);
    AwsError error = aws.calls().newest(any -> true).orElseThrow().error().orElseThrow();
    assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(error.message());
    return Protocols.s3().writeError(error, "id").body().utf8();
  }

  /** A HEAD is refused so: without a document, and so without a code. */
  static S3Exception headRefused(int status, ThrowingCallable call) {
    S3Exception refusal = catchThrowableOfType(S3Exception.class, call);
    assertThat(refusal).as("a refusal").isNotNull();
    assertThat(refusal.statusCode()).isEqualTo(status);
    return refusal;
  }

  /** An answer as it came over the wire. */
  record Answer(int status, Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.entrySet().stream()
          .filter(e -> e.getKey().equalsIgnoreCase(name))
          .map(e -> e.getValue().get(0))
          .findFirst()
          .orElse("");
    }
  }

  /** Sends a request as it is, signed by nobody but with the scope of a signature. */
  Answer send(String method, String url, Map<String, String> headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    SdkHttpFullRequest.Builder request =
        SdkHttpFullRequest.builder()
            .method(SdkHttpMethod.fromValue(method))
            .uri(URI.create(url))
            .putHeader("Host", URI.create(url).getAuthority())
            .putHeader("Content-Length", Integer.toString(bytes.length))
            .putHeader(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260301/us-east-1/s3/"
                    + "aws4_request, SignedHeaders=host;x-amz-date, Signature="
                    + "0".repeat(64))
            .putHeader("x-amz-date", "20260301T120000Z")
            .putHeader("x-amz-content-sha256", "UNSIGNED-PAYLOAD");
    headers.forEach(request::putHeader);
    SdkHttpFullRequest built =
        request.contentStreamProvider(() -> new ByteArrayInputStream(bytes)).build();
    try (SdkHttpClient http = InProcess.http(aws)) {
      HttpExecuteResponse answer =
          http.prepareRequest(
                  HttpExecuteRequest.builder()
                      .request(built)
                      .contentStreamProvider(() -> new ByteArrayInputStream(bytes))
                      .build())
              .call();
      String text = "";
      if (answer.responseBody().isPresent()) {
        text = new String(answer.responseBody().get().readAllBytes(), StandardCharsets.UTF_8);
      }
      return new Answer(answer.httpResponse().statusCode(), answer.httpResponse().headers(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String url(String pathAndQuery) {
    return "https://" + BUCKET + ".s3.us-east-1.amazonaws.com/" + pathAndQuery;
  }
}

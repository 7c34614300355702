package io.cloudfakes.iam;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.protocol.AwsChunkedSignatures;
import io.cloudfakes.protocol.HttpRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** The keys of AWS's documentation, the moment its examples were signed, and the SDK's signer. */
public final class SigningFixture {
  public static final Instant NOW = Instant.parse("2013-05-24T00:00:00Z");
  public static final String AKID = "AKIAIOSFODNN7EXAMPLE";
  public static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  public static final Credentials CREDENTIALS =
      Credentials.ofUser(AKID, SECRET, "111122223333", "alice", "c".repeat(64));
  public static final CredentialStore STORE = CredentialStore.empty().plus(CREDENTIALS);

  static final SigningEndpoint S3 = new SigningEndpoint(SigningDialect.S3, "s3", "us-east-1");
  static final SigningEndpoint DYNAMO =
      new SigningEndpoint(SigningDialect.JSON, "dynamodb", "us-east-1");
  static final SigningEndpoint LAMBDA =
      new SigningEndpoint(SigningDialect.REST_JSON, "lambda", "us-east-1");
  static final SigningEndpoint STS = new SigningEndpoint(SigningDialect.QUERY, "sts", "us-east-1");

  private static final SigV4Verifier VERIFIER = new SigV4Verifier();

  private SigningFixture() {}

  static void verify(HttpRequest request, SigningEndpoint endpoint) {
    verify(request, endpoint, STORE, NOW);
  }

  static void verify(
      HttpRequest request, SigningEndpoint endpoint, CredentialStore store, Instant now) {
    VERIFIER.verify(request, SigningIdentity.of(request), endpoint, store, now);
  }

  /** Verifies an S3 request and gives the chain of its chunks' signatures. */
  public static @Nullable AwsChunkedSignatures chunksOf(HttpRequest request) {
    verify(request, S3);
    return VERIFIER.chunkSignatures(request, SigningIdentity.of(request), STORE);
  }

  static AwsError refusal(HttpRequest request, SigningEndpoint endpoint) {
    return refusal(request, endpoint, STORE, NOW);
  }

  static AwsError refusal(
      HttpRequest request, SigningEndpoint endpoint, CredentialStore store, Instant now) {
    return catchThrowableOfType(
            AwsErrorException.class, () -> verify(request, endpoint, store, now))
        .error();
  }

  static SdkHttpRequest.Builder http(String method, String url) {
    return SdkHttpRequest.builder().method(SdkHttpMethod.fromValue(method)).uri(URI.create(url));
  }

  /** Signs with the SDK's own signer, at {@link #NOW}, for S3 unless told otherwise. */
  public static TestHttpRequest sign(
      SdkHttpRequest request,
      byte[] body,
      AwsCredentialsIdentity identity,
      Consumer<SignRequest.Builder<AwsCredentialsIdentity>> more) {
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                r -> {
                  r.identity(identity)
                      .request(request)
                      .payload(ContentStreamProvider.fromByteArray(body))
                      .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(NOW, ZoneOffset.UTC))
                      .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1");
                  more.accept(r);
                });
    try (var content =
        signed.payload().map(ContentStreamProvider::newStream).orElse(emptyStream())) {
      return TestHttpRequest.of(signed.request(), content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static java.io.InputStream emptyStream() {
    return new ByteArrayInputStream(new byte[0]);
  }

  public static AwsCredentialsIdentity identity() {
    return AwsCredentialsIdentity.create(AKID, SECRET);
  }

  public static void forS3(SignRequest.Builder<AwsCredentialsIdentity> request) {
    request
        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false);
  }
}

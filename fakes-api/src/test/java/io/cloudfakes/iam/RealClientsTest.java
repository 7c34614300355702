package io.cloudfakes.iam;

import static io.cloudfakes.iam.SigningFixture.AKID;
import static io.cloudfakes.iam.SigningFixture.SECRET;
import static io.cloudfakes.iam.SigningFixture.STORE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.protocol.AwsChunked;
import io.cloudfakes.protocol.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sts.StsClient;

/** What real clients send is accepted, whatever they choose to sign and how. */
class RealClientsTest {
  private static final AwsCredentialsProvider KEY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create(AKID, SECRET));

  /** Keeps the last request; answers everything with an empty 200. */
  private static final class Capture implements SdkHttpClient {
    private @Nullable TestHttpRequest last;

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          byte[] body = new byte[0];
          if (request.contentStreamProvider().isPresent()) {
            try (InputStream in = request.contentStreamProvider().get().newStream()) {
              body = in.readAllBytes();
            }
          }
          last = TestHttpRequest.of(request.httpRequest(), body);
          return HttpExecuteResponse.builder()
              .response(SdkHttpResponse.builder().statusCode(200).build())
              .responseBody(AbortableInputStream.create(new ByteArrayInputStream(new byte[0])))
              .build();
        }

        @Override
        public void abort() {}
      };
    }

    @Override
    public void close() {}

    TestHttpRequest last() {
      return requireNonNull(last);
    }
  }

  private final Capture capture = new Capture();

  private <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C client(B builder) {
    return builder.region(Region.US_EAST_1).credentialsProvider(KEY).httpClient(capture).build();
  }

  /** Clients sign by the wall clock, so the request's own date stands for now. */
  private void verifyLast(SigningDialect dialect, String service) {
    TestHttpRequest request = capture.last();
    Instant now = requireNonNull(AmzDate.parseBasic(requireNonNull(request.header("X-Amz-Date"))));
    SigningFixture.verify(request, new SigningEndpoint(dialect, service, "us-east-1"), STORE, now);
  }

  private void s3(Consumer<S3ClientBuilder> options, Consumer<S3Client> call) {
    S3ClientBuilder builder = S3Client.builder();
    options.accept(builder);
    try (S3Client s3 = client(builder)) {
      call.accept(s3);
    }
    verifyLast(SigningDialect.S3, "s3");
  }

  private Bytes decoded() {
    TestHttpRequest request = capture.last();
    return AwsChunked.encodes(request)
        ? AwsChunked.decode(
                request,
                new SigV4Verifier().chunkSignatures(request, SigningIdentity.of(request), STORE))
            .content()
        : request.body();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://s3.us-east-1.amazonaws.com", "http://127.0.0.1:4566"})
  void s3_puts(String endpoint) {
    RequestBody body = RequestBody.fromString("hello");
    s3(
        b -> b.endpointOverride(URI.create(endpoint)),
        s3 ->
            s3.putObject(
                r -> r.bucket("bkt").key("a b/ü+(1).txt").metadata(java.util.Map.of("k", "a  b")),
                body));
    assertThat(decoded().utf8()).isEqualTo("hello");
    s3(
        b -> b.endpointOverride(URI.create(endpoint)).forcePathStyle(true),
        s3 ->
            s3.putObject(
                r -> r.bucket("bkt").key("//k").checksumAlgorithm(ChecksumAlgorithm.SHA256), body));
    assertThat(decoded().utf8()).isEqualTo("hello");
    s3(
        b ->
            b.endpointOverride(URI.create(endpoint))
                .serviceConfiguration(c -> c.chunkedEncodingEnabled(false)),
        s3 -> s3.putObject(r -> r.bucket("bkt").key("k"), body));
    assertThat(decoded().utf8()).isEqualTo("hello");
  }

  @Test
  void s3_reads_lists_copies_and_deletes() {
    s3(b -> {}, s3 -> s3.listObjectsV2(r -> r.bucket("bkt").prefix("a b+/").delimiter("/")));
    s3(b -> {}, s3 -> s3.getBucketLocation(r -> r.bucket("bkt")));
    s3(b -> {}, s3 -> s3.headObject(r -> r.bucket("bkt").key("k").versionId("v")));
    s3(b -> {}, s3 -> s3.deleteObject(r -> r.bucket("bkt").key("k")));
    s3(
        b -> {},
        s3 ->
            s3.copyObject(
                r ->
                    r.sourceBucket("src")
                        .sourceKey("a b")
                        .destinationBucket("bkt")
                        .destinationKey("k")));
  }

  @Test
  void an_anonymous_s3_put_is_still_decoded() {
    try (S3Client s3 =
        S3Client.builder()
            .region(Region.US_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .httpClient(capture)
            .build()) {
      s3.putObject(r -> r.bucket("bkt").key("k"), RequestBody.fromString("hello"));
    }
    TestHttpRequest request = capture.last();
    assertThat(SigningIdentity.of(request).mechanism()).isEqualTo(SigningMechanism.ANONYMOUS);
    assertThat(decoded().utf8()).isEqualTo("hello");
  }

  @Test
  void dynamodb_lambda_route53_and_sts() {
    try (DynamoDbClient dynamo = client(DynamoDbClient.builder())) {
      dynamo.listTables();
    }
    verifyLast(SigningDialect.JSON, "dynamodb");
    try (LambdaClient lambda = client(LambdaClient.builder())) {
      lambda.getFunction(r -> r.functionName("arn:aws:lambda:us-east-1:111122223333:function:f"));
    }
    verifyLast(SigningDialect.REST_JSON, "lambda");
    try (Route53Client route53 = client(Route53Client.builder())) {
      route53.listResourceRecordSets(r -> r.hostedZoneId("Z1").startRecordName("a.b."));
    }
    verifyLast(SigningDialect.QUERY, "route53");
    try (StsClient sts = client(StsClient.builder())) {
      sts.getCallerIdentity();
    }
    verifyLast(SigningDialect.QUERY, "sts");
  }

  @Test
  void presigned_by_the_s3_presigner() {
    try (S3Presigner presigner =
        S3Presigner.builder().region(Region.US_EAST_1).credentialsProvider(KEY).build()) {
      TestHttpRequest get =
          TestHttpRequest.of(
              presigner
                  .presignGetObject(
                      p ->
                          p.signatureDuration(Duration.ofMinutes(5))
                              .getObjectRequest(
                                  g -> g.bucket("bkt").key("a b/c+d").responseContentType("x/y")))
                  .httpRequest(),
              new byte[0]);
      verifyPresigned(get);
      TestHttpRequest put =
          TestHttpRequest.of(
              presigner
                  .presignPutObject(
                      p ->
                          p.signatureDuration(Duration.ofDays(7))
                              .putObjectRequest(
                                  g -> g.bucket("bkt").key("k").contentType("text/plain")))
                  .httpRequest(),
              "hello".getBytes(StandardCharsets.UTF_8));
      verifyPresigned(put);
    }
  }

  private static void verifyPresigned(TestHttpRequest request) {
    String date = requireNonNull(request.query().get("X-Amz-Date")).get(0);
    SigningFixture.verify(
        request, SigningFixture.S3, STORE, requireNonNull(AmzDate.parseBasic(date)));
  }
}

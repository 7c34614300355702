package io.cloudfakes.transport.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.transport.Reply;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3BaseClientBuilder;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The AWS SDK's own HTTP clients against an endpoint with a bucket of the simplest kind. */
class SdkClientsTest {
  private final Map<String, Bytes> stored = new ConcurrentHashMap<>();
  private final SocketEndpoint endpoint = SocketEndpoint.start(this::receive);

  @AfterEach
  void close() {
    endpoint.close();
  }

  private Reply receive(io.cloudfakes.protocol.HttpRequest request) {
    if (request.method().equals("PUT")) {
      // Neither client signs the body in parts, so it is the object as it is.
      stored.put(request.path(), request.body());
      return new Reply.Answer(new HttpResponse(200).add("ETag", "\"e\""));
    }
    Bytes object = stored.get(request.path());
    if (object == null) {
      return new Reply.Answer(
          new HttpResponse(404)
              .add("Content-Type", "application/xml")
              .body(Bytes.utf8("<Error><Code>NoSuchKey</Code><Message>none</Message></Error>")));
    }
    return new Reply.Answer(new HttpResponse(200).add("ETag", "\"e\"").body(object));
  }

  private <B extends S3BaseClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .endpointOverride(endpoint.uri())
        .region(Region.US_EAST_1)
        .forcePathStyle(true)
        .serviceConfiguration(c -> c.chunkedEncodingEnabled(false))
        .requestChecksumCalculation(
            software.amazon.awssdk.core.checksums.RequestChecksumCalculation.WHEN_REQUIRED)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
        .build();
  }

  static Stream<Supplier<SdkHttpClient>> clients() {
    return Stream.of(
        ApacheHttpClient::create,
        () -> ApacheHttpClient.builder().expectContinueEnabled(false).build(),
        UrlConnectionHttpClient::create);
  }

  @ParameterizedTest
  @MethodSource("clients")
  void sync_clients_store_and_fetch(Supplier<SdkHttpClient> http) {
    byte[] large = new byte[9 << 20];
    try (SdkHttpClient client = http.get();
        S3Client s3 = client(S3Client.builder().httpClient(client))) {
      for (int i = 0; i < 20; i++) {
        String key = "a key/+%&€" + i;
        byte[] body = i == 0 ? large : new byte[i];
        s3.putObject(b -> b.bucket("bucket").key(key), RequestBody.fromBytes(body));
        assertThat(s3.getObjectAsBytes(b -> b.bucket("bucket").key(key)).asByteArray())
            .isEqualTo(body);
      }
      assertThat(s3.headObject(b -> b.bucket("bucket").key("a key/+%&€0")).contentLength())
          .isEqualTo(large.length);
      assertThatThrownBy(() -> s3.getObjectAsBytes(b -> b.bucket("bucket").key("none")))
          .isInstanceOf(NoSuchKeyException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP1_1", "HTTP2"})
  void async_clients_store_and_fetch(Protocol protocol) {
    byte[] large = new byte[9 << 20];
    try (SdkAsyncHttpClient client = NettyNioAsyncHttpClient.builder().protocol(protocol).build();
        S3AsyncClient s3 = client(S3AsyncClient.builder().httpClient(client))) {
      for (int i = 0; i < 20; i++) {
        String key = "a key/+%&€" + i;
        byte[] body = i == 0 ? large : new byte[i];
        s3.putObject(b -> b.bucket("bucket").key(key), AsyncRequestBody.fromBytes(body)).join();
        ResponseBytes<GetObjectResponse> got =
            s3.getObject(
                    b -> b.bucket("bucket").key(key),
                    AsyncResponseTransformer.<GetObjectResponse>toBytes())
                .join();
        assertThat(got.asByteArray()).isEqualTo(body);
      }
    }
  }

  @Test
  void a_key_that_is_all_encoding_arrives_as_signed() {
    try (SdkHttpClient http = ApacheHttpClient.create();
        S3Client s3 = client(S3Client.builder().httpClient(http))) {
      s3.putObject(b -> b.bucket("bucket").key("../a//b/ %2F~"), RequestBody.fromString("x"));
      assertThat(stored).containsOnlyKeys("/bucket/../a/%2Fb/%20%252F~");
    }
  }
}

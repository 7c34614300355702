package io.cloudfakes.s3;

import io.cloudfakes.FakeAws;
import io.cloudfakes.InProcess;
import io.cloudfakes.protocol.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Prints what calls cost in process, in time of the processor, beside the SDK's own cost: the same
 * client with a reply that is always the same. Run by hand.
 */
final class S3Measurements {
  private static final int CALLS = 10_000;
  private static final int ROUNDS = 6;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private S3Measurements() {}

  public static void main(String[] arguments) {
    try (FakeAws aws = FakeAws.builder().callLogCapacity(100).create()) {
      S3Client real = client(InProcess.http(aws));
      real.createBucket(b -> b.bucket("photos"));
      Recorder recorder = new Recorder(InProcess.http(aws));
      S3Client recorded = client(recorder);
      put(recorded, 1);
      SdkHttpResponse afterPut = recorder.last;
      get(recorded, 1);
      S3Client cannedPut = client(new Canned(afterPut, Bytes.EMPTY));
      S3Client cannedGet = client(new Canned(recorder.last, Bytes.wrap(new byte[1024])));
      S3Client direct = aws.directClient(S3Client.class);
      for (int round = 0; round < ROUNDS; round++) {
        System.out.printf(
            "put: SDK alone %.1f µs, with the fake %.1f µs, direct %.1f µs;"
                + " get: SDK alone %.1f µs, with the fake %.1f µs, direct %.1f µs%n",
            micros(() -> put(cannedPut, CALLS)),
            micros(() -> put(real, CALLS)),
            micros(() -> put(direct, CALLS)),
            micros(() -> get(cannedGet, CALLS)),
            micros(() -> get(real, CALLS)),
            micros(() -> get(direct, CALLS)));
      }
    }
  }

  private static double micros(Runnable calls) {
    long start = THREADS.getCurrentThreadCpuTime();
    calls.run();
    return (THREADS.getCurrentThreadCpuTime() - start) / 1000.0 / CALLS;
  }

  private static void put(S3Client s3, int calls) {
    RequestBody body = RequestBody.fromBytes(new byte[1024]);
    for (int i = 0; i < calls; i++) {
      String key = "key-" + i % 1000;
      s3.putObject(b -> b.bucket("photos").key(key), body);
    }
  }

  private static void get(S3Client s3, int calls) {
    for (int i = 0; i < calls; i++) {
      String key = "key-" + i % 1000;
      s3.getObjectAsBytes(b -> b.bucket("photos").key(key));
    }
  }

  private static S3Client client(SdkHttpClient http) {
    return S3Client.builder()
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("123456789012", "any")))
        .httpClient(http)
        .build();
  }

  /** Keeps the head of the last reply. */
  private static final class Recorder implements SdkHttpClient {
    private final SdkHttpClient behind;
    private SdkHttpResponse last = SdkHttpResponse.builder().statusCode(200).build();

    Recorder(SdkHttpClient behind) {
      this.behind = behind;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      ExecutableHttpRequest call = behind.prepareRequest(request);
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          HttpExecuteResponse answer = call.call();
          last = answer.httpResponse();
          return answer;
        }

        @Override
        public void abort() {}
      };
    }

    @Override
    public void close() {}
  }

  /** Reads the request to its end, as any HTTP client does, and gives always the same reply. */
  private record Canned(SdkHttpResponse head, Bytes body) implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          if (request.contentStreamProvider().isPresent()) {
            try (InputStream in = request.contentStreamProvider().get().newStream()) {
              in.readAllBytes();
            }
          }
          return HttpExecuteResponse.builder()
              .response(((SdkHttpFullResponse.Builder) head.toBuilder()).build())
              .responseBody(AbortableInputStream.create(body.inputStream()))
              .build();
        }

        @Override
        public void abort() {}
      };
    }

    @Override
    public void close() {}
  }
}

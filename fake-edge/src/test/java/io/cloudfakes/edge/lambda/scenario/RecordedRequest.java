package io.cloudfakes.edge.lambda.scenario;

import io.cloudfakes.FakeAws;
import io.cloudfakes.InProcess;
import io.cloudfakes.edge.lambda.FakeLambda;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

/**
 * A request as the SDK sent it while a scenario was played.
 *
 * @param target path and query, encoded
 * @param headers by name, as sent
 * @param body its bytes as characters
 */
record RecordedRequest(String method, String target, Map<String, String> headers, String body) {
  private static final int LARGEST_BODY = 20_000;

  /** What the SDK sends in the scenarios of all actions, large bodies left out. */
  static List<RecordedRequest> ofAllScenarios() throws Exception {
    List<RecordedRequest> recorded = new ArrayList<>();
    for (Scenario scenario : Scenarios.all().values()) {
      try (FakeAws aws = FakeAws.builder().seed(42).create();
          Recorder recorder = new Recorder(InProcess.http(aws), recorded);
          LambdaClient client = client(recorder)) {
        scenario.play(
            new Stage(
                aws, client, aws.client(LambdaAsyncClient.class), aws.fake(FakeLambda.class)));
      }
    }
    return recorded;
  }

  private static LambdaClient client(SdkHttpClient http) {
    return LambdaClient.builder()
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "any")))
        .httpClient(http)
        .build();
  }

  private static RecordedRequest of(SdkHttpRequest request, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    request.forEachHeader((name, values) -> headers.put(name, values.get(0)));
    headers.put("Content-Length", Integer.toString(body.length));
    String query = request.encodedQueryParameters().map(q -> "?" + q).orElse("");
    return new RecordedRequest(
        request.method().name(),
        request.encodedPath() + query,
        headers,
        new String(body, StandardCharsets.ISO_8859_1));
  }

  private record Recorder(SdkHttpClient behind, List<RecordedRequest> recorded)
      implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      byte[] body = request.contentStreamProvider().map(Recorder::read).orElse(new byte[0]);
      if (body.length <= LARGEST_BODY) {
        recorded.add(of(request.httpRequest(), body));
      }
      return behind.prepareRequest(
          HttpExecuteRequest.builder()
              .request(request.httpRequest())
              .contentStreamProvider(
                  request.contentStreamProvider().isPresent()
                      ? ContentStreamProvider.fromByteArray(body)
                      : null)
              .build());
    }

    private static byte[] read(ContentStreamProvider content) {
      try (InputStream in = content.newStream()) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {}
  }
}

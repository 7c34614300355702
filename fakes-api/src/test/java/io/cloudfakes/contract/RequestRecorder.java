package io.cloudfakes.contract;

import io.cloudfakes.FakeAws;
import io.cloudfakes.InProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/** Writes down what SDK clients send to worlds, large bodies left out. */
public final class RequestRecorder {
  private static final int LARGEST_BODY = 20_000;

  private final List<RecordedRequest> recorded = new ArrayList<>();

  /** A client of that world whose requests are written down. */
  public <C, B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>> C client(
      FakeAws aws, B builder) {
    return builder
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "any")))
        .httpClient(new Listening(InProcess.http(aws), recorded))
        .build();
  }

  /** All that was sent so far, in the order in which it was. */
  public List<RecordedRequest> recorded() {
    return List.copyOf(recorded);
  }

  private record Listening(SdkHttpClient behind, List<RecordedRequest> recorded)
      implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      byte[] body = request.contentStreamProvider().map(Listening::read).orElse(new byte[0]);
      if (body.length <= LARGEST_BODY) {
        recorded.add(RecordedRequest.of(request.httpRequest(), body));
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

package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontException;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.Origin;

/** A world with CloudFront in it, and a web server to be an origin. */
abstract class CloudFrontTestCase {
  static final String CACHING_OPTIMIZED = WebDistributions.CACHING_OPTIMIZED;
  static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
  static final String ORIGIN_HEADERS = "4cc15a8a-d715-48a4-82b8-cc0b614638fe";

  final FakeAws aws = FakeAws.create();
  final FakeCloudFront edges = aws.fake(FakeCloudFront.class);
  final CloudFrontClient cloudFront = aws.client(CloudFrontClient.class);
  final OriginServer origin = new OriginServer();
  private final AtomicInteger references = new AtomicInteger();

  @AfterEach
  void close() {
    origin.close();
    aws.close();
  }

  /** A configuration with the web server as its origin. */
  DistributionConfig config(Consumer<DistributionConfig.Builder> more) {
    DistributionConfig.Builder config =
        WebDistributions.before("127.0.0.1", origin.port())
            .callerReference("reference " + references.incrementAndGet());
    more.accept(config);
    return config.build();
  }

  Distribution distribution() {
    return distribution(config -> {});
  }

  /** The web server, by any name that this machine has, or by one that nobody knows. */
  Origin.Builder webOrigin(String id, String domainName) {
    return WebDistributions.origin(id, domainName, origin.port());
  }

  static void assertRefused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            CloudFrontException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code));
  }

  Distribution distribution(Consumer<DistributionConfig.Builder> more) {
    return cloudFront.createDistribution(b -> b.distributionConfig(config(more))).distribution();
  }

  String url(Distribution distribution, String path) {
    return "https://" + distribution.domainName() + path;
  }

  HttpResponse<String> get(String url, String... headers) {
    return send("GET", url, headers);
  }

  HttpResponse<String> send(String method, String url, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return aws.httpClient()
          .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String cache(HttpResponse<String> response) {
    return response.headers().firstValue("X-Cache").orElse("").replace(" from cloudfront", "");
  }
}

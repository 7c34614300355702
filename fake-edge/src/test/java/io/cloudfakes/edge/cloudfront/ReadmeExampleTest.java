package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;

/** The README's example, as it stands there. */
class ReadmeExampleTest {
  private static final String CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";

  private final OriginServer origin = new OriginServer();
  private int port;

  @BeforeEach
  void open() {
    port = origin.put("/", 200, "home").port();
  }

  @AfterEach
  void close() {
    origin.close();
  }

  @Test
  void a_page_is_served_from_the_edge_an_hour_later() throws Exception {
    try (FakeAws aws = FakeAws.create()) {
      CloudFrontClient cloudFront = aws.client(CloudFrontClient.class);
      String host =
          cloudFront
              .createDistribution(
                  b ->
                      b.distributionConfig(
                          c ->
                              c.callerReference("1")
                                  .comment("")
                                  .enabled(true)
                                  .origins(
                                      o ->
                                          o.quantity(1)
                                              .items(
                                                  i ->
                                                      i.id("web")
                                                          .domainName("localhost")
                                                          .customOriginConfig(
                                                              w ->
                                                                  w.httpPort(port)
                                                                      .httpsPort(443)
                                                                      .originProtocolPolicy(
                                                                          "http-only"))))
                                  .defaultCacheBehavior(
                                      d ->
                                          d.targetOriginId("web")
                                              .viewerProtocolPolicy("allow-all")
                                              .cachePolicyId(CACHING_OPTIMIZED))))
              .distribution()
              .domainName();

      HttpRequest page = HttpRequest.newBuilder(URI.create("https://" + host + "/")).build();
      aws.httpClient().send(page, BodyHandlers.ofString());
      aws.clock().advance(Duration.ofHours(1));
      HttpResponse<String> again = aws.httpClient().send(page, BodyHandlers.ofString());

      assertThat(again.headers().firstValue("X-Cache")).contains("Hit from cloudfront");
      assertThat(again.headers().firstValue("Age")).contains("3600");
    }
  }
}

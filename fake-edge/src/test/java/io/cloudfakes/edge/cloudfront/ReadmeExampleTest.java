package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ReadmeExamples;
import io.cloudfakes.edge.lambda.FakeLambda;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The README's examples, as they stand there. */
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

  // example
  @Test
  void a_page_is_served_from_the_edge_an_hour_later() throws Exception {
    try (FakeAws aws = FakeAws.create()) {
      DistributionView site =
          aws.fake(FakeCloudFront.class).serve(URI.create("http://localhost:" + port));

      HttpRequest page = HttpRequest.newBuilder(site.url("/")).build();
      aws.httpClient().send(page, BodyHandlers.ofString());
      aws.clock().advance(Duration.ofHours(1));
      HttpResponse<String> again = aws.httpClient().send(page, BodyHandlers.ofString());

      assertThat(again.headers().firstValue("X-Cache")).contains("Hit from cloudfront");
      assertThat(again.headers().firstValue("Age")).contains("3600");
    }
  }

  // end of example

  // example
  @Test
  void a_function_answers_at_the_edge() throws Exception {
    try (FakeAws aws = FakeAws.create()) {
      aws.fake(FakeLambda.class)
          .deploy(
              "guard",
              event -> {
                JsonNode request = event.at("/Records/0/cf/request");
                return request.at("/headers/authorization").isMissingNode()
                    ? Map.of("status", "401", "statusDescription", "Unauthorized")
                    : request;
              });
      String version =
          aws.client(LambdaClient.class).publishVersion(b -> b.functionName("guard")).functionArn();
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
                                              .cachePolicyId(CACHING_OPTIMIZED)
                                              .lambdaFunctionAssociations(
                                                  l ->
                                                      l.quantity(1)
                                                          .items(
                                                              a ->
                                                                  a.eventType("viewer-request")
                                                                      .lambdaFunctionARN(
                                                                          version))))))
              .distribution()
              .domainName();

      HttpRequest page = HttpRequest.newBuilder(URI.create("https://" + host + "/")).build();
      HttpResponse<String> refused = aws.httpClient().send(page, BodyHandlers.ofString());

      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.headers().firstValue("X-Cache"))
          .contains("LambdaGeneratedResponse from cloudfront");
    }
  }

  // end of example

  @Test
  void the_readme_has_them_as_they_are_here() throws Exception {
    ReadmeExamples.check(getClass());
  }
}

package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/** What a test makes in a line is what the API would have made. */
class SeededDistributionsTest {
  private final FakeAws aws = FakeAws.builder().seed(1).create();
  private final FakeCloudFront cloudFront = aws.fake(FakeCloudFront.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private HttpResponse<String> get(URI url) throws Exception {
    return aws.httpClient().send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
  }

  @Test
  void a_distribution_before_a_server_serves_what_the_server_has() throws Exception {
    try (OriginServer server = new OriginServer()) {
      server.put("/shop/a", 200, "hello");
      DistributionView made =
          cloudFront.serve(URI.create("http://127.0.0.1:" + server.port() + "/shop/"));

      assertThat(get(made.url("/a")).body()).isEqualTo("hello");
      assertThat(get(made.url("/a")).headers().firstValue("X-Cache"))
          .contains("Hit from cloudfront");
      assertThat(made.status()).isEqualTo("Deployed");
    }
  }

  @Test
  void clients_see_it_as_one_of_theirs() {
    DistributionView made = cloudFront.serveBucket("site");
    CloudFrontClient client = aws.client(CloudFrontClient.class);

    DistributionConfig seen =
        client.getDistribution(b -> b.id(made.id())).distribution().distributionConfig();

    assertThat(seen).isEqualTo(made.config());
    assertThat(seen.origins().items().get(0).domainName())
        .isEqualTo("site.s3.us-east-1.amazonaws.com");
    assertThat(client.listOriginAccessControls(b -> {}).originAccessControlList().items())
        .extracting(control -> control.id())
        .containsExactly(seen.origins().items().get(0).originAccessControlId());
    assertThat(cloudFront.serveBucket("site").id()).isNotEqualTo(made.id());
  }

  @Test
  void one_can_be_made_after_another_was_deleted() {
    DistributionView first = cloudFront.serveBucket("site");
    String second = cloudFront.serveBucket("site").id();
    CloudFrontClient client = aws.client(CloudFrontClient.class);
    client.updateDistribution(
        b ->
            b.id(first.id())
                .ifMatch("*")
                .distributionConfig(first.config().toBuilder().enabled(false).build()));
    client.deleteDistribution(b -> b.id(first.id()).ifMatch("*"));

    assertThat(cloudFront.serveBucket("site").id()).isNotEqualTo(second);
  }

  @Test
  void a_distribution_is_found_by_its_id_and_by_its_hosts() {
    DistributionView made = cloudFront.serveBucket("site", "eu-west-1");
    assertThat(cloudFront.distribution(made.id()).arn()).isEqualTo(made.arn());
    assertThat(cloudFront.distribution(made.domainName()).id()).isEqualTo(made.id());
    assertThatThrownBy(() -> cloudFront.distribution("www.example.com"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There is no distribution www.example.com; there are [" + made.domainName() + "]");
  }

  @Test
  void a_name_is_never_taken_again_and_buckets_may_have_long_ones() {
    String bucket = "b".repeat(63);
    DistributionView first = cloudFront.serveBucket(bucket);
    cloudFront.serveBucket(bucket);
    remove(first);

    cloudFront.serveBucket(bucket);

    assertThat(aws.client(CloudFrontClient.class).listDistributions().distributionList().items())
        .hasSize(2)
        .noneMatch(one -> one.id().equals(first.id()));
  }

  private void remove(DistributionView made) {
    CloudFrontClient client = aws.client(CloudFrontClient.class);
    String version = client.getDistribution(b -> b.id(made.id())).eTag();
    String disabled =
        client
            .updateDistribution(
                b ->
                    b.id(made.id())
                        .ifMatch(version)
                        .distributionConfig(made.config().toBuilder().enabled(false).build()))
            .eTag();
    client.deleteDistribution(b -> b.id(made.id()).ifMatch(disabled));
  }

  @Test
  void mistakes_are_said_to_be_such() {
    assertThatThrownBy(() -> cloudFront.serve(URI.create("127.0.0.1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("http://127.0.0.1:8080");
    assertThatThrownBy(() -> cloudFront.serveBucket("site").url("a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'/a'");
    assertThatThrownBy(() -> cloudFront.serve(URI.create("http://127.0.0.1:80")).bucketPolicy())
        .isInstanceOf(IllegalStateException.class);
  }
}

package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.cloudfront.internal.CloudFrontService;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Store;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/** Deployments and invalidations that take their time. */
class ClockTest extends CloudFrontTestCase {
  private static String status(CloudFrontClient client, String id) {
    return client.getDistribution(b -> b.id(id)).distribution().status();
  }

  @Test
  void deployments_and_invalidations_end_on_the_clock_and_the_changes_give_the_state() {
    try (FakeAws slow =
        FakeAws.builder()
            .recordChanges()
            .option(
                CloudFrontOptions.defaults()
                    .withDeploymentTime(Duration.ofMinutes(5))
                    .withInvalidationTime(Duration.ofMinutes(1)))
            .create()) {
      CloudFrontClient client = slow.client(CloudFrontClient.class);
      DistributionConfig config = config(c -> {});
      String id = client.createDistribution(b -> b.distributionConfig(config)).distribution().id();
      assertThat(status(client, id)).isEqualTo("InProgress");
      slow.clock().advance(Duration.ofMinutes(5));
      assertThat(status(client, id)).isEqualTo("Deployed");

      String invalidation =
          client
              .createInvalidation(
                  b ->
                      b.distributionId(id)
                          .invalidationBatch(
                              i -> i.callerReference("1").paths(p -> p.quantity(1).items("/*"))))
              .invalidation()
              .id();
      assertThat(
              client.getDistribution(b -> b.id(id)).distribution().inProgressInvalidationBatches())
          .isEqualTo(1);
      slow.clock().advance(Duration.ofMinutes(1));
      assertThat(
              client
                  .getInvalidation(b -> b.distributionId(id).id(invalidation))
                  .invalidation()
                  .status())
          .isEqualTo("Completed");

      Store<CloudFrontState> store = slow.store(CloudFrontService.SERVICE);
      CloudFrontState replayed = CloudFrontState.EMPTY;
      for (Change<CloudFrontState> change : store.changes()) {
        replayed = change.applyTo(replayed);
      }
      assertThat(replayed).isEqualTo(store.state());
    }
  }

  @Test
  void each_change_takes_its_time_even_one_back_to_what_the_edges_have() {
    try (FakeAws slow =
        FakeAws.builder()
            .option(CloudFrontOptions.defaults().withDeploymentTime(Duration.ofMinutes(5)))
            .create()) {
      CloudFrontClient client = slow.client(CloudFrontClient.class);
      DistributionConfig first = config(c -> {});
      var made = client.createDistribution(b -> b.distributionConfig(first));
      String id = made.distribution().id();
      slow.clock().advance(Duration.ofMinutes(5));
      DistributionConfig kept = made.distribution().distributionConfig();
      String etag = made.eTag();
      for (String comment : List.of("other", kept.comment(), kept.comment())) {
        String version = etag;
        var changed =
            client.updateDistribution(
                b ->
                    b.id(id)
                        .ifMatch(version)
                        .distributionConfig(kept.toBuilder().comment(comment).build()));
        assertThat(changed.distribution().status()).as(comment).isEqualTo("InProgress");
        etag = changed.eTag();
        slow.clock().advance(Duration.ofMinutes(3));
        assertThat(status(client, id)).as(comment).isEqualTo("InProgress");
      }
      slow.clock().advance(Duration.ofMinutes(2));
      assertThat(status(client, id)).isEqualTo("Deployed");
    }
  }

  @Test
  void an_invalidation_that_is_held_back_leaves_the_old_object_in_place() {
    origin.put("/a", 200, "old");
    var distribution = distribution();
    String url = url(distribution, "/a");
    get(url);
    origin.put("/a", 200, "new");
    aws.deliveries().hold();
    cloudFront.createInvalidation(
        b ->
            b.distributionId(distribution.id())
                .invalidationBatch(
                    i -> i.callerReference("1").paths(p -> p.quantity(1).items("/a"))));
    assertThat(get(url).body()).isEqualTo("old");
    aws.deliveries().release();
    assertThat(get(url).body()).isEqualTo("new");
  }

  @Test
  void a_world_that_begins_anew_has_cold_edges() {
    origin.put("/a", 200, "old");
    DistributionConfig config = config(c -> {});
    var first = cloudFront.createDistribution(b -> b.distributionConfig(config)).distribution();
    assertThat(get(url(first, "/a")).body()).isEqualTo("old");
    origin.put("/a", 200, "new");
    aws.reset();
    var second = cloudFront.createDistribution(b -> b.distributionConfig(config)).distribution();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(get(url(second, "/a")).body()).isEqualTo("new");
  }
}

package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** Worlds that begin with what another world's edges keep. */
class ForkedEdgesTest extends CacheTestCase {
  private static HttpResponse<String> get(FakeAws world, String url) throws Exception {
    try {
      return world
          .httpClient()
          .send(
              HttpRequest.newBuilder(URI.create(url)).build(),
              HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_fork_has_its_parents_objects_and_neither_sees_what_the_other_does() throws Exception {
    Distribution distribution = caching(policy(0, 100, 1000));
    origin.put("/a", 200, "old").put("/b", 200, "b");
    String a = url(distribution, "/a");
    String b = url(distribution, "/b");
    get(a);
    origin.put("/a", 200, "new");
    pass(30);
    try (FakeAws one = aws.fork();
        FakeAws two = aws.fork()) {
      HttpResponse<String> warm = get(one, a);
      assertThat(cache(warm)).isEqualTo("Hit");
      assertThat(header(warm, "Age")).isEqualTo("30");
      one.client(CloudFrontClient.class)
          .createInvalidation(
              r ->
                  r.distributionId(distribution.id())
                      .invalidationBatch(
                          i -> i.callerReference("1").paths(p -> p.quantity(1).items("/*"))));
      assertThat(get(one, a).body()).isEqualTo("new");
      assertThat(cache(get(one, b))).isEqualTo("Miss");

      assertThat(get(two, a).body()).isEqualTo("old");
      assertThat(cache(get(two, b))).isEqualTo("Miss");
      assertThat(get(a).body()).isEqualTo("old");
      assertThat(cache(get(b))).isEqualTo("Miss");
      assertThat(cache(get(one, b))).isEqualTo("Hit");
    }
  }

  @Test
  void what_the_parent_drops_after_the_fork_is_in_the_fork_still() throws Exception {
    Distribution distribution = caching(policy(0, 100, 1000));
    origin.put("/a", 200, "old");
    String url = url(distribution, "/a");
    get(url);
    try (FakeAws fork = aws.fork()) {
      origin.put("/a", 200, "new");
      invalidate(distribution, "/*");
      assertThat(get(url).body()).isEqualTo("new");
      assertThat(get(fork, url).body()).isEqualTo("old");
    }
  }

  @Test
  void a_fork_that_begins_again_has_what_it_began_with() throws Exception {
    Distribution distribution = caching(policy(0, 100, 1000));
    origin.put("/a", 200, "a").put("/b", 200, "b");
    get(url(distribution, "/a"));
    try (FakeAws fork = aws.fork()) {
      get(fork, url(distribution, "/b"));
      fork.reset();
      assertThat(cache(get(fork, url(distribution, "/a")))).isEqualTo("Hit");
      assertThat(cache(get(fork, url(distribution, "/b")))).isEqualTo("Miss");
      try (FakeAws grandchild = fork.fork()) {
        assertThat(cache(get(grandchild, url(distribution, "/b")))).isEqualTo("Hit");
      }
    }
  }

  @Test
  void viewers_are_in_a_fork_where_they_were() throws Exception {
    edges.viewer("127.0.0.1").at("FRA56-P1");
    String url = url(distribution(), "/a");
    origin.put("/a", 200, "a");
    try (FakeAws fork = aws.fork()) {
      assertThat(header(get(fork, url), "X-Amz-Cf-Pop")).isEqualTo("FRA56-P1");
      fork.fake(FakeCloudFront.class).viewer("127.0.0.1").at("NRT57-P2");
      assertThat(header(get(fork, url), "X-Amz-Cf-Pop")).isEqualTo("NRT57-P2");
      assertThat(header(get(url), "X-Amz-Cf-Pop")).isEqualTo("FRA56-P1");
    }
  }

  @Test
  void a_world_that_begins_again_has_cold_edges() {
    origin.put("/a", 200, "a");
    get(url(distribution(), "/a"));
    assertThat(edges.objectsAt("IAD89-P1")).isEqualTo(1);
    aws.reset();
    assertThat(edges.objectsAt("IAD89-P1")).isZero();
    assertThat(edges.bytesAt("IAD89-P1")).isZero();
  }

  @Test
  void an_origin_that_is_cut_off_is_so_in_a_fork() throws Exception {
    Distribution distribution = distribution();
    edges.cutOff("127.0.0.1");
    try (FakeAws fork = aws.fork()) {
      assertThat(get(fork, url(distribution, "/a")).statusCode()).isEqualTo(504);
      fork.fake(FakeCloudFront.class).reconnect("127.0.0.1");
      assertThat(get(fork, url(distribution, "/b")).statusCode()).isEqualTo(404);
    }
    assertThat(get(url(distribution, "/b")).statusCode()).isEqualTo(504);
  }
}

package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** Many viewers of one object at the same time. */
class CrowdTest extends CacheTestCase {
  private static final String ACTION = "ViewerRequest";

  /**
   * Sends requests from a thread each, and has the origin answer once so many of them are at the
   * edge.
   *
   * @param present how many the origin waits for
   */
  private List<HttpResponse<String>> crowd(
      int viewers, int present, Callable<HttpResponse<String>> request) throws Exception {
    long before = aws.calls().of(ACTION).size();
    return crowd(viewers, () -> aws.calls().of(ACTION).size() - before >= present, request);
  }

  /** The same, where the origin answers once they are all there. */
  private List<HttpResponse<String>> crowd(
      int viewers, BooleanSupplier there, Callable<HttpResponse<String>> request) throws Exception {
    origin.hold();
    ExecutorService threads = Executors.newFixedThreadPool(viewers);
    try {
      List<Future<HttpResponse<String>>> all = new ArrayList<>();
      for (int i = 0; i < viewers; i++) {
        all.add(threads.submit(request));
      }
      while (!there.getAsBoolean()) {
        Thread.onSpinWait();
        if (Thread.interrupted()) {
          throw new InterruptedException("They never came");
        }
      }
      origin.release();
      List<HttpResponse<String>> answers = new ArrayList<>();
      for (Future<HttpResponse<String>> one : all) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      origin.release();
      threads.shutdownNow();
    }
  }

  private static Map<String, Long> results(List<HttpResponse<String>> answers) {
    return answers.stream()
        .map(CloudFrontTestCase::cache)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  @Test
  void a_thousand_viewers_of_one_cold_object_reach_the_origin_once() throws Exception {
    origin.put("/a", 200, "a");
    String url = url(caching(policy(0, 100, 1000)), "/a");
    List<HttpResponse<String>> answers = crowd(1_000, 1_000, () -> get(url));
    assertThat(answers).extracting(HttpResponse::body).containsOnly("a");
    assertThat(results(answers)).containsOnly(Map.entry("Miss", 1L), Map.entry("Hit", 999L));
    assertThat(origin.asked()).hasSize(1);
  }

  @Test
  void two_hundred_viewers_over_the_socket_reach_the_origin_once() throws Exception {
    origin.put("/a", 200, "a");
    Distribution distribution = caching(policy(0, 100, 1000));
    URI uri = URI.create(aws.endpoint() + "/_cloudfakes/https/" + distribution.domainName() + "/a");
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    // The endpoint serves a few at a time: the rest find the object when their turn comes.
    List<HttpResponse<String>> answers =
        crowd(200, 4, () -> client.send(request, HttpResponse.BodyHandlers.ofString()));
    assertThat(answers).extracting(HttpResponse::body).containsOnly("a");
    assertThat(results(answers)).containsOnly(Map.entry("Miss", 1L), Map.entry("Hit", 199L));
    assertThat(origin.asked()).hasSize(1);
  }

  @Test
  void an_expired_object_is_asked_for_once_as_well() throws Exception {
    origin.put("/a", 200, "a", "ETag", "\"v1\"");
    String url = url(caching(policy(0, 100, 1000)), "/a");
    get(url);
    pass(100);
    List<HttpResponse<String>> answers = crowd(50, 50, () -> get(url));
    assertThat(results(answers)).containsOnly(Map.entry("RefreshHit", 1L), Map.entry("Hit", 49L));
    assertThat(origin.asked()).hasSize(2);
  }

  @Test
  void an_error_is_everybodys() throws Exception {
    origin.put("/a", 503, "no");
    String url = url(caching(policy(0, 100, 1000)), "/a");
    List<HttpResponse<String>> answers = crowd(50, 50, () -> get(url));
    assertThat(results(answers)).containsOnly(Map.entry("Error", 50L));
    assertThat(origin.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"private", "no-store", "no-cache", "max-age=0", "s-maxage=0, max-age=60"})
  void what_an_origin_keeps_to_one_viewer_is_fetched_for_each(String says) throws Exception {
    origin.put("/a", 200, "a", "Cache-Control", says);
    String url = url(caching(policy(0, 100, 1000)), "/a");
    assertThat(crowd(20, 20, () -> get(url))).hasSize(20);
    assertThat(origin.asked()).hasSize(20);
  }

  @Test
  void it_is_shared_all_the_same_where_a_minimum_ttl_holds_it() throws Exception {
    origin.put("/a", 200, "a", "Cache-Control", "max-age=0");
    String url = url(caching(policy(10, 100, 1000)), "/a");
    crowd(20, 20, () -> get(url));
    assertThat(origin.asked()).hasSize(1);
  }

  @Test
  @Timeout(60)
  void nothing_is_shared_where_caching_is_off_or_cookies_go_to_the_origin() throws Exception {
    origin.put("/a", 200, "a").put("/b", 200, "b", "Cache-Control", "max-age=60");
    String off = url(caching(CACHING_DISABLED), "/a");
    crowd(20, 20, () -> get(off));
    assertThat(origin.asked()).hasSize(20);
    origin.asked().clear();
    String cookies =
        url(
            caching(policy(0, 100, 1000, p -> p.cookiesConfig(c -> c.cookieBehavior("all")))),
            "/b");
    // None of them comes too late to wait, and finds what another brought.
    crowd(20, () -> origin.asked().size() == 20, () -> get(cookies));
  }

  @Test
  void viewers_of_other_keys_and_of_other_edges_do_not_wait_for_each_other() throws Exception {
    origin.put("/a", 200, "a");
    Distribution distribution =
        caching(policy(0, 100, 1000, p -> p.queryStringsConfig(q -> q.queryStringBehavior("all"))));
    edges.viewer("203.0.113.7").at("FRA56-P1");
    String x = url(distribution, "/a?x");
    String y = url(distribution, "/a?y");
    crowd(20, 20, () -> Thread.currentThread().getId() % 2 == 0 ? get(x) : get(y));
    assertThat(origin.asked()).hasSize(2);
    get(x, FakeCloudFront.VIEWER_HEADER, "203.0.113.7");
    assertThat(origin.asked()).hasSize(3);
  }

  @Test
  void a_get_is_not_answered_with_what_a_head_brought() throws Exception {
    origin.put("/a", 200, "a");
    String url = url(caching(policy(0, 100, 1000)), "/a");
    origin.hold();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<HttpResponse<String>> head = threads.submit(() -> send("HEAD", url));
      while (origin.asked().isEmpty()) {
        Thread.onSpinWait();
      }
      Future<HttpResponse<String>> whole = threads.submit(() -> get(url));
      while (aws.calls().of(ACTION).size() < 2) {
        Thread.onSpinWait();
      }
      origin.release();
      assertThat(head.get().body()).isEmpty();
      assertThat(whole.get().body()).isEqualTo("a");
    } finally {
      origin.release();
      threads.shutdownNow();
    }
  }

  @Test
  void a_stale_copy_is_as_old_to_all_who_waited_for_it() throws Exception {
    origin.put("/a", 200, "a");
    String url = url(caching(policy(0, 100, 1000)), "/a");
    get(url);
    pass(150);
    origin.put("/a", 503, "no");
    List<HttpResponse<String>> answers = crowd(20, 20, () -> get(url));
    assertThat(results(answers)).containsOnly(Map.entry("Hit", 20L));
    assertThat(answers).extracting(answer -> header(answer, "Age")).containsOnly("150");
  }

  @Test
  void who_asks_under_a_precondition_is_answered_alone() throws Exception {
    origin.put("/a", 412, "changed");
    String url = url(caching(policy(0, 100, 1000)), "/a");
    crowd(20, 20, () -> get(url, "If-Match", "\"x\""));
    assertThat(origin.asked()).hasSize(20);
  }

  @Test
  void what_was_on_its_way_when_it_was_invalidated_is_not_kept() throws Exception {
    origin.put("/a", 200, "old", "Cache-Control", "max-age=60");
    Distribution distribution = caching(policy(0, 100, 1000));
    String url = url(distribution, "/a");
    origin.hold();
    ExecutorService threads = Executors.newFixedThreadPool(1);
    try {
      Future<HttpResponse<String>> first = threads.submit(() -> get(url));
      while (origin.asked().isEmpty()) {
        Thread.onSpinWait();
      }
      invalidate(distribution, "/a");
      origin.release();
      first.get();
      origin.put("/a", 200, "new", "Cache-Control", "max-age=60");
      assertThat(get(url).body()).isEqualTo("new");
      assertThat(result(url)).isEqualTo("Hit");
    } finally {
      origin.release();
      threads.shutdownNow();
    }
  }
}

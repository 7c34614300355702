package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.fault.Fault;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.Origin;

/** Origin groups: when the second origin is asked, and how long it takes until then. */
class OriginFailoverTest extends CloudFrontTestCase {
  /** The two have different names, for a name is cut off from the world. */
  private static final String PRIMARY = "127.0.0.1";

  private static final String SECONDARY = "localhost";

  private Origin.Builder custom(String id, String host) {
    return webOrigin(id, host).originPath("/" + id);
  }

  private Distribution group(
      Consumer<Origin.Builder> both, Consumer<DistributionConfig.Builder> more, Integer... codes) {
    Origin.Builder primary = custom("first", PRIMARY);
    Origin.Builder secondary = custom("second", SECONDARY);
    both.accept(primary);
    both.accept(secondary);
    return distribution(
        config -> {
          group(config, primary.build(), secondary.build(), codes);
          more.accept(config);
        });
  }

  private static void group(
      DistributionConfig.Builder config, Origin primary, Origin secondary, Integer... codes) {
    config.origins(o -> o.quantity(2).items(primary, secondary));
    config.originGroups(
        g ->
            g.quantity(1)
                .items(
                    i ->
                        i.id("both")
                            .failoverCriteria(
                                f -> f.statusCodes(c -> c.quantity(codes.length).items(codes)))
                            .members(
                                m ->
                                    m.quantity(2)
                                        .items(
                                            a -> a.originId("first"), a -> a.originId("second")))));
    config.defaultCacheBehavior(
        b ->
            b.targetOriginId("both")
                .viewerProtocolPolicy("allow-all")
                .allowedMethods(
                    m ->
                        m.quantity(7)
                            .itemsWithStrings(
                                "GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"))
                .cachePolicyId(CACHING_DISABLED));
  }

  private Distribution group(Integer... codes) {
    return group(both -> {}, config -> {}, codes);
  }

  private List<String> asked() {
    return origin.asked().stream().map(OriginServer.Asked::uri).toList();
  }

  private Duration timeOf(Runnable work) {
    Instant before = aws.clock().instant();
    work.run();
    return Duration.ofSeconds(Duration.between(before, aws.clock().instant()).toSeconds());
  }

  @Test
  void each_code_that_is_listed_goes_on_to_the_second_and_no_other() {
    List<Integer> listed = List.of(400, 403, 404, 416, 429, 500, 502, 503, 504);
    Distribution distribution = group(listed.toArray(Integer[]::new));
    origin.put("/second/a", 200, "second");
    for (int code : listed) {
      origin.asked().clear();
      origin.put("/first/a", code, "first");
      HttpResponse<String> response = get(url(distribution, "/a"));
      assertThat(response.body()).as("" + code).isEqualTo("second");
      assertThat(cache(response)).as("" + code).isEqualTo("Miss");
      assertThat(asked()).as("" + code).containsExactly("/first/a", "/second/a");
    }
    for (int code : List.of(200, 201, 301, 302, 401, 405, 410, 501)) {
      origin.asked().clear();
      origin.put("/first/a", code, "first");
      assertThat(get(url(distribution, "/a")).statusCode()).as("" + code).isEqualTo(code);
      assertThat(asked()).as("" + code).containsExactly("/first/a");
    }
    Distribution one = group(503);
    origin.put("/first/a", 500, "first");
    assertThat(get(url(one, "/a")).statusCode()).isEqualTo(500);
  }

  @Test
  void requests_that_change_something_do_not_go_on() {
    Distribution distribution = group(503);
    origin.put("/first/a", 503, "first").put("/second/a", 200, "second");
    for (String method : List.of("GET", "HEAD", "OPTIONS")) {
      assertThat(send(method, url(distribution, "/a")).statusCode()).as(method).isEqualTo(200);
    }
    origin.asked().clear();
    for (String method : List.of("PUT", "PATCH", "POST", "DELETE")) {
      assertThat(send(method, url(distribution, "/a")).statusCode())
          .as(method)
          .isGreaterThanOrEqualTo(500);
    }
    assertThat(asked()).doesNotContain("/second/a");
    edges.cutOff(PRIMARY);
    assertThat(send("POST", url(distribution, "/a")).statusCode()).isEqualTo(504);
    assertThat(asked()).doesNotContain("/second/a");
  }

  @Test
  void every_request_tries_the_first_first_unless_it_is_kept() {
    Distribution distribution = group(503);
    origin.put("/first/a", 503, "first").put("/second/a", 200, "second");
    get(url(distribution, "/a"));
    get(url(distribution, "/a"));
    assertThat(asked()).containsExactly("/first/a", "/second/a", "/first/a", "/second/a");

    Distribution keeping =
        group(
            both -> {},
            config ->
                config.defaultCacheBehavior(
                    b ->
                        b.targetOriginId("both")
                            .viewerProtocolPolicy("allow-all")
                            .cachePolicyId(CACHING_OPTIMIZED)),
            503);
    origin.asked().clear();
    assertThat(cache(get(url(keeping, "/a")))).isEqualTo("Miss");
    assertThat(cache(get(url(keeping, "/a")))).isEqualTo("Hit");
    assertThat(asked()).containsExactly("/first/a", "/second/a");
  }

  @Test
  void connections_are_tried_as_often_and_as_long_as_is_set() {
    origin.put("/second/a", 200, "second");
    edges.cutOff(PRIMARY);
    Object[][] rows = {{null, null, 30}, {1, null, 10}, {2, 4, 8}, {3, 1, 3}, {1, 1, 1}};
    for (Object[] row : rows) {
      Distribution distribution =
          group(
              both -> both.connectionAttempts((Integer) row[0]).connectionTimeout((Integer) row[1]),
              config -> {},
              503);
      List<HttpResponse<String>> got = new ArrayList<>();
      Duration took = timeOf(() -> got.add(get(url(distribution, "/a"))));
      assertThat(took).isEqualTo(Duration.ofSeconds((Integer) row[2]));
      assertThat(got.get(0).body()).isEqualTo("second");
    }
    edges.reconnect(PRIMARY);
    origin.put("/first/a", 200, "first");
    assertThat(get(url(group(503), "/a")).body()).isEqualTo("first");
  }

  @Test
  void with_both_cut_off_or_one_alone_a_viewer_waits_for_a_504() {
    edges.cutOff(PRIMARY);
    edges.cutOff(SECONDARY);
    Distribution both = group(503);
    List<HttpResponse<String>> got = new ArrayList<>();
    assertThat(timeOf(() -> got.add(get(url(both, "/a"))))).isEqualTo(Duration.ofSeconds(60));
    assertThat(got.get(0).statusCode()).isEqualTo(504);
    assertThat(cache(got.get(0))).isEqualTo("Error");
    assertThat(got.get(0).body())
        .contains(
            "<H1>504 ERROR</H1>", "CloudFront attempted to establish a connection with the origin");

    Distribution alone =
        distribution(
            config ->
                config.origins(
                    o ->
                        o.quantity(1)
                            .items(
                                custom("web", PRIMARY)
                                    .connectionAttempts(2)
                                    .connectionTimeout(5)
                                    .build())));
    assertThat(timeOf(() -> got.add(get(url(alone, "/b"))))).isEqualTo(Duration.ofSeconds(10));
    assertThat(got.get(1).statusCode()).isEqualTo(504);
  }

  @Test
  void a_port_nobody_listens_at_and_a_name_nobody_knows_are_a_502_at_once() {
    Distribution distribution = group(503);
    origin.close();
    List<HttpResponse<String>> got = new ArrayList<>();
    assertThat(timeOf(() -> got.add(get(url(distribution, "/a"))))).isZero();
    Distribution unknown =
        distribution(
            config ->
                config.origins(
                    o -> o.quantity(1).items(custom("web", "nowhere.example.com").build())));
    assertThat(timeOf(() -> got.add(get(url(unknown, "/a"))))).isZero();
    assertThat(got).allSatisfy(r -> assertThat(r.statusCode()).isEqualTo(502));
    assertThat(got.get(0).body()).contains("CloudFront wasn't able to connect to the origin.");
  }

  /** The first is an origin in this world, which a fault has hang. */
  private Distribution before(Distribution hanging, int attempts, int seconds, Integer keepAlive) {
    Origin first =
        Origin.builder()
            .id("first")
            .domainName(hanging.domainName())
            .connectionAttempts(attempts)
            .customOriginConfig(
                c ->
                    c.httpPort(80)
                        .httpsPort(443)
                        .originReadTimeout(seconds)
                        .originKeepaliveTimeout(keepAlive)
                        .originProtocolPolicy("https-only"))
            .build();
    return distribution(config -> group(config, first, custom("second", SECONDARY).build(), 500));
  }

  @Test
  void an_answer_that_does_not_come_is_waited_for_as_often_and_as_long_as_is_set() {
    origin.put("/second/a", 200, "second");
    Distribution hanging = distribution();
    Object[][] rows = {
      {"GET", 3, 30, null, 90, 200},
      {"GET", 1, 5, null, 5, 200},
      {"HEAD", 2, 60, null, 120, 200},
      {"GET", 2, 7, 1, 14, 200},
      {"GET", 2, 7, 60, 14, 200},
      // What may have got there is not sent twice.
      {"OPTIONS", 3, 30, null, 30, 200},
      {"POST", 3, 30, null, 30, 504},
      {"PUT", 3, 20, null, 20, 504},
      {"DELETE", 3, 20, null, 20, 504},
    };
    for (Object[] row : rows) {
      Distribution distribution =
          before(hanging, (Integer) row[1], (Integer) row[2], (Integer) row[3]);
      aws.faults().heal();
      aws.faults().on("cloudfront:ViewerRequest").from(2).then(Fault.hang());
      List<HttpResponse<String>> got = new ArrayList<>();
      Duration took = timeOf(() -> got.add(send(row[0].toString(), url(distribution, "/a"))));
      assertThat(took).as(List.of(row[0], row[4]).toString()).hasSeconds((Integer) row[4]);
      assertThat(got.get(0).statusCode()).as(row[0].toString()).isEqualTo(row[5]);
    }
  }

  @Test
  void an_answer_that_came_too_late_has_taken_the_time_it_took() {
    Distribution slow = distribution();
    origin.put("/a", 200, "slow").put("/second/a", 200, "second");
    Distribution distribution = before(slow, 1, 30, null);
    aws.faults().on("cloudfront:ViewerRequest").from(2).then(Fault.latency(Duration.ofSeconds(40)));
    List<HttpResponse<String>> got = new ArrayList<>();
    assertThat(timeOf(() -> got.add(get(url(distribution, "/a"))))).hasSeconds(40);
    assertThat(got.get(0).body()).isEqualTo("second");
  }

  @Test
  void error_pages_are_for_the_first_and_for_the_second() {
    origin
        .put("/first/a", 404, "first")
        .put("/first/b", 503, "first")
        .put("/second/b", 503, "second")
        .put("/first/sorry.html", 200, "sorry")
        .put("/first/later.html", 200, "later");
    Distribution distribution =
        group(
            both -> {},
            config ->
                config.customErrorResponses(
                    c ->
                        c.quantity(2)
                            .items(
                                e ->
                                    e.errorCode(404)
                                        .responseCode("404")
                                        .responsePagePath("/sorry.html"),
                                e ->
                                    e.errorCode(503)
                                        .responseCode("503")
                                        .responsePagePath("/later.html"))),
            503);
    assertThat(get(url(distribution, "/a")).body()).as("not for failover").isEqualTo("sorry");
    HttpResponse<String> failed = get(url(distribution, "/b"));
    assertThat(failed.body()).as("the second failed").isEqualTo("later");
    assertThat(failed.statusCode()).isEqualTo(503);
    assertThat(cache(failed)).isEqualTo("Error");
  }
}

package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** What functions can do to responses. */
class LambdaAtEdgeResponsesTest extends LambdaAtEdgeTestCase {
  @ParameterizedTest
  @EnumSource(Way.class)
  void what_an_origin_response_function_makes_of_a_response_is_kept(Way way) {
    origin.put("/", 200, "home");
    Distribution distribution =
        edge(
            "origin-response",
            cf -> with(with(cf.get("response"), "X-Mine", "1"), "Cache-Control", "max-age=9"));
    HttpResponse<String> first = through(way, distribution, "/");
    assertThat(first.body()).isEqualTo("home");
    assertThat(first.headers().firstValue("X-Mine")).contains("1");
    HttpResponse<String> second = through(way, distribution, "/");
    assertThat(cache(second)).isEqualTo("Hit");
    assertThat(second.headers().firstValue("X-Mine")).contains("1");
    assertThat(events).hasSize(1);
    aws.clock().advance(java.time.Duration.ofSeconds(10));
    through(way, distribution, "/");
    assertThat(origin.asked()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void an_origin_response_function_runs_for_errors_and_can_make_pages_of_them(Way way) {
    Distribution distribution =
        edge(
            "origin-response",
            cf -> {
              assertThat(response(cf).get("status").asText()).isEqualTo("404");
              assertThat(response(cf).get("statusDescription").asText()).isEqualTo("Not Found");
              assertThat(response(cf).has("body")).isFalse();
              return response(cf).put("status", "200").put("body", "not lost");
            });
    HttpResponse<String> response = through(way, distribution, "/nothing");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("not lost");
    assertThat(cache(response)).isEqualTo("Miss");
  }

  @Test
  void an_empty_body_takes_the_origins_away() {
    origin.put("/", 200, "home");
    Distribution distribution = edge("origin-response", cf -> response(cf).put("body", ""));
    assertThat(get(url(distribution, "/")).body()).isEmpty();
  }

  @Test
  void headers_can_be_taken_away() {
    origin.put("/", 200, "home", "X-Powered-By", "tests");
    Distribution distribution =
        edge(
            "origin-response",
            cf -> {
              ((ObjectNode) response(cf).get("headers")).remove("x-powered-by");
              return response(cf);
            });
    assertThat(get(url(distribution, "/")).headers().firstValue("X-Powered-By")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void a_viewer_response_function_runs_for_hits_and_misses_and_nothing_of_it_is_kept(Way way) {
    origin.put("/", 200, "home", "Cache-Control", "max-age=60");
    int[] count = {0};
    Distribution distribution =
        edge("viewer-response", cf -> with(cf.get("response"), "X-Count", "" + ++count[0]));
    HttpResponse<String> first = through(way, distribution, "/");
    assertThat(cache(first)).isEqualTo("Miss");
    assertThat(first.headers().firstValue("X-Count")).contains("1");
    HttpResponse<String> second = through(way, distribution, "/");
    assertThat(cache(second)).isEqualTo("Hit");
    assertThat(second.body()).isEqualTo("home");
    assertThat(second.headers().allValues("X-Count")).containsExactly("2");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void a_viewer_response_function_does_not_run_when_the_origin_says_400_or_more(Way way) {
    origin.put("/400", 400, "no").put("/404", 404, "no").put("/503", 503, "no");
    origin.put("/302", 302, "", "Location", "/");
    Distribution distribution = edge("viewer-response", LambdaAtEdgeTestCase::unchanged);
    for (int status : new int[] {400, 404, 503}) {
      assertThat(through(way, distribution, "/" + status).statusCode()).isEqualTo(status);
    }
    assertThat(events).isEmpty();
    assertThat(through(way, distribution, "/302").statusCode()).isEqualTo(302);
    assertThat(events).hasSize(1);
  }

  @Test
  void a_viewer_response_function_does_not_run_for_error_pages_and_redirects_to_https() {
    origin.put("/sorry.html", 200, "sorry");
    String arn = version("f", LambdaAtEdgeTestCase::unchanged);
    Distribution distribution =
        distribution(
            config ->
                config
                    .customErrorResponses(
                        e ->
                            e.quantity(1)
                                .items(
                                    i ->
                                        i.errorCode(404)
                                            .responseCode("200")
                                            .responsePagePath("/sorry.html")))
                    .defaultCacheBehavior(
                        b ->
                            b.targetOriginId("web")
                                .viewerProtocolPolicy("redirect-to-https")
                                .cachePolicyId(CACHING_OPTIMIZED)
                                .lambdaFunctionAssociations(
                                    l -> l.quantity(1).items(at("viewer-response", arn)))));
    assertThat(get(url(distribution, "/nothing")).body()).isEqualTo("sorry");
    assertThat(get("http://" + distribution.domainName() + "/").statusCode()).isEqualTo(301);
    assertThat(events).isEmpty();
  }

  @Test
  void what_functions_are_not_shown_stays_as_it_is() {
    origin.put("/", 200, "home", "X-Amzn-RequestId", "r", "X-Real-IP", "10.0.0.1", "X-Edge-A", "e");
    Distribution distribution = edge("origin-response", LambdaAtEdgeTestCase::unchanged);
    HttpResponse<String> response = get(url(distribution, "/"));
    assertThat(events.get(0).at("/Records/0/cf/response/headers").fieldNames())
        .toIterable()
        .doesNotContain("x-amzn-requestid", "x-real-ip", "x-edge-a");
    assertThat(response.headers().firstValue("X-Amzn-RequestId")).contains("r");
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(strings = {"viewer-request", "origin-request"})
  void what_functions_are_not_shown_of_a_request_goes_on(String event) {
    origin.put("/", 200, "home");
    String arn = version("f", cf -> with(cf.get("request"), "X-Mine", "1"));
    Distribution distribution = edge(b -> b.originRequestPolicyId(ALL_VIEWER), at(event, arn));
    get(url(distribution, "/"), "X-Amzn-Auth", "a", "X-Shown", "b");
    assertThat(events.get(0).at("/Records/0/cf/request/headers").has("x-amzn-auth")).isFalse();
    assertThat(origin.last().header("X-Amzn-Auth")).isEqualTo("a");
    assertThat(origin.last().header("X-Shown")).isEqualTo("b");
    assertThat(origin.last().header("X-Mine")).isEqualTo("1");
  }

  @Test
  void changes_of_the_request_at_a_responses_event_are_without_effect() {
    origin.put("/", 200, "home");
    Distribution distribution =
        edge(
            "origin-response",
            cf -> {
              request(cf).put("uri", "/other");
              return response(cf);
            });
    assertThat(get(url(distribution, "/")).body()).isEqualTo("home");
    assertThat(origin.asked()).hasSize(1);
  }

  @Test
  void all_four_events_come_in_their_order() {
    origin.put("/", 200, "home", "Cache-Control", "max-age=60");
    String arn = version("f", LambdaAtEdgeTestCase::unchanged);
    Distribution distribution =
        edge(
            at("viewer-response", arn),
            at("origin-response", arn),
            at("origin-request", arn),
            at("viewer-request", arn));
    get(url(distribution, "/"));
    get(url(distribution, "/"));
    assertThat(events)
        .extracting(e -> e.at("/Records/0/cf/config/eventType").asText())
        .containsExactly(
            "viewer-request",
            "origin-request",
            "origin-response",
            "viewer-response",
            "viewer-request",
            "viewer-response");
  }
}

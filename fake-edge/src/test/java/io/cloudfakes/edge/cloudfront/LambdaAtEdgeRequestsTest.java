package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** What functions can do to requests, and in their place. */
class LambdaAtEdgeRequestsTest extends LambdaAtEdgeTestCase {
  private final OriginServer other = new OriginServer();

  @AfterEach
  void closeOther() {
    other.close();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void a_viewer_request_can_be_rewritten_before_the_cache_is_looked_at(Way way) {
    origin.put("/b", 200, "b", "Cache-Control", "max-age=60");
    Distribution distribution =
        edge("viewer-request", cf -> request(cf).put("uri", "/b").put("querystring", "x=1"));
    assertThat(cache(through(way, distribution, "/one"))).isEqualTo("Miss");
    HttpResponse<String> second = through(way, distribution, "/two");
    assertThat(second.body()).isEqualTo("b");
    assertThat(cache(second)).isEqualTo("Hit");
    assertThat(origin.asked()).hasSize(1);
    assertThat(events).hasSize(2);
  }

  @Test
  void another_uri_changes_neither_the_behavior_nor_the_origin() {
    origin.put("/api/a", 200, "a");
    String arn = version("f", cf -> request(cf).put("uri", "/api/a"));
    Distribution distribution =
        distribution(
            config ->
                config
                    .defaultCacheBehavior(
                        b ->
                            b.targetOriginId("web")
                                .viewerProtocolPolicy("allow-all")
                                .cachePolicyId(CACHING_OPTIMIZED)
                                .lambdaFunctionAssociations(
                                    l -> l.quantity(1).items(at("viewer-request", arn))))
                    .cacheBehaviors(
                        c ->
                            c.quantity(1)
                                .items(
                                    b ->
                                        b.pathPattern("/api/*")
                                            .targetOriginId("web")
                                            .viewerProtocolPolicy("https-only")
                                            .cachePolicyId(CACHING_DISABLED))));
    get(url(distribution, "/x"));
    assertThat(cache(get(url(distribution, "/x")))).isEqualTo("Hit");
  }

  @Test
  void headers_that_a_viewer_request_function_adds_go_where_the_policy_lets_them() {
    origin.put("/", 200, "home");
    Distribution distribution =
        edge(
            b -> b.cachePolicyId(CACHING_DISABLED).originRequestPolicyId(ALL_VIEWER),
            at("viewer-request", version("f", cf -> with(cf.get("request"), "X-Mine", "7"))));
    get(url(distribution, "/"));
    assertThat(origin.last().header("X-Mine")).isEqualTo("7");
  }

  @Test
  void an_origin_request_can_be_rewritten_and_only_on_a_miss() {
    origin.put("/b", 200, "b", "Cache-Control", "max-age=60");
    Distribution distribution =
        edge(
            "origin-request",
            cf -> {
              request(cf).put("uri", "/b").put("querystring", "x=1");
              return with(request(cf), "X-Mine", "7");
            });
    assertThat(cache(get(url(distribution, "/a")))).isEqualTo("Miss");
    assertThat(cache(get(url(distribution, "/a")))).isEqualTo("Hit");
    assertThat(events).hasSize(1);
    assertThat(origin.last().uri()).isEqualTo("/b?x=1");
    assertThat(origin.last().header("X-Mine")).isEqualTo("7");
    assertThat(origin.last().header("X-Amz-Cf-Id")).isNotNull();
    aws.clock().advance(Duration.ofMinutes(2));
    get(url(distribution, "/a"));
    assertThat(events).hasSize(2);
  }

  @Test
  void what_of_the_query_string_is_not_shown_goes_on_as_it_was() {
    origin.put("/", 200, "home");
    Distribution distribution =
        edge(
            b -> b.originRequestPolicyId(someQueries()),
            at("origin-request", version("f", LambdaAtEdgeTestCase::unchanged)));
    get(url(distribution, "/?a=1&b=2"));
    assertThat(origin.last().uri()).isEqualTo("/?a=1");
  }

  @Test
  void utf_8_is_percent_encoded_on_its_way_to_the_origin() {
    Distribution distribution = edge("origin-request", cf -> request(cf).put("uri", "/ä b"));
    get(url(distribution, "/a"));
    assertThat(origin.last().uri()).isEqualTo("/%C3%A4%20b");
  }

  @Test
  void a_request_can_be_sent_to_another_custom_origin() {
    other.put("/v2/a", 200, "from the other");
    Distribution distribution =
        edge(
            "origin-request",
            cf -> {
              ObjectNode custom = (ObjectNode) request(cf).at("/origin/custom");
              custom.put("domainName", "localhost").put("port", other.port()).put("path", "/v2");
              custom.put("readTimeout", 120).put("keepaliveTimeout", 120);
              custom
                  .putObject("customHeaders")
                  .putArray("x-secret")
                  .addObject()
                  .put("key", "X-Secret")
                  .put("value", "s");
              return with(request(cf), "Host", "shop.example.com");
            });
    assertThat(get(url(distribution, "/a")).body()).isEqualTo("from the other");
    assertThat(other.last().header("Host")).isEqualTo("shop.example.com");
    assertThat(other.last().header("X-Secret")).isEqualTo("s");
    assertThat(origin.asked()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void a_viewer_request_function_can_answer_itself_and_that_is_not_kept(Way way) {
    String arn =
        version(
            "f",
            cf ->
                json(
                    "{'status':'302','statusDescription':'Found','headers':{'location':"
                        + "[{'key':'Location','value':'https://example.com/'}]}}"));
    String after = version("after", LambdaAtEdgeTestCase::unchanged);
    Distribution distribution = edge(at("viewer-request", arn), at("viewer-response", after));
    HttpResponse<String> first = through(way, distribution, "/");
    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(first.headers().firstValue("Location")).contains("https://example.com/");
    assertThat(cache(first)).isEqualTo("LambdaGeneratedResponse");
    assertThat(cache(through(way, distribution, "/"))).isEqualTo("LambdaGeneratedResponse");
    assertThat(origin.asked()).isEmpty();
    // The function of the viewer's response is run for none of them.
    assertThat(events).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void what_an_origin_request_function_answers_itself_is_kept(Way way) {
    String arn =
        version(
            "f",
            cf ->
                json(
                    "{'status':200,'body':'"
                        + Base64.getEncoder()
                            .encodeToString("made".getBytes(StandardCharsets.UTF_8))
                        + "','bodyEncoding':'base64','headers':{'cache-control':"
                        + "[{'key':'Cache-Control','value':'max-age=60'}]}}"));
    String not = version("not", LambdaAtEdgeTestCase::unchanged);
    Distribution distribution = edge(at("origin-request", arn), at("origin-response", not));
    HttpResponse<String> first = through(way, distribution, "/");
    assertThat(first.body()).isEqualTo("made");
    assertThat(cache(first)).isEqualTo("LambdaGeneratedResponse");
    HttpResponse<String> second = through(way, distribution, "/");
    assertThat(second.body()).isEqualTo("made");
    assertThat(cache(second)).isEqualTo("Hit");
    // Nor is the function of the origin's response run for it.
    assertThat(events).hasSize(1);
    assertThat(origin.asked()).isEmpty();
    aws.clock().advance(Duration.ofMinutes(2));
    assertThat(cache(through(way, distribution, "/"))).isEqualTo("LambdaGeneratedResponse");
  }

  @Test
  void a_body_can_be_replaced_by_one_that_is_not_too_long() {
    assertThat(lengthAtOrigin("viewer-request", "read-only", 50_000)).isEqualTo(5);
    assertThat(lengthAtOrigin("viewer-request", "replace", 10)).isEqualTo(10);
    assertThat(lengthAtOrigin("viewer-request", "replace", 40 * 1024)).isEqualTo(40 * 1024);
    assertThat(replaced("viewer-request", "replace", 40 * 1024 + 1).statusCode()).isEqualTo(502);
    assertThat(lengthAtOrigin("origin-request", "replace", 1024 * 1024)).isEqualTo(1024 * 1024);
    HttpResponse<String> more = replaced("origin-request", "replace", 1024 * 1024 + 1);
    assertThat(more.statusCode()).isEqualTo(502);
    assertThat(cache(more)).isEqualTo("LambdaValidationError");
    assertThat(more.body()).contains("exceeds the maximum size");
  }

  @Test
  void a_replaced_body_is_base64_unless_it_says_otherwise() {
    String arn =
        version(
            "f",
            cf -> {
              ((ObjectNode) request(cf).get("body"))
                  .put("action", "replace")
                  .put("data", "aGk=")
                  .remove("encoding");
              return request(cf);
            });
    Distribution distribution =
        edge(
            LambdaAtEdgeRequestsTest::posts,
            at("origin-request", arn).toBuilder().includeBody(true).build());
    through(Way.IN_PROCESS, distribution, "POST", "/", "hello");
    assertThat(origin.last().header("Content-Length")).isEqualTo("2");
  }

  @Test
  void a_header_without_a_key_is_written_with_initial_capitals() {
    String made =
        version(
            "made",
            cf ->
                json(
                    "{'status':'200','headers':{'x-OWN-name':[{'value':'1'}],'x-two':[{'key':null,"
                        + "'value':'2'}],'x-three':[{'key':'x-Three','value':'3'}]}}"));
    String seen = version("seen", LambdaAtEdgeTestCase::unchanged);
    get(url(edge(at("origin-request", made), at("viewer-response", seen)), "/"));
    assertThat(events.get(1).at("/Records/0/cf/response/headers/x-own-name/0/key").asText())
        .isEqualTo("X-Own-Name");
    assertThat(events.get(1).at("/Records/0/cf/response/headers/x-two/0/key").asText())
        .isEqualTo("X-Two");
    assertThat(events.get(1).at("/Records/0/cf/response/headers/x-three/0/key").asText())
        .isEqualTo("x-Three");
  }

  private int lengthAtOrigin(String event, String action, int length) {
    replaced(event, action, length);
    return Integer.parseInt(origin.last().header("Content-Length"));
  }

  private HttpResponse<String> replaced(String event, String action, int length) {
    String arn =
        version(
            event + "-" + action + "-" + length,
            cf -> {
              ((ObjectNode) request(cf).get("body"))
                  .put("action", action)
                  .put("encoding", "text")
                  .put("data", "y".repeat(length));
              return request(cf);
            });
    Distribution distribution =
        edge(LambdaAtEdgeRequestsTest::posts, at(event, arn).toBuilder().includeBody(true).build());
    return through(Way.IN_PROCESS, distribution, "POST", "/", "hello");
  }

  private static void posts(DefaultCacheBehavior.Builder behavior) {
    behavior.allowedMethods(
        m ->
            m.quantity(7)
                .itemsWithStrings("GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"));
  }

  @Test
  void the_function_of_the_origins_request_runs_again_for_the_second_origin() {
    origin.put("/a", 503, "down");
    other.put("/a", 200, "up");
    String before = version("before", LambdaAtEdgeTestCase::unchanged);
    String after =
        version(
            "after", cf -> with(cf.get("response"), "X-Seen", response(cf).get("status").asText()));
    Distribution distribution =
        distribution(
            config ->
                config
                    .origins(
                        o ->
                            o.quantity(2)
                                .items(
                                    i ->
                                        i.id("web")
                                            .domainName("127.0.0.1")
                                            .customOriginConfig(
                                                c ->
                                                    c.httpPort(origin.port())
                                                        .httpsPort(443)
                                                        .originProtocolPolicy("http-only")),
                                    i ->
                                        i.id("other")
                                            .domainName("localhost")
                                            .customOriginConfig(
                                                c ->
                                                    c.httpPort(other.port())
                                                        .httpsPort(443)
                                                        .originProtocolPolicy("http-only"))))
                    .originGroups(
                        g ->
                            g.quantity(1)
                                .items(
                                    i ->
                                        i.id("both")
                                            .failoverCriteria(
                                                f -> f.statusCodes(s -> s.quantity(1).items(503)))
                                            .members(
                                                m ->
                                                    m.quantity(2)
                                                        .items(
                                                            x -> x.originId("web"),
                                                            x -> x.originId("other")))))
                    .defaultCacheBehavior(
                        b ->
                            b.targetOriginId("both")
                                .viewerProtocolPolicy("allow-all")
                                .cachePolicyId(CACHING_OPTIMIZED)
                                .lambdaFunctionAssociations(
                                    l ->
                                        l.quantity(2)
                                            .items(
                                                at("origin-request", before),
                                                at("origin-response", after)))));
    HttpResponse<String> response = get(url(distribution, "/a"));
    assertThat(response.body()).isEqualTo("up");
    assertThat(response.headers().firstValue("X-Seen")).contains("200");
    List<String> seen =
        events.stream()
            .map(
                e ->
                    e.at("/Records/0/cf/config/eventType").asText()
                        + " "
                        + e.at("/Records/0/cf/request/origin/custom/domainName").asText())
            .toList();
    assertThat(seen)
        .containsExactly(
            "origin-request 127.0.0.1",
            "origin-response 127.0.0.1",
            "origin-request localhost",
            "origin-response localhost");
  }
}

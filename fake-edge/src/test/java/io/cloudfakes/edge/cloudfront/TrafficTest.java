package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** What viewers get through a distribution. */
class TrafficTest extends CloudFrontTestCase {
  @Test
  void a_miss_is_a_hit_the_second_time_and_grows_older() {
    origin.put("/a.txt", 200, "hello", "Cache-Control", "max-age=60", "ETag", "\"v1\"");
    String url = url(distribution(), "/a.txt");

    HttpResponse<String> first = get(url);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).isEqualTo("hello");
    assertThat(cache(first)).isEqualTo("Miss");
    assertThat(first.headers().firstValue("Age")).isEmpty();
    assertThat(first.headers().firstValue("Via").orElse(""))
        .matches("1\\.1 [0-9a-f]{32}\\.cloudfront\\.net \\(CloudFront\\)");
    assertThat(first.headers().firstValue("X-Amz-Cf-Pop")).contains("IAD89-P1");
    assertThat(first.headers().firstValue("X-Amz-Cf-Id")).isPresent();

    aws.clock().advance(Duration.ofSeconds(30));
    HttpResponse<String> second = get(url);
    assertThat(cache(second)).isEqualTo("Hit");
    assertThat(second.headers().firstValue("Age")).contains("30");
    assertThat(second.headers().firstValue("ETag")).contains("\"v1\"");

    aws.clock().advance(Duration.ofSeconds(40));
    assertThat(cache(get(url))).isEqualTo("RefreshHit");
    assertThat(cache(get(url))).isEqualTo("Hit");
    assertThat(origin.asked()).hasSize(2);
  }

  @Test
  void an_invalidation_has_the_edges_ask_again() {
    origin.put("/images/cat.jpg", 200, "old");
    Distribution distribution = distribution();
    String url = url(distribution, "/images/cat.jpg");
    get(url);
    origin.put("/images/cat.jpg", 200, "new");
    assertThat(get(url).body()).isEqualTo("old");

    cloudFront.createInvalidation(
        b ->
            b.distributionId(distribution.id())
                .invalidationBatch(
                    i -> i.callerReference("1").paths(p -> p.quantity(1).items("/images/*"))));
    HttpResponse<String> after = get(url);
    assertThat(after.body()).isEqualTo("new");
    assertThat(cache(after)).isEqualTo("Miss");
  }

  @Test
  void a_host_without_a_distribution_is_refused() {
    HttpResponse<String> response = get("https://d000000000000x.cloudfront.net/");
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("The request could not be satisfied.", "Bad request.");
    assertThat(cache(response)).isEqualTo("Error");
  }

  @Test
  void a_disabled_distribution_serves_nobody() {
    Distribution distribution = distribution(config -> config.enabled(false));
    assertThat(get(url(distribution, "/")).statusCode()).isEqualTo(403);
    assertThat(origin.asked()).isEmpty();
  }

  @Test
  void http_is_redirected_or_refused_as_the_behavior_says() {
    Distribution redirecting =
        distribution(
            config ->
                config.defaultCacheBehavior(
                    b ->
                        b.targetOriginId("web")
                            .viewerProtocolPolicy("redirect-to-https")
                            .cachePolicyId(CACHING_OPTIMIZED)));
    HttpResponse<String> moved = get("http://" + redirecting.domainName() + "/a?b=c");
    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(cache(moved)).isEqualTo("Redirect");
    assertThat(moved.headers().firstValue("Location"))
        .contains("https://" + redirecting.domainName() + "/a?b=c");

    Distribution secure =
        distribution(
            config ->
                config.defaultCacheBehavior(
                    b ->
                        b.targetOriginId("web")
                            .viewerProtocolPolicy("https-only")
                            .cachePolicyId(CACHING_OPTIMIZED)));
    assertThat(get("http://" + secure.domainName() + "/").statusCode()).isEqualTo(403);
  }

  @Test
  void the_root_is_an_object_of_its_own_and_behaviors_go_by_path() {
    origin
        .put("/index.html", 200, "home")
        .put("/api/now", 200, "12:00")
        .put("/images/a.png", 200, "png");
    Distribution distribution =
        distribution(
            config ->
                config
                    .defaultRootObject("index.html")
                    .cacheBehaviors(
                        c ->
                            c.quantity(1)
                                .items(
                                    b ->
                                        b.pathPattern("/api/*")
                                            .targetOriginId("web")
                                            .viewerProtocolPolicy("allow-all")
                                            .allowedMethods(
                                                m ->
                                                    m.quantity(7)
                                                        .itemsWithStrings(
                                                            "GET", "HEAD", "OPTIONS", "PUT",
                                                            "PATCH", "POST", "DELETE"))
                                            .cachePolicyId(CACHING_DISABLED))));
    assertThat(get(url(distribution, "/")).body()).isEqualTo("home");
    get(url(distribution, "/api/now"));
    assertThat(cache(get(url(distribution, "/api/now")))).isEqualTo("Miss");
    assertThat(send("POST", url(distribution, "/api/now")).statusCode()).isEqualTo(200);
    HttpResponse<String> refused = send("POST", url(distribution, "/images/a.png"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("supports only cachable requests");
  }

  @Test
  void an_error_has_a_page_and_a_status_of_its_own() {
    origin.put("/sorry.html", 200, "sorry");
    Distribution distribution =
        distribution(
            config ->
                config.customErrorResponses(
                    c ->
                        c.quantity(1)
                            .items(
                                e ->
                                    e.errorCode(404)
                                        .responseCode("200")
                                        .responsePagePath("/sorry.html")
                                        .errorCachingMinTTL(60L))));
    HttpResponse<String> response = get(url(distribution, "/nothing"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("sorry");
    assertThat(cache(response)).isEqualTo("Error");
    assertThat(response.headers().firstValue("Age")).isEmpty();
    aws.clock().advance(Duration.ofSeconds(7));
    HttpResponse<String> again = get(url(distribution, "/nothing"));
    assertThat(again.headers().firstValue("Age")).as("of the error").contains("7");
    assertThat(origin.asked()).hasSize(2);
    aws.clock().advance(Duration.ofSeconds(61));
    get(url(distribution, "/nothing"));
    assertThat(origin.asked())
        .as("the page is kept as long as the error, and no longer")
        .hasSize(4);
  }

  @Test
  void each_edge_location_has_a_cache_of_its_own() {
    origin.put("/a", 200, "a");
    edges.viewer("203.0.113.7").at("FRA56-P1");
    edges.viewer("203.0.113.8").at("NRT57-P2");
    String url = url(distribution(), "/a");
    assertThat(cache(get(url, FakeCloudFront.VIEWER_HEADER, "203.0.113.7"))).isEqualTo("Miss");
    HttpResponse<String> tokyo = get(url, FakeCloudFront.VIEWER_HEADER, "203.0.113.8");
    assertThat(cache(tokyo)).isEqualTo("Miss");
    assertThat(tokyo.headers().firstValue("X-Amz-Cf-Pop")).contains("NRT57-P2");
    assertThat(cache(get(url, FakeCloudFront.VIEWER_HEADER, "203.0.113.7"))).isEqualTo("Hit");
    assertThat(edges.objectsAt("FRA56-P1")).isEqualTo(1);
  }

  @Test
  void the_origin_sees_cloudfronts_own_headers_and_what_policies_let_through() {
    origin.put("/a", 200, "a");
    Distribution distribution =
        distribution(
            config ->
                config.defaultCacheBehavior(
                    b ->
                        b.targetOriginId("web")
                            .viewerProtocolPolicy("allow-all")
                            .originRequestPolicyId("acba4595-bd28-49b8-b9fe-13317c0390fa")
                            .cachePolicyId(CACHING_OPTIMIZED)));
    get(
        url(distribution, "/a?x=1"),
        "Accept-Encoding",
        "gzip, br",
        "Referer",
        "http://example.com/",
        "User-Agent",
        "tester",
        "X-Mine",
        "1",
        "Cookie",
        "a=b",
        FakeCloudFront.VIEWER_HEADER,
        "203.0.113.7");
    OriginServer.Asked asked = origin.last();
    assertThat(asked.uri()).isEqualTo("/a");
    assertThat(asked.header("Accept-Encoding")).isEqualTo("br,gzip");
    assertThat(asked.header("Referer")).isEqualTo("http://example.com/");
    assertThat(asked.header("User-Agent")).isEqualTo("tester");
    assertThat(asked.header("X-Forwarded-For")).isEqualTo("203.0.113.7");
    assertThat(asked.header("Via")).endsWith("(CloudFront)");
    assertThat(asked.header("X-Amz-Cf-Id")).isNotNull();
    assertThat(asked.header("X-Mine")).isNull();
    assertThat(asked.header("Cookie")).isNull();
    assertThat(asked.header(FakeCloudFront.VIEWER_HEADER)).isNull();

    get(url(distribution(), "/a"), "User-Agent", "tester");
    assertThat(origin.last().header("User-Agent")).isEqualTo("Amazon CloudFront");
    assertThat(origin.last().header("Accept-Encoding")).isNull();
  }

  @Test
  void a_part_is_cut_out_of_what_is_kept() {
    origin.put("/a", 200, "0123456789");
    String url = url(distribution(), "/a");
    HttpResponse<String> part = get(url, "Range", "bytes=2-4");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("234");
    assertThat(get(url).body()).isEqualTo("0123456789");
    assertThat(get(url, "Range", "bytes=-1").body()).isEqualTo("9");
    assertThat(origin.asked()).hasSize(1);
  }

  @Test
  void an_origin_that_does_not_answer_is_a_bad_gateway() {
    Distribution distribution = distribution();
    origin.close();
    HttpResponse<String> response = get(url(distribution, "/a"));
    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(cache(response)).isEqualTo("Error");
  }

  @Test
  void a_stale_object_is_served_while_the_origin_is_down() {
    origin.put("/a", 200, "a", "Cache-Control", "max-age=10");
    Distribution distribution = distribution();
    get(url(distribution, "/a"));
    origin.put("/a", 500, "broken");
    aws.clock().advance(Duration.ofMinutes(1));
    HttpResponse<String> stale = get(url(distribution, "/a"));
    assertThat(stale.statusCode()).isEqualTo(200);
    assertThat(stale.body()).isEqualTo("a");
  }

  @Test
  void a_response_headers_policy_adds_its_headers() {
    origin.put("/a", 200, "a");
    Distribution distribution =
        distribution(
            config ->
                config.defaultCacheBehavior(
                    b ->
                        b.targetOriginId("web")
                            .viewerProtocolPolicy("allow-all")
                            .responseHeadersPolicyId("e61eb60c-9c35-4d20-a928-2b84e02af89c")
                            .cachePolicyId(CACHING_OPTIMIZED)));
    HttpResponse<String> response = get(url(distribution, "/a"), "Origin", "https://example.com");
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(response.headers().firstValue("Strict-Transport-Security"))
        .contains("max-age=31536000");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
  }

  @Test
  void an_origin_shield_asks_the_origin_for_all_edges() {
    origin.put("/a", 200, "a", "Cache-Control", "max-age=100", "ETag", "\"v1\"");
    Distribution distribution =
        distribution(
            config ->
                config.origins(
                    o ->
                        o.quantity(1)
                            .items(
                                i ->
                                    i.id("web")
                                        .domainName("127.0.0.1")
                                        .originShield(
                                            s -> s.enabled(true).originShieldRegion("us-east-1"))
                                        .customOriginConfig(
                                            c ->
                                                c.httpPort(origin.port())
                                                    .httpsPort(443)
                                                    .originProtocolPolicy("http-only")))));
    edges.viewer("203.0.113.7").at("FRA56-P1");
    edges.viewer("203.0.113.8").at("NRT57-P2");
    String url = url(distribution, "/a");
    get(url, FakeCloudFront.VIEWER_HEADER, "203.0.113.7");
    aws.clock().advance(Duration.ofSeconds(60));
    assertThat(cache(get(url, FakeCloudFront.VIEWER_HEADER, "203.0.113.8"))).isEqualTo("Miss");
    assertThat(origin.asked()).hasSize(1);
    aws.clock().advance(Duration.ofSeconds(30));
    HttpResponse<String> old = get(url, FakeCloudFront.VIEWER_HEADER, "203.0.113.8");
    assertThat(old.headers().firstValue("Age")).contains("90");
    aws.clock().advance(Duration.ofSeconds(20));
    get(url, FakeCloudFront.VIEWER_HEADER, "203.0.113.8");
    assertThat(origin.asked()).hasSize(2);
  }

  @Test
  void a_function_rewrites_requests_and_answers_them() {
    origin.put("/new/a", 200, "a");
    var made =
        cloudFront.createFunction(
            b ->
                b.name("rewrite")
                    .functionConfig(c -> c.comment("").runtime("cloudfront-js-2.0"))
                    .functionCode(
                        software.amazon.awssdk.core.SdkBytes.fromUtf8String(
                            "function handler(){}")));
    cloudFront.publishFunction(b -> b.name("rewrite").ifMatch(made.eTag()));
    edges.standIn(
        "rewrite",
        event -> {
          var request = event.withObject("/request");
          if (request.path("uri").asText().equals("/gone")) {
            return event.objectNode().put("statusCode", 410);
          }
          return request.put("uri", "/new" + request.path("uri").asText());
        });
    Distribution distribution =
        distribution(
            config ->
                config.defaultCacheBehavior(
                    b ->
                        b.targetOriginId("web")
                            .viewerProtocolPolicy("allow-all")
                            .functionAssociations(
                                f ->
                                    f.quantity(1)
                                        .items(
                                            i ->
                                                i.eventType("viewer-request")
                                                    .functionARN(
                                                        made.functionSummary()
                                                            .functionMetadata()
                                                            .functionARN())))
                            .cachePolicyId(CACHING_OPTIMIZED)));
    assertThat(get(url(distribution, "/a")).body()).isEqualTo("a");
    HttpResponse<String> gone = get(url(distribution, "/gone"));
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(cache(gone)).isEqualTo("FunctionGeneratedResponse");
  }
}

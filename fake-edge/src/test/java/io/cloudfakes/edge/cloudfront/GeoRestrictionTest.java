package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/** Where viewers are: who is shut out, and what origins and functions hear of it. */
class GeoRestrictionTest extends CloudFrontTestCase {
  private static final String GERMAN = "203.0.113.7";
  private static final String FRENCH = "203.0.113.8";
  private static final String UNKNOWN = "203.0.113.9";

  private final AtomicInteger policies = new AtomicInteger();

  private Distribution restricted(String type, String... countries) {
    return distribution(config -> restrict(config, type, countries));
  }

  private static void restrict(
      DistributionConfig.Builder config, String type, String... countries) {
    config.restrictions(
        r ->
            r.geoRestriction(
                g -> {
                  g.restrictionType(type).quantity(countries.length);
                  if (countries.length > 0) {
                    g.items(countries);
                  }
                }));
  }

  private HttpResponse<String> from(String viewer, String url) {
    return get(url, FakeCloudFront.VIEWER_HEADER, viewer);
  }

  private void places() {
    edges.viewer(GERMAN).in("DE");
    edges.viewer(FRENCH).in("FR");
  }

  @Test
  void an_allow_list_and_a_block_list_go_by_country_and_serve_whom_nobody_can_place() {
    places();
    origin.put("/a", 200, "a");
    Map<Distribution, int[]> rows = new LinkedHashMap<>();
    rows.put(restricted("none"), new int[] {200, 200, 200});
    rows.put(restricted("blacklist", "DE"), new int[] {403, 200, 200});
    rows.put(restricted("blacklist", "DE", "FR"), new int[] {403, 403, 200});
    rows.put(restricted("whitelist", "DE"), new int[] {200, 403, 200});
    rows.put(restricted("whitelist", "LI", "MC"), new int[] {403, 403, 200});
    rows.forEach(
        (distribution, wanted) -> {
          String url = url(distribution, "/a");
          String what =
              distribution.distributionConfig().restrictions().geoRestriction().toString();
          assertThat(from(GERMAN, url).statusCode()).as(what).isEqualTo(wanted[0]);
          assertThat(from(FRENCH, url).statusCode()).as(what).isEqualTo(wanted[1]);
          assertThat(from(UNKNOWN, url).statusCode()).as(what).isEqualTo(wanted[2]);
        });
  }

  @Test
  void who_is_shut_out_gets_a_page_and_neither_cache_nor_origin_hear_of_it() {
    places();
    origin.put("/a", 200, "a").put("/images/b", 200, "b");
    Distribution distribution =
        distribution(
            config -> {
              restrict(config, "blacklist", "DE");
              config.cacheBehaviors(
                  c ->
                      c.quantity(1)
                          .items(
                              b ->
                                  b.pathPattern("/images/*")
                                      .targetOriginId("web")
                                      .viewerProtocolPolicy("allow-all")
                                      .cachePolicyId(CACHING_DISABLED)));
            });
    assertThat(from(GERMAN, url(distribution, "/a")).statusCode()).isEqualTo(403);
    assertThat(origin.asked()).isEmpty();
    assertThat(from(FRENCH, url(distribution, "/a")).body()).isEqualTo("a");
    HttpResponse<String> refused = from(GERMAN, url(distribution, "/a"));
    assertThat(refused.statusCode()).as("although it is kept").isEqualTo(403);
    assertThat(cache(refused)).isEqualTo("Error");
    assertThat(refused.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(refused.body())
        .contains(
            "<H1>403 ERROR</H1>",
            "The Amazon CloudFront distribution is configured to block access from your country.");
    assertThat(from(GERMAN, url(distribution, "/images/b")).statusCode())
        .as("all of the distribution")
        .isEqualTo(403);
    assertThat(cache(from(FRENCH, url(distribution, "/a")))).isEqualTo("Hit");
  }

  @Test
  void its_error_page_is_kept_for_ten_seconds_or_as_long_as_is_said() {
    places();
    for (Long told : new Long[] {null, 60L}) {
      origin.put("/sorry.html", 200, "not in Germany");
      int before = origin.asked().size();
      Distribution distribution =
          distribution(
              config -> {
                restrict(config, "blacklist", "DE");
                config.customErrorResponses(
                    c ->
                        c.quantity(1)
                            .items(
                                e ->
                                    e.errorCode(403)
                                        .responseCode("451")
                                        .responsePagePath("/sorry.html")
                                        .errorCachingMinTTL(told)));
              });
      String url = url(distribution, "/a");
      HttpResponse<String> page = from(GERMAN, url);
      assertThat(page.statusCode()).isEqualTo(451);
      assertThat(page.body()).isEqualTo("not in Germany");
      assertThat(cache(page)).isEqualTo("Error");
      aws.clock().advance(Duration.ofSeconds(told == null ? 9 : 59));
      from(GERMAN, url);
      assertThat(origin.asked()).hasSize(before + 1);
      origin.put("/sorry.html", 200, "still not");
      aws.clock().advance(Duration.ofSeconds(2));
      assertThat(from(GERMAN, url).body()).isEqualTo("still not");
      assertThat(origin.asked()).hasSize(before + 2);
    }
  }

  @Test
  void a_list_has_countries_and_a_distribution_without_restriction_has_none() {
    assertRefused("InvalidLocationCode", () -> restricted("blacklist", "de"));
    assertRefused("InvalidGeoRestrictionParameter", () -> restricted("none", "DE"));
    assertRefused("InvalidGeoRestrictionParameter", () -> restricted("whitelist"));
  }

  /** A distribution whose origin request policy names some headers. */
  private Distribution telling(List<String> headers) {
    String name = "policy " + policies.incrementAndGet();
    String policy =
        cloudFront
            .createOriginRequestPolicy(
                b ->
                    b.originRequestPolicyConfig(
                        c ->
                            c.name(name)
                                .headersConfig(
                                    h ->
                                        h.headerBehavior("whitelist")
                                            .headers(
                                                n -> n.quantity(headers.size()).items(headers)))
                                .cookiesConfig(k -> k.cookieBehavior("none"))
                                .queryStringsConfig(q -> q.queryStringBehavior("none"))))
            .originRequestPolicy()
            .id();
    return distribution(
        config ->
            config.defaultCacheBehavior(
                b ->
                    b.targetOriginId("web")
                        .viewerProtocolPolicy("allow-all")
                        .originRequestPolicyId(policy)
                        .cachePolicyId(CACHING_DISABLED)));
  }

  @Test
  void origins_hear_of_a_viewers_place_and_connection_what_policies_name() {
    origin.put("/a", 200, "a");
    edges
        .viewer(GERMAN)
        .in("US")
        .inRegion("MI")
        .inRegionNamed("Michigan")
        .inCity("Ann Arbör")
        .inPostalCode("48105")
        .inMetroCode("505")
        .near(42.2998, -83.71)
        .inTimeZone(ZoneId.of("America/Detroit"))
        .inNetwork(64_496)
        .withJa3("e7d705a3286e19ea42f587b344ee6865")
        .withJa4("t13d1516h2_8daaf6152771_e5627efa2ab1");
    Map<String, String> told = new LinkedHashMap<>();
    told.put("CloudFront-Viewer-Address", GERMAN + ":54321");
    told.put("CloudFront-Viewer-ASN", "64496");
    told.put("CloudFront-Viewer-Country", "US");
    told.put("CloudFront-Viewer-Country-Name", "United States");
    told.put("CloudFront-Viewer-Country-Region", "MI");
    told.put("CloudFront-Viewer-Country-Region-Name", "Michigan");
    told.put("CloudFront-Viewer-City", "Ann Arb%C3%B6r");
    told.put("CloudFront-Viewer-Postal-Code", "48105");
    told.put("CloudFront-Viewer-Metro-Code", "505");
    told.put("CloudFront-Viewer-Latitude", "42.29980");
    told.put("CloudFront-Viewer-Longitude", "-83.71000");
    told.put("CloudFront-Viewer-Time-Zone", "America/Detroit");
    told.put("CloudFront-Viewer-JA3-Fingerprint", "e7d705a3286e19ea42f587b344ee6865");
    told.put("CloudFront-Viewer-JA4-Fingerprint", "t13d1516h2_8daaf6152771_e5627efa2ab1");
    told.put("CloudFront-Viewer-TLS", "TLSv1.3:TLS_AES_128_GCM_SHA256:fullHandshake");
    told.put("CloudFront-Viewer-Http-Version", "1.1");
    told.put("CloudFront-Forwarded-Proto", "https");
    List<String> names = List.copyOf(told.keySet());
    for (List<String> some : List.of(names.subList(0, 9), names.subList(9, names.size()))) {
      Distribution distribution = telling(some);
      from(GERMAN, url(distribution, "/a"));
      for (String name : names) {
        assertThat(origin.last().header(name))
            .as(name)
            .isEqualTo(some.contains(name) ? told.get(name) : null);
      }
    }
    Distribution rest = telling(names.subList(9, names.size()));
    get("http://" + rest.domainName() + "/a", FakeCloudFront.VIEWER_HEADER, GERMAN);
    assertThat(origin.last().header("CloudFront-Viewer-TLS")).isNull();
    assertThat(origin.last().header("CloudFront-Viewer-JA3-Fingerprint")).isNull();
    assertThat(origin.last().header("CloudFront-Forwarded-Proto")).isEqualTo("http");
  }

  @Test
  void what_is_not_known_is_not_told_and_what_a_viewer_claims_is_not_believed() {
    origin.put("/a", 200, "a");
    Distribution distribution =
        telling(
            List.of(
                "CloudFront-Viewer-Country",
                "CloudFront-Viewer-Metro-Code",
                "CloudFront-Viewer-Header-Order",
                "CloudFront-Viewer-Header-Count"));
    edges.viewer(GERMAN).in("DE").inMetroCode("505");
    get(
        url(distribution, "/a"),
        FakeCloudFront.VIEWER_HEADER,
        GERMAN,
        "CloudFront-Viewer-Country",
        "FR");
    assertThat(origin.last().header("CloudFront-Viewer-Country")).isEqualTo("DE");
    assertThat(origin.last().header("CloudFront-Viewer-Metro-Code")).as("not in DE").isNull();
    String order = origin.last().header("CloudFront-Viewer-Header-Order");
    assertThat(order).isNotBlank().doesNotContainIgnoringCase("cloud");
    assertThat(origin.last().header("CloudFront-Viewer-Header-Count"))
        .isEqualTo("" + order.split(":").length);
    get(url(distribution, "/a"), "CloudFront-Viewer-Country", "FR");
    assertThat(origin.last().header("CloudFront-Viewer-Country")).isNull();
  }

  @Test
  void devices_are_told_by_their_user_agents() {
    origin.put("/a", 200, "a");
    List<String> kinds = List.of("Mobile", "Tablet", "SmartTV", "Desktop", "IOS", "Android");
    Distribution distribution =
        telling(kinds.stream().map(kind -> "CloudFront-Is-" + kind + "-Viewer").toList());
    Map<String, String> agents = new LinkedHashMap<>();
    agents.put("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Mobile/15E", "Mobile IOS");
    agents.put("Mozilla/5.0 (iPod touch; CPU OS 12_0 like Mac OS X)", "Mobile IOS");
    agents.put("Mozilla/5.0 (iPad; CPU OS 16_0 like Mac OS X) Mobile/15E148", "Tablet IOS");
    agents.put("Mozilla/5.0 (Linux; Android 14; Pixel 8) Mobile Safari/537", "Mobile Android");
    agents.put("Mozilla/5.0 (Linux; Android 13; SM-X900) Safari/537.36", "Tablet Android");
    agents.put("Mozilla/5.0 (SMART-TV; Linux; Tizen 7.0) Safari/537.36", "SmartTV");
    agents.put("Mozilla/5.0 (X11; Linux x86_64) Chrome/120 Safari/537.36", "Desktop");
    agents.forEach(
        (agent, wanted) -> {
          get(url(distribution, "/a"), "User-Agent", agent);
          for (String kind : kinds) {
            assertThat(origin.last().header("CloudFront-Is-" + kind + "-Viewer"))
                .as(agent + " " + kind)
                .isEqualTo("" + List.of(wanted.split(" ")).contains(kind));
          }
        });
  }

  @Test
  void a_cache_policy_that_names_the_country_keeps_an_object_for_each() {
    places();
    origin.put("/a", 200, "a");
    String policy =
        cloudFront
            .createCachePolicy(
                b ->
                    b.cachePolicyConfig(
                        c ->
                            c.name("by country")
                                .minTTL(0L)
                                .parametersInCacheKeyAndForwardedToOrigin(
                                    p ->
                                        p.enableAcceptEncodingGzip(false)
                                            .headersConfig(
                                                h ->
                                                    h.headerBehavior("whitelist")
                                                        .headers(
                                                            n ->
                                                                n.quantity(1)
                                                                    .items(
                                                                        "CloudFront-Viewer-Country")))
                                            .cookiesConfig(k -> k.cookieBehavior("none"))
                                            .queryStringsConfig(
                                                q -> q.queryStringBehavior("none")))))
            .cachePolicy()
            .id();
    AtomicReference<String> seen = new AtomicReference<>("");
    edges.standIn(
        "look",
        event -> {
          seen.set(
              event.at("/request/headers/cloudfront-viewer-country/value").asText("no country"));
          return event.path("request");
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
                                                    .functionARN(function("look"))))
                            .cachePolicyId(policy)));
    assertThat(cache(from(GERMAN, url(distribution, "/a")))).isEqualTo("Miss");
    assertThat(seen.get()).isEqualTo("DE");
    assertThat(cache(from(FRENCH, url(distribution, "/a")))).isEqualTo("Miss");
    assertThat(cache(from(GERMAN, url(distribution, "/a")))).isEqualTo("Hit");
    assertThat(cache(from(UNKNOWN, url(distribution, "/a")))).isEqualTo("Miss");
    assertThat(seen.get()).isEqualTo("no country");
  }

  private String function(String name) {
    var made =
        cloudFront.createFunction(
            b ->
                b.name(name)
                    .functionConfig(c -> c.comment("").runtime("cloudfront-js-2.0"))
                    .functionCode(
                        SdkBytes.fromUtf8String(
                            "function handler(event) { return event.request; }")));
    cloudFront.publishFunction(b -> b.name(name).ifMatch(made.eTag()));
    return made.functionSummary().functionMetadata().functionARN();
  }
}

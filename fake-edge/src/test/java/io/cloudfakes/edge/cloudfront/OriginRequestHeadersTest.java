package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudfront.model.AllowedMethods;
import software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** What of a viewer's headers an origin sees: the guide's table, and the managed policies. */
// The SDK deprecates the older settings, AWS takes them still.
@SuppressWarnings("deprecation")
class OriginRequestHeadersTest extends CacheTestCase {
  private static final String ALL_VIEWER = "216adef6-5c7f-47e4-b989-5492eafa07d3";
  private static final String ALL_BUT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";
  private static final String CORS_S3 = "88a5eaf4-2fd4-4709-b370-b4c650ea3fcf";
  private static final String CORS_CUSTOM = "59781a5b-3903-41f3-afcb-af62929ccde1";
  private static final String HOST_ONLY = "bf0718e1-ba1e-49d1-88b1-f726733018ae";

  private Distribution older(String... headers) {
    return older(
        b ->
            b.forwardedValues(
                f ->
                    f.queryString(false)
                        .cookies(c -> c.forward("none"))
                        .headers(h -> h.quantity(headers.length).items(headers))));
  }

  private Distribution older(Consumer<DefaultCacheBehavior.Builder> more) {
    return behaving(b -> more.accept(b.minTTL(0L).allowedMethods(every())));
  }

  private static Consumer<AllowedMethods.Builder> every() {
    return allowing("GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE");
  }

  private Distribution byPolicies(String originRequestPolicy) {
    return behaving(
        b ->
            b.cachePolicyId(CACHING_DISABLED)
                .originRequestPolicyId(originRequestPolicy)
                .allowedMethods(every()));
  }

  /** What the origin gets of a header that a viewer sends; null for nothing. */
  private String seen(Distribution distribution, String method, String name, String value) {
    send(method, url(distribution, "/" + origin.asked().size()), name, value);
    return origin.last().header(name);
  }

  @ParameterizedTest
  // The guide's table: what older settings do with a header, listed or not.
  @CsvSource({
    "X-Anything, on, on",
    "Accept, off, on",
    "Accept-Charset, off, on",
    "Accept-Language, off, on",
    "Cache-Control, on, on",
    "Content-MD5, on, on",
    "Content-Type, on, on",
    "From, on, on",
    "Max-Forwards, on, on",
    "Origin, on, on",
    "Pragma, on, on",
    "Proxy-Authenticate, off, off",
    "Proxy-Authorization, off, off",
    "Proxy-Connection, off, off",
    "Referer, off, on",
    "Request-Range, on, on",
    "TE, off, off",
    "Trailer, off, off",
    "Warning, on, on",
    "X-Edge-Anything, off, off",
    "X-Forwarded-Proto, off, off",
    "X-HTTP-Method-Override, off, on",
    "X-Real-IP, off, off"
  })
  void older_settings_let_through(String name, String unlisted, String listed) {
    assertThat(seen(older("X-Other"), "GET", name, "value") != null)
        .as("not listed")
        .isEqualTo(unlisted.equals("on"));
    if (listed.equals("on") && unlisted.equals("off")) {
      assertThat(seen(older(name), "GET", name, "value")).as("listed").isEqualTo("value");
    }
    if (listed.equals("off")) {
      assertThat(seen(older("*"), "GET", name, "value")).as("all").isNull();
      assertThat(seen(byPolicies(ALL_VIEWER), "GET", name, "value")).as("all").isNull();
    }
  }

  @Test
  void authorization_goes_on_where_no_answer_is_kept_or_a_policy_says_so() {
    Distribution plain = older("X-Other");
    Distribution keeping =
        older(
            b ->
                b.allowedMethods(
                        m -> {
                          every().accept(m);
                          m.cachedMethods(
                              c -> c.quantity(3).itemsWithStrings("GET", "HEAD", "OPTIONS"));
                        })
                    .forwardedValues(f -> f.queryString(false).cookies(c -> c.forward("none"))));
    for (String method : List.of("GET", "HEAD")) {
      assertThat(seen(plain, method, "Authorization", "me")).as(method).isNull();
    }
    for (String method : List.of("OPTIONS", "PUT", "PATCH", "POST", "DELETE")) {
      assertThat(seen(plain, method, "Authorization", "me")).as(method).isEqualTo("me");
    }
    assertThat(seen(keeping, "OPTIONS", "Authorization", "me")).as("kept").isNull();
    assertThat(seen(keeping, "POST", "Authorization", "me")).isEqualTo("me");
    assertThat(seen(older("Authorization"), "GET", "Authorization", "me")).isEqualTo("me");
    assertThat(seen(byPolicies(ALL_VIEWER), "GET", "Authorization", "me")).isEqualTo("me");
    assertThat(seen(byPolicies(CORS_CUSTOM), "GET", "Authorization", "me")).isNull();
  }

  @Test
  void the_viewers_address_is_the_last_that_a_request_was_forwarded_for() {
    Distribution distribution = distribution();
    get(url(distribution, "/a"), FakeCloudFront.VIEWER_HEADER, "192.0.2.2");
    assertThat(origin.last().header("X-Forwarded-For")).isEqualTo("192.0.2.2");
    get(
        url(distribution, "/b"),
        "X-Forwarded-For",
        "192.0.2.4,192.0.2.3",
        FakeCloudFront.VIEWER_HEADER,
        "192.0.2.2");
    assertThat(origin.last().header("X-Forwarded-For")).isEqualTo("192.0.2.4,192.0.2.3,192.0.2.2");
  }

  @Test
  void the_host_is_the_origins_unless_a_policy_lets_the_viewers_through() {
    String own = "127.0.0.1";
    for (String policy : List.of(ALL_BUT_HOST, CORS_S3, CORS_CUSTOM)) {
      Distribution distribution = byPolicies(policy);
      get(url(distribution, "/a"));
      assertThat(origin.last().header("Host")).as(policy).startsWith(own);
    }
    for (String policy : List.of(ALL_VIEWER, HOST_ONLY)) {
      Distribution distribution = byPolicies(policy);
      get(url(distribution, "/a"));
      assertThat(origin.last().header("Host")).as(policy).isEqualTo(distribution.domainName());
    }
  }

  @Test
  void managed_policies_let_through_what_the_guide_lists() {
    String[] sent = {
      "Access-Control-Request-Headers", "Access-Control-Request-Method", "Origin", "X-Other"
    };
    String[][] rows = {
      {CORS_S3, "Access-Control-Request-Headers,Access-Control-Request-Method,Origin", "/a"},
      {CORS_CUSTOM, "Origin", "/a"},
      {HOST_ONLY, "", "/a"},
      {ALL_VIEWER, String.join(",", sent), "/a?x=1"},
      {ALL_BUT_HOST, String.join(",", sent), "/a?x=1"}
    };
    for (String[] row : rows) {
      List<String> headers = new ArrayList<>(List.of("Cookie", "a=b"));
      for (String name : sent) {
        headers.addAll(List.of(name, "value"));
      }
      get(url(byPolicies(row[0]), "/a?x=1"), headers.toArray(String[]::new));
      List<String> seen = new ArrayList<>();
      for (String name : sent) {
        if (origin.last().header(name) != null) {
          seen.add(name);
        }
      }
      assertThat(String.join(",", seen)).as(row[0]).isEqualTo(row[1]);
      assertThat(origin.last().uri()).as(row[0]).isEqualTo(row[2]);
      assertThat(origin.last().header("Cookie") != null).as(row[0]).isEqualTo(row[2].contains("?"));
    }
  }

  @Test
  void headers_of_the_origins_own_take_the_place_of_viewers() {
    Distribution distribution =
        distribution(
            config ->
                config
                    .origins(
                        o ->
                            o.quantity(1)
                                .items(
                                    webOrigin("web", "127.0.0.1")
                                        .customHeaders(
                                            h ->
                                                h.quantity(2)
                                                    .items(
                                                        c -> c.headerName("X-Key").headerValue("k"),
                                                        c ->
                                                            c.headerName("Origin")
                                                                .headerValue("https://o")))
                                        .build()))
                    .defaultCacheBehavior(
                        b ->
                            b.targetOriginId("web")
                                .viewerProtocolPolicy("allow-all")
                                .originRequestPolicyId(ALL_VIEWER)
                                .cachePolicyId(CACHING_DISABLED)));
    get(url(distribution, "/a"), "x-key", "guess", "Origin", "https://viewer");
    assertThat(origin.last().header("X-Key")).isEqualTo("k");
    assertThat(origin.last().header("Origin")).isEqualTo("https://o");
  }

  @Test
  void the_order_of_very_many_headers_is_cut_off() {
    String policy =
        cloudFront
            .createOriginRequestPolicy(
                b ->
                    b.originRequestPolicyConfig(
                        c ->
                            c.name("order")
                                .headersConfig(
                                    h ->
                                        h.headerBehavior("whitelist")
                                            .headers(
                                                n ->
                                                    n.quantity(2)
                                                        .items(
                                                            "CloudFront-Viewer-Header-Order",
                                                            "CloudFront-Viewer-Header-Count")))
                                .cookiesConfig(k -> k.cookieBehavior("none"))
                                .queryStringsConfig(q -> q.queryStringBehavior("none"))))
            .originRequestPolicy()
            .id();
    List<String> headers = new ArrayList<>();
    for (int i = 100; i < 200; i++) {
      headers.addAll(List.of("X-" + i + "-" + "x".repeat(100), "v"));
    }
    get(url(byPolicies(policy), "/a"), headers.toArray(String[]::new));
    assertThat(origin.last().header("CloudFront-Viewer-Header-Order")).hasSize(7_680);
    assertThat(Integer.parseInt(origin.last().header("CloudFront-Viewer-Header-Count")))
        .isGreaterThanOrEqualTo(100);
  }
}

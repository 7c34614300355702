package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyCorsConfig;

/** What response headers policies add to answers, and what they take from them. */
class ResponseHeadersTest extends CacheTestCase {
  private static final String SIMPLE = "60669652-455b-4ae9-85a4-c4c02393f86c";
  private static final String PREFLIGHT = "5cc3b908-e619-4b99-88e5-2cf7f45965bd";
  private static final String SECURITY = "67f7725c-6f97-4210-82d7-5512b31e9d03";
  private static final String SIMPLE_AND_SECURITY = "e61eb60c-9c35-4d20-a928-2b84e02af89c";
  private static final String PREFLIGHT_AND_SECURITY = "eaab4381-ed33-4a86-88ca-d9558dc6cd63";
  private static final String PAGE = "https://www.example.org";
  private static final List<String> CORS =
      List.of(
          "Access-Control-Allow-Origin",
          "Access-Control-Allow-Credentials",
          "Access-Control-Allow-Methods",
          "Access-Control-Allow-Headers",
          "Access-Control-Expose-Headers",
          "Access-Control-Max-Age");

  private Distribution with(String policy) {
    return behaving(
        b ->
            b.cachePolicyId(CACHING_OPTIMIZED)
                .allowedMethods(allowing("GET", "HEAD", "OPTIONS"))
                .responseHeadersPolicyId(policy));
  }

  private Distribution adding(Consumer<ResponseHeadersPolicyConfig.Builder> policy) {
    return with(
        cloudFront
            .createResponseHeadersPolicy(
                b ->
                    b.responseHeadersPolicyConfig(
                        c -> policy.accept(c.name("policy " + origin.asked().size()))))
            .responseHeadersPolicy()
            .id());
  }

  private Distribution sharing(Consumer<ResponseHeadersPolicyCorsConfig.Builder> cors) {
    return adding(
        policy ->
            policy.corsConfig(
                c ->
                    cors.accept(
                        c.accessControlAllowOrigins(o -> o.quantity(1).items("*"))
                            .accessControlAllowHeaders(h -> h.quantity(1).items("*"))
                            .accessControlAllowMethods(m -> m.quantity(1).itemsWithStrings("GET"))
                            .accessControlAllowCredentials(false)
                            .originOverride(true))));
  }

  private String allowed(Distribution distribution, String page) {
    return header(get(url(distribution, "/a"), "Origin", page), "Access-Control-Allow-Origin");
  }

  @Test
  void managed_policies_add_what_the_guide_lists() {
    origin.put("/a", 200, "a");
    String secure =
        "Referrer-Policy: strict-origin-when-cross-origin, Strict-Transport-Security:"
            + " max-age=31536000, X-Content-Type-Options: nosniff, X-Frame-Options: SAMEORIGIN,"
            + " X-XSS-Protection: 1; mode=block";
    String[][] rows = {
      {SIMPLE, "*", "-", "-", "-"},
      {PREFLIGHT, "*", "*", "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT", "-"},
      {SECURITY, "-", "-", "-", secure},
      {SIMPLE_AND_SECURITY, "*", "-", "-", secure},
      {PREFLIGHT_AND_SECURITY, "*", "*", "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT", secure}
    };
    for (String[] row : rows) {
      String url = url(with(row[0]), "/a");
      HttpResponse<String> got = get(url, "Origin", PAGE);
      HttpResponse<String> asked =
          send("OPTIONS", url, "Origin", PAGE, "Access-Control-Request-Method", "PUT");
      assertHeader(row[0], got, "Access-Control-Allow-Origin", row[1]);
      assertHeader(row[0], got, "Access-Control-Expose-Headers", row[2]);
      if (!row[3].equals("-")) {
        assertHeader(row[0], asked, "Access-Control-Allow-Methods", row[3]);
      }
      assertHeader(row[0], got, "Access-Control-Allow-Credentials", "-");
      for (String line : secure.split(", ", -1)) {
        String[] header = line.split(": ", 2);
        assertHeader(row[0], got, header[0], row[4].equals("-") ? "-" : header[1]);
      }
    }
  }

  private static void assertHeader(
      String what, HttpResponse<?> response, String name, String value) {
    assertThat(header(response, name))
        .as(what + " " + name)
        .isEqualTo(value.equals("-") ? null : value);
  }

  @Test
  void requests_of_no_other_origin_get_no_headers_for_them() {
    origin.put("/a", 200, "a");
    HttpResponse<String> plain = get(url(with(PREFLIGHT), "/a"));
    for (String name : CORS) {
      assertThat(header(plain, name)).as(name).isNull();
    }
  }

  @Test
  void some_headers_are_for_preflights_alone() {
    Distribution site =
        sharing(
            c ->
                c.accessControlAllowHeaders(h -> h.quantity(2).items("X-One", "X-Two"))
                    .accessControlAllowMethods(m -> m.quantity(1).itemsWithStrings("ALL"))
                    .accessControlAllowOrigins(o -> o.quantity(1).items(PAGE))
                    .accessControlExposeHeaders(e -> e.quantity(2).items("X-Three", "X-Four"))
                    .accessControlAllowCredentials(true)
                    .accessControlMaxAgeSec(600));
    origin.put("/a", 200, "a");
    HttpResponse<String> got = get(url(site, "/a"), "Origin", PAGE);
    HttpResponse<String> asked = send("OPTIONS", url(site, "/a"), "Origin", PAGE);
    for (HttpResponse<String> response : List.of(got, asked)) {
      assertHeader("both", response, "Access-Control-Allow-Origin", PAGE);
      assertHeader("both", response, "Access-Control-Allow-Credentials", "true");
      assertHeader("both", response, "Vary", "Origin");
    }
    assertHeader("GET", got, "Access-Control-Expose-Headers", "X-Three, X-Four");
    assertHeader("GET", got, "Access-Control-Allow-Methods", "-");
    assertHeader("GET", got, "Access-Control-Allow-Headers", "-");
    assertHeader("GET", got, "Access-Control-Max-Age", "-");
    assertHeader(
        "OPTIONS",
        asked,
        "Access-Control-Allow-Methods",
        "GET, DELETE, HEAD, OPTIONS, PATCH, POST, PUT");
    assertHeader("OPTIONS", asked, "Access-Control-Allow-Headers", "X-One, X-Two");
    assertHeader("OPTIONS", asked, "Access-Control-Max-Age", "600");
  }

  @ParameterizedTest
  @CsvSource({
    "*, https://anything.test, true",
    "example.org, http://example.org, true",
    "example.org, https://example.org, true",
    "example.org, https://www.example.org, false",
    "example.org, https://example.org.evil.test, false",
    "http://example.org, http://example.org, true",
    "http://example.org, https://example.org, false",
    "http://example.org, http://example.org:123, false",
    "http://example.org:*, http://example.org, true",
    "http://example.org:*, http://example.org:123, true",
    "http://example.org:1*3, http://example.org:1893, true",
    "http://example.org:1*3, http://example.org:124, false",
    "http://*.example.org, http://www.example.org, true",
    "http://*.example.org, http://a.b.example.org, true",
    "http://*.example.org, http://www.example.org:123, true",
    "http://*.example.org, https://www.example.org, false",
    "http://*.example.org, http://example.org, false",
    "*.example.org, https://www.example.org, true",
    "*.example.org, http://www.example.org:123, true",
    "*.example.org, https://www.example.com, false",
    "*.example.org, https://wwwexample.org, false",
    "https://www.example.org, null, false"
  })
  void an_origin_is_allowed_that_a_pattern_takes(String pattern, String page, boolean takes) {
    origin.put("/a", 200, "a");
    Distribution site =
        sharing(c -> c.accessControlAllowOrigins(o -> o.quantity(1).items(pattern)));
    assertThat(allowed(site, page)).isEqualTo(!takes ? null : pattern.equals("*") ? "*" : page);
  }

  @Test
  void of_several_origins_each_is_told_of_itself() {
    origin.put("/a", 200, "a", "Vary", "Accept-Encoding");
    Distribution site =
        sharing(
            c ->
                c.accessControlAllowOrigins(
                    o -> o.quantity(2).items("https://one.test", "https://*.two.test")));
    for (String page : List.of("https://one.test", "https://a.two.test")) {
      HttpResponse<String> got = get(url(site, "/a"), "Origin", page);
      assertHeader(page, got, "Access-Control-Allow-Origin", page);
      assertHeader(page, got, "Vary", "Accept-Encoding, Origin");
    }
    assertThat(allowed(site, "https://three.test")).isNull();
    assertThat(cache(get(url(site, "/a"), "Origin", "https://one.test"))).isEqualTo("Hit");
  }

  @Test
  void without_override_any_such_header_of_the_origins_keeps_the_policys_out() {
    for (String own : CORS) {
      origin.put("/a", 200, "a", own.toLowerCase(java.util.Locale.ROOT), "own");
      Distribution yielding =
          sharing(
              c ->
                  c.originOverride(false)
                      .accessControlExposeHeaders(e -> e.quantity(1).items("X-Mine")));
      HttpResponse<String> got = get(url(yielding, "/a"), "Origin", PAGE);
      for (String name : CORS) {
        assertHeader(own, got, name, name.equals(own) ? "own" : "-");
      }
    }
    origin.put("/b", 200, "b");
    assertThat(
            header(
                get(url(sharing(c -> c.originOverride(false)), "/b"), "Origin", PAGE),
                "Access-Control-Allow-Origin"))
        .isEqualTo("*");
  }

  @Test
  void with_override_the_policys_take_the_place_of_the_origins() {
    origin.put("/a", 200, "a", "Access-Control-Allow-Origin", "https://other.test");
    HttpResponse<String> got = get(url(sharing(c -> {}), "/a"), "Origin", PAGE);
    assertThat(got.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
  }

  @Test
  void each_security_and_custom_header_overrides_the_origins_or_does_not() {
    origin.put("/a", 200, "a", "X-Frame-Options", "own", "X-Mine", "own", "Referrer-Policy", "own");
    for (boolean override : List.of(true, false)) {
      Distribution site =
          adding(
              p ->
                  p.securityHeadersConfig(
                          s ->
                              s.frameOptions(f -> f.override(override).frameOption("DENY"))
                                  .referrerPolicy(
                                      r -> r.override(!override).referrerPolicy("no-referrer"))
                                  .contentSecurityPolicy(
                                      c ->
                                          c.override(override)
                                              .contentSecurityPolicy("default-src 'self'"))
                                  .strictTransportSecurity(
                                      h ->
                                          h.override(override)
                                              .accessControlMaxAgeSec(63)
                                              .includeSubdomains(true)
                                              .preload(true))
                                  .xssProtection(
                                      x ->
                                          x.override(override)
                                              .protection(true)
                                              .reportUri("https://r.test")))
                      .customHeadersConfig(
                          c ->
                              c.quantity(2)
                                  .items(
                                      h -> h.header("X-Mine").value("policy").override(override),
                                      h -> h.header("X-Empty").value("").override(override))));
      HttpResponse<String> got = get(url(site, "/a"));
      assertHeader("" + override, got, "X-Frame-Options", override ? "DENY" : "own");
      assertHeader("" + override, got, "Referrer-Policy", override ? "own" : "no-referrer");
      assertHeader("" + override, got, "X-Mine", override ? "policy" : "own");
      assertHeader("" + override, got, "X-Empty", "");
      assertHeader("" + override, got, "Content-Security-Policy", "default-src 'self'");
      assertHeader(
          "" + override,
          got,
          "Strict-Transport-Security",
          "max-age=63; includeSubDomains; preload");
      assertHeader("" + override, got, "X-XSS-Protection", "1; report=https://r.test");
    }
  }

  @Test
  void protection_against_scripts_may_be_off() {
    origin.put("/a", 200, "a");
    Distribution site =
        adding(
            p ->
                p.securityHeadersConfig(
                    s -> s.xssProtection(x -> x.override(true).protection(false))));
    assertThat(header(get(url(site, "/a")), "X-XSS-Protection")).isEqualTo("0");
  }

  @Test
  void headers_are_removed_before_others_are_added() {
    origin.put("/a", 200, "a", "X-Powered-By", "php", "Server", "Apache", "X-Mine", "own");
    Distribution site =
        adding(
            p ->
                p.removeHeadersConfig(
                        r ->
                            r.quantity(3)
                                .items(
                                    h -> h.header("x-powered-by"),
                                    h -> h.header("server"),
                                    h -> h.header("X-Mine")))
                    .customHeadersConfig(
                        c ->
                            c.quantity(1)
                                .items(h -> h.header("X-Mine").value("policy").override(false))));
    for (String result : List.of("Miss", "Hit")) {
      HttpResponse<String> got = get(url(site, "/a"));
      assertThat(cache(got)).isEqualTo(result);
      assertHeader(result, got, "X-Powered-By", "-");
      assertHeader(result, got, "X-Mine", "policy");
      assertThat(got.headers().allValues("Server")).containsExactly("CloudFront");
    }
    assertThat(header(get(url(distribution(), "/a")), "Server")).isEqualTo("Apache");
  }

  @Test
  void errors_have_the_policys_headers_too() {
    origin.put("/broken", 500, "broken");
    Distribution site = with(SIMPLE_AND_SECURITY);
    for (String path : List.of("/none", "/broken")) {
      HttpResponse<String> got = get(url(site, path), "Origin", PAGE);
      assertThat(got.statusCode()).isGreaterThanOrEqualTo(400);
      assertHeader(path, got, "Access-Control-Allow-Origin", "*");
      assertHeader(path, got, "X-Content-Type-Options", "nosniff");
    }
  }
}

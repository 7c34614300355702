package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.ForwardedValues;
import software.amazon.awssdk.services.cloudfront.model.ParametersInCacheKeyAndForwardedToOrigin;

/** Which requests get the same object, by cache policies and by the older settings alike. */
class CacheKeyTest extends CacheTestCase {
  /** The two ways to say what is in the key. */
  private enum Said {
    BY_POLICY,
    BY_OLDER_SETTINGS
  }

  private Distribution keyed(Consumer<ParametersInCacheKeyAndForwardedToOrigin.Builder> key) {
    return caching(policy(0, 100, 1000, key));
  }

  // The SDK deprecates them, AWS takes them still.
  @SuppressWarnings("deprecation")
  private Distribution older(Consumer<ForwardedValues.Builder> forwarded) {
    ForwardedValues.Builder values =
        ForwardedValues.builder().queryString(false).cookies(c -> c.forward("none"));
    forwarded.accept(values);
    return behaving(
        b -> b.minTTL(0L).defaultTTL(100L).maxTTL(1000L).forwardedValues(values.build()));
  }

  private Distribution queries(Said said, String behavior, String... names) {
    return said == Said.BY_POLICY
        ? keyed(
            p ->
                p.queryStringsConfig(
                    q -> {
                      q.queryStringBehavior(behavior);
                      if (names.length > 0) {
                        q.queryStrings(s -> s.quantity(names.length).items(names));
                      }
                    }))
        : older(
            f -> {
              f.queryString(!behavior.equals("none"));
              if (names.length > 0) {
                f.queryStringCacheKeys(k -> k.quantity(names.length).items(names));
              }
            });
  }

  private Distribution cookies(Said said, String behavior, String... names) {
    return said == Said.BY_POLICY
        ? keyed(
            p ->
                p.cookiesConfig(
                    c -> {
                      c.cookieBehavior(behavior);
                      if (names.length > 0) {
                        c.cookies(n -> n.quantity(names.length).items(names));
                      }
                    }))
        : older(
            f ->
                f.cookies(
                    c -> {
                      c.forward(behavior);
                      if (names.length > 0) {
                        c.whitelistedNames(n -> n.quantity(names.length).items(names));
                      }
                    }));
  }

  private Distribution headers(Said said, String... names) {
    return said == Said.BY_POLICY
        ? keyed(
            p ->
                p.headersConfig(
                    h ->
                        h.headerBehavior("whitelist")
                            .headers(n -> n.quantity(names.length).items(names))))
        : older(f -> f.headers(h -> h.quantity(names.length).items(names)));
  }

  private void same(Distribution distribution, String path, String... headers) {
    assertThat(result(url(distribution, path), headers)).as(path).isEqualTo("Hit");
  }

  private void different(Distribution distribution, String path, String... headers) {
    assertThat(result(url(distribution, path), headers)).as(path).isEqualTo("Miss");
  }

  CacheKeyTest() {
    origin.put("/a", 200, "a").put("/A", 200, "A").put("/a/", 200, "a/");
  }

  @ParameterizedTest
  @EnumSource(Said.class)
  void the_path_alone(Said said) {
    Distribution distribution = queries(said, "none");
    different(distribution, "/a");
    same(distribution, "/a?x=1");
    assertThat(origin.last().uri()).isEqualTo("/a");
    same(distribution, "/a", "Cookie", "a=1", "Accept", "text/html", "Referer", "x");
    different(distribution, "/A");
    different(distribution, "/a/");
    assertThat(cache(get("http://" + distribution.domainName() + "/a"))).isEqualTo("Hit");
  }

  @ParameterizedTest
  @EnumSource(Said.class)
  void some_parameters_of_the_query(Said said) {
    Distribution distribution = queries(said, "whitelist", "x", "y");
    different(distribution, "/a?x=1");
    same(distribution, "/a?x=1&z=2");
    same(distribution, "/a?z=2&x=1");
    different(distribution, "/a?x=2");
    different(distribution, "/a?X=1&x=3");
    different(distribution, "/a?x=1&y=1");
    different(distribution, "/a?y=1&x=1");
    different(distribution, "/a?x=");
    different(distribution, "/a");
    same(distribution, "/a?z=9");
    // With another delimiter it is one parameter, whose value is all of the rest.
    different(distribution, "/a?x=1;y=1");
    // By older settings the whole query goes to the origin, by a policy what is in the key.
    String sent = said == Said.BY_POLICY ? "/a?x=5" : "/a?x=5&z=7";
    different(distribution, "/a?x=5&z=7");
    assertThat(origin.last().uri()).isEqualTo(sent);
  }

  @ParameterizedTest
  @EnumSource(Said.class)
  void all_parameters_in_their_order_and_their_case(Said said) {
    Distribution distribution = queries(said, "all");
    different(distribution, "/a?color=red&size=large");
    same(distribution, "/a?color=red&size=large");
    different(distribution, "/a?size=large&color=red");
    different(distribution, "/a?color=red");
    different(distribution, "/a?color=Red");
    different(distribution, "/a?Color=red");
    different(distribution, "/a?Color=Red");
    assertThat(origin.last().uri()).isEqualTo("/a?Color=Red");
  }

  @Test
  void all_parameters_but_some() {
    Distribution distribution = queries(Said.BY_POLICY, "allExcept", "utm");
    different(distribution, "/a?x=1&utm=a");
    same(distribution, "/a?utm=b&x=1");
    same(distribution, "/a?x=1");
    different(distribution, "/a?x=1&UTM=1");
    assertThat(origin.last().uri()).isEqualTo("/a?x=1&UTM=1");
  }

  @ParameterizedTest
  @EnumSource(Said.class)
  void no_cookies(Said said) {
    Distribution distribution = cookies(said, "none");
    different(distribution, "/a", "Cookie", "user=1");
    same(distribution, "/a", "Cookie", "user=2");
    assertThat(origin.last().header("Cookie")).isNull();
  }

  @ParameterizedTest
  @EnumSource(Said.class)
  void some_cookies(Said said) {
    Distribution distribution = cookies(said, "whitelist", "user", "ab-*");
    different(distribution, "/a", "Cookie", "user=1; other=1");
    same(distribution, "/a", "Cookie", "other=2; user=1");
    same(distribution, "/a", "Cookie", "user=1");
    different(distribution, "/a", "Cookie", "user=2");
    different(distribution, "/a", "Cookie", "User=1");
    same(distribution, "/a");
    different(distribution, "/a", "Cookie", "ab-test=1; user=3; z=1");
    assertThat(origin.last().header("Cookie")).isEqualTo("ab-test=1; user=3");
    different(distribution, "/a", "Cookie", "ab-test=2; user=3");
  }

  @ParameterizedTest
  @EnumSource(Said.class)
  void cookies_by_names_with_wildcards(Said said) {
    Distribution distribution = cookies(said, "whitelist", "userid_*", "v?");
    different(distribution, "/a", "Cookie", "userid_7=x; v=1");
    assertThat(origin.last().header("Cookie")).isEqualTo("userid_7=x");
    different(distribution, "/a", "Cookie", "v1=x; v12=y");
    assertThat(origin.last().header("Cookie")).isEqualTo("v1=x");
    different(distribution, "/a", "Cookie", "v2=x");
    same(distribution, "/a", "Cookie", "v2=x; v=9; v22=1; xuserid_1=1");
  }

  @ParameterizedTest
  @EnumSource(Said.class)
  void cookies_are_sent_on_in_the_order_of_their_names(Said said) {
    Distribution distribution = cookies(said, "all");
    different(distribution, "/a", "Cookie", "b=2; a=1; B=3; b=1");
    assertThat(origin.last().header("Cookie")).isEqualTo("B=3; a=1; b=2; b=1");
    same(distribution, "/a", "Cookie", "a=1; b=2; b=1; B=3");
  }

  @ParameterizedTest
  @EnumSource(Said.class)
  void all_cookies(Said said) {
    Distribution distribution = cookies(said, "all");
    different(distribution, "/a", "Cookie", "a=1; b=2");
    same(distribution, "/a", "Cookie", "a=1; b=2");
    different(distribution, "/a", "Cookie", "a=1");
    different(distribution, "/a");
  }

  @Test
  void all_cookies_but_some() {
    Distribution distribution = cookies(Said.BY_POLICY, "allExcept", "_ga");
    different(distribution, "/a", "Cookie", "a=1; _ga=1");
    same(distribution, "/a", "Cookie", "_ga=2; a=1");
    assertThat(origin.last().header("Cookie")).isEqualTo("a=1");
    different(distribution, "/a", "Cookie", "a=2");
  }

  @ParameterizedTest
  @EnumSource(Said.class)
  void some_headers_by_their_whole_values(Said said) {
    Distribution distribution = headers(said, "Product", "Accept-Language");
    different(distribution, "/a", "Product", "Acme", "Accept-Language", "en");
    assertThat(origin.last().header("Product")).isEqualTo("Acme");
    same(distribution, "/a", "accept-language", "en", "PRODUCT", "Acme");
    different(distribution, "/a", "Product", "acme", "Accept-Language", "en");
    different(distribution, "/a", "Product", "Acme", "Accept-Language", "en-US,en");
    different(distribution, "/a", "Product", "Acme", "Accept-Language", "en-US, en");
    different(distribution, "/a", "Product", "Acme");
    same(distribution, "/a", "Product", "Acme", "X-Other", "1");
  }

  @Test
  void all_headers_in_the_older_settings_keep_nothing() {
    Distribution distribution = headers(Said.BY_OLDER_SETTINGS, "*");
    different(distribution, "/a", "X-Mine", "1");
    assertThat(origin.last().header("X-Mine")).isEqualTo("1");
    different(distribution, "/a", "X-Mine", "1");
  }

  @Test
  void what_an_origin_request_policy_adds_is_not_in_the_key() {
    Distribution distribution =
        behaving(
            b ->
                b.cachePolicyId(policy(0, 100, 1000))
                    // Managed-AllViewer
                    .originRequestPolicyId("216adef6-5c7f-47e4-b989-5492eafa07d3"));
    different(distribution, "/a?x=1", "X-Mine", "1", "Cookie", "a=1");
    assertThat(origin.last().uri()).isEqualTo("/a?x=1");
    assertThat(origin.last().header("X-Mine")).isEqualTo("1");
    assertThat(origin.last().header("Cookie")).isEqualTo("a=1");
    same(distribution, "/a?x=2", "X-Mine", "2", "Cookie", "a=2");
  }

  @ParameterizedTest
  // Which flags the policy has; what a viewer takes; what the origin is sent, - for no header.
  @CsvSource({
    "true, true, 'gzip, deflate, br', 'br,gzip'",
    "true, true, 'br;q=1.0, gzip;q=0.8, *;q=0.1', 'br,gzip'",
    "true, true, gzip, gzip",
    "true, true, GZIP, gzip",
    "true, true, br, br",
    "true, true, 'gzip;q=0, br', br",
    "true, true, deflate, identity",
    "true, true, identity, identity",
    "true, true, -, -",
    "true, false, 'br, gzip', gzip",
    "true, false, br, identity",
    "false, true, 'br, gzip', br",
    "false, true, gzip, identity",
    "false, false, 'br, gzip', -"
  })
  void the_compressions_a_viewer_takes_are_normalized(
      boolean gzip, boolean brotli, String takes, String sent) {
    Distribution distribution =
        keyed(p -> p.enableAcceptEncodingGzip(gzip).enableAcceptEncodingBrotli(brotli));
    String[] headers = takes.equals("-") ? new String[0] : new String[] {"Accept-Encoding", takes};
    different(distribution, "/a", headers);
    assertThat(origin.last().header("Accept-Encoding")).isEqualTo(sent.equals("-") ? null : sent);
    String[] alike = sent.contains("r") || sent.contains("z") ? normalized(sent) : new String[0];
    same(distribution, "/a", alike);
    assertThat(origin.asked()).hasSize(1);
  }

  private static String[] normalized(String sent) {
    return new String[] {"Accept-Encoding", String.join(" , x, ", List.of(sent.split(",")))};
  }

  @Test
  void by_older_settings_gzip_is_told_apart_from_nothing() {
    Distribution distribution = older(f -> {});
    different(distribution, "/a", "Accept-Encoding", "br, gzip;q=0.5");
    assertThat(origin.last().header("Accept-Encoding")).isEqualTo("gzip");
    same(distribution, "/a", "Accept-Encoding", "deflate, gzip");
    different(distribution, "/a", "Accept-Encoding", "br");
    assertThat(origin.last().header("Accept-Encoding")).isNull();
    same(distribution, "/a");
  }

  @Test
  void get_and_head_share_an_object_and_options_has_one_of_its_own_where_it_is_cached() {
    Distribution distribution =
        behaving(
            b ->
                b.cachePolicyId(policy(0, 100, 1000))
                    .allowedMethods(
                        m -> {
                          allowing("GET", "HEAD", "OPTIONS").accept(m);
                          m.cachedMethods(
                              c -> c.quantity(3).itemsWithStrings("GET", "HEAD", "OPTIONS"));
                        }));
    String url = url(distribution, "/a");
    assertThat(result(url)).isEqualTo("Miss");
    var head = send("HEAD", url);
    assertThat(cache(head)).isEqualTo("Hit");
    assertThat(head.body()).isEmpty();
    assertThat(cache(send("OPTIONS", url))).isEqualTo("Miss");
    assertThat(cache(send("OPTIONS", url))).isEqualTo("Hit");
    assertThat(result(url)).isEqualTo("Hit");
    assertThat(origin.asked()).hasSize(2);
  }

  @Test
  void options_is_passed_on_each_time_where_it_is_not_cached() {
    Distribution distribution =
        behaving(
            b ->
                b.cachePolicyId(policy(0, 100, 1000))
                    .allowedMethods(allowing("GET", "HEAD", "OPTIONS")));
    String url = url(distribution, "/a");
    assertThat(cache(send("OPTIONS", url))).isEqualTo("Miss");
    assertThat(cache(send("OPTIONS", url))).isEqualTo("Miss");
    assertThat(result(url)).isEqualTo("Miss");
  }

  @Test
  void a_head_that_came_first_does_not_answer_a_get() {
    String url = url(keyed(p -> {}), "/a");
    assertThat(cache(send("HEAD", url))).isEqualTo("Miss");
    assertThat(cache(send("HEAD", url))).isEqualTo("Hit");
    assertThat(get(url).body()).isEqualTo("a");
    assertThat(cache(send("HEAD", url))).isEqualTo("Hit");
  }

  @Test
  void a_head_that_still_holds_does_not_answer_a_get_either() {
    origin.put("/a", 200, "a", "ETag", "\"v1\"");
    String url = url(keyed(p -> {}), "/a");
    send("HEAD", url);
    pass(100);
    assertThat(cache(send("HEAD", url))).isEqualTo("RefreshHit");
    assertThat(get(url).body()).isEqualTo("a");
  }

  @Test
  void the_first_behavior_in_order_whose_pattern_fits_is_taken() {
    origin.put("/images/a.jpg", 200, "jpg").put("/images/b.gif", 200, "gif").put("/c", 200, "c");
    String none = policy(0, 0, 0);
    String some = policy(0, 100, 1000);
    Distribution distribution =
        caching(
            none,
            config ->
                config.cacheBehaviors(
                    c ->
                        c.quantity(3)
                            .items(
                                b -> pattern(b, "/images/?.jpg", some),
                                b -> pattern(b, "/images/*", none),
                                b -> pattern(b, "*.gif", some))));
    for (String path : List.of("/images/a.jpg", "/images/b.gif", "/c")) {
      get(url(distribution, path));
    }
    same(distribution, "/images/a.jpg");
    different(distribution, "/images/b.gif");
    different(distribution, "/c");
    origin.put("/x/b.gif", 200, "gif").put("/x/b.GIF", 200, "gif");
    different(distribution, "/x/b.gif?q");
    same(distribution, "/x/b.gif");
    different(distribution, "/x/b.GIF");
    different(distribution, "/x/b.GIF");
  }

  private static void pattern(
      software.amazon.awssdk.services.cloudfront.model.CacheBehavior.Builder behavior,
      String pattern,
      String policy) {
    behavior
        .pathPattern(pattern)
        .targetOriginId("web")
        .viewerProtocolPolicy("allow-all")
        .cachePolicyId(policy);
  }
}

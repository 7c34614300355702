package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** On which hosts and by which protocols a distribution answers. */
class ViewerProtocolTest extends CloudFrontTestCase {
  private static final String CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/1";

  private Distribution redirecting() {
    return distribution(
        config ->
            config
                .defaultRootObject("index.html")
                .defaultCacheBehavior(
                    b ->
                        b.targetOriginId("web")
                            .viewerProtocolPolicy("redirect-to-https")
                            .allowedMethods(
                                m ->
                                    m.quantity(7)
                                        .itemsWithStrings(
                                            "GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST",
                                            "DELETE"))
                            .cachePolicyId(CACHING_OPTIMIZED)));
  }

  private Distribution named(String... aliases) {
    return distribution(
        config ->
            config
                .aliases(a -> a.quantity(aliases.length).items(aliases))
                .viewerCertificate(
                    v -> v.acmCertificateArn(CERTIFICATE).sslSupportMethod("sni-only")));
  }

  @Test
  void a_viewer_is_redirected_to_what_it_asked_for() {
    Distribution site = redirecting();
    String host = site.domainName();
    for (String path : List.of("/", "/?a=b", "/index.html", "/a%20b?x=1&y=%2F")) {
      HttpResponse<String> moved = get("http://" + host + path);
      assertThat(moved.statusCode()).as(path).isEqualTo(301);
      assertThat(moved.headers().firstValue("Location")).contains("https://" + host + path);
      assertThat(moved.headers().firstValue("Server")).contains("CloudFront");
    }
    assertThat(origin.asked()).isEmpty();
  }

  @Test
  void what_reads_moves_permanently_and_what_changes_something_is_sent_again() {
    String url = "http://" + redirecting().domainName() + "/a";
    assertThat(get(url).body()).contains("<h1>301 Moved Permanently</h1>");
    assertThat(send("HEAD", url).statusCode()).isEqualTo(301);
    for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
      HttpResponse<String> moved = send(method, url);
      assertThat(moved.statusCode()).as(method).isEqualTo(307);
      assertThat(moved.body()).as(method).contains("<h1>307 Temporary Redirect</h1>");
      assertThat(cache(moved)).as(method).isEqualTo("Redirect");
    }
  }

  @Test
  void https_only_refuses_the_other_and_both_are_the_same_object_else() {
    Distribution secure =
        distribution(
            config ->
                config.defaultCacheBehavior(
                    b ->
                        b.targetOriginId("web")
                            .viewerProtocolPolicy("https-only")
                            .cachePolicyId(CACHING_OPTIMIZED)));
    origin.put("/a", 200, "a");
    assertThat(get("http://" + secure.domainName() + "/a").statusCode()).isEqualTo(403);
    assertThat(origin.asked()).isEmpty();
    assertThat(get(url(secure, "/a")).body()).isEqualTo("a");

    Distribution both = distribution();
    assertThat(cache(get(url(both, "/a")))).isEqualTo("Miss");
    assertThat(cache(get("http://" + both.domainName() + "/a"))).isEqualTo("Hit");
  }

  @Test
  void a_wildcard_is_for_every_name_that_ends_so() {
    origin.put("/a", 200, "a");
    named("*.example.com");
    for (String host :
        List.of(
            "www.example.com",
            "WWW.Example.COM",
            "product-name.example.com",
            "marketing.product-name.example.com")) {
      assertThat(get("https://" + host + "/a").body()).as(host).isEqualTo("a");
    }
  }

  @Test
  void the_more_specific_name_wins() {
    Distribution wide = named("*.example.com");
    Distribution narrow = named("*.shop.example.com");
    Distribution exact = named("www.shop.example.com");
    String[][] rows = {
      {"a.example.com", wide.id()},
      {"a.b.example.com", wide.id()},
      {"shop.example.com", wide.id()},
      {"a.shop.example.com", narrow.id()},
      {"a.b.shop.example.com", narrow.id()},
      {"www.shop.example.com", exact.id()}
    };
    for (String[] row : rows) {
      get("https://" + row[0] + "/a");
      assertThat(aws.calls().of("cloudfront:ViewerRequest"))
          .last()
          .satisfies(call -> assertThat(call.resource()).as(row[0]).isEqualTo(row[1] + "/a"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http-only, https, 301",
    "https-only, http, 200",
    "match-viewer, http, 301",
    "match-viewer, https, 200"
  })
  void an_origin_is_asked_by_the_protocol_that_it_is_set_to(
      String policy, String viewer, int status) {
    origin.put("/a", 200, "a");
    // It answers HTTP by a redirect, and so tells how it was asked.
    Distribution inner = redirecting();
    Distribution outer =
        distribution(
            config ->
                config.origins(
                    o ->
                        o.quantity(1)
                            .items(
                                i ->
                                    i.id("web")
                                        .domainName(inner.domainName())
                                        .customOriginConfig(
                                            c ->
                                                c.httpPort(80)
                                                    .httpsPort(443)
                                                    .originProtocolPolicy(policy)))));
    assertThat(get(viewer + "://" + outer.domainName() + "/a").statusCode()).isEqualTo(status);
  }
}

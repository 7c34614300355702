package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** Requests and names as nobody should write them: none brings an edge down. */
class OddRequestsTest extends CloudFrontTestCase {
  private Distribution rewriting(String uri, String parameter) {
    var made =
        cloudFront.createFunction(
            b ->
                b.name("rewrite")
                    .functionConfig(c -> c.comment("").runtime("cloudfront-js-2.0"))
                    .functionCode(SdkBytes.fromUtf8String("function handler(){}")));
    cloudFront.publishFunction(b -> b.name("rewrite").ifMatch(made.eTag()));
    edges.standIn(
        "rewrite",
        event -> {
          ObjectNode request = (ObjectNode) event.path("request");
          request.put("uri", uri);
          request.withObject("/querystring").withObject("/q").put("value", parameter);
          return request;
        });
    return distribution(
        config ->
            config.defaultCacheBehavior(
                b ->
                    b.targetOriginId("web")
                        .viewerProtocolPolicy("allow-all")
                        .cachePolicyId(CACHING_DISABLED)
                        .originRequestPolicyId("b689b0a8-53d0-40ab-baf2-68738e2966ac")
                        .functionAssociations(
                            f ->
                                f.quantity(1)
                                    .items(
                                        i ->
                                            i.eventType("viewer-request")
                                                .functionARN(
                                                    made.functionSummary()
                                                        .functionMetadata()
                                                        .functionARN())))));
  }

  @Test
  void what_a_function_makes_of_a_path_goes_on_as_urls_have_it() {
    Distribution site = rewriting("/a b/\"ü\"/{x}|[y]^`%/%41/100%zz#f/😀", "{\"a\":[1]}%");
    HttpResponse<String> response = get(url(site, "/"));
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(origin.last().uri())
        .isEqualTo(
            "/a%20b/%22%C3%BC%22/%7Bx%7D%7C%5By%5D%5E%60%25/%41/100%25zz%23f/%F0%9F%98%80"
                + "?q=%7B%22a%22:%5B1%5D%7D%25");
  }

  @Test
  void what_is_good_in_a_path_goes_on_as_it_was_sent() {
    origin.put("/-._~!$&'()*+,;=:@/%2F%20/", 200, "a");
    Distribution site = distribution();
    get(url(site, "/-._~!$&'()*+,;=:@/%2F%20/"));
    assertThat(origin.last().uri()).isEqualTo("/-._~!$&'()*+,;=:@/%2F%20/");
  }

  @Test
  void an_origin_with_a_name_that_no_host_has_is_a_bad_gateway() {
    for (String name : List.of("my_server.example.com", "-.example.com", "a..b")) {
      Distribution site =
          distribution(
              config -> config.origins(o -> o.quantity(1).items(webOrigin("web", name).build())));
      HttpResponse<String> response = get(url(site, "/a"));
      assertThat(response.statusCode()).as(name).isEqualTo(502);
      assertThat(cache(response)).as(name).isEqualTo("Error");
    }
  }

  @Test
  void what_changes_something_is_never_not_modified() {
    origin.put("/a", 200, "done", "ETag", "\"1\"");
    Distribution site =
        distribution(
            config ->
                config.defaultCacheBehavior(
                    b ->
                        b.targetOriginId("web")
                            .viewerProtocolPolicy("allow-all")
                            .allowedMethods(
                                m ->
                                    m.quantity(7)
                                        .itemsWithStrings(
                                            "GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST",
                                            "DELETE"))
                            .cachePolicyId(CACHING_OPTIMIZED)));
    get(url(site, "/a"));
    assertThat(get(url(site, "/a"), "If-None-Match", "\"1\"").statusCode()).isEqualTo(304);
    assertThat(get(url(site, "/a"), "If-None-Match", "*").statusCode()).isEqualTo(304);
    for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
      assertThat(send(method, url(site, "/a"), "If-None-Match", "*").statusCode())
          .as(method)
          .isEqualTo(200);
    }
  }

  @Test
  void an_errors_page_is_asked_for_whole() {
    origin.put("/sorry.html", 200, "sorry", "ETag", "\"1\"");
    Distribution site =
        distribution(
            config ->
                config
                    .customErrorResponses(
                        c ->
                            c.quantity(1)
                                .items(
                                    e ->
                                        e.errorCode(404)
                                            .responseCode("404")
                                            .responsePagePath("/sorry.html")))
                    .defaultCacheBehavior(
                        b ->
                            b.targetOriginId("web")
                                .viewerProtocolPolicy("allow-all")
                                .cachePolicyId(CACHING_DISABLED)));
    HttpResponse<String> response =
        get(url(site, "/none"), "Range", "bytes=0-1", "If-None-Match", "\"1\"");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("sorry");
    assertThat(origin.last().uri()).isEqualTo("/sorry.html");
    assertThat(origin.last().header("Range")).isNull();
    assertThat(origin.last().header("If-None-Match")).isNull();
  }
}

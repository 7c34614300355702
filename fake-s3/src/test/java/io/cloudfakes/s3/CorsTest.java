package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.fault.Fault;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.CORSConfiguration;
import software.amazon.awssdk.services.s3.model.CORSRule;

class CorsTest extends WebTestCase {
  private static final String VARY =
      "Origin, Access-Control-Request-Headers, Access-Control-Request-Method";

  @BeforeEach
  void bucketThere() {
    bucket();
  }

  private void rules(CORSRule... rules) {
    configure(BUCKET, CORSConfiguration.builder().corsRules(rules).build());
  }

  private static CORSRule rule(String origin, String... methods) {
    return CORSRule.builder().allowedOrigins(origin).allowedMethods(methods).build();
  }

  private HttpResponse<String> preflight(String path, String... headers) {
    return send("OPTIONS", REST_HOST, path, new byte[0], headers);
  }

  @Test
  void a_preflight_without_an_origin_is_a_bad_request() {
    assertError(
        preflight("/cat.jpg"),
        400,
        "BadRequest",
        "Insufficient information. Origin request header needed.");
  }

  @Test
  void a_preflight_without_a_method_is_a_bad_request() {
    assertError(
        preflight("/cat.jpg", "Origin", "https://a.example"),
        400,
        "BadRequest",
        "Invalid Access-Control-Request-Method: null");
  }

  @Test
  void a_bucket_without_rules_forbids_every_origin() {
    HttpResponse<String> answer =
        preflight("/", "Origin", "https://a.example", "Access-Control-Request-Method", "PUT");

    assertError(
        answer, 403, "AccessForbidden", "CORSResponse: CORS is not enabled for this bucket.");
    assertThat(answer.body())
        .contains("<Method>PUT</Method><ResourceType>BUCKET</ResourceType><RequestId>");
    assertThat(corsHeaders(answer)).isEmpty();
  }

  @Test
  void a_bucket_that_is_not_there_is_forbidden_and_not_missing() {
    HttpResponse<String> answer =
        send("OPTIONS", "", "/nowhere", new byte[0], "Origin", "https://a.example");

    assertError(answer, 403, "AccessForbidden", "CORSResponse: Bucket not found");
    assertThat(answer.body())
        .contains("<Method>OPTIONS</Method><ResourceType>BUCKET</ResourceType>");
  }

  @Test
  void a_preflight_no_rule_takes_is_forbidden() {
    rules(rule("https://a.example", "PUT"));
    HttpResponse<String> answer =
        preflight("/k", "Origin", "https://b.example", "Access-Control-Request-Method", "PUT");

    assertError(
        answer,
        403,
        "AccessForbidden",
        "CORSResponse: This CORS request is not allowed. This is usually because the evalution of"
            + " Origin, request method / Access-Control-Request-Method or"
            + " Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.");
    assertThat(answer.body()).contains("<ResourceType>OBJECT</ResourceType>");
    assertThat(
            preflight("/k", "Origin", "https://a.example", "Access-Control-Request-Method", "GET")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_preflight_a_rule_takes_is_told_what_the_rule_says() {
    rules(
        CORSRule.builder()
            .allowedOrigins("https://*.example")
            .allowedMethods("GET", "PUT")
            .allowedHeaders("x-amz-*", "Content-Type")
            .exposeHeaders("ETag", "x-amz-version-id")
            .maxAgeSeconds(3000)
            .build());

    HttpResponse<String> answer =
        preflight(
            "/cat.jpg",
            "Origin",
            "https://www.example",
            "Access-Control-Request-Method",
            "PUT",
            "Access-Control-Request-Headers",
            "X-Amz-Date, content-type");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(header(answer, "content-length")).isEqualTo("0");
    assertThat(header(answer, "x-amz-request-id")).hasSize(16);
    assertThat(corsHeaders(answer))
        .isEqualTo(
            Map.of(
                "access-control-allow-origin", List.of("https://www.example"),
                "access-control-allow-methods", List.of("GET, PUT"),
                "access-control-allow-headers", List.of("x-amz-date, content-type"),
                "access-control-expose-headers", List.of("ETag, x-amz-version-id"),
                "access-control-max-age", List.of("3000"),
                "access-control-allow-credentials", List.of("true"),
                "vary", List.of(VARY)));
  }

  @Test
  void a_header_no_rule_lists_is_forbidden() {
    rules(rule("*", "PUT"));
    assertThat(
            preflight(
                    "/k",
                    "Origin",
                    "https://a.example",
                    "Access-Control-Request-Method",
                    "PUT",
                    "Access-Control-Request-Headers",
                    "x-custom")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void an_asterisk_is_answered_only_by_a_rule_that_says_so_and_then_without_credentials() {
    rules(rule("https://a.example", "GET"), rule("*", "GET"));

    HttpResponse<String> listed =
        preflight("/k", "Origin", "https://a.example", "Access-Control-Request-Method", "GET");
    HttpResponse<String> any =
        preflight("/k", "Origin", "https://b.example", "Access-Control-Request-Method", "GET");

    assertThat(header(listed, "access-control-allow-origin")).isEqualTo("https://a.example");
    assertThat(header(any, "access-control-allow-origin")).isEqualTo("*");
    assertThat(any.headers().firstValue("access-control-allow-credentials")).isEmpty();
  }

  @Test
  void errors_tell_the_page_too() {
    rules(
        CORSRule.builder()
            .allowedOrigins("*")
            .allowedMethods("GET")
            .exposeHeaders("ETag")
            .maxAgeSeconds(60)
            .build());

    HttpResponse<String> answer = get(REST_HOST, "/cat.jpg", "Origin", "https://a.example");

    assertError(answer, 403, "AccessDenied", "Access Denied");
    assertThat(corsHeaders(answer))
        .isEqualTo(
            Map.of(
                "access-control-allow-origin", List.of("*"),
                "access-control-allow-methods", List.of("GET"),
                "access-control-expose-headers", List.of("ETag"),
                "access-control-max-age", List.of("60"),
                "vary", List.of(VARY)));
  }

  @Test
  void successes_tell_the_page_and_only_the_page_the_rule_names() {
    rules(rule("https://a.example", "GET"));
    put("cat.jpg", "miaow");
    String url = "/" + BUCKET + "/cat.jpg";
    String authorization =
        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260301/us-east-1/s3/aws4_request,"
            + " SignedHeaders=host, Signature=0";

    HttpResponse<String> allowed =
        get("", url, "Origin", "https://a.example", "Authorization", authorization);
    HttpResponse<String> other =
        get("", url, "Origin", "https://b.example", "Authorization", authorization);
    HttpResponse<String> none = get("", url, "Authorization", authorization);

    assertThat(allowed.body()).isEqualTo("miaow");
    assertThat(header(allowed, "access-control-allow-origin")).isEqualTo("https://a.example");
    assertThat(other.body()).isEqualTo("miaow");
    assertThat(corsHeaders(other)).isEmpty();
    assertThat(corsHeaders(none)).isEmpty();
  }

  @Test
  void a_preflight_stands_in_the_call_log_and_faults_strike_it() {
    rules(rule("*", "GET"));
    aws.faults().on("s3:OptionsObject").call(1).then(Fault.throttle());

    HttpResponse<String> first =
        preflight("/a%20b", "Origin", "https://a.example", "Access-Control-Request-Method", "GET");
    HttpResponse<String> second =
        preflight("/k", "Origin", "https://a.example", "Access-Control-Request-Method", "GET");

    assertError(first, 503, "SlowDown", "Please reduce your request rate.");
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(actions()).endsWith("OptionsObject photos/a b", "OptionsObject photos/k");
  }
}

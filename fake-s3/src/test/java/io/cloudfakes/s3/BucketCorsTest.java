package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.model.CORSRule;

class BucketCorsTest extends ConfigurationTestCase {
  @BeforeEach
  void made() {
    bucket();
  }

  private void put(CORSRule... rules) {
    s3.putBucketCors(b -> b.bucket(BUCKET).corsConfiguration(c -> c.corsRules(rules)));
  }

  private static CORSRule rule(Consumer<CORSRule.Builder> how) {
    return CORSRule.builder()
        .allowedMethods("GET")
        .allowedOrigins("https://example.com")
        .applyMutation(how)
        .build();
  }

  @Test
  void rules_come_back_as_they_were_put_until_they_are_deleted() {
    CORSRule full =
        CORSRule.builder()
            .id("one")
            .allowedMethods("GET", "PUT", "HEAD", "POST", "DELETE")
            .allowedOrigins("https://*.example.com", "*")
            .allowedHeaders("x-amz-*", "*")
            .exposeHeaders("ETag", "x-amz-request-id")
            .maxAgeSeconds(3000)
            .build();
    put(full, rule(r -> {}));
    assertThat(s3.getBucketCors(b -> b.bucket(BUCKET)).corsRules())
        .containsExactly(full, rule(r -> {}));
    put(rule(r -> r.id("two")));
    assertThat(s3.getBucketCors(b -> b.bucket(BUCKET)).corsRules())
        .containsExactly(rule(r -> r.id("two")));
    assertThat(s3.deleteBucketCors(b -> b.bucket(BUCKET)).sdkHttpResponse().statusCode())
        .isEqualTo(204);
    assertThat(
            refused(404, "NoSuchCORSConfiguration", () -> s3.getBucketCors(b -> b.bucket(BUCKET))))
        .contains("<Message>The CORS configuration does not exist</Message>")
        .contains("<BucketName>photos</BucketName>");
    s3.deleteBucketCors(b -> b.bucket(BUCKET));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MYMETHOD | https://a | a | a |"
            + " Found unsupported HTTP method in CORS config. Unsupported method is MYMETHOD",
        "get | https://a | a | a |"
            + " Found unsupported HTTP method in CORS config. Unsupported method is get",
        "GET | *example*.com | a | a |"
            + " AllowedOrigin \"*example*.com\" can not have more than one wildcard.",
        "GET | https://a | x-*-* | a | AllowedHeader \"x-*-*\" can not have more than one wildcard.",
        "GET | https://a | a | x-* | ExposeHeader \"x-*\" contains wildcard. We currently do not"
            + " support wildcard for ExposeHeader."
      })
  void rules_that_browsers_could_not_be_held_to_are_refused(
      String method, String origin, String header, String exposed, String message) {
    refused(
        400,
        "InvalidRequest",
        message,
        () ->
            put(
                CORSRule.builder()
                    .allowedMethods(method)
                    .allowedOrigins(origin)
                    .allowedHeaders(header)
                    .exposeHeaders(exposed)
                    .build()));
  }

  @Test
  void there_are_between_one_and_a_hundred_rules() {
    malformed(() -> s3.putBucketCors(b -> b.bucket(BUCKET).corsConfiguration(c -> {})));
    CORSRule[] rules = Collections.nCopies(101, rule(r -> {})).toArray(CORSRule[]::new);
    refused(400, "InvalidRequest", () -> put(rules));
    put(Arrays.copyOf(rules, 100));
    assertThat(s3.getBucketCors(b -> b.bucket(BUCKET)).corsRules()).hasSize(100);
  }

  @Test
  void a_rule_has_methods_and_origins() {
    malformed(() -> put(CORSRule.builder().allowedMethods("GET").build()));
    malformed(() -> put(CORSRule.builder().allowedOrigins("*").build()));
    refused(400, "InvalidRequest", () -> put(rule(r -> r.id("x".repeat(256)))));
  }

  @Test
  void a_document_is_held_against_its_digest_and_must_have_one() {
    String document =
        "<CORSConfiguration><CORSRule><AllowedMethod>GET</AllowedMethod>"
            + "<AllowedOrigin>*</AllowedOrigin></CORSRule></CORSConfiguration>";
    assertThat(send("PUT", url("?cors"), Map.of(), document).body())
        .contains("<Code>InvalidRequest</Code>")
        .contains("Missing required header for this request: Content-MD5");
    assertThat(
            send("PUT", url("?cors"), Map.of("Content-MD5", "XrY7u+Ae7tCTyyK7j1rNww=="), document)
                .body())
        .contains("<Code>BadDigest</Code>");
    assertThat(
            send("PUT", url("?cors"), Map.of("x-amz-checksum-crc32", "AAAAAA=="), document).body())
        .contains("<Code>BadDigest</Code>");
    refused(404, "NoSuchCORSConfiguration", () -> s3.getBucketCors(b -> b.bucket(BUCKET)));
  }

  @Test
  void a_document_with_an_element_the_schema_does_not_have_is_refused() {
    Answer answer =
        send(
            "PUT",
            url("?cors"),
            Map.of(),
            "<CORSConfiguration><CORSRule><Surprise/></CORSRule></CORSConfiguration>");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("<Code>MalformedXML</Code>");
  }

  @Test
  void others_may_not_touch_a_buckets_documents() {
    put(rule(r -> {}));
    refused(403, "AccessDenied", () -> of("210987654321").getBucketCors(b -> b.bucket(BUCKET)));
    refused(
        403,
        "AccessDenied",
        () -> s3.deleteBucketCors(b -> b.bucket(BUCKET).expectedBucketOwner("210987654321")));
    refused(404, "NoSuchBucket", () -> s3.getBucketCors(b -> b.bucket("absent")));
    assertThat(s3.getBucketCors(b -> b.bucket(BUCKET)).corsRules()).hasSize(1);
  }
}

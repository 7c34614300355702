package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.AccelerateConfiguration;
import software.amazon.awssdk.services.s3.model.CORSConfiguration;
import software.amazon.awssdk.services.s3.model.CORSRule;

/** The hosts S3 answers at, as any client of the socket names them. */
class HostsTest extends WebTestCase {
  @BeforeEach
  void objectThere() {
    bucket();
    put("cat.jpg", "miaow");
  }

  private HttpResponse<String> read(String host, String path) {
    return get(
        host,
        path,
        "Authorization",
        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260301/us-east-1/s3/aws4_request,"
            + " SignedHeaders=host, Signature=0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "photos.s3.us-east-1.amazonaws.com",
        "photos.s3.amazonaws.com",
        "photos.s3.amazonaws.com:443",
        "photos.s3.amazonaws.com.",
        "photos.s3-us-east-1.amazonaws.com",
        "photos.s3.dualstack.us-east-1.amazonaws.com",
        "photos.s3-fips.us-east-1.amazonaws.com",
        "photos.s3-fips.dualstack.us-east-1.amazonaws.com",
        "Photos.S3.us-east-1.AMAZONAWS.com",
        "photos.localhost",
        "photos.s3.localhost:4566"
      })
  void a_bucket_is_named_in_the_host(String host) {
    assertThat(read(host, "/cat.jpg").body()).isEqualTo("miaow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3.us-east-1.amazonaws.com",
        "s3.amazonaws.com",
        "s3.dualstack.us-east-1.amazonaws.com",
        "s3-fips.us-east-1.amazonaws.com",
        "localhost:4566",
        "minio.example:9000"
      })
  void or_in_the_path(String host) {
    assertThat(read(host, "/photos/cat.jpg").body()).isEqualTo("miaow");
  }

  @ParameterizedTest
  @CsvSource({
    "s3.amazonaws.com, /, SERVICE",
    "s3.amazonaws.com, /photos, BUCKET",
    "photos.s3.amazonaws.com, /, BUCKET",
    "photos.s3.amazonaws.com, /cat.jpg, OBJECT",
    "s3.amazonaws.com, /photos/cat.jpg, OBJECT"
  })
  void a_method_that_nothing_knows_is_refused_with_what_it_was_for(
      String host, String path, String resource) {
    HttpResponse<String> refusal =
        send(
            "PATCH",
            host,
            path,
            new byte[0],
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260301/us-east-1/s3/aws4_request,"
                + " SignedHeaders=host, Signature=0");
    assertThat(refusal.statusCode()).isEqualTo(405);
    assertThat(refusal.body())
        .contains("<Code>MethodNotAllowed</Code>")
        .contains("<Method>PATCH</Method><ResourceType>" + resource + "</ResourceType>");
    assertThat(refusal.headers().firstValue("Allow").isPresent())
        .isEqualTo(resource.equals("SERVICE"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop-123456789012.s3-accesspoint.us-east-1.amazonaws.com",
        "shop-123456789012.s3-accesspoint.dualstack.us-east-1.amazonaws.com",
        "shop-123456789012.s3-accesspoint-fips.us-east-1.amazonaws.com:443"
      })
  void an_access_points_host_stands_for_its_arn(String host) {
    S3AccessPoint point = aws.fake(FakeS3.class).createAccessPoint("shop", BUCKET);

    assertThat(read(host, "/cat.jpg").body()).isEqualTo("miaow");
    assertThat(read(point.alias() + ".s3.us-east-1.amazonaws.com", "/cat.jpg").body())
        .isEqualTo("miaow");
    assertThat(actions()).contains("GetObject " + point.arn() + "/cat.jpg");
  }

  @Test
  void an_access_points_pages_are_told_what_the_buckets_rules_say() {
    aws.fake(FakeS3.class).createAccessPoint("shop", BUCKET);
    configure(
        BUCKET,
        CORSConfiguration.builder()
            .corsRules(CORSRule.builder().allowedOrigins("*").allowedMethods("GET").build())
            .build());
    String host = "shop-123456789012.s3-accesspoint.us-east-1.amazonaws.com";

    assertThat(header(get(host, "/cat.jpg", "Origin", "https://a"), "access-control-allow-origin"))
        .isEqualTo("*");
    assertThat(
            send(
                    "OPTIONS",
                    host,
                    "/cat.jpg",
                    new byte[0],
                    "Origin",
                    "https://a",
                    "Access-Control-Request-Method",
                    "GET")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void the_region_of_an_unsigned_request_is_the_hosts() {
    get("photos.s3-website-eu-west-1.amazonaws.com", "/");
    get("photos.s3.dualstack.eu-central-1.amazonaws.com", "/cat.jpg");
    assertThat(aws.calls().all()).extracting("region").endsWith("eu-west-1", "eu-central-1");
  }

  @Test
  void a_bucket_may_be_called_like_another_service() {
    s3.createBucket(b -> b.bucket("dynamodb-backups"));
    assertThat(get("dynamodb-backups.s3.us-east-1.amazonaws.com", "/k").body())
        .contains("<Code>AccessDenied</Code>");
  }

  @Test
  void only_buckets_that_are_accelerated_are_asked_at_the_accelerated_host() {
    String host = "photos.s3-accelerate.amazonaws.com";

    assertError(
        read(host, "/cat.jpg"),
        400,
        "InvalidRequest",
        "S3 Transfer Acceleration is not configured on this bucket");
    configure(BUCKET, AccelerateConfiguration.builder().status("Suspended").build());
    assertError(
        read(host, "/cat.jpg"),
        400,
        "InvalidRequest",
        "S3 Transfer Acceleration is disabled on this bucket");
    configure(BUCKET, AccelerateConfiguration.builder().status("Enabled").build());
    assertThat(read(host, "/cat.jpg").body()).isEqualTo("miaow");
    assertThat(read("photos.s3-accelerate.dualstack.amazonaws.com", "/cat.jpg").body())
        .isEqualTo("miaow");
  }
}

package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.fault.Fault;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.protocol.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontException;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionConfigResponse;

/** Access logs: every field of their lines, their files, and when those are written. */
class AccessLogTest extends CloudFrontTestCase {
  private static final String BUCKET = "logs.s3.amazonaws.com";
  private static final String HEAD =
      """
      #Version: 1.0
      #Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status \
      cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type x-edge-request-id \
      x-host-header cs-protocol cs-bytes time-taken x-forwarded-for ssl-protocol ssl-cipher \
      x-edge-response-result-type cs-protocol-version fle-status fle-encrypted-fields c-port \
      time-to-first-byte x-edge-detailed-result-type sc-content-type sc-content-len \
      sc-range-start sc-range-end
      """;

  private final KeptObjects objects = new KeptObjects().bucket("logs").bucket("others");

  @BeforeEach
  void keepObjects() {
    aws.links().register(ObjectStore.class, objects);
    aws.clock().set(Instant.parse("2035-11-14T20:57:00Z"));
    origin.put("/a.txt", 200, "0123456789", "Content-Type", "text/plain", "ETag", "\"1\"");
  }

  private static void log(DistributionConfig.Builder config, String prefix, boolean cookies) {
    config.logging(l -> l.enabled(true).includeCookies(cookies).bucket(BUCKET).prefix(prefix));
  }

  private Distribution logged(Consumer<DistributionConfig.Builder> more) {
    return distribution(
        config -> {
          log(config, "", true);
          more.accept(config);
        });
  }

  private Distribution logged() {
    return logged(config -> {});
  }

  private AccessLogLine last(Distribution distribution) {
    List<AccessLogLine> lines = edges.accessLog(distribution.id());
    return lines.get(lines.size() - 1);
  }

  private String text(String key) {
    Bytes file = objects.read("logs", key).orElseThrow();
    try (GZIPInputStream text = new GZIPInputStream(file.inputStream())) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void written() {
    aws.clock().advance(Duration.ofHours(1));
  }

  @Test
  void a_line_has_33_fields_in_aws_order() {
    edges.viewer("203.0.113.7").at("FRA56-P1");
    Distribution distribution =
        logged(
            config ->
                config
                    .aliases(a -> a.quantity(1).items("www.example.com"))
                    .viewerCertificate(
                        v ->
                            v.acmCertificateArn("arn:aws:acm:us-east-1:123456789012:certificate/1")
                                .sslSupportMethod("sni-only")));
    aws.clock().set(Instant.parse("2035-11-14T20:58:07Z"));
    HttpResponse<String> response =
        get(
            "https://www.example.com/a.txt?size=large&color=red",
            FakeCloudFront.VIEWER_HEADER,
            "203.0.113.7",
            "Range",
            "bytes=2-5",
            "Referer",
            "http://www.example.org/",
            "User-Agent",
            "Mozilla/5.0 (X11; Linux)",
            "Cookie",
            "a=b; c=d",
            "X-Forwarded-For",
            "198.51.100.1");
    assertThat(response.body()).isEqualTo("2345");
    AccessLogLine line = last(distribution);
    long sent = Long.parseLong(line.field("sc-bytes"));
    long received = Long.parseLong(line.field("cs-bytes"));
    assertThat(sent).as("with headers").isBetween(100L, 1_000L);
    assertThat(received).as("with headers").isBetween(150L, 1_000L);
    assertThat(line.fields().keySet())
        .containsExactly(HEAD.strip().substring(HEAD.indexOf("date time")).split(" "));
    assertThat(line.fields().values())
        .containsExactly(
            "2035-11-14",
            "20:58:07",
            "FRA56-P1",
            "" + sent,
            "203.0.113.7",
            "GET",
            distribution.domainName(),
            "/a.txt",
            "206",
            "http://www.example.org/",
            "Mozilla/5.0%20(X11;%20Linux)",
            "size=large&color=red",
            "a=b;%20c=d",
            "Miss",
            response.headers().firstValue("X-Amz-Cf-Id").orElseThrow(),
            "www.example.com",
            "https",
            "" + received,
            "0.000",
            "198.51.100.1",
            "TLSv1.3",
            "TLS_AES_128_GCM_SHA256",
            "Miss",
            "HTTP/1.1",
            "-",
            "-",
            "54321",
            "0.000",
            "Miss",
            "text/plain",
            "4",
            "2",
            "5");
    assertThat(line.at()).isEqualTo(Instant.parse("2035-11-14T20:58:07Z"));
    assertThat(line.method()).isEqualTo("GET");
    assertThat(line.path()).isEqualTo("/a.txt");
    assertThat(line.status()).isEqualTo(206);
    assertThat(line.address()).isEqualTo("203.0.113.7");
    assertThat(line.edgeLocation()).isEqualTo("FRA56-P1");
    assertThat(line.field("fle-status")).isNull();
    assertThatThrownBy(() -> line.field("status"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no field 'status'");
  }

  @Test
  void a_hyphen_stands_for_what_there_is_not() {
    origin.put("/empty", 200, "");
    Distribution distribution = logged();
    get("http://" + distribution.domainName() + "/empty");
    AccessLogLine line = last(distribution);
    for (String name :
        List.of(
            "cs(Referer)",
            "cs-uri-query",
            "cs(Cookie)",
            "x-forwarded-for",
            "ssl-protocol",
            "ssl-cipher",
            "fle-status",
            "fle-encrypted-fields",
            "sc-content-type",
            "sc-range-start",
            "sc-range-end")) {
      assertThat(line.fields().get(name)).as(name).isEqualTo("-");
    }
    assertThat(line.field("cs-protocol")).isEqualTo("http");
    assertThat(line.field("sc-content-len")).isEqualTo("0");
    assertThat(line.field("x-host-header")).isEqualTo(distribution.domainName());
  }

  @Test
  void certain_characters_are_written_as_in_urls() {
    Distribution distribution = logged();
    get(
        url(distribution, "/a%20b~c'd.txt?q=%7Bx%7D"),
        "User-Agent",
        "<a> \"b\" #c %d {e} |f| \\g ^h ~i [j] `k` 'l'",
        "Cookie",
        "a=b%20c");
    AccessLogLine line = last(distribution);
    assertThat(line.path()).isEqualTo("/a%2520b%7Ec%27d.txt");
    assertThat(line.field("cs-uri-query")).isEqualTo("q=%257Bx%257D");
    assertThat(line.field("cs(Cookie)")).isEqualTo("a=b%2520c");
    assertThat(line.field("cs(User-Agent)"))
        .isEqualTo(
            "%3Ca%3E%20%22b%22%20%23c%20%25d%20%7Be%7D%20%7Cf%7C%20%5Cg%20%5Eh%20%7Ei%20%5Bj%5D"
                + "%20%60k%60%20%27l%27");
  }

  @Test
  void cookies_are_logged_only_where_that_is_wanted() {
    Distribution with = logged();
    Distribution without = distribution(config -> log(config, "", false));
    for (Distribution distribution : List.of(with, without)) {
      get(url(distribution, "/a.txt"), "Cookie", "a=b");
    }
    assertThat(last(with).field("cs(Cookie)")).isEqualTo("a=b");
    assertThat(last(without).field("cs(Cookie)")).isNull();
  }

  @Test
  void results_tell_how_an_answer_came_about() {
    Distribution distribution =
        logged(
            config ->
                config.restrictions(
                    r ->
                        r.geoRestriction(
                            g -> g.restrictionType("blacklist").quantity(1).items("DE"))));
    edges.viewer("203.0.113.7").in("DE");
    String url = url(distribution, "/a.txt");
    origin.put("/a.txt", 200, "a", "Cache-Control", "max-age=60", "ETag", "\"1\"");
    get(url);
    assertResult(distribution, "Miss", "Miss", 200);
    get(url);
    assertResult(distribution, "Hit", "Hit", 200);
    get(url, "If-None-Match", "\"1\"");
    assertResult(distribution, "Hit", "Hit", 304);
    assertThat(last(distribution).field("sc-content-len")).isNull();
    send("HEAD", url);
    assertResult(distribution, "Hit", "Hit", 200);
    aws.clock().advance(Duration.ofSeconds(61));
    get(url);
    assertResult(distribution, "RefreshHit", "RefreshHit", 200);
    get(url(distribution, "/none"));
    assertResult(distribution, "Error", "Error", 404);
    get(url, FakeCloudFront.VIEWER_HEADER, "203.0.113.7");
    assertResult(distribution, "Error", "ClientGeoBlocked", 403);
    send("DELETE", url);
    assertResult(distribution, "Error", "InvalidRequestMethod", 403);
    edges.cutOff("127.0.0.1");
    get(url(distribution, "/b"));
    assertResult(distribution, "Error", "OriginConnectError", 504);
    assertThat(last(distribution).timeTaken()).isEqualTo(Duration.ofSeconds(30));
    assertThat(last(distribution).field("time-to-first-byte")).isEqualTo("30.000");
    get(url(distribution, "/b"));
    assertResult(distribution, "Error", "Error", 504);
    get(url);
    assertResult(distribution, "Hit", "Hit", 200);
    aws.clock().advance(Duration.ofSeconds(61));
    get(url);
    assertResult(distribution, "Hit", "Hit", 200);
    assertThat(last(distribution).timeTaken()).as("a stale copy").hasSeconds(30);
    edges.reconnect("127.0.0.1");
    origin.close();
    get(url(distribution, "/c"));
    assertResult(distribution, "Error", "OriginConnectError", 502);
  }

  private void assertResult(Distribution distribution, String type, String detail, int status) {
    AccessLogLine line = last(distribution);
    assertThat(line.status()).isEqualTo(status);
    assertThat(line.resultType()).isEqualTo(type);
    assertThat(line.field("x-edge-response-result-type")).isEqualTo(type);
    assertThat(line.detailedResultType()).isEqualTo(detail);
  }

  @Test
  void errors_before_and_behind_the_cache_have_their_kinds() {
    Distribution secure =
        logged(
            config ->
                config.defaultCacheBehavior(
                    b ->
                        b.targetOriginId("web")
                            .viewerProtocolPolicy("redirect-to-https")
                            .trustedSigners(t -> t.enabled(true).quantity(1).items("self"))
                            .cachePolicyId(CACHING_OPTIMIZED)));
    get("http://" + secure.domainName() + "/a.txt");
    assertResult(secure, "Redirect", "Redirect", 301);
    get(url(secure, "/a.txt?Expires=1&Signature=x"));
    assertResult(secure, "Error", "InvalidRequestBlocked", 403);
    assertThat(last(secure).field("cs-uri-query")).isEqualTo("Expires=1&Signature=x");

    Distribution behind = distribution();
    Distribution front =
        logged(
            config ->
                config.origins(
                    o ->
                        o.quantity(1)
                            .items(
                                i ->
                                    i.id("web")
                                        .domainName(behind.domainName())
                                        .connectionAttempts(1)
                                        .customOriginConfig(
                                            c ->
                                                c.httpPort(80)
                                                    .httpsPort(443)
                                                    .originProtocolPolicy("https-only")))));
    aws.faults().on("cloudfront:ViewerRequest").from(2).then(Fault.hang());
    get(url(front, "/a.txt"));
    assertResult(front, "Error", "OriginCommError", 504);
    assertThat(last(front).timeTaken()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
    aws.faults().heal();

    Distribution unknown =
        logged(
            config ->
                config.origins(
                    o -> o.quantity(1).items(webOrigin("web", "nowhere.example.com").build())));
    get(url(unknown, "/a.txt"));
    assertResult(unknown, "Error", "OriginDnsError", 502);
  }

  @Test
  void an_object_from_the_origins_shield_is_a_hit_there() {
    Distribution distribution =
        logged(
            config ->
                config.origins(
                    o ->
                        o.quantity(1)
                            .items(
                                webOrigin("web", "127.0.0.1")
                                    .originShield(
                                        s -> s.enabled(true).originShieldRegion("us-east-1"))
                                    .build())));
    edges.viewer("203.0.113.7").at("FRA56-P1");
    get(url(distribution, "/a.txt"));
    assertResult(distribution, "Miss", "Miss", 200);
    get(url(distribution, "/a.txt"), FakeCloudFront.VIEWER_HEADER, "203.0.113.7");
    assertResult(distribution, "Miss", "OriginShieldHit", 200);
    get(url(distribution, "/a.txt"), FakeCloudFront.VIEWER_HEADER, "203.0.113.7");
    assertResult(distribution, "Hit", "Hit", 200);
  }

  @Test
  void a_file_holds_the_requests_of_an_hour_and_is_named_for_it() {
    Distribution distribution = distribution(config -> log(config, "example-prefix", false));
    get(url(distribution, "/1"));
    aws.clock().set(Instant.parse("2035-11-14T20:59:59Z"));
    get(url(distribution, "/2"));
    aws.clock().set(Instant.parse("2035-11-14T21:00:01Z"));
    get(url(distribution, "/3"));
    assertThat(objects.keys("logs", "")).as("not at once").isEmpty();
    aws.clock().set(Instant.parse("2035-11-14T21:02:30Z"));
    List<String> keys = objects.keys("logs", "");
    String start = "example-prefix/" + distribution.id() + ".2035-11-14-";
    assertThat(keys).hasSize(2);
    assertThat(keys.get(0)).matches(start.replace(".", "\\.") + "20\\.[0-9a-zA-Z]{8}\\.gz");
    assertThat(keys.get(1)).matches(start.replace(".", "\\.") + "21\\.[0-9a-zA-Z]{8}\\.gz");
    assertThat(text(keys.get(0))).startsWith(HEAD).contains("\t/1\t", "\t/2\t").endsWith("\n");
    assertThat(text(keys.get(0)).lines()).hasSize(4);
    assertThat(text(keys.get(1))).startsWith(HEAD).contains("\t/3\t");
    get(url(distribution, "/4"));
    assertThat(edges.accessLog(distribution.id()))
        .extracting(AccessLogLine::path)
        .as("what is written, and what waits")
        .containsExactly("/1", "/2", "/3", "/4");
    written();
    assertThat(objects.keys("logs", "")).hasSize(3);
    written();
    assertThat(objects.keys("logs", "")).as("an hour without requests has no file").hasSize(3);
  }

  @Test
  void a_prefix_ends_with_one_slash_and_distributions_may_share_a_bucket() {
    Distribution plain = logged();
    Distribution slash = distribution(config -> log(config, "a/b/", false));
    get(url(plain, "/a.txt"));
    get(url(slash, "/a.txt"));
    written();
    assertThat(objects.keys("logs", ""))
        .hasSize(2)
        .anyMatch(key -> key.startsWith(plain.id() + "."))
        .anyMatch(key -> key.startsWith("a/b/" + slash.id() + "."));
    assertThat(edges.accessLog(slash.id())).hasSize(1);
  }

  @Test
  void lines_go_where_the_log_was_kept_when_the_request_came() {
    Distribution distribution = logged();
    get(url(distribution, "/1"));
    aws.clock().advance(Duration.ofSeconds(1));
    update(
        distribution,
        c ->
            c.logging(
                l ->
                    l.enabled(true)
                        .bucket("others.s3.amazonaws.com")
                        .prefix("")
                        .includeCookies(false)));
    get(url(distribution, "/2"));
    GetDistributionConfigResponse off =
        update(
            distribution,
            c -> c.logging(l -> l.enabled(false).bucket(BUCKET).prefix("x").includeCookies(false)));
    assertThat(off.distributionConfig().logging().bucket()).as("deleted by AWS").isEmpty();
    assertThat(off.distributionConfig().logging().prefix()).isEmpty();
    get(url(distribution, "/3"));
    written();
    assertThat(objects.keys("logs", "")).hasSize(1);
    assertThat(objects.keys("others", "")).hasSize(1);
    assertThat(edges.accessLog(distribution.id()))
        .extracting(AccessLogLine::path)
        .containsExactly("/1", "/2");
  }

  private GetDistributionConfigResponse update(
      Distribution distribution, Consumer<DistributionConfig.Builder> change) {
    var known = cloudFront.getDistributionConfig(b -> b.id(distribution.id()));
    DistributionConfig.Builder changed = known.distributionConfig().toBuilder();
    change.accept(changed);
    cloudFront.updateDistribution(
        b -> b.id(distribution.id()).ifMatch(known.eTag()).distributionConfig(changed.build()));
    return cloudFront.getDistributionConfig(b -> b.id(distribution.id()));
  }

  @Test
  void what_cannot_be_read_whole_is_not_logged() {
    Distribution distribution = logged();
    String most = url(distribution, "/");
    most += "a".repeat(8_192 - most.length());
    get(most);
    assertThat(edges.accessLog(distribution.id())).hasSize(1);
    get(most + "a");
    get(url(distribution, "/a.txt"), "X-Long", "a".repeat(20 * 1_024));
    assertThat(edges.accessLog(distribution.id())).hasSize(1);
    get(url(distribution, "/a.txt"));
    assertThat(edges.accessLog(distribution.id())).hasSize(2);
  }

  @Test
  void a_log_without_its_bucket_is_lost_and_nothing_else() {
    Distribution distribution = logged();
    get(url(distribution, "/a.txt"));
    objects.remove("logs");
    written();
    objects.bucket("logs");
    assertThat(objects.keys("logs", "")).isEmpty();
    get(url(distribution, "/a.txt"));
    written();
    assertThat(objects.keys("logs", "")).hasSize(1);
  }

  @Test
  void a_logs_bucket_is_there_and_takes_access_control_lists() {
    objects.bucketWithoutAcls("enforced");
    assertRefused(
        "enforced.s3.amazonaws.com",
        "The S3 bucket that you specified for CloudFront logs does not enable ACL access:"
            + " enforced.s3.amazonaws.com");
    for (String bucket : List.of("nothing.s3.amazonaws.com", "logs", "")) {
      assertRefused(bucket, "The parameter Logging Bucket does not refer to a valid S3 bucket.");
    }
  }

  private void assertRefused(String bucket, String message) {
    assertThatThrownBy(
            () ->
                distribution(
                    config ->
                        config.logging(
                            l -> l.enabled(true).includeCookies(false).bucket(bucket).prefix(""))))
        .isInstanceOfSatisfying(
            CloudFrontException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(400);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidArgument");
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message);
            });
  }
}

package io.cloudfakes.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.cloudfront.FakeCloudFront;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.junit.AwsHostNames;
import io.cloudfakes.junit.FakeAwsTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.CloudFrontUtilities;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A static web site from its bucket to its visitors, by the name that Route 53 gives it. */
@FakeAwsTest
@AwsHostNames
class StaticSiteTest {
  private static final String IN_NORTH_KOREA = "175.45.176.1";

  private FakeAws aws;
  private S3Client s3;
  private StaticSite site;

  /** How visitors reach it. */
  private HttpClient client;

  private String scheme;
  private String port;

  @BeforeEach
  void build(FakeAws world, S3Client s3Client, CloudFrontClient cloudFront, Route53Client route53) {
    aws = world;
    s3 = s3Client;
    site = new StaticSite(s3Client, cloudFront);
    site.put("site", "index.html", "home");
    site.put("site", "images/cat.jpg", "cat");
    site.put("site", "private/report.html", "report");
    site.put("spare", "about.html", "about us, from the spare");
    site.name(route53);
    aws.fake(FakeCloudFront.class).viewer(IN_NORTH_KOREA).in("KP");
  }

  @Test
  void visitors_in_process() throws Exception {
    client = aws.httpClient();
    scheme = "https";
    port = "";
    job();
  }

  /** The JDK's own client, which looks the name up and connects to where it leads. */
  @Test
  void visitors_over_the_socket() throws Exception {
    client = HttpClient.newHttpClient();
    scheme = "http";
    port = ":" + URI.create(aws.endpoint().toString()).getPort();
    job();
  }

  private void job() throws Exception {
    assertThat(InetAddress.getAllByName(StaticSite.NAME))
        .as("where the edges are")
        .allMatch(InetAddress::isLoopbackAddress);

    assertThat(visit("/")).isEqualTo("200 Miss home");
    assertThat(visit("/")).isEqualTo("200 Hit home");
    aws.clock().advance(Duration.ofSeconds(45));
    assertThat(get("/").headers().firstValue("Age")).contains("45");
    aws.clock().advance(Duration.ofSeconds(20));
    assertThat(visit("/")).isEqualTo("200 RefreshHit home");
    assertThat(aws.calls().of("s3:GetObject"))
        .extracting(call -> call.status())
        .as("the bucket was asked whether its ETag still holds")
        .containsExactly(200, 304);

    assertThat(visit("/images/cat.jpg")).isEqualTo("200 Miss cat");
    site.put("site", "images/cat.jpg", "another cat");
    assertThat(visit("/images/cat.jpg")).isEqualTo("200 Hit cat");
    site.invalidate("/images/*");
    assertThat(visit("/images/cat.jpg")).isEqualTo("200 Miss another cat");
    assertThat(visit("/")).as("is not below /images/").isEqualTo("200 Hit home");

    assertThat(get("/", FakeCloudFront.VIEWER_HEADER, IN_NORTH_KOREA).statusCode()).isEqualTo(403);

    assertThat(get("/private/report.html").statusCode()).isEqualTo(403);
    String signed = signed("/private/report.html", Duration.ofMinutes(10));
    assertThat(visit(signed)).isEqualTo("200 Miss report");
    aws.clock().advance(Duration.ofMinutes(11));
    assertThat(visit(signed)).startsWith("403 Error").contains("AccessDenied");

    aws.faults()
        .on("cloudfront:OriginRequest")
        .resourceLike("*/site/about.html")
        .then(Fault.originError(503));
    assertThat(visit("/about.html")).isEqualTo("200 Miss about us, from the spare");

    aws.clock().advance(Duration.ofMinutes(10));
    assertThat(logged())
        .containsSubsequence(
            "/ 200 Miss",
            "/ 200 Hit",
            "/ 200 RefreshHit",
            "/images/cat.jpg 200 Miss",
            "/private/report.html 403 Error",
            "/private/report.html 200 Miss",
            "/private/report.html 403 Error",
            "/about.html 200 Miss");
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(scheme + "://" + StaticSite.NAME + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Status, what the cache did, and the page. */
  private String visit(String path) throws IOException, InterruptedException {
    HttpResponse<String> page = get(path);
    String cache = page.headers().firstValue("X-Cache").orElse("").replace(" from cloudfront", "");
    return page.statusCode() + " " + cache + " " + page.body();
  }

  private String signed(String path, Duration good) {
    String url = scheme + "://" + StaticSite.NAME + path;
    String signed =
        CloudFrontUtilities.create()
            .getSignedUrlWithCannedPolicy(
                b ->
                    b.resourceUrl(url)
                        .privateKey(site.key().getPrivate())
                        .keyPairId(site.keyId())
                        .expirationDate(aws.clock().instant().plus(good)))
            .url();
    return signed.substring(signed.indexOf(path));
  }

  /** Path, status and result of each line in the bucket of logs. */
  private List<String> logged() throws IOException {
    List<String> lines = new ArrayList<>();
    // Of two files of an hour, chance says which has the earlier name.
    List<S3Object> files =
        s3.listObjectsV2(b -> b.bucket("logs").prefix("www/")).contents().stream()
            .sorted(Comparator.comparing(S3Object::lastModified))
            .toList();
    for (S3Object file : files) {
      byte[] content =
          s3.getObjectAsBytes(b -> b.bucket("logs").key(file.key())).asByteArray();
      try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(content))) {
        new String(text.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .forEach(lines::add);
      }
    }
    return lines.stream()
        .map(line -> line.split("\t", -1))
        .map(field -> field[7] + " " + field[8] + " " + field[13])
        .toList();
  }
}

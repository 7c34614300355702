package io.cloudfakes.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.junit.Exploration;
import io.cloudfakes.junit.ExploreFaults;
import io.cloudfakes.junit.FakeAwsTest;
import io.cloudfakes.junit.FaultVariant;
import io.cloudfakes.junit.ReplayFaults;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.s3.S3Client;

/** What visitors see of a new version while an edge has not heard of it, or its origin fails. */
@FakeAwsTest
class SiteReleaseTest {
  @ExploreFaults(
      only = "cloudfront:*",
      mayFail = "cloudfront:OriginRequest", // The distribution has a second origin for that.
      variants = {
        FaultVariant.STALE_CONFIGURATION,
        FaultVariant.LATE_INVALIDATION,
        FaultVariant.MISSED_INVALIDATION,
        FaultVariant.ORIGIN_ERROR
      },
      sameEndState = false)
  void visitors_always_get_a_page(
      Exploration run, FakeAws aws, S3Client s3, CloudFrontClient cloudFront) throws Exception {
    StaticSite site = released("v1", aws, s3, cloudFront);
    List<String> seen =
        run.act(
            () -> {
              new SiteRelease(site).release("v2");
              return visit(site, aws);
            })
            .orElseThrow();
    assertThat(seen).allMatch(page -> page.startsWith("200 "));
    aws.clock().advance(Duration.ofMinutes(5));
    assertThat(visit(site, aws)).containsExactly("200 page of v2", "200 code of v2");
  }

  /** Found by the exploration: an edge that lags serves one page of each version. */
  @ReplayFaults(
      value = "cloudfront:ViewerRequest@{id}/#1=staleConfiguration.PT5M",
      sameEndState = false)
  void the_version_before_is_still_there_for_an_edge_that_lags(
      Exploration run, FakeAws aws, S3Client s3, CloudFrontClient cloudFront) throws Exception {
    StaticSite site = released("v1", aws, s3, cloudFront);
    List<String> seen =
        run.act(
            () -> {
              new SiteRelease(site).release("v2");
              return visit(site, aws);
            })
            .orElseThrow();
    String first = run.id().isEmpty() ? "v2" : "v1";
    assertThat(seen).containsExactly("200 page of " + first, "200 code of v2");
  }

  private static StaticSite released(
      String version, FakeAws aws, S3Client s3, CloudFrontClient cloudFront)
      throws IOException, InterruptedException {
    StaticSite site = new StaticSite(s3, cloudFront);
    new SiteRelease(site).release(version);
    assertThat(visit(site, aws))
        .containsExactly("200 page of " + version, "200 code of " + version);
    return site;
  }

  private static List<String> visit(StaticSite site, FakeAws aws)
      throws IOException, InterruptedException {
    return List.of(get(site, aws, "/"), get(site, aws, "/app.js"));
  }

  private static String get(StaticSite site, FakeAws aws, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("https://" + site.distribution().domainName() + path);
    HttpResponse<String> page =
        aws.httpClient()
            .send(
                HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    return page.statusCode() + " " + page.body();
  }
}

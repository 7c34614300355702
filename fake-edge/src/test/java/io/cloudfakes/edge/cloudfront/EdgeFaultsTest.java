package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.call.Call;
import io.cloudfakes.fault.EdgeFault;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.fault.FaultRule;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/** Faults of edges and of invalidations: what viewers see, what the log says. */
class EdgeFaultsTest extends CloudFrontTestCase {
  private static final String HERE = "IAD89-P1";
  private static final String THERE = "FRA56-P1";
  private static final String[] VIEWER_THERE = {FakeCloudFront.VIEWER_HEADER, "203.0.113.7"};

  /** A new version of the site: its origin has the pages below another path. */
  private void deploy(Distribution distribution, String path) {
    var current = cloudFront.getDistributionConfig(b -> b.id(distribution.id()));
    DistributionConfig config = current.distributionConfig();
    cloudFront.updateDistribution(
        b ->
            b.id(distribution.id())
                .ifMatch(current.eTag())
                .distributionConfig(
                    config.toBuilder()
                        .origins(
                            o ->
                                o.quantity(1)
                                    .items(
                                        config.origins().items().get(0).toBuilder()
                                            .originPath(path)
                                            .build()))
                        .build()));
  }

  private Distribution site() {
    origin.put("/a.txt", 200, "old").put("/v2/a.txt", 200, "new");
    edges.viewer("203.0.113.7").at(THERE);
    return distribution(
        config ->
            config.defaultCacheBehavior(
                b ->
                    b.targetOriginId("web")
                        .viewerProtocolPolicy("allow-all")
                        .cachePolicyId(CACHING_DISABLED)));
  }

  private String invalidate(Distribution distribution, String path) {
    String id =
        cloudFront
            .createInvalidation(
                b ->
                    b.distributionId(distribution.id())
                        .invalidationBatch(
                            i ->
                                i.callerReference(aws.clock().instant().toString())
                                    .paths(p -> p.quantity(1).items(path))))
            .invalidation()
            .id();
    return cloudFront
        .getInvalidation(b -> b.distributionId(distribution.id()).id(id))
        .invalidation()
        .status();
  }

  @Test
  void an_edge_serves_by_the_old_configuration_until_its_time_is_over() {
    Distribution site = site();
    String url = url(site, "/a.txt");
    FaultRule rule =
        aws.faults()
            .on("cloudfront:ViewerRequest")
            .then(Fault.staleConfiguration(Duration.ofMinutes(5)));
    assertThat(get(url).body()).isEqualTo("old");
    assertThat(rule.acted()).as("there is no older one").isZero();

    deploy(site, "/v2");
    assertThat(cloudFront.getDistribution(b -> b.id(site.id())).distribution().status())
        .isEqualTo("Deployed");
    assertThat(get(url).body()).isEqualTo("old");
    assertThat(rule.acted()).isEqualTo(1);
    aws.clock().advance(Duration.ofMinutes(4));
    assertThat(get(url).body()).isEqualTo("old");
    aws.clock().advance(Duration.ofMinutes(1));
    assertThat(get(url).body()).isEqualTo("new");
    assertThat(rule.acted()).isEqualTo(2);
  }

  @Test
  void one_edge_lags_and_the_others_do_not() {
    Distribution site = site();
    aws.faults()
        .on("cloudfront:ViewerRequest")
        .then(Fault.staleConfiguration(Duration.ofMinutes(5), THERE));
    deploy(site, "/v2");
    assertThat(get(url(site, "/a.txt")).body()).isEqualTo("new");
    assertThat(get(url(site, "/a.txt"), VIEWER_THERE).body()).isEqualTo("old");
  }

  @Test
  void an_edge_lags_for_so_many_requests() {
    Distribution site = site();
    aws.faults()
        .on("cloudfront:ViewerRequest")
        .upTo(2)
        .then(Fault.staleConfiguration(Duration.ofHours(1)));
    deploy(site, "/v2");
    String url = url(site, "/a.txt");
    assertThat(List.of(get(url).body(), get(url).body(), get(url).body()))
        .containsExactly("old", "old", "new");
  }

  @Test
  void a_new_distribution_is_not_known_to_an_edge_that_lags() {
    aws.faults()
        .on("cloudfront:ViewerRequest")
        .then(Fault.staleConfiguration(Duration.ofMinutes(5)));
    Distribution site = site();
    assertThat(get(url(site, "/a.txt")).statusCode()).isEqualTo(403);
    aws.clock().advance(Duration.ofMinutes(5));
    assertThat(get(url(site, "/a.txt")).body()).isEqualTo("old");
  }

  private String cachedEverywhere(Distribution distribution) {
    origin.put("/b.txt", 200, "old", "Cache-Control", "max-age=86400");
    edges.viewer("203.0.113.7").at(THERE);
    String url = url(distribution, "/b.txt");
    get(url);
    get(url, VIEWER_THERE);
    origin.put("/b.txt", 200, "new", "Cache-Control", "max-age=86400");
    return url;
  }

  @Test
  void a_late_invalidation_is_completed_while_the_edges_still_serve_the_copy() {
    Distribution site = distribution();
    String url = cachedEverywhere(site);
    FaultRule rule =
        aws.faults()
            .on("cloudfront:CreateInvalidation")
            .then(Fault.lateInvalidation(Duration.ofMinutes(10)));
    assertThat(invalidate(site, "/b.txt")).isEqualTo("Completed");
    assertThat(rule.acted()).isEqualTo(1);
    assertThat(get(url).body()).isEqualTo("old");
    aws.clock().advance(Duration.ofMinutes(9));
    assertThat(cache(get(url, VIEWER_THERE))).isEqualTo("Hit");
    aws.clock().advance(Duration.ofMinutes(1));
    assertThat(get(url).body()).isEqualTo("new");
    assertThat(get(url, VIEWER_THERE).body()).isEqualTo("new");
  }

  @Test
  void one_edge_is_late() {
    Distribution site = distribution();
    String url = cachedEverywhere(site);
    aws.faults()
        .on("cloudfront:CreateInvalidation")
        .then(Fault.lateInvalidation(Duration.ofMinutes(10), THERE));
    invalidate(site, "/*");
    assertThat(get(url).body()).isEqualTo("new");
    assertThat(get(url, VIEWER_THERE).body()).isEqualTo("old");
    aws.clock().advance(Duration.ofMinutes(10));
    assertThat(get(url, VIEWER_THERE).body()).isEqualTo("new");
  }

  @Test
  void one_edge_never_hears_of_an_invalidation_but_of_the_next() {
    Distribution site = distribution();
    String url = cachedEverywhere(site);
    aws.faults().on("cloudfront:CreateInvalidation").call(1).then(Fault.missedInvalidation(THERE));
    invalidate(site, "/b.txt");
    aws.clock().advance(Duration.ofHours(12));
    assertThat(get(url).body()).isEqualTo("new");
    assertThat(get(url, VIEWER_THERE).body()).isEqualTo("old");
    invalidate(site, "/b.txt");
    assertThat(get(url, VIEWER_THERE).body()).isEqualTo("new");
  }

  @Test
  void an_invalidation_is_no_other_configuration() {
    Distribution site = distribution();
    aws.clock().advance(Duration.ofHours(1));
    var rule =
        aws.faults()
            .on("cloudfront:ViewerRequest")
            .then(Fault.staleConfiguration(Duration.ofMinutes(5)));
    invalidate(site, "/b.txt");
    get(url(site, "/b.txt"));
    assertThat(rule.acted()).isZero();
  }

  @Test
  void what_is_on_its_way_to_an_edge_arrives_in_a_fork_too() {
    Distribution site = distribution();
    cachedEverywhere(site);
    aws.faults()
        .on("cloudfront:CreateInvalidation")
        .then(Fault.lateInvalidation(Duration.ofMinutes(10), HERE));
    invalidate(site, "/b.txt");
    try (var fork = aws.fork()) {
      fork.clock().advance(Duration.ofMinutes(10));
      assertThat(fork.deliveries().history()).hasSize(1).first().asString().contains(HERE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cloudfront:ViewerRequest upTo(3) -> staleConfiguration(PT5M)",
        "cloudfront:ViewerRequest -> staleConfiguration(PT5M, FRA56-P1)",
        "cloudfront:CreateInvalidation call(1) -> lateInvalidation(PT10M)",
        "cloudfront:CreateInvalidation -> lateInvalidation(PT10M, FRA56-P1)",
        "cloudfront:CreateInvalidation -> missedInvalidation(FRA56-P1)",
        "cloudfront:OriginRequest resourceLike(*/web/a.txt) from(2) upTo(4) -> originError(503)",
        "cloudfront:OriginRequest -> latency(PT40S)",
        "cloudfront:OriginRequest -> truncateBody(10)",
        "cloudfront:ViewerRequest -> edgeClockSkew(PT-1H)",
        "cloudfront:* -> hang"
      })
  void a_rule_is_read_back_from_its_id(String id) {
    assertThat(FaultRule.parse(id).id()).isEqualTo(id);
    assertThat(aws.faults().install(id).id()).isEqualTo(id);
  }

  @Test
  void what_does_not_fit_is_refused_and_said() {
    assertRefused(
        "cloudfront:UpdateDistribution -> staleConfiguration(PT1M)",
        "staleConfiguration(PT1M) cannot act: cloudfront:UpdateDistribution is not its kind;"
            + " staleConfiguration is for cloudfront:ViewerRequest");
    assertRefused(
        "cloudfront:ViewerRequest -> missedInvalidation(FRA56-P1)",
        "missedInvalidation is for cloudfront:CreateInvalidation");
    assertRefused(
        "cloudfront:ViewerRequest -> originError(503)",
        "originError is for cloudfront:OriginRequest");
    assertRefused("lambda:* -> edgeClockSkew(PT1H)", "no action of lambda:* fits");
    assertRefused(
        "cloudfront:OriginRequest -> throttle",
        "throttle cannot act: cloudfront:OriginRequest is what an edge asks of an origin, which"
            + " meets originError, ");
    assertRefused("cloudfront:OriginRequst -> hang", "did you mean OriginRequest?");
    assertRefused("cloudfront:OriginRequest -> orginError(503)", "did you mean originError");
    assertRefused("cloudfront:OriginRequest -> originError(302)", "400 to 599, not 302");
    assertRefused("cloudfront:ViewerRequest -> staleConfiguration(PT0S)", "A fault of no time");
    assertRefused("cloudfront:ViewerRequest -> edgeClockSkew(PT0S)", "A fault of no time");
    assertRefused(
        "cloudfront:CreateInvalidation -> missedInvalidation(\"\")", "is written like FRA56-P1");
    assertRefused("cloudfront:CreateInvalidation -> missedInvalidation", "too few arguments");
    assertThat(aws.faults().rules()).isEmpty();
  }

  private void assertRefused(String id, String message) {
    assertThatThrownBy(() -> aws.faults().install(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void explorations_try_what_fits() {
    assertThat(words("cloudfront:ViewerRequest"))
        .contains("staleConfiguration", "edgeClockSkew", "loseReply")
        .doesNotContain("lateInvalidation", "originError");
    assertThat(words("cloudfront:CreateInvalidation"))
        .contains("lateInvalidation", "missedInvalidation", "throttle")
        .doesNotContain("staleConfiguration");
    assertThat(words("cloudfront:OriginRequest"))
        .containsExactly(
            "loseRequest", "loseReply", "hang", "latency", "truncateBody", "originError");
  }

  private List<String> words(String action) {
    return aws.faults().variants(action).stream().map(Fault::word).toList();
  }

  @Test
  void the_log_says_which_fault_struck_a_viewer() {
    Distribution site = site();
    String id = "cloudfront:ViewerRequest -> staleConfiguration(PT5M)";
    aws.faults().install(id);
    deploy(site, "/v2");
    HttpResponse<String> answer = get(url(site, "/a.txt"));
    assertThat(answer.body()).isEqualTo("old");
    Call call = aws.calls().of("cloudfront:ViewerRequest").get(0);
    assertThat(call.faults()).containsExactly(id);
    assertThat(call.describe()).contains("/a.txt #1 ", "-> 200").endsWith("{" + id + "}");
  }

  @Test
  void the_readme_has_a_line_for_each() throws IOException {
    String readme = Files.readString(Path.of("../fakes-api/README.md"));
    for (Class<?> fault : EdgeFault.class.getPermittedSubclasses()) {
      String name = fault.getSimpleName();
      String word = Character.toLowerCase(name.charAt(0)) + name.substring(1);
      assertThat(readme).containsPattern("(?m)^\\| `" + word + "[`(]");
    }
  }

  @Test
  void a_fault_moves_no_clock_of_the_world() {
    Distribution site = site();
    aws.faults().install("cloudfront:ViewerRequest -> edgeClockSkew(PT1H)");
    Instant before = aws.clock().instant();
    get(url(site, "/a.txt"));
    assertThat(Duration.between(before, aws.clock().instant())).isLessThan(Duration.ofSeconds(1));
  }
}

package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.ContinuousDeploymentPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.TrafficConfig;

/** Which viewers continuous deployment has served by the staging distribution. */
class StagingTrafficTest extends CacheTestCase {
  private static final String COOKIE = "CloudFront-Staging-Session";

  private Distribution staging;
  private Distribution primary;
  private String policy;

  @BeforeEach
  void stage() {
    origin.put("/a", 200, "primary").put("/next/a", 200, "staging");
    staging =
        distribution(
            config ->
                config
                    .staging(true)
                    .origins(
                        o ->
                            o.quantity(1)
                                .items(webOrigin("web", "127.0.0.1").originPath("/next").build())));
  }

  private ContinuousDeploymentPolicyConfig policy(
      boolean enabled, Consumer<TrafficConfig.Builder> traffic) {
    return ContinuousDeploymentPolicyConfig.builder()
        .enabled(enabled)
        .stagingDistributionDnsNames(s -> s.quantity(1).items(staging.domainName()))
        .trafficConfig(traffic)
        .build();
  }

  private void deploy(Consumer<TrafficConfig.Builder> traffic) {
    policy =
        cloudFront
            .createContinuousDeploymentPolicy(
                b -> b.continuousDeploymentPolicyConfig(policy(true, traffic)))
            .continuousDeploymentPolicy()
            .id();
    primary = distribution(config -> config.continuousDeploymentPolicyId(policy));
  }

  private void redeploy(boolean enabled, Consumer<TrafficConfig.Builder> traffic) {
    String etag = cloudFront.getContinuousDeploymentPolicy(b -> b.id(policy)).eTag();
    cloudFront.updateContinuousDeploymentPolicy(
        b -> b.id(policy).ifMatch(etag).continuousDeploymentPolicyConfig(policy(enabled, traffic)));
  }

  private static void byHeader(TrafficConfig.Builder traffic) {
    traffic.type("SingleHeader").singleHeaderConfig(h -> h.header("aws-cf-cd-next").value("yes"));
  }

  private static Consumer<TrafficConfig.Builder> weighing(float weight) {
    return traffic -> traffic.type("SingleWeight").singleWeightConfig(w -> w.weight(weight));
  }

  private static void sticking(TrafficConfig.Builder traffic) {
    traffic
        .type("SingleWeight")
        .singleWeightConfig(
            w -> w.weight(0.15f).sessionStickinessConfig(s -> s.idleTTL(300).maximumTTL(600)));
  }

  private String page(String... headers) {
    return get(url(primary, "/a"), headers).body();
  }

  @Test
  void a_header_leads_to_what_is_staged() {
    deploy(StagingTrafficTest::byHeader);
    assertThat(page()).isEqualTo("primary");
    assertThat(page("aws-cf-cd-next", "yes")).isEqualTo("staging");
    assertThat(page("AWS-CF-CD-Next", "yes")).isEqualTo("staging");
    assertThat(page("aws-cf-cd-next", "no")).isEqualTo("primary");
    assertThat(page("aws-cf-cd-next", "YES")).isEqualTo("primary");
    // Neither takes what the other keeps.
    assertThat(cache(get(url(primary, "/a")))).isEqualTo("Hit");
    assertThat(origin.asked()).hasSize(2);
  }

  @Test
  void nobody_gets_there_without_the_primary_or_with_the_policy_disabled() {
    deploy(StagingTrafficTest::byHeader);
    assertThat(get(url(staging, "/a")).statusCode()).isEqualTo(403);
    assertThat(get(url(staging, "/a"), "aws-cf-cd-next", "yes").statusCode()).isEqualTo(403);
    redeploy(false, StagingTrafficTest::byHeader);
    assertThat(page("aws-cf-cd-next", "yes")).isEqualTo("primary");
  }

  @Test
  void of_a_hundred_requests_as_many_as_are_wanted_get_there() {
    deploy(weighing(0.15f));
    int staged = 0;
    for (int i = 0; i < 1_000; i++) {
      staged += page().equals("staging") ? 1 : 0;
    }
    assertThat(staged).isBetween(100, 200);
    redeploy(true, weighing(0.01f));
    staged = 0;
    for (int i = 0; i < 1_000; i++) {
      staged += page().equals("staging") ? 1 : 0;
    }
    assertThat(staged).isBetween(1, 30);
    assertThat(get(url(primary, "/a")).headers().firstValue("Set-Cookie")).isEmpty();
  }

  /** The cookie of a new viewer whom one of the two serves. */
  private String cookie(String served) {
    for (int i = 0; i < 1_000; i++) {
      HttpResponse<String> response = get(url(primary, "/a"));
      if (response.body().equals(served)) {
        return cookieOf(response);
      }
    }
    throw new AssertionError("Nobody got to " + served);
  }

  private static String cookieOf(HttpResponse<String> response) {
    String line = header(response, "Set-Cookie");
    assertThat(line).startsWith(COOKIE + "=").contains("; Max-Age=300");
    return line.substring(0, line.indexOf(';'));
  }

  @Test
  void a_viewer_stays_where_its_session_began() {
    deploy(StagingTrafficTest::sticking);
    for (String served : new String[] {"staging", "primary"}) {
      String cookie = cookie(served);
      for (int i = 0; i < 50; i++) {
        HttpResponse<String> response = get(url(primary, "/a"), "Cookie", "x=1; " + cookie);
        assertThat(response.body()).isEqualTo(served);
        cookie = cookieOf(response);
      }
    }
  }

  /** Where a cookie leads, of a hundred times; with no session it would be to both. */
  private boolean staysStaged(String cookie) {
    for (int i = 0; i < 100; i++) {
      if (!page("Cookie", cookie).equals("staging")) {
        return false;
      }
    }
    return true;
  }

  @Test
  void a_session_ends_after_a_time_without_requests_and_after_its_longest() {
    deploy(StagingTrafficTest::sticking);
    String idle = cookie("staging");
    pass(298);
    assertThat(staysStaged(idle)).isTrue();
    pass(2);
    assertThat(staysStaged(idle)).as("idle").isFalse();

    String busy = cookie("staging");
    pass(290);
    busy = cookieOf(get(url(primary, "/a"), "Cookie", busy));
    pass(290);
    busy = cookieOf(get(url(primary, "/a"), "Cookie", busy));
    assertThat(staysStaged(busy)).isTrue();
    pass(20);
    assertThat(staysStaged(busy)).as("too long").isFalse();
  }

  @Test
  void a_policy_that_is_disabled_or_enabled_ends_all_sessions() {
    deploy(StagingTrafficTest::sticking);
    String cookie = cookie("staging");
    redeploy(false, StagingTrafficTest::sticking);
    assertThat(page("Cookie", cookie)).isEqualTo("primary");
    redeploy(true, StagingTrafficTest::sticking);
    assertThat(staysStaged(cookie)).isFalse();
  }

  @Test
  void a_cookie_that_cloudfront_did_not_write_is_none() {
    deploy(StagingTrafficTest::sticking);
    for (String value : new String[] {"", "staging", "staging-1-2", "staging-x-y", "other-1-2"}) {
      assertThat(staysStaged(COOKIE + "=" + value)).as(value).isFalse();
    }
  }

  @Test
  void the_session_is_nobodys_business_but_the_edges() {
    deploy(StagingTrafficTest::sticking);
    String all = policy(0, 100, 1000, p -> p.cookiesConfig(c -> c.cookieBehavior("all")));
    String etag = cloudFront.getDistribution(b -> b.id(primary.id())).eTag();
    DistributionConfig.Builder config = primary.distributionConfig().toBuilder();
    config.defaultCacheBehavior(
        b -> b.targetOriginId("web").viewerProtocolPolicy("allow-all").cachePolicyId(all));
    cloudFront.updateDistribution(
        b -> b.id(primary.id()).ifMatch(etag).distributionConfig(config.build()));
    String cookie = cookie("primary");
    get(url(primary, "/a?"), "Cookie", cookie + "; a=b");
    assertThat(origin.last().header("Cookie")).isEqualTo("a=b");
    pass(1);
    HttpResponse<String> again = get(url(primary, "/a"), "Cookie", "a=b; " + cookie);
    assertThat(cache(again)).isEqualTo("Hit");
    assertThat(again.headers().allValues("Set-Cookie")).hasSize(1);
    get(url(primary, "/b"), "Cookie", cookie);
    assertThat(origin.last().header("Cookie")).isNull();
  }

  @Test
  void weights_and_sessions_have_bounds() {
    for (Object[] row :
        new Object[][] {
          {0.16f, 300, 600},
          {-0.01f, 300, 600},
          {0.1f, 299, 600},
          {0.1f, 300, 3_601},
          {0.1f, 601, 600}
        }) {
      assertRefused(
          "InvalidArgument",
          () ->
              cloudFront.createContinuousDeploymentPolicy(
                  b ->
                      b.continuousDeploymentPolicyConfig(
                          policy(
                              true,
                              traffic ->
                                  traffic
                                      .type("SingleWeight")
                                      .singleWeightConfig(
                                          w ->
                                              w.weight((Float) row[0])
                                                  .sessionStickinessConfig(
                                                      s ->
                                                          s.idleTTL((Integer) row[1])
                                                              .maximumTTL((Integer) row[2])))))));
    }
    deploy(
        traffic ->
            traffic
                .type("SingleWeight")
                .singleWeightConfig(
                    w ->
                        w.weight(0.15f)
                            .sessionStickinessConfig(s -> s.idleTTL(3_600).maximumTTL(3_600))));
  }
}

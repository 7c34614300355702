package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.FakeAws;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontException;
import software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/** What is in use stays, what is changed is named by its version. */
class InUseTest extends CloudFrontTestCase {
  @AfterEach
  void only_declared_errors() {
    DeclaredErrors.check(aws);
  }

  private static void refused(int status, String code, ThrowingCallable call) {
    CloudFrontException refusal = catchThrowableOfType(CloudFrontException.class, call);
    assertThat(refusal).as("a refusal with " + code).isNotNull();
    assertThat(refusal.awsErrorDetails().errorCode()).as(refusal.getMessage()).isEqualTo(code);
    assertThat(refusal.statusCode()).isEqualTo(status);
  }

  private static Consumer<DistributionConfig.Builder> behavior(
      Consumer<DefaultCacheBehavior.Builder> more) {
    return config ->
        config.defaultCacheBehavior(
            b -> {
              b.targetOriginId("web")
                  .viewerProtocolPolicy("allow-all")
                  .cachePolicyId(CACHING_OPTIMIZED);
              more.accept(b);
            });
  }

  @Test
  void a_policy_that_a_behaviour_has_stays() {
    var cache = cloudFront.createCachePolicy(b -> b.cachePolicyConfig(c -> c.name("p").minTTL(0L)));
    var request =
        cloudFront.createOriginRequestPolicy(
            b ->
                b.originRequestPolicyConfig(
                    c ->
                        c.name("p")
                            .headersConfig(h -> h.headerBehavior("none"))
                            .cookiesConfig(h -> h.cookieBehavior("none"))
                            .queryStringsConfig(q -> q.queryStringBehavior("none"))));
    var response =
        cloudFront.createResponseHeadersPolicy(
            b ->
                b.responseHeadersPolicyConfig(
                    c ->
                        c.name("p")
                            .serverTimingHeadersConfig(s -> s.enabled(true).samplingRate(1.0))));
    var control =
        cloudFront.createOriginAccessControl(
            b ->
                b.originAccessControlConfig(
                    c ->
                        c.name("c")
                            .originAccessControlOriginType("s3")
                            .signingBehavior("always")
                            .signingProtocol("sigv4")));
    distribution(
        behavior(
                b ->
                    b.cachePolicyId(cache.cachePolicy().id())
                        .originRequestPolicyId(request.originRequestPolicy().id())
                        .responseHeadersPolicyId(response.responseHeadersPolicy().id()))
            .andThen(
                c ->
                    c.origins(
                        o ->
                            o.quantity(1)
                                .items(
                                    i ->
                                        i.id("web")
                                            .domainName("b.s3.us-east-1.amazonaws.com")
                                            .originAccessControlId(
                                                control.originAccessControl().id())
                                            .s3OriginConfig(s -> s.originAccessIdentity(""))))));
    refused(
        409,
        "CachePolicyInUse",
        () ->
            cloudFront.deleteCachePolicy(
                b -> b.id(cache.cachePolicy().id()).ifMatch(cache.eTag())));
    refused(
        409,
        "OriginRequestPolicyInUse",
        () ->
            cloudFront.deleteOriginRequestPolicy(
                b -> b.id(request.originRequestPolicy().id()).ifMatch(request.eTag())));
    refused(
        409,
        "ResponseHeadersPolicyInUse",
        () ->
            cloudFront.deleteResponseHeadersPolicy(
                b -> b.id(response.responseHeadersPolicy().id()).ifMatch(response.eTag())));
    refused(
        409,
        "OriginAccessControlInUse",
        () ->
            cloudFront.deleteOriginAccessControl(
                b -> b.id(control.originAccessControl().id()).ifMatch(control.eTag())));
  }

  @Test
  void what_aws_keeps_is_neither_changed_nor_deleted() {
    refused(
        400,
        "IllegalDelete",
        () -> cloudFront.deleteCachePolicy(b -> b.id(CACHING_OPTIMIZED).ifMatch("*")));
    refused(
        400,
        "IllegalUpdate",
        () ->
            cloudFront.updateCachePolicy(
                b ->
                    b.id(CACHING_OPTIMIZED)
                        .ifMatch("*")
                        .cachePolicyConfig(c -> c.name("p").minTTL(0L))));
    cloudFront.createCachePolicy(b -> b.cachePolicyConfig(c -> c.name("p").minTTL(0L)));
    assertThat(cloudFront.listCachePolicies(b -> b.type("custom")).cachePolicyList().items())
        .extracting(one -> one.typeAsString())
        .containsExactly("custom");
    assertThat(cloudFront.listCachePolicies(b -> b.type("managed")).cachePolicyList().items())
        .allSatisfy(one -> assertThat(one.typeAsString()).isEqualTo("managed"));
  }

  @Test
  void a_distribution_goes_when_it_is_disabled_everywhere() {
    try (FakeAws slow =
        FakeAws.builder()
            .option(CloudFrontOptions.defaults().withDeploymentTime(Duration.ofMinutes(5)))
            .create()) {
      CloudFrontClient client = slow.client(CloudFrontClient.class);
      var made =
          client.createDistribution(b -> b.distributionConfig(config(c -> c.enabled(false))));
      String id = made.distribution().id();
      refused(
          409,
          "DistributionNotDisabled",
          () -> client.deleteDistribution(b -> b.id(id).ifMatch(made.eTag())));
      slow.clock().advance(Duration.ofMinutes(5));
      refused(
          412,
          "PreconditionFailed",
          () -> client.deleteDistribution(b -> b.id(id).ifMatch("EOLD")));
      for (String none : new String[] {null, ""}) {
        refused(
            400,
            "InvalidIfMatchVersion",
            () -> client.deleteDistribution(b -> b.id(id).ifMatch(none)));
      }
      client.deleteDistribution(b -> b.id(id).ifMatch(made.eTag()));
      refused(404, "NoSuchDistribution", () -> client.getDistribution(b -> b.id(id)));
    }
  }

  @Test
  void what_is_wrong_is_told_before_the_version() {
    refused(
        404,
        "NoSuchDistribution",
        () -> cloudFront.deleteDistribution(b -> b.id("ENONE").ifMatch("EOLD")));
    refused(404, "NoSuchCachePolicy", () -> cloudFront.deleteCachePolicy(b -> b.id("none")));
  }

  @Test
  void a_monitoring_subscription_is_made_once_and_goes_with_its_distribution() {
    String id = distribution(c -> c.enabled(false)).id();
    monitored(id);
    refused(409, "MonitoringSubscriptionAlreadyExists", () -> monitored(id));
    refused(404, "NoSuchDistribution", () -> monitored("ENONE"));
    cloudFront.deleteMonitoringSubscription(b -> b.distributionId(id));
    refused(
        404,
        "NoSuchMonitoringSubscription",
        () -> cloudFront.deleteMonitoringSubscription(b -> b.distributionId(id)));
  }

  private void monitored(String id) {
    cloudFront.createMonitoringSubscription(
        b ->
            b.distributionId(id)
                .monitoringSubscription(
                    m ->
                        m.realtimeMetricsSubscriptionConfig(
                            r -> r.realtimeMetricsSubscriptionStatus("Enabled"))));
  }

  @Test
  void a_copy_is_disabled_where_that_is_asked_for() {
    String primary = distribution().id();
    String etag = cloudFront.getDistribution(b -> b.id(primary)).eTag();
    assertThat(
            cloudFront
                .copyDistribution(
                    b ->
                        b.primaryDistributionId(primary)
                            .ifMatch(etag)
                            .staging(true)
                            .enabled(false)
                            .callerReference("copy"))
                .distribution()
                .distributionConfig()
                .enabled())
        .isFalse();
  }

  @Test
  void an_action_on_another_accounts_distribution_finds_none() {
    String id = distribution().id();
    var key = aws.issueAccessKey("210987654321");
    CloudFrontClient stranger =
        aws.client(
            CloudFrontClient.class,
            aws.settings().withCredentials(key.accessKeyId(), key.secretAccessKey()));
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> stranger.getDistribution(b -> b.id(id)),
            () -> stranger.deleteDistribution(b -> b.id(id).ifMatch("*")),
            () -> stranger.listInvalidations(b -> b.distributionId(id)))) {
      refused(404, "NoSuchDistribution", call);
    }
    assertThat(stranger.listDistributions(b -> {}).distributionList().items()).isEmpty();
  }
}

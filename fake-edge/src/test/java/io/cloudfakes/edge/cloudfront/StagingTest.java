package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.ContinuousDeploymentPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.CopyDistributionResponse;
import software.amazon.awssdk.services.cloudfront.model.CreateContinuousDeploymentPolicyResponse;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.UpdateDistributionResponse;

/** Continuous deployment: a copy is staged, gets some of the traffic, and is promoted. */
class StagingTest extends CloudFrontTestCase {
  @AfterEach
  void only_declared_errors() {
    DeclaredErrors.check(aws);
  }

  private static final String CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/";

  private String etag(String id) {
    return cloudFront.getDistribution(b -> b.id(id)).eTag();
  }

  private DistributionConfig known(String id) {
    return cloudFront.getDistributionConfig(b -> b.id(id)).distributionConfig();
  }

  private CopyDistributionResponse copy(String primary, String reference) {
    return cloudFront.copyDistribution(
        b ->
            b.primaryDistributionId(primary)
                .ifMatch(etag(primary))
                .staging(true)
                .callerReference(reference));
  }

  private UpdateDistributionResponse change(
      String id, Consumer<DistributionConfig.Builder> change) {
    DistributionConfig.Builder config = known(id).toBuilder();
    change.accept(config);
    return cloudFront.updateDistribution(
        b -> b.id(id).ifMatch(etag(id)).distributionConfig(config.build()));
  }

  private static ContinuousDeploymentPolicyConfig sending(String staging, String header) {
    return ContinuousDeploymentPolicyConfig.builder()
        .enabled(true)
        .stagingDistributionDnsNames(s -> s.quantity(1).items(staging))
        .trafficConfig(
            t ->
                t.type("SingleHeader")
                    .singleHeaderConfig(h -> h.header("aws-cf-cd-" + header).value("1")))
        .build();
  }

  private CreateContinuousDeploymentPolicyResponse policy(String staging, String header) {
    return cloudFront.createContinuousDeploymentPolicy(
        b -> b.continuousDeploymentPolicyConfig(sending(staging, header)));
  }

  @Test
  void promotion_overwrites_all_but_aliases_and_the_policy_and_disables_it() {
    String primary =
        distribution(
                c ->
                    c.aliases(a -> a.quantity(1).items("www.example.com"))
                        .viewerCertificate(
                            v -> v.acmCertificateArn(CERTIFICATE + 1).sslSupportMethod("sni-only")))
            .id();
    Distribution staging = copy(primary, "copy").distribution();
    assertThat(staging.distributionConfig().aliases().quantity()).isZero();
    String policy = policy(staging.domainName(), "a").continuousDeploymentPolicy().id();
    change(primary, c -> c.continuousDeploymentPolicyId(policy));
    change(
        staging.id(),
        c ->
            c.comment("new")
                .enabled(false)
                .viewerCertificate(
                    v -> v.acmCertificateArn(CERTIFICATE + 2).sslSupportMethod("sni-only")));
    String reference = known(primary).callerReference();

    DistributionConfig promoted =
        cloudFront
            .updateDistributionWithStagingConfig(
                b ->
                    b.id(primary)
                        .stagingDistributionId(staging.id())
                        .ifMatch(etag(primary) + ", " + etag(staging.id())))
            .distribution()
            .distributionConfig();

    assertThat(promoted.aliases().items()).containsExactly("www.example.com");
    assertThat(promoted.continuousDeploymentPolicyId()).isEqualTo(policy);
    assertThat(promoted.callerReference()).isEqualTo(reference);
    assertThat(promoted.staging()).isFalse();
    assertThat(promoted.comment()).isEqualTo("new");
    assertThat(promoted.enabled()).isFalse();
    assertThat(promoted.viewerCertificate().acmCertificateArn()).isEqualTo(CERTIFICATE + 2);
    assertThat(
            cloudFront
                .getContinuousDeploymentPolicyConfig(b -> b.id(policy))
                .continuousDeploymentPolicyConfig()
                .enabled())
        .as("AWS: this action will disable the continuous deployment policy")
        .isFalse();
  }

  @Test
  void the_versions_of_both_are_asked_for() {
    String primary = distribution().id();
    String staging = copy(primary, "copy").distribution().id();
    String versions = etag(primary) + "," + etag(staging);
    assertRefused(
        "InvalidIfMatchVersion",
        () ->
            cloudFront.updateDistributionWithStagingConfig(
                b -> b.id(primary).stagingDistributionId(staging)));
    for (String wrong : new String[] {etag(primary), etag(staging) + "," + etag(primary)}) {
      assertRefused(
          "PreconditionFailed",
          () ->
              cloudFront.updateDistributionWithStagingConfig(
                  b -> b.id(primary).stagingDistributionId(staging).ifMatch(wrong)));
    }
    assertRefused(
        "IllegalUpdate",
        () ->
            cloudFront.updateDistributionWithStagingConfig(
                b -> b.id(primary).stagingDistributionId(primary).ifMatch("*")));
    cloudFront.updateDistributionWithStagingConfig(
        b -> b.id(primary).stagingDistributionId(staging).ifMatch(versions));
  }

  @Test
  void a_staging_distribution_has_one_policy() {
    String primary = distribution().id();
    String first = copy(primary, "1").distribution().domainName();
    String second = copy(primary, "2").distribution().domainName();
    policy(first, "a");
    assertRefused("ContinuousDeploymentPolicyAlreadyExists", () -> policy(first, "a"));
    assertRefused("StagingDistributionInUse", () -> policy(first, "b"));
    var other = policy(second, "a");
    assertRefused(
        "StagingDistributionInUse",
        () ->
            cloudFront.updateContinuousDeploymentPolicy(
                b ->
                    b.id(other.continuousDeploymentPolicy().id())
                        .ifMatch(other.eTag())
                        .continuousDeploymentPolicyConfig(sending(first, "a"))));
  }

  @Test
  void a_policy_has_one_primary() {
    String primary = distribution().id();
    String staging = copy(primary, "copy").distribution().domainName();
    String policy = policy(staging, "a").continuousDeploymentPolicy().id();
    change(primary, c -> c.continuousDeploymentPolicyId(policy));
    change(primary, c -> c.continuousDeploymentPolicyId(policy).comment("again"));
    assertRefused(
        "ContinuousDeploymentPolicyInUse",
        () -> distribution(c -> c.continuousDeploymentPolicyId(policy)));
    assertRefused(
        "ContinuousDeploymentPolicyInUse",
        () -> cloudFront.deleteContinuousDeploymentPolicy(b -> b.id(policy).ifMatch("*")));
  }

  @Test
  void what_is_staged_or_staged_for_speaks_no_http_3() {
    String modern = distribution(c -> c.httpVersion("http2and3")).id();
    assertRefused("InvalidArgument", () -> copy(modern, "copy"));
    String primary = distribution().id();
    String staging = copy(primary, "copy").distribution().domainName();
    String policy = policy(staging, "a").continuousDeploymentPolicy().id();
    assertRefused(
        "InvalidArgument", () -> change(modern, c -> c.continuousDeploymentPolicyId(policy)));
    assertThat(known(modern).continuousDeploymentPolicyId()).isEmpty();
  }

  @Test
  void a_copy_is_made_of_a_primary_and_of_its_newest_version() {
    String primary = distribution().id();
    String version = etag(primary);
    Distribution copy = copy(primary, "copy").distribution();
    assertThat(copy.distributionConfig().staging()).isTrue();
    assertThat(copy.distributionConfig().enabled()).as("AWS: the default is True").isTrue();
    assertRefused("DistributionAlreadyExists", () -> copy(primary, "copy"));
    assertRefused("InvalidArgument", () -> copy(copy.id(), "copy of a copy"));
    change(primary, c -> c.comment("changed"));
    assertRefused(
        "PreconditionFailed",
        () ->
            cloudFront.copyDistribution(
                b ->
                    b.primaryDistributionId(primary)
                        .ifMatch(version)
                        .staging(true)
                        .callerReference("late")));
    assertRefused(
        "InvalidArgument",
        () ->
            cloudFront.copyDistribution(
                b ->
                    b.primaryDistributionId(primary)
                        .ifMatch(etag(primary))
                        .callerReference("no staging")));
  }

  @Test
  void twenty_distributions_are_staged_at_most() {
    String primary = distribution().id();
    for (int i = 0; i < 20; i++) {
      copy(primary, "copy " + i);
    }
    assertRefused("TooManyDistributions", () -> copy(primary, "one more"));
    distribution();
  }

  @Test
  void a_distribution_that_gets_traffic_from_a_policy_stays() {
    String primary = distribution().id();
    Distribution staging = copy(primary, "copy").distribution();
    var policy = policy(staging.domainName(), "a");
    change(staging.id(), c -> c.enabled(false));
    assertRefused(
        "ResourceInUse",
        () -> cloudFront.deleteDistribution(b -> b.id(staging.id()).ifMatch(etag(staging.id()))));
    cloudFront.deleteContinuousDeploymentPolicy(
        b -> b.id(policy.continuousDeploymentPolicy().id()).ifMatch(policy.eTag()));
    cloudFront.deleteDistribution(b -> b.id(staging.id()).ifMatch(etag(staging.id())));
  }

  @Test
  void weights_go_to_15_percent() {
    String staging = copy(distribution().id(), "copy").distribution().domainName();
    for (float weight : new float[] {-0.01f, 0.151f}) {
      assertRefused("InvalidArgument", () -> weighted(staging, weight));
    }
    weighted(staging, 0.15f);
  }

  private void weighted(String staging, float weight) {
    cloudFront.createContinuousDeploymentPolicy(
        b ->
            b.continuousDeploymentPolicyConfig(
                c ->
                    c.enabled(true)
                        .stagingDistributionDnsNames(s -> s.quantity(1).items(staging))
                        .trafficConfig(
                            t ->
                                t.type("SingleWeight").singleWeightConfig(w -> w.weight(weight)))));
  }
}

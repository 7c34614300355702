package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontException;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.cloudfront.model.OriginGroup;
import software.amazon.awssdk.services.cloudfront.model.ParameterDefinition;

/** As many as AWS's quotas allow are taken, and one more is not. */
class QuotasTest extends CloudFrontTestCase {
  /** Makes many things fast. */
  private final CloudFrontClient direct = aws.directClient(CloudFrontClient.class);

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

  private static void most(int most, String code, IntConsumer make) {
    for (int i = 0; i < most; i++) {
      make.accept(i);
    }
    refused(400, code, () -> make.accept(most));
  }

  private void made(Consumer<DistributionConfig.Builder> more) {
    direct.createDistribution(b -> b.distributionConfig(config(more)));
  }

  @Test
  void five_hundred_distributions() {
    most(500, "TooManyDistributions", i -> made(c -> {}));
    assertThat(direct.listDistributions(b -> {}).distributionList().items()).hasSize(100);
    List<String> all = new ArrayList<>();
    String marker = null;
    do {
      String after = marker;
      var page = direct.listDistributions(b -> b.maxItems("70").marker(after)).distributionList();
      page.items().forEach(one -> all.add(one.id()));
      marker = page.nextMarker();
    } while (marker != null);
    assertThat(all).hasSize(500).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void origins_groups_and_behaviours_of_a_distribution() {
    for (int more : List.of(0, 1)) {
      Consumer<DistributionConfig.Builder> origins =
          c -> {
            List<Origin> all =
                IntStream.range(0, 100 + more)
                    .mapToObj(i -> webOrigin(i == 0 ? "web" : "o" + i, "a.example.com").build())
                    .toList();
            c.origins(o -> o.quantity(all.size()).items(all));
          };
      Consumer<DistributionConfig.Builder> groups =
          c -> {
            List<OriginGroup> all =
                IntStream.range(0, 10 + more)
                    .mapToObj(
                        i ->
                            OriginGroup.builder()
                                .id("g" + i)
                                .failoverCriteria(f -> f.statusCodes(s -> s.quantity(1).items(500)))
                                .members(
                                    m ->
                                        m.quantity(2)
                                            .items(x -> x.originId("web"), x -> x.originId("b")))
                                .build())
                    .toList();
            c.origins(
                    o ->
                        o.quantity(2)
                            .items(
                                webOrigin("web", "a.example.com").build(),
                                webOrigin("b", "b.example.com").build()))
                .originGroups(g -> g.quantity(all.size()).items(all));
          };
      Consumer<DistributionConfig.Builder> behaviors =
          c -> {
            List<CacheBehavior> all =
                IntStream.range(0, 75 + more)
                    .mapToObj(
                        i ->
                            CacheBehavior.builder()
                                .pathPattern("/" + i)
                                .targetOriginId("web")
                                .viewerProtocolPolicy("allow-all")
                                .cachePolicyId(CACHING_OPTIMIZED)
                                .build())
                    .toList();
            c.cacheBehaviors(b -> b.quantity(all.size()).items(all));
          };
      if (more == 0) {
        made(origins);
        made(groups);
        made(behaviors);
      } else {
        refused(400, "TooManyOrigins", () -> made(origins));
        refused(400, "TooManyOriginGroupsPerDistribution", () -> made(groups));
        refused(400, "TooManyCacheBehaviors", () -> made(behaviors));
      }
    }
  }

  @Test
  void identities_controls_and_policies_of_an_account() {
    most(
        100,
        "TooManyCloudFrontOriginAccessIdentities",
        i ->
            direct.createCloudFrontOriginAccessIdentity(
                b ->
                    b.cloudFrontOriginAccessIdentityConfig(
                        c -> c.callerReference("r" + i).comment(""))));
    most(
        100,
        "TooManyOriginAccessControls",
        i ->
            direct.createOriginAccessControl(
                b ->
                    b.originAccessControlConfig(
                        c ->
                            c.name("c" + i)
                                .originAccessControlOriginType("s3")
                                .signingBehavior("always")
                                .signingProtocol("sigv4"))));
    most(
        20,
        "TooManyOriginRequestPolicies",
        i ->
            direct.createOriginRequestPolicy(
                b ->
                    b.originRequestPolicyConfig(
                        c ->
                            c.name("p" + i)
                                .headersConfig(h -> h.headerBehavior("none"))
                                .cookiesConfig(h -> h.cookieBehavior("none"))
                                .queryStringsConfig(q -> q.queryStringBehavior("none")))));
    most(
        20,
        "TooManyResponseHeadersPolicies",
        i ->
            direct.createResponseHeadersPolicy(
                b ->
                    b.responseHeadersPolicyConfig(
                        c ->
                            c.name("p" + i)
                                .serverTimingHeadersConfig(
                                    s -> s.enabled(true).samplingRate(100.0)))));
    most(
        10,
        "TooManyFieldLevelEncryptionConfigs",
        i ->
            direct.createFieldLevelEncryptionConfig(
                b -> b.fieldLevelEncryptionConfig(c -> c.callerReference("r" + i))));
    most(
        10,
        "TooManyFieldLevelEncryptionProfiles",
        i ->
            direct.createFieldLevelEncryptionProfile(
                b ->
                    b.fieldLevelEncryptionProfileConfig(
                        c ->
                            c.name("p" + i)
                                .callerReference("p" + i)
                                .encryptionEntities(e -> e.quantity(0)))));
  }

  @Test
  void connection_groups_of_an_account() {
    most(100, "EntityLimitExceeded", i -> direct.createConnectionGroup(b -> b.name("group-" + i)));
  }

  @Test
  void distributions_of_a_list_of_addresses_and_of_a_vpc_origin() {
    String list = direct.createAnycastIpList(b -> b.name("l").ipCount(3)).anycastIpList().id();
    most(100, "EntityLimitExceeded", i -> made(c -> c.anycastIpListId(list)));
    String vpc =
        direct
            .createVpcOrigin(
                b ->
                    b.vpcOriginEndpointConfig(
                        e ->
                            e.name("v")
                                .arn("arn:aws:ec2:us-east-1:123456789012:instance/i-1")
                                .httpPort(80)
                                .httpsPort(443)
                                .originProtocolPolicy("http-only")))
            .vpcOrigin()
            .id();
    most(
        50,
        "EntityLimitExceeded",
        i ->
            made(
                c ->
                    c.origins(
                        o ->
                            o.quantity(1)
                                .items(
                                    x ->
                                        x.id("web")
                                            .domainName("in.example.com")
                                            .vpcOriginConfig(v -> v.vpcOriginId(vpc))))));
  }

  private Consumer<DistributionConfig.Builder> defining(int count, String domain) {
    List<ParameterDefinition> all =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    ParameterDefinition.builder()
                        .name("p" + i)
                        .definition(d -> d.stringSchema(s -> s.required(false).defaultValue("v")))
                        .build())
            .toList();
    return c ->
        c.connectionMode("tenant-only")
            .tenantConfig(t -> t.parameterDefinitions(all))
            .origins(o -> o.quantity(1).items(webOrigin("web", domain).build()));
  }

  @Test
  void parameters_of_a_multi_tenant_distribution_and_of_one_field() {
    made(defining(5, "{{p0}}.{{p1}}.example.com"));
    refused(400, "EntityLimitExceeded", () -> made(defining(6, "a.example.com")));
    refused(
        400, "EntityLimitExceeded", () -> made(defining(5, "{{p0}}.{{p1}}.{{p2}}.example.com")));
    refused(400, "InvalidArgument", () -> made(defining(1, "{{p1}}.example.com")));
  }

  private void invalidate(String id, String path) {
    direct.createInvalidation(
        b ->
            b.distributionId(id)
                .invalidationBatch(
                    i -> i.callerReference(path).paths(p -> p.quantity(1).items(path))));
  }

  @Test
  void characters_of_a_path_to_invalidate() {
    String id = distribution().id();
    invalidate(id, "/" + "a".repeat(3_999));
    refused(400, "InvalidArgument", () -> invalidate(id, "/" + "a".repeat(4_000)));
  }
}

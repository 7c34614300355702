package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontException;
import software.amazon.awssdk.services.cloudfront.model.CreateDistributionTenantRequest;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.DistributionTenant;
import software.amazon.awssdk.services.cloudfront.model.DomainItem;
import software.amazon.awssdk.services.cloudfront.model.VpcOriginEndpointConfig;

/** Tenants, connection groups, VPC origins and lists of addresses: their names and limits. */
// The SDK deprecates what a behaviour without policies says; AWS takes it still.
@SuppressWarnings("deprecation")
class EntityRulesTest extends CloudFrontTestCase {
  @AfterEach
  void only_declared_errors() {
    DeclaredErrors.check(aws);
  }

  private static final String CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/1";

  private static void refused(int status, String code, ThrowingCallable call) {
    CloudFrontException refusal = catchThrowableOfType(CloudFrontException.class, call);
    assertThat(refusal).as("a refusal with " + code).isNotNull();
    assertThat(refusal.awsErrorDetails().errorCode()).as(refusal.getMessage()).isEqualTo(code);
    assertThat(refusal.statusCode()).isEqualTo(status);
  }

  private CloudFrontClient stranger() {
    var key = aws.issueAccessKey("210987654321");
    return aws.client(
        CloudFrontClient.class,
        aws.settings().withCredentials(key.accessKeyId(), key.secretAccessKey()));
  }

  private String shared() {
    return shared(cloudFront);
  }

  private String shared(CloudFrontClient client) {
    return client
        .createDistribution(
            d ->
                d.distributionConfig(
                    config(
                        c ->
                            c.connectionMode("tenant-only")
                                .viewerCertificate(
                                    v ->
                                        v.acmCertificateArn(CERTIFICATE)
                                            .sslSupportMethod("sni-only")))))
        .distribution()
        .id();
  }

  private DistributionTenant tenant(
      String distribution, String name, Consumer<CreateDistributionTenantRequest.Builder> more) {
    return cloudFront
        .createDistributionTenant(
            b -> {
              b.distributionId(distribution)
                  .name(name)
                  .domains(d -> d.domain(name + ".example.com"));
              more.accept(b);
            })
        .distributionTenant();
  }

  @Test
  void what_asks_for_an_id_takes_no_name() {
    String distribution = shared();
    var group = cloudFront.createConnectionGroup(b -> b.name("the-group")).connectionGroup();
    var list = cloudFront.createAnycastIpList(b -> b.name("the-list").ipCount(3));
    refused(
        404,
        "EntityNotFound",
        () -> tenant(distribution, "tenant-a", b -> b.connectionGroupId("the-group")));
    refused(
        404,
        "EntityNotFound",
        () ->
            cloudFront.createConnectionGroup(b -> b.name("one-more").anycastIpListId("the-list")));
    DistributionTenant made =
        tenant(distribution, "tenant-a", b -> b.connectionGroupId(group.id()));
    for (String other : List.of(made.name(), made.arn())) {
      assertThat(
              cloudFront.getDistributionTenant(b -> b.identifier(other)).distributionTenant().id())
          .isEqualTo(made.id());
      refused(
          404,
          "EntityNotFound",
          () -> cloudFront.deleteDistributionTenant(b -> b.id(other).ifMatch("*")));
      refused(
          404,
          "EntityNotFound",
          () -> cloudFront.listInvalidationsForDistributionTenant(b -> b.id(other)));
    }
    refused(
        404,
        "EntityNotFound",
        () -> cloudFront.deleteAnycastIpList(b -> b.id("the-list").ifMatch(list.eTag())));
  }

  @Test
  void another_accounts_entity_is_not_there() {
    var group = cloudFront.createConnectionGroup(b -> b.name("the-group"));
    String id = group.connectionGroup().id();
    CloudFrontClient stranger = stranger();
    refused(404, "EntityNotFound", () -> stranger.getConnectionGroup(b -> b.identifier(id)));
    refused(
        404,
        "EntityNotFound",
        () -> stranger.updateConnectionGroup(b -> b.id(id).ifMatch("*").enabled(false)));
    refused(
        404,
        "EntityNotFound",
        () -> stranger.deleteConnectionGroup(b -> b.id(id).ifMatch(group.eTag())));
  }

  @Test
  void a_group_with_tenants_stays_until_they_are_gone() {
    var group = cloudFront.createConnectionGroup(b -> b.name("the-group"));
    String id = group.connectionGroup().id();
    DistributionTenant made = tenant(shared(), "tenant-a", b -> b.connectionGroupId(id));
    String etag =
        cloudFront.updateConnectionGroup(b -> b.id(id).ifMatch(group.eTag()).enabled(false)).eTag();
    refused(
        409,
        "CannotDeleteEntityWhileInUse",
        () -> cloudFront.deleteConnectionGroup(b -> b.id(id).ifMatch(etag)));
    refused(
        409,
        "ResourceNotDisabled",
        () -> cloudFront.deleteDistributionTenant(b -> b.id(made.id()).ifMatch("*")));
    String disabled =
        cloudFront
            .updateDistributionTenant(b -> b.id(made.id()).ifMatch("*").enabled(false))
            .eTag();
    cloudFront.deleteDistributionTenant(b -> b.id(made.id()).ifMatch(disabled));
    cloudFront.deleteConnectionGroup(b -> b.id(id).ifMatch(etag));
  }

  private static List<DomainItem> domains(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> DomainItem.builder().domain("n" + n + ".example.org").build())
        .toList();
  }

  @Test
  void a_hundred_domains_are_the_most_of_a_tenant() {
    String distribution = shared();
    refused(
        400,
        "EntityLimitExceeded",
        () -> tenant(distribution, "tenant-a", b -> b.domains(domains(101))));
    refused(
        400, "InvalidArgument", () -> tenant(distribution, "tenant-a", b -> b.domains(List.of())));
    String full = tenant(distribution, "tenant-a", b -> b.domains(domains(100))).id();
    String other = tenant(distribution, "tenant-b", b -> b.enabled(false)).id();
    tenant(distribution, "tenant-c", b -> b.enabled(false));
    refused(
        400,
        "IllegalUpdate",
        () ->
            cloudFront.updateDomainAssociation(
                b ->
                    b.domain("tenant-c.example.com")
                        .targetResource(r -> r.distributionTenantId(full))));
    refused(
        400,
        "IllegalUpdate",
        () ->
            cloudFront.updateDomainAssociation(
                b ->
                    b.domain("tenant-c.example.com")
                        .targetResource(r -> r.distributionTenantId(other))));
  }

  @Test
  void a_domain_moves_from_a_disabled_owner_of_whichever_account() {
    CloudFrontClient stranger = stranger();
    Consumer<software.amazon.awssdk.services.cloudfront.model.DistributionConfig.Builder> named =
        c ->
            c.enabled(false)
                .aliases(a -> a.quantity(1).items("www.example.com"))
                .viewerCertificate(
                    v -> v.acmCertificateArn(CERTIFICATE).sslSupportMethod("sni-only"));
    Distribution theirs =
        stranger.createDistribution(b -> b.distributionConfig(config(named))).distribution();
    String to = tenant(shared(), "tenant-a", b -> {}).id();
    cloudFront.updateDomainAssociation(
        b -> b.domain("www.example.com").targetResource(r -> r.distributionTenantId(to)));
    assertThat(
            stranger
                .getDistributionConfig(b -> b.id(theirs.id()))
                .distributionConfig()
                .aliases()
                .items())
        .isEmpty();
    refused(
        404,
        "EntityNotFound",
        () ->
            cloudFront.updateDomainAssociation(
                b -> b.domain("none.example.com").targetResource(r -> r.distributionTenantId(to))));
    refused(
        412,
        "PreconditionFailed",
        () ->
            cloudFront.updateDomainAssociation(
                b ->
                    b.domain("www.example.com")
                        .ifMatch("EOLD")
                        .targetResource(r -> r.distributionTenantId(to))));
  }

  @Test
  void twenty_multi_tenant_distributions_are_the_most() {
    for (int i = 0; i < 20; i++) {
      shared();
    }
    refused(400, "EntityLimitExceeded", this::shared);
    distribution();
  }

  @Test
  void what_a_multi_tenant_distribution_cannot_have_is_refused() {
    List<Consumer<software.amazon.awssdk.services.cloudfront.model.DistributionConfig.Builder>>
        rows =
            List.of(
                c -> c.priceClass("PriceClass_100"),
                c -> c.staging(true),
                c -> c.isIPV6Enabled(true),
                c -> c.webACLId("473e64fd-f30b-4765-81a0-62ad96dd167a"),
                c ->
                    c.defaultCacheBehavior(
                        b ->
                            b.targetOriginId("web")
                                .viewerProtocolPolicy("allow-all")
                                .forwardedValues(
                                    f -> f.queryString(false).cookies(k -> k.forward("none")))));
    for (var row : rows) {
      refused(
          400,
          "InvalidArgument",
          () -> distribution(c -> row.accept(c.connectionMode("tenant-only"))));
    }
    refused(
        400,
        "InvalidArgument",
        () -> distribution(c -> c.tenantConfig(t -> t.parameterDefinitions(List.of()))));
  }

  @Test
  void a_standard_distribution_does_not_become_a_multi_tenant_one() {
    Distribution made = distribution();
    String etag = cloudFront.getDistribution(b -> b.id(made.id())).eTag();
    for (Consumer<software.amazon.awssdk.services.cloudfront.model.DistributionConfig.Builder>
        change :
            List
                .<Consumer<
                        software.amazon.awssdk.services.cloudfront.model.DistributionConfig
                            .Builder>>
                    of(
                        c -> c.connectionMode("tenant-only"),
                        c -> c.staging(true),
                        c -> c.callerReference("other"))) {
      var config = made.distributionConfig().toBuilder();
      change.accept(config);
      refused(
          400,
          "IllegalUpdate",
          () ->
              cloudFront.updateDistribution(
                  b -> b.id(made.id()).ifMatch(etag).distributionConfig(config.build())));
    }
  }

  @Test
  void five_groups_have_a_list_of_addresses() {
    String list =
        cloudFront.createAnycastIpList(b -> b.name("the-list").ipCount(3)).anycastIpList().id();
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String name = "group-" + i;
      groups.add(
          cloudFront
              .createConnectionGroup(b -> b.name(name).anycastIpListId(list))
              .connectionGroup()
              .id());
    }
    refused(
        400,
        "EntityLimitExceeded",
        () -> cloudFront.createConnectionGroup(b -> b.name("group-5").anycastIpListId(list)));
    cloudFront.updateConnectionGroup(
        b -> b.id(groups.get(0)).ifMatch("*").anycastIpListId(list).ipv6Enabled(false));
    refused(
        409,
        "CannotDeleteEntityWhileInUse",
        () -> cloudFront.deleteAnycastIpList(b -> b.id(list).ifMatch("*")));
  }

  private static VpcOriginEndpointConfig endpoint(String name) {
    return VpcOriginEndpointConfig.builder()
        .name(name)
        .arn(
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/web/50dc6c495c0c9188")
        .httpPort(80)
        .httpsPort(443)
        .originProtocolPolicy("http-only")
        .build();
  }

  @Test
  void twenty_five_vpc_origins_are_the_most() {
    for (int i = 0; i < 25; i++) {
      String name = "o" + i;
      cloudFront.createVpcOrigin(b -> b.vpcOriginEndpointConfig(endpoint(name)));
    }
    refused(
        400,
        "EntityLimitExceeded",
        () -> cloudFront.createVpcOrigin(b -> b.vpcOriginEndpointConfig(endpoint("more"))));
  }

  @Test
  void entities_come_in_pages() {
    for (String name : List.of("group-1", "group-2", "group-3")) {
      cloudFront.createConnectionGroup(b -> b.name(name));
    }
    List<String> all = new ArrayList<>();
    String marker = null;
    int pages = 0;
    do {
      String after = marker;
      var page = cloudFront.listConnectionGroups(b -> b.maxItems(2).marker(after));
      page.connectionGroups().forEach(group -> all.add(group.name()));
      marker = page.nextMarker();
      pages++;
    } while (marker != null);
    assertThat(pages).isEqualTo(2);
    assertThat(all).containsExactlyInAnyOrder("group-1", "group-2", "group-3");
    refused(400, "InvalidArgument", () -> cloudFront.listConnectionGroups(b -> b.maxItems(0)));
  }

  @Test
  void an_update_without_one_of_its_origins_is_an_argument_that_is_invalid() {
    Distribution made = distribution();
    String etag = cloudFront.getDistribution(b -> b.id(made.id())).eTag();
    refused(
        400,
        "InvalidArgument",
        () ->
            cloudFront.updateDistribution(
                b ->
                    b.id(made.id())
                        .ifMatch(etag)
                        .distributionConfig(
                            made.distributionConfig().toBuilder()
                                .origins(
                                    o ->
                                        o.quantity(1)
                                            .items(i -> i.id("web").domainName("a.example.com")))
                                .build())));
  }
}

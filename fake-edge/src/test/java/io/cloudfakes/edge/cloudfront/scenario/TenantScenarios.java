package io.cloudfakes.edge.cloudfront.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.link.NameResolution;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CreateDistributionTenantRequest;
import software.amazon.awssdk.services.cloudfront.model.CreateDistributionTenantResponse;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.DomainStatus;

/** The life of distribution tenants, of their connection groups and of domains. */
final class TenantScenarios {
  private static final String ACL = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/a/1";

  private TenantScenarios() {}

  static void into(Map<List<String>, Scenario> all) {
    all.put(
        List.of(
            "CreateConnectionGroup",
            "GetConnectionGroup",
            "GetConnectionGroupByRoutingEndpoint",
            "UpdateConnectionGroup",
            "ListConnectionGroups",
            "DeleteConnectionGroup"),
        TenantScenarios::connectionGroup);
    all.put(
        List.of(
            "CreateDistributionTenant",
            "GetDistributionTenant",
            "GetDistributionTenantByDomain",
            "UpdateDistributionTenant",
            "ListDistributionTenants",
            "ListDistributionsByConnectionMode",
            "DeleteDistributionTenant"),
        TenantScenarios::tenant);
    all.put(
        List.of(
            "AssociateDistributionTenantWebACL",
            "DisassociateDistributionTenantWebACL",
            "ListDistributionTenantsByCustomization"),
        TenantScenarios::webAcl);
    all.put(
        List.of(
            "CreateInvalidationForDistributionTenant",
            "GetInvalidationForDistributionTenant",
            "ListInvalidationsForDistributionTenant"),
        TenantScenarios::invalidation);
    all.put(List.of("ListDomainConflicts", "UpdateDomainAssociation"), TenantScenarios::domains);
    all.put(
        List.of("VerifyDnsConfiguration", "GetManagedCertificateDetails"),
        TenantScenarios::certificate);
  }

  /** A multi-tenant distribution whose origin's name and path its tenants say. */
  static String multiTenant(Stage stage) {
    return stage.distribution("shared", TenantScenarios::shared).distribution().id();
  }

  private static void shared(DistributionConfig.Builder config) {
    config
        .connectionMode("tenant-only")
        .viewerCertificate(v -> v.acmCertificateArn(Stage.CERTIFICATE).sslSupportMethod("sni-only"))
        .tenantConfig(
            t ->
                t.parameterDefinitions(
                    p ->
                        p.name("customer")
                            .definition(d -> d.stringSchema(s -> s.required(true).comment("who"))),
                    p ->
                        p.name("theme")
                            .definition(
                                d -> d.stringSchema(s -> s.required(false).defaultValue("basic")))))
        .origins(
            o ->
                o.quantity(1)
                    .items(
                        i ->
                            i.id("web")
                                .domainName("{{customer}}.example.com")
                                .originPath("/{{theme}}")
                                .customOriginConfig(
                                    c ->
                                        c.httpPort(80)
                                            .httpsPort(443)
                                            .originProtocolPolicy("http-only"))));
  }

  private static CreateDistributionTenantResponse tenant(
      Stage stage, String distribution, Consumer<CreateDistributionTenantRequest.Builder> more) {
    return stage
        .client()
        .createDistributionTenant(
            b -> {
              b.distributionId(distribution)
                  .name("acme")
                  .domains(d -> d.domain("www.acme.com"))
                  .parameters(p -> p.name("customer").value("acme"));
              more.accept(b);
            });
  }

  private static void connectionGroup(Stage stage) {
    CloudFrontClient client = stage.client();
    var made =
        client.createConnectionGroup(
            b -> b.name("group-1").tags(t -> t.items(i -> i.key("team").value("web"))));
    String id = made.connectionGroup().id();
    String endpoint = made.connectionGroup().routingEndpoint();
    assertThat(id).matches("cg_[A-Za-z0-9]{27}");
    assertThat(endpoint).matches("d[a-z0-9]{13}\\.cloudfront\\.net");
    assertThat(made.connectionGroup().status()).isEqualTo("InProgress");
    assertThat(made.connectionGroup().ipv6Enabled()).isTrue();
    assertThat(made.connectionGroup().tags().items()).hasSize(1);
    var known = client.getConnectionGroup(b -> b.identifier("group-1"));
    assertThat(known.connectionGroup().status()).isEqualTo("Deployed");
    assertThat(known.connectionGroup().arn()).endsWith(":connection-group/" + id);
    assertThat(
            client
                .getConnectionGroupByRoutingEndpoint(b -> b.routingEndpoint(endpoint))
                .connectionGroup())
        .isEqualTo(known.connectionGroup());
    stage.refused(
        409, "EntityAlreadyExists", () -> client.createConnectionGroup(b -> b.name("group-1")));
    stage.refused(
        404,
        "EntityNotFound",
        () -> client.createConnectionGroup(b -> b.name("group-2").anycastIpListId("aip_none")));
    stage.refused(
        409,
        "ResourceNotDisabled",
        () -> client.deleteConnectionGroup(b -> b.id(id).ifMatch(known.eTag())));
    var changed =
        client.updateConnectionGroup(
            b -> b.id(id).ifMatch(known.eTag()).enabled(false).ipv6Enabled(false));
    assertThat(changed.connectionGroup().ipv6Enabled()).isFalse();
    assertThat(changed.connectionGroup().routingEndpoint()).isEqualTo(endpoint);
    stage.refused(
        412,
        "PreconditionFailed",
        () -> client.updateConnectionGroup(b -> b.id(id).ifMatch(known.eTag()).enabled(true)));
    assertThat(client.listConnectionGroups(b -> b.maxItems(5)).connectionGroups())
        .extracting(one -> one.id() + " " + one.eTag())
        .containsExactly(id + " " + changed.eTag());
    client.deleteConnectionGroup(b -> b.id(id).ifMatch(changed.eTag()));
    stage.refused(404, "EntityNotFound", () -> client.getConnectionGroup(b -> b.identifier(id)));
  }

  private static void tenant(Stage stage) {
    CloudFrontClient client = stage.client();
    String distribution = multiTenant(stage);
    String standard = stage.distribution().distribution().id();
    assertThat(
            client
                .listDistributionsByConnectionMode(b -> b.connectionMode("tenant-only"))
                .distributionList()
                .items())
        .extracting(one -> one.id() + one.domainName())
        .containsExactly(distribution);
    stage.refused(409, "InvalidAssociation", () -> tenant(stage, standard, b -> {}));
    stage.refused(404, "EntityNotFound", () -> tenant(stage, "ENONE", b -> {}));
    stage.refused(
        400, "InvalidArgument", () -> tenant(stage, distribution, b -> b.parameters(List.of())));
    stage.refused(
        400,
        "InvalidArgument",
        () ->
            tenant(
                stage,
                distribution,
                b ->
                    b.parameters(
                        p -> p.name("customer").value("a"), p -> p.name("none").value("b"))));
    var made =
        tenant(stage, distribution, b -> b.tags(t -> t.items(i -> i.key("team").value("web"))));
    String id = made.distributionTenant().id();
    assertThat(id).matches("dt_[A-Za-z0-9]{27}");
    assertThat(made.distributionTenant().status()).isEqualTo("InProgress");
    assertThat(made.distributionTenant().tags().items()).hasSize(1);
    var known = client.getDistributionTenant(b -> b.identifier("acme"));
    assertThat(known.distributionTenant().status()).isEqualTo("Deployed");
    assertThat(known.distributionTenant().domains())
        .extracting(one -> one.domain() + " " + one.status())
        .containsExactly("www.acme.com " + DomainStatus.ACTIVE);
    String group = known.distributionTenant().connectionGroupId();
    assertThat(client.getConnectionGroup(b -> b.identifier(group)).connectionGroup().isDefault())
        .isTrue();
    stage.refused(
        409,
        "CNAMEAlreadyExists",
        () ->
            tenant(
                stage, distribution, b -> b.name("other").domains(d -> d.domain("WWW.acme.com"))));
    stage.refused(
        409,
        "EntityAlreadyExists",
        () -> tenant(stage, distribution, b -> b.domains(d -> d.domain("b.acme.com"))));
    var changed =
        client.updateDistributionTenant(
            b ->
                b.id(id)
                    .ifMatch(known.eTag())
                    .enabled(false)
                    .customizations(
                        c ->
                            c.geoRestrictions(
                                g -> g.restrictionType("whitelist").locations("DE"))));
    assertThat(changed.distributionTenant().parameters())
        .isEqualTo(known.distributionTenant().parameters());
    assertThat(
            client
                .getDistributionTenantByDomain(b -> b.domain("www.acme.com"))
                .distributionTenant()
                .customizations()
                .geoRestrictions()
                .locations())
        .containsExactly("DE");
    assertThat(
            client
                .listDistributionTenants(b -> b.associationFilter(f -> f.connectionGroupId(group)))
                .distributionTenantList())
        .extracting(one -> one.id())
        .containsExactly(id);
    assertThat(
            client
                .listDistributionTenants(b -> b.associationFilter(f -> f.distributionId(standard)))
                .distributionTenantList())
        .isEmpty();
    inUse(stage, distribution);
    client.deleteDistributionTenant(b -> b.id(id).ifMatch(changed.eTag()));
    stage.refused(404, "EntityNotFound", () -> client.getDistributionTenant(b -> b.identifier(id)));
  }

  /** A distribution with tenants cannot go, nor can they be left without what they need. */
  private static void inUse(Stage stage, String distribution) {
    CloudFrontClient client = stage.client();
    var config = client.getDistributionConfig(b -> b.id(distribution));
    stage.refused(
        400,
        "InvalidArgument",
        () ->
            client.updateDistribution(
                b ->
                    b.id(distribution)
                        .ifMatch(config.eTag())
                        .distributionConfig(
                            config.distributionConfig().toBuilder()
                                .tenantConfig(
                                    t ->
                                        t.parameterDefinitions(
                                            p ->
                                                p.name("theme")
                                                    .definition(
                                                        d ->
                                                            d.stringSchema(s -> s.required(true)))))
                                .build())));
    var disabled =
        client.updateDistribution(
            b ->
                b.id(distribution)
                    .ifMatch(config.eTag())
                    .distributionConfig(
                        config.distributionConfig().toBuilder().enabled(false).build()));
    stage.refused(
        409,
        "ResourceInUse",
        () -> client.deleteDistribution(b -> b.id(distribution).ifMatch(disabled.eTag())));
  }

  private static void webAcl(Stage stage) {
    CloudFrontClient client = stage.client();
    var made = tenant(stage, multiTenant(stage), b -> {});
    String id = made.distributionTenant().id();
    stage.refused(
        400,
        "InvalidArgument",
        () -> client.associateDistributionTenantWebACL(b -> b.id(id).webACLArn("arn:aws:waf::1")));
    var guarded =
        client.associateDistributionTenantWebACL(b -> b.id(id).webACLArn(ACL).ifMatch(made.eTag()));
    assertThat(guarded.webACLArn()).isEqualTo(ACL);
    assertThat(
            client
                .listDistributionTenantsByCustomization(b -> b.webACLArn(ACL))
                .distributionTenantList())
        .extracting(one -> one.id() + " " + one.eTag())
        .containsExactly(id + " " + guarded.eTag());
    stage.refused(
        400,
        "InvalidArgument",
        () ->
            client.listDistributionTenantsByCustomization(
                b -> b.webACLArn(ACL).certificateArn(Stage.CERTIFICATE)));
    stage.refused(
        412,
        "PreconditionFailed",
        () -> client.disassociateDistributionTenantWebACL(b -> b.id(id).ifMatch(made.eTag())));
    client.disassociateDistributionTenantWebACL(b -> b.id(id).ifMatch(guarded.eTag()));
    assertThat(
            client
                .listDistributionTenantsByCustomization(b -> b.webACLArn(ACL))
                .distributionTenantList())
        .isEmpty();
  }

  private static void invalidation(Stage stage) {
    CloudFrontClient client = stage.client();
    String tenant = tenant(stage, multiTenant(stage), b -> {}).distributionTenant().id();
    var made =
        client.createInvalidationForDistributionTenant(
            b ->
                b.id(tenant)
                    .invalidationBatch(
                        i -> i.callerReference("1").paths(p -> p.quantity(1).items("/a*"))));
    String id = made.invalidation().id();
    assertThat(made.location()).endsWith("/distribution-tenant/" + tenant + "/invalidation/" + id);
    assertThat(
            client
                .getInvalidationForDistributionTenant(b -> b.distributionTenantId(tenant).id(id))
                .invalidation()
                .status())
        .isEqualTo("Completed");
    assertThat(
            client
                .listInvalidationsForDistributionTenant(b -> b.id(tenant).maxItems(10))
                .invalidationList()
                .items())
        .extracting(one -> one.id())
        .containsExactly(id);
    stage.refused(
        404,
        "NoSuchInvalidation",
        () ->
            client.getInvalidationForDistributionTenant(
                b -> b.distributionTenantId(tenant).id("INONE")));
    stage.refused(
        400,
        "InvalidArgument",
        () ->
            client.createInvalidationForDistributionTenant(
                b ->
                    b.id(tenant)
                        .invalidationBatch(
                            i -> i.callerReference("2").paths(p -> p.quantity(1).items("a")))));
  }

  private static void domains(Stage stage) {
    CloudFrontClient client = stage.client();
    var source =
        stage.distribution(
            "one",
            c ->
                c.aliases(a -> a.quantity(1).items("shop.acme.com"))
                    .viewerCertificate(
                        v -> v.acmCertificateArn(Stage.CERTIFICATE).sslSupportMethod("sni-only")));
    String from = source.distribution().id();
    String to = tenant(stage, multiTenant(stage), b -> {}).distributionTenant().id();
    var conflicts =
        client
            .listDomainConflicts(
                b ->
                    b.domain("*.acme.com")
                        .domainControlValidationResource(r -> r.distributionTenantId(to)))
            .domainConflicts();
    assertThat(conflicts)
        .extracting(one -> one.domain() + " " + one.resourceTypeAsString())
        .containsExactly("shop.acme.com distribution");
    assertThat(conflicts.get(0).resourceId()).isEqualTo("*".repeat(7) + from.substring(7));
    assertThat(conflicts.get(0).accountId()).matches("\\*{6}\\d{6}");
    stage.refused(
        400,
        "IllegalUpdate",
        () ->
            client.updateDomainAssociation(
                b -> b.domain("shop.acme.com").targetResource(r -> r.distributionTenantId(to))));
    var config = client.getDistributionConfig(b -> b.id(from));
    client.updateDistribution(
        b ->
            b.id(from)
                .ifMatch(config.eTag())
                .distributionConfig(
                    config.distributionConfig().toBuilder().enabled(false).build()));
    var moved =
        client.updateDomainAssociation(
            b -> b.domain("shop.acme.com").targetResource(r -> r.distributionTenantId(to)));
    assertThat(moved.resourceId()).isEqualTo(to);
    var tenant = client.getDistributionTenantByDomain(b -> b.domain("shop.acme.com"));
    assertThat(tenant.distributionTenant().id()).isEqualTo(to);
    assertThat(tenant.eTag()).isEqualTo(moved.eTag());
    assertThat(client.getDistributionConfig(b -> b.id(from)).distributionConfig().aliases().items())
        .isEmpty();
    stage.refused(
        400,
        "InvalidArgument",
        () ->
            client.updateDomainAssociation(
                b ->
                    b.domain("shop.acme.com")
                        .targetResource(r -> r.distributionTenantId(to).distributionId(from))));
  }

  private static void certificate(Stage stage) {
    CloudFrontClient client = stage.client();
    String distribution =
        stage
            .distribution(
                "shared",
                c -> {
                  shared(c);
                  c.viewerCertificate(v -> v.cloudFrontDefaultCertificate(true));
                })
            .distribution()
            .id();
    String id =
        tenant(
                stage,
                distribution,
                b -> b.managedCertificateRequest(m -> m.validationTokenHost("cloudfront")))
            .distributionTenant()
            .id();
    assertThat(client.verifyDnsConfiguration(b -> b.identifier(id)).dnsConfigurationList())
        .extracting(one -> one.domain() + " " + one.statusAsString())
        .containsExactly("www.acme.com unknown-configuration");
    assertThat(status(client, id)).isEqualTo("pending-validation");
    assertThat(client.getDistributionTenant(b -> b.identifier(id)).distributionTenant().domains())
        .extracting(one -> one.status())
        .containsExactly(DomainStatus.INACTIVE);

    Names names = new Names();
    stage.aws().links().register(NameResolution.class, names);
    assertThat(client.verifyDnsConfiguration(b -> b.identifier(id)).dnsConfigurationList())
        .extracting(one -> one.statusAsString())
        .containsExactly("invalid-configuration");
    names.there = true;
    assertThat(
            client
                .verifyDnsConfiguration(b -> b.identifier(id).domain("www.acme.com"))
                .dnsConfigurationList())
        .extracting(one -> one.statusAsString())
        .containsExactly("valid-configuration");
    assertThat(status(client, id)).isEqualTo("issued");
    assertThat(client.getDistributionTenant(b -> b.identifier(id)).distributionTenant().domains())
        .extracting(one -> one.status())
        .containsExactly(DomainStatus.ACTIVE);
    stage.refused(
        404,
        "EntityNotFound",
        () -> client.verifyDnsConfiguration(b -> b.identifier(id).domain("none.acme.com")));
  }

  private static String status(CloudFrontClient client, String tenant) {
    return client
        .getManagedCertificateDetails(b -> b.identifier(tenant))
        .managedCertificateDetails()
        .certificateStatusAsString();
  }

  /** Name servers that know the edges, and the tenant's domain once they are told. */
  private static final class Names implements NameResolution {
    private boolean there;

    @Override
    public InetSocketAddress listen(int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public AutoCloseable resolveInThisJvm() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<InetAddress> addresses(String host) {
      return there || host.endsWith(".cloudfront.net")
          ? List.of(InetAddress.getLoopbackAddress())
          : List.of();
    }
  }
}

package io.cloudfakes.edge.apigateway.scenario;

import static io.cloudfakes.edge.apigateway.scenario.Stand.add;
import static io.cloudfakes.edge.apigateway.scenario.Stand.remove;
import static io.cloudfakes.edge.apigateway.scenario.Stand.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigateway.model.EndpointType;
import software.amazon.awssdk.services.apigateway.model.QuotaPeriodType;
import software.amazon.awssdk.services.apigateway.model.VpcLinkStatus;

/** What an account has beside its APIs. */
final class AccountScenarios {
  private static final String CERTIFICATE = "arn:aws:acm:us-east-1:111111111111:certificate/c-1";
  private static final String BALANCER =
      "arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/net/nlb/1";

  private AccountScenarios() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.of(
            "API keys",
            "CreateApiKey GetApiKey GetApiKeys UpdateApiKey DeleteApiKey ImportApiKeys",
            AccountScenarios::keys),
        Scenario.of(
            "usage plans",
            """
            CreateUsagePlan GetUsagePlan GetUsagePlans UpdateUsagePlan DeleteUsagePlan
            CreateUsagePlanKey GetUsagePlanKey GetUsagePlanKeys DeleteUsagePlanKey GetUsage
            UpdateUsage\
            """,
            AccountScenarios::plans),
        Scenario.of(
            "custom domain names",
            """
            CreateDomainName GetDomainName GetDomainNames UpdateDomainName DeleteDomainName
            CreateBasePathMapping GetBasePathMapping GetBasePathMappings UpdateBasePathMapping
            DeleteBasePathMapping\
            """,
            AccountScenarios::domains),
        Scenario.of(
            "private domain names",
            """
            CreateDomainNameAccessAssociation GetDomainNameAccessAssociations
            RejectDomainNameAccessAssociation DeleteDomainNameAccessAssociation\
            """,
            AccountScenarios::associations),
        Scenario.of(
            "VPC links",
            "CreateVpcLink GetVpcLink GetVpcLinks UpdateVpcLink DeleteVpcLink",
            AccountScenarios::links),
        Scenario.of(
            "client certificates",
            """
            GenerateClientCertificate GetClientCertificate GetClientCertificates
            UpdateClientCertificate DeleteClientCertificate\
            """,
            AccountScenarios::certificates),
        Scenario.of(
            "the account",
            "GetAccount UpdateAccount GetSdkType GetSdkTypes TagResource UntagResource GetTags",
            AccountScenarios::account));
  }

  private static void keys(Stand s) {
    var key = s.client().createApiKey(b -> b.name("shop").enabled(true));
    assertThat(key.value()).hasSize(40);
    assertThat(s.client().getApiKey(b -> b.apiKey(key.id())).value()).isNull();
    assertThat(s.client().getApiKey(b -> b.apiKey(key.id()).includeValue(true)).value())
        .isEqualTo(key.value());
    var patched =
        s.client()
            .updateApiKey(b -> b.apiKey(key.id()).patchOperations(replace("/enabled", "false")));
    assertThat(patched.enabled()).isFalse();
    var imported =
        s.client()
            .importApiKeys(
                b ->
                    b.format("csv")
                        .body(
                            SdkBytes.fromUtf8String(
                                """
                                Name,key,description,Enabled
                                one,aaaaaaaaaaaaaaaaaaaaaaaa,"first, of two",TRUE
                                two,bbbbbbbbbbbbbbbbbbbbbbbb,,false
                                """)));
    assertThat(imported.ids()).hasSize(2);
    assertThat(s.client().getApiKey(b -> b.apiKey(imported.ids().get(0))).description())
        .isEqualTo("first, of two");
    assertThat(s.client().getApiKeys(b -> b.nameQuery("o")).items()).hasSize(1);
    s.client().deleteApiKey(b -> b.apiKey(key.id()));
    assertThat(s.client().getApiKeys(b -> b.includeValues(true)).items()).hasSize(2);
  }

  private static void plans(Stand s) {
    s.deployed("prod");
    String plan =
        s.client()
            .createUsagePlan(
                b ->
                    b.name("gold")
                        .throttle(t -> t.rateLimit(10.0).burstLimit(20))
                        .quota(q -> q.limit(100).period(QuotaPeriodType.WEEK)))
            .id();
    String key = s.client().createApiKey(b -> b.name("shop").enabled(true)).id();
    s.client().createUsagePlanKey(b -> b.usagePlanId(plan).keyId(key).keyType("API_KEY"));
    var patched =
        s.client()
            .updateUsagePlan(
                b ->
                    b.usagePlanId(plan)
                        .patchOperations(
                            add("/apiStages", s.api() + ":prod"),
                            replace(
                                "/apiStages/" + s.api() + ":prod/throttle/~1cats~1GET/rateLimit",
                                "1.5"),
                            replace("/quota/limit", "50")));
    assertThat(patched.apiStages().get(0).throttle().get("/cats/GET").rateLimit()).isEqualTo(1.5);
    assertThat(s.client().getUsagePlan(b -> b.usagePlanId(plan)).quota().limit()).isEqualTo(50);
    assertThat(s.client().getUsagePlanKey(b -> b.usagePlanId(plan).keyId(key)).name())
        .isEqualTo("shop");
    assertThat(s.client().getUsagePlanKeys(b -> b.usagePlanId(plan)).items()).hasSize(1);
    assertThat(s.client().getUsagePlans(b -> b.keyId(key)).items()).hasSize(1);
    assertThat(
            s.client()
                .updateUsage(
                    b ->
                        b.usagePlanId(plan).keyId(key).patchOperations(replace("/remaining", "70")))
                .items()
                .get(key))
        .containsExactly(List.of(0L, 70L));
    assertThat(
            s.client()
                .getUsage(b -> b.usagePlanId(plan).startDate("2030-01-01").endDate("2030-01-02"))
                .items()
                .get(key))
        .hasSize(2);
    s.client().deleteUsagePlanKey(b -> b.usagePlanId(plan).keyId(key));
    s.client()
        .updateUsagePlan(
            b ->
                b.usagePlanId(plan)
                    .patchOperations(
                        remove("/apiStages").toBuilder().value(s.api() + ":prod").build()));
    s.client().deleteUsagePlan(b -> b.usagePlanId(plan));
    assertThat(s.client().getUsagePlans().items()).isEmpty();
  }

  private static void domains(Stand s) {
    s.deployed("prod");
    var domain =
        s.client()
            .createDomainName(
                b ->
                    b.domainName("api.example.com")
                        .regionalCertificateArn(CERTIFICATE)
                        .endpointConfiguration(e -> e.types(EndpointType.REGIONAL)));
    assertThat(domain.regionalDomainName()).startsWith("d-").endsWith(".amazonaws.com");
    assertThat(domain.regionalHostedZoneId()).isEqualTo("Z1UJRXOUMOOFQ8");
    assertThat(domain.domainNameStatusAsString()).isEqualTo("AVAILABLE");
    s.client()
        .createBasePathMapping(
            b -> b.domainName("api.example.com").restApiId(s.api()).stage("prod"));
    var mapping =
        s.client().getBasePathMapping(b -> b.domainName("api.example.com").basePath("(none)"));
    assertThat(mapping.stage()).isEqualTo("prod");
    s.client()
        .updateBasePathMapping(
            b ->
                b.domainName("api.example.com")
                    .basePath("(none)")
                    .patchOperations(replace("/basePath", "v1")));
    assertThat(s.client().getBasePathMappings(b -> b.domainName("api.example.com")).items())
        .extracting(m -> m.basePath())
        .containsExactly("v1");
    assertThatThrownBy(() -> s.client().deleteRestApi(b -> b.restApiId(s.api())))
        .hasMessageContaining("base path mappings");
    s.client().deleteBasePathMapping(b -> b.domainName("api.example.com").basePath("v1"));
    s.client()
        .updateDomainName(
            b ->
                b.domainName("api.example.com")
                    .patchOperations(replace("/securityPolicy", "TLS_1_2")));
    assertThat(s.client().getDomainNames().items()).hasSize(1);
    s.client().getDomainName(b -> b.domainName("api.example.com"));
    s.client().deleteDomainName(b -> b.domainName("api.example.com"));
    assertThatThrownBy(() -> s.client().getDomainName(b -> b.domainName("api.example.com")))
        .hasMessageContaining("Invalid domain name identifier specified");
  }

  private static void associations(Stand s) {
    var domain =
        s.client()
            .createDomainName(
                b ->
                    b.domainName("private.example.com")
                        .certificateArn(CERTIFICATE)
                        .endpointConfiguration(e -> e.types(EndpointType.PRIVATE)));
    String first = association(s, domain.domainNameArn(), "vpce-1");
    String second = association(s, domain.domainNameArn(), "vpce-2");
    assertThat(s.client().getDomainNameAccessAssociations(b -> {}).items()).hasSize(2);
    s.client()
        .rejectDomainNameAccessAssociation(
            b -> b.domainNameAccessAssociationArn(first).domainNameArn(domain.domainNameArn()));
    s.client().deleteDomainNameAccessAssociation(b -> b.domainNameAccessAssociationArn(second));
    assertThat(s.client().getDomainNameAccessAssociations(b -> {}).items()).isEmpty();
  }

  private static String association(Stand s, String domainArn, String endpoint) {
    return s.client()
        .createDomainNameAccessAssociation(
            b ->
                b.domainNameArn(domainArn)
                    .accessAssociationSourceType("VPCE")
                    .accessAssociationSource(endpoint))
        .domainNameAccessAssociationArn();
  }

  private static void links(Stand s) {
    var link = s.client().createVpcLink(b -> b.name("inside").targetArns(BALANCER));
    assertThat(link.status()).isEqualTo(VpcLinkStatus.PENDING);
    s.aws().clock().advance(Duration.ofMinutes(2));
    assertThat(s.client().getVpcLink(b -> b.vpcLinkId(link.id())).status())
        .isEqualTo(VpcLinkStatus.AVAILABLE);
    s.client()
        .updateVpcLink(
            b -> b.vpcLinkId(link.id()).patchOperations(replace("/name", "deep inside")));
    assertThat(s.client().getVpcLinks().items().get(0).name()).isEqualTo("deep inside");
    s.client().deleteVpcLink(b -> b.vpcLinkId(link.id()));
    assertThatThrownBy(() -> s.client().getVpcLink(b -> b.vpcLinkId(link.id())))
        .hasMessageContaining("Invalid Vpc Link identifier specified");
  }

  private static void certificates(Stand s) {
    var made = s.client().generateClientCertificate(b -> b.description("for the back end"));
    try {
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(
                      new ByteArrayInputStream(
                          made.pemEncodedCertificate().getBytes(StandardCharsets.US_ASCII)));
      certificate.verify(certificate.getPublicKey());
      assertThat(certificate.getNotAfter().toInstant()).isEqualTo(made.expirationDate());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
    String id = made.clientCertificateId();
    s.client()
        .updateClientCertificate(
            b -> b.clientCertificateId(id).patchOperations(replace("/description", "new")));
    assertThat(s.client().getClientCertificate(b -> b.clientCertificateId(id)).description())
        .isEqualTo("new");
    assertThat(s.client().getClientCertificates().items()).hasSize(1);
    s.client().deleteClientCertificate(b -> b.clientCertificateId(id));
    assertThat(s.client().getClientCertificates().items()).isEmpty();
  }

  private static void account(Stand s) {
    s.client()
        .updateAccount(
            b ->
                b.patchOperations(
                    replace("/cloudwatchRoleArn", "arn:aws:iam::111111111111:role/logs")));
    var account = s.client().getAccount();
    assertThat(account.cloudwatchRoleArn()).isEqualTo("arn:aws:iam::111111111111:role/logs");
    assertThat(account.throttleSettings().burstLimit()).isEqualTo(5000);
    assertThat(account.features()).containsExactly("UsagePlans");
    assertThat(s.client().getSdkTypes().items()).hasSize(6);
    assertThat(s.client().getSdkType(b -> b.id("java")).configurationProperties()).hasSize(2);
    String arn = "arn:aws:apigateway:us-east-1::/restapis/" + s.api();
    s.client().tagResource(b -> b.resourceArn(arn).tags(Map.of("a", "1", "b", "2")));
    s.client().untagResource(b -> b.resourceArn(arn).tagKeys("a"));
    assertThat(s.client().getTags(b -> b.resourceArn(arn)).tags()).isEqualTo(Map.of("b", "2"));
    assertThat(s.client().getRestApi(b -> b.restApiId(s.api())).tags()).containsEntry("b", "2");
  }
}

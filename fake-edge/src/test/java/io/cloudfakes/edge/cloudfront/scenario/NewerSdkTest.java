package io.cloudfakes.edge.cloudfront.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudfakes.edge.cloudfront.NewerActions;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.protocol.Bytes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CaCertificatesBundleSource;
import software.amazon.awssdk.services.cloudfront.model.CreateConnectionFunctionResponse;

/**
 * The actions that the oldest supported SDK has no classes of; it is left out where that one is
 * compiled against.
 */
class NewerSdkTest {
  private static final String CERTIFICATE =
      """
      -----BEGIN CERTIFICATE-----
      MIIBgDCCASagAwIBAgITGrewuTbYe6scfa+KVvIuu+xLOjAKBggqhkjOPQQDAjAV
      MRMwEQYDVQQDDApjYS5leGFtcGxlMCAXDTI2MTEyMjE0MTExN1oYDzIxMjYxMDI5
      MTQxMTE3WjAVMRMwEQYDVQQDDApjYS5leGFtcGxlMFkwEwYHKoZIzj0CAQYIKoZI
      zj0DAQcDQgAEbImhKTvWyN5ptBMytp6S6XiebKciEZtu3pyk5LvoBFHIFfK7A7Tq
      LQEch4ojT4VEqzXKg793p2Oq7CDUxKVKiKNTMFEwHQYDVR0OBBYEFAQTRbmKNCzx
      nU9lEJ/JilILmgVBMB8GA1UdIwQYMBaAFAQTRbmKNCzxnU9lEJ/JilILmgVBMA8G
      A1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgNERrapiaesBoyvzXd2sd
      PeG6S68zjrwhTKAvGL9/DxACIQCDjULOqLpbu/GOEBuHk1bWDpkT4qNj4GKHkSiS
      RCHdxA==
      -----END CERTIFICATE-----
      """;

  private static final String POLICY =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
          + "{\"AWS\":\"111122223333\"},\"Action\":\"cloudfront:*\",\"Resource\":\"*\"}]}";

  private static Map<List<String>, Scenario> scenarios() {
    Map<List<String>, Scenario> all = new LinkedHashMap<>();
    all.put(
        List.of(
            "CreateTrustStore",
            "GetTrustStore",
            "UpdateTrustStore",
            "ListTrustStores",
            "ListDistributionsByTrustStore",
            "DeleteTrustStore"),
        NewerSdkTest::trustStore);
    all.put(
        List.of(
            "CreateConnectionFunction",
            "DescribeConnectionFunction",
            "GetConnectionFunction",
            "UpdateConnectionFunction",
            "TestConnectionFunction",
            "PublishConnectionFunction",
            "ListConnectionFunctions",
            "ListDistributionsByConnectionFunction",
            "DeleteConnectionFunction"),
        NewerSdkTest::connectionFunction);
    all.put(
        List.of(
            "PutResourcePolicy",
            "GetResourcePolicy",
            "ListDistributionsByOwnedResource",
            "DeleteResourcePolicy"),
        NewerSdkTest::resourcePolicy);
    all.put(List.of("UpdateAnycastIpList"), NewerSdkTest::anycastIpList);
    return all;
  }

  @TestFactory
  Stream<DynamicNode> every_action_does_what_aws_promises_in_every_way() {
    return EveryActionContractTest.played(scenarios());
  }

  @Test
  void every_newer_action_has_a_scenario() {
    List<String> covered = new ArrayList<>();
    scenarios().keySet().forEach(covered::addAll);
    assertThat(covered).containsExactlyInAnyOrderElementsOf(NewerActions.NAMES);
  }

  private static CaCertificatesBundleSource bundle(String key) {
    return CaCertificatesBundleSource.builder()
        .caCertificatesBundleS3Location(l -> l.bucket("authorities").key(key).region("us-east-1"))
        .build();
  }

  private static void trustStore(Stage stage) {
    CloudFrontClient client = stage.client();
    stage.aws().links().register(ObjectStore.class, new Authorities());
    var made =
        client.createTrustStore(
            b -> b.name("partners").caCertificatesBundleSource(bundle("one.pem")));
    String id = made.trustStore().id();
    assertThat(made.trustStore().statusAsString()).isEqualTo("pending");
    assertThat(made.trustStore().numberOfCaCertificates()).isEqualTo(1);
    var known = client.getTrustStore(b -> b.identifier("partners"));
    assertThat(known.trustStore().statusAsString()).isEqualTo("active");
    assertThat(known.trustStore().arn()).endsWith(":trust-store/" + id);
    stage.refused(
        409,
        "EntityAlreadyExists",
        () ->
            client.createTrustStore(
                b -> b.name("partners").caCertificatesBundleSource(bundle("one.pem"))));
    stage.refused(
        404,
        "EntityNotFound",
        () ->
            client.createTrustStore(
                b -> b.name("other").caCertificatesBundleSource(bundle("none.pem"))));
    stage.refused(
        400,
        "InvalidArgument",
        () ->
            client.createTrustStore(
                b -> b.name("other").caCertificatesBundleSource(bundle("empty.pem"))));
    var changed =
        client.updateTrustStore(
            b -> b.id(id).ifMatch(known.eTag()).caCertificatesBundleSource(bundle("two.pem")));
    assertThat(changed.trustStore().numberOfCaCertificates()).isEqualTo(2);
    assertThat(client.listTrustStores(b -> b.maxItems(3)).trustStoreList())
        .extracting(one -> one.name() + " " + one.eTag())
        .containsExactly("partners " + changed.eTag());
    stage.refused(
        400,
        "InvalidArgument",
        () -> stage.distribution("bad", c -> c.viewerMtlsConfig(m -> m.mode("required"))));
    String distribution =
        stage
            .distribution(
                "one",
                c ->
                    c.viewerMtlsConfig(
                        m -> m.mode("required").trustStoreConfig(t -> t.trustStoreId(id))))
            .distribution()
            .id();
    assertThat(
            client
                .listDistributionsByTrustStore(b -> b.trustStoreIdentifier(id))
                .distributionList()
                .items())
        .extracting(
            one -> one.id() + " " + one.viewerMtlsConfig().trustStoreConfig().trustStoreId())
        .containsExactly(distribution + " " + id);
    stage.refused(
        409,
        "CannotDeleteEntityWhileInUse",
        () -> client.deleteTrustStore(b -> b.id(id).ifMatch(changed.eTag())));
    String spare =
        client
            .createTrustStore(b -> b.name("spare").caCertificatesBundleSource(bundle("one.pem")))
            .trustStore()
            .id();
    client.deleteTrustStore(b -> b.id(spare).ifMatch("*"));
    stage.refused(404, "EntityNotFound", () -> client.getTrustStore(b -> b.identifier(spare)));
  }

  private static CreateConnectionFunctionResponse function(Stage stage, String name) {
    return stage
        .client()
        .createConnectionFunction(
            b ->
                b.name(name)
                    .connectionFunctionConfig(c -> c.comment("").runtime("cloudfront-js-2.0"))
                    .connectionFunctionCode(
                        SdkBytes.fromUtf8String("function connectionHandler(connection) {}")));
  }

  private static void connectionFunction(Stage stage) {
    CloudFrontClient client = stage.client();
    var made = function(stage, "gate");
    String id = made.connectionFunctionSummary().id();
    assertThat(made.connectionFunctionSummary().status()).isEqualTo("UNPUBLISHED");
    assertThat(made.location()).endsWith("/connection-function/" + id);
    stage.refused(409, "EntityAlreadyExists", () -> function(stage, "gate"));
    assertThat(
            client
                .describeConnectionFunction(b -> b.identifier("gate"))
                .connectionFunctionSummary())
        .isEqualTo(made.connectionFunctionSummary());
    stage.refused(
        404,
        "EntityNotFound",
        () -> client.getConnectionFunction(b -> b.identifier(id).stage("LIVE")));
    SdkBytes code = SdkBytes.fromUtf8String("function connectionHandler(connection) { return; }");
    stage.refused(
        413,
        "EntitySizeLimitExceeded",
        () ->
            client.updateConnectionFunction(
                b ->
                    b.id(id)
                        .ifMatch(made.eTag())
                        .connectionFunctionConfig(c -> c.comment("").runtime("cloudfront-js-2.0"))
                        .connectionFunctionCode(SdkBytes.fromByteArray(new byte[10_241]))));
    var changed =
        client.updateConnectionFunction(
            b ->
                b.id(id)
                    .ifMatch(made.eTag())
                    .connectionFunctionConfig(c -> c.comment("new").runtime("cloudfront-js-2.0"))
                    .connectionFunctionCode(code));
    assertThat(client.getConnectionFunction(b -> b.identifier(id)).connectionFunctionCode())
        .isEqualTo(code);
    stage
        .fake()
        .standIn(
            "gate",
            connection ->
                JsonNodeFactory.instance.objectNode().put("deny", connection.has("certificate")));
    assertThat(
            client
                .testConnectionFunction(
                    b ->
                        b.id(id)
                            .ifMatch(changed.eTag())
                            .connectionObject(SdkBytes.fromUtf8String("{\"certificate\":1}")))
                .connectionFunctionTestResult()
                .connectionFunctionOutput())
        .isEqualTo("{\"deny\":true}");
    stage.refused(
        400,
        "InvalidArgument",
        () -> stage.distribution("one", c -> c.connectionFunctionAssociation(a -> a.id(id))));
    var live = client.publishConnectionFunction(b -> b.id(id).ifMatch(changed.eTag()));
    assertThat(live.connectionFunctionSummary().status()).isEqualTo("UNASSOCIATED");
    String distribution =
        stage
            .distribution("one", c -> c.connectionFunctionAssociation(a -> a.id(id)))
            .distribution()
            .id();
    assertThat(
            client
                .listDistributionsByConnectionFunction(b -> b.connectionFunctionIdentifier("gate"))
                .distributionList()
                .items())
        .extracting(one -> one.id())
        .containsExactly(distribution);
    assertThat(client.listConnectionFunctions(b -> b.stage("LIVE")).connectionFunctions())
        .extracting(one -> one.name() + " " + one.status())
        .containsExactly("gate DEPLOYED");
    stage.refused(
        409,
        "CannotDeleteEntityWhileInUse",
        () -> client.deleteConnectionFunction(b -> b.id(id).ifMatch(changed.eTag())));
    var spare = function(stage, "spare");
    String spareId = spare.connectionFunctionSummary().id();
    client.deleteConnectionFunction(b -> b.id(spareId).ifMatch(spare.eTag()));
    stage.refused(
        404, "EntityNotFound", () -> client.describeConnectionFunction(b -> b.identifier(spareId)));
  }

  private static void resourcePolicy(Stage stage) {
    CloudFrontClient client = stage.client();
    var shared =
        client
            .createVpcOrigin(b -> b.vpcOriginEndpointConfig(EntityScenarios.endpoint("shared", 80)))
            .vpcOrigin();
    String arn = shared.arn();
    String distribution =
        stage.distribution("one", EntityScenarios.before(shared.id())).distribution().id();
    stage.refused(404, "EntityNotFound", () -> client.getResourcePolicy(b -> b.resourceArn(arn)));
    stage.refused(
        400,
        "InvalidArgument",
        () -> client.putResourcePolicy(b -> b.resourceArn(arn).policyDocument("{")));
    stage.refused(
        404,
        "EntityNotFound",
        () -> client.putResourcePolicy(b -> b.resourceArn(arn + "X").policyDocument(POLICY)));
    assertThat(
            client.putResourcePolicy(b -> b.resourceArn(arn).policyDocument(POLICY)).resourceArn())
        .isEqualTo(arn);
    assertThat(client.getResourcePolicy(b -> b.resourceArn(arn)).policyDocument())
        .isEqualTo(POLICY);
    assertThat(
            client
                .listDistributionsByOwnedResource(b -> b.resourceArn(arn))
                .distributionList()
                .items())
        .extracting(one -> one.distributionId() + " " + one.ownerAccountId())
        .containsExactly(distribution + " " + shared.accountId());
    client.deleteResourcePolicy(b -> b.resourceArn(arn));
    stage.refused(
        404, "EntityNotFound", () -> client.deleteResourcePolicy(b -> b.resourceArn(arn)));
  }

  private static void anycastIpList(Stage stage) {
    CloudFrontClient client = stage.client();
    var made = client.createAnycastIpList(b -> b.name("addresses").ipCount(3));
    assertThat(made.anycastIpList().ipAddressTypeAsString()).isEqualTo("ipv4");
    var changed =
        client.updateAnycastIpList(
            b -> b.id(made.anycastIpList().id()).ifMatch(made.eTag()).ipAddressType("dualstack"));
    assertThat(changed.anycastIpList().anycastIps())
        .hasSize(6)
        .startsWith(made.anycastIpList().anycastIps().toArray(String[]::new));
    assertThat(changed.anycastIpList().anycastIps().subList(3, 6))
        .allMatch(address -> address.startsWith("2001:db8:"));
    assertThat(changed.anycastIpList().ipAddressTypeAsString()).isEqualTo("dualstack");
  }

  /** A bucket with certificates of authorities. */
  private static final class Authorities implements ObjectStore {
    @Override
    public Optional<String> owner(String bucket) {
      return Optional.of("123456789012");
    }

    @Override
    public List<String> keys(String bucket, String prefix) {
      return List.of("one.pem", "two.pem", "empty.pem");
    }

    @Override
    public Optional<Bytes> read(String bucket, String key) {
      return switch (key) {
        case "one.pem" -> Optional.of(Bytes.utf8(CERTIFICATE));
        case "two.pem" -> Optional.of(Bytes.utf8(CERTIFICATE + CERTIFICATE));
        case "empty.pem" -> Optional.of(Bytes.utf8("no certificate"));
        default -> Optional.empty();
      };
    }

    @Override
    public String write(String bucket, String key, Bytes content, Encryption encryption) {
      throw new UnsupportedOperationException();
    }
  }
}

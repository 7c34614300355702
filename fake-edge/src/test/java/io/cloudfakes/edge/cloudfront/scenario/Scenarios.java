package io.cloudfakes.edge.cloudfront.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/** A scenario for each group of actions that belong together. */
final class Scenarios {
  private Scenarios() {}

  static Map<List<String>, Scenario> all() {
    Map<List<String>, Scenario> all = new LinkedHashMap<>();
    DocumentScenarios.into(all);
    PolicyScenarios.into(all);
    TenantScenarios.into(all);
    EntityScenarios.into(all);
    all.put(
        List.of(
            "CreateDistribution",
            "GetDistribution",
            "GetDistributionConfig",
            "UpdateDistribution",
            "ListDistributions",
            "DeleteDistribution"),
        Scenarios::distribution);
    all.put(
        List.of(
            "CreateDistributionWithTags", "ListTagsForResource", "TagResource", "UntagResource"),
        Scenarios::tags);
    all.put(List.of("CopyDistribution", "UpdateDistributionWithStagingConfig"), Scenarios::staging);
    all.put(List.of("AssociateAlias", "ListConflictingAliases"), Scenarios::aliases);
    all.put(
        List.of(
            "AssociateDistributionWebACL",
            "DisassociateDistributionWebACL",
            "ListDistributionsByWebACLId"),
        Scenarios::webAcl);
    all.put(
        List.of(
            "ListDistributionsByCachePolicyId",
            "ListDistributionsByOriginRequestPolicyId",
            "ListDistributionsByResponseHeadersPolicyId",
            "ListDistributionsByKeyGroup"),
        Scenarios::references);
    all.put(
        List.of("CreateInvalidation", "GetInvalidation", "ListInvalidations"),
        Scenarios::invalidation);
    all.put(
        List.of(
            "CreateFunction",
            "DescribeFunction",
            "GetFunction",
            "UpdateFunction",
            "PublishFunction",
            "ListFunctions",
            "TestFunction",
            "DeleteFunction"),
        Scenarios::function);
    all.put(
        List.of(
            "CreateKeyValueStore",
            "DescribeKeyValueStore",
            "UpdateKeyValueStore",
            "ListKeyValueStores",
            "DeleteKeyValueStore"),
        Scenarios::keyValueStore);
    all.put(
        List.of(
            "CreateRealtimeLogConfig",
            "GetRealtimeLogConfig",
            "UpdateRealtimeLogConfig",
            "ListRealtimeLogConfigs",
            "ListDistributionsByRealtimeLogConfig",
            "DeleteRealtimeLogConfig"),
        Scenarios::realtimeLog);
    all.put(
        List.of(
            "CreateMonitoringSubscription",
            "GetMonitoringSubscription",
            "DeleteMonitoringSubscription"),
        Scenarios::monitoring);
    return all;
  }

  private static void distribution(Stage stage) {
    CloudFrontClient client = stage.client();
    var made = stage.distribution();
    String id = made.distribution().id();
    assertThat(id).matches("E[A-Z0-9]{13}");
    assertThat(made.distribution().domainName()).matches("d[a-z0-9]{13}\\.cloudfront\\.net");
    assertThat(made.distribution().status()).isEqualTo("InProgress");
    assertThat(made.location()).endsWith("/distribution/" + id);
    var known = client.getDistribution(b -> b.id(id));
    assertThat(known.distribution().status()).isEqualTo("Deployed");
    DistributionConfig config = client.getDistributionConfig(b -> b.id(id)).distributionConfig();
    assertThat(config.priceClassAsString()).isEqualTo("PriceClass_All");
    assertThat(config.origins().items().get(0).connectionAttempts()).isEqualTo(3);
    stage.refused(
        409, "DistributionAlreadyExists", () -> stage.distribution("one", c -> c.comment("2")));
    stage.refused(
        409,
        "DistributionNotDisabled",
        () -> client.deleteDistribution(b -> b.id(id).ifMatch(known.eTag())));
    var changed =
        client.updateDistribution(
            b ->
                b.id(id)
                    .ifMatch(known.eTag())
                    .distributionConfig(config.toBuilder().enabled(false).build()));
    assertThat(client.listDistributions(b -> {}).distributionList().items())
        .extracting(one -> one.id())
        .containsExactly(id);
    client.deleteDistribution(b -> b.id(id).ifMatch(changed.eTag()));
    stage.refused(404, "NoSuchDistribution", () -> client.getDistribution(b -> b.id(id)));
  }

  private static void tags(Stage stage) {
    CloudFrontClient client = stage.client();
    String arn =
        client
            .createDistributionWithTags(
                b ->
                    b.distributionConfigWithTags(
                        d ->
                            d.distributionConfig(stage.config("one", c -> {}))
                                .tags(t -> t.items(i -> i.key("team").value("web")))))
            .distribution()
            .arn();
    client.tagResource(b -> b.resource(arn).tags(t -> t.items(i -> i.key("stage").value("test"))));
    assertThat(client.listTagsForResource(b -> b.resource(arn)).tags().items())
        .extracting(tag -> tag.key() + "=" + tag.value())
        .containsExactly("stage=test", "team=web");
    client.untagResource(b -> b.resource(arn).tagKeys(t -> t.items("team")));
    assertThat(client.listTagsForResource(b -> b.resource(arn)).tags().items()).hasSize(1);
    stage.refused(
        404, "NoSuchResource", () -> client.listTagsForResource(b -> b.resource(arn + "X")));
  }

  private static void staging(Stage stage) {
    CloudFrontClient client = stage.client();
    var primary = stage.distribution();
    String id = primary.distribution().id();
    var copy =
        client.copyDistribution(
            b ->
                b.primaryDistributionId(id)
                    .ifMatch(primary.eTag())
                    .staging(true)
                    .callerReference("copy"));
    String staged = copy.distribution().id();
    var changed =
        client.updateDistribution(
            b ->
                b.id(staged)
                    .ifMatch(copy.eTag())
                    .distributionConfig(
                        copy.distribution().distributionConfig().toBuilder()
                            .comment("new")
                            .build()));
    stage.refused(
        412,
        "PreconditionFailed",
        () ->
            client.updateDistributionWithStagingConfig(
                b -> b.id(id).stagingDistributionId(staged).ifMatch(primary.eTag() + ", EOLD")));
    var promoted =
        client.updateDistributionWithStagingConfig(
            b ->
                b.id(id)
                    .stagingDistributionId(staged)
                    .ifMatch(primary.eTag() + ", " + changed.eTag()));
    assertThat(promoted.distribution().distributionConfig().comment()).isEqualTo("new");
    assertThat(promoted.distribution().distributionConfig().staging()).isFalse();
  }

  private static void aliases(Stage stage) {
    CloudFrontClient client = stage.client();
    String first =
        stage
            .distribution(
                "one",
                c ->
                    c.aliases(a -> a.quantity(1).items("www.example.com"))
                        .viewerCertificate(
                            v ->
                                v.acmCertificateArn(Stage.CERTIFICATE)
                                    .sslSupportMethod("sni-only")))
            .distribution()
            .id();
    String second =
        stage
            .distribution(
                "two",
                c ->
                    c.viewerCertificate(
                        v -> v.acmCertificateArn(Stage.CERTIFICATE).sslSupportMethod("sni-only")))
            .distribution()
            .id();
    stage.refused(
        400,
        "InvalidViewerCertificate",
        () ->
            stage.distribution("three", c -> c.aliases(a -> a.quantity(1).items("a.example.com"))));
    stage.refused(
        409,
        "CNAMEAlreadyExists",
        () ->
            stage.distribution(
                "three",
                c ->
                    c.aliases(a -> a.quantity(1).items("www.example.com"))
                        .viewerCertificate(
                            v ->
                                v.acmCertificateArn(Stage.CERTIFICATE)
                                    .sslSupportMethod("sni-only"))));
    assertThat(
            client
                .listConflictingAliases(b -> b.distributionId(second).alias("*.example.com"))
                .conflictingAliasesList()
                .items())
        .extracting(one -> one.alias())
        .containsExactly("www.example.com");
    client.associateAlias(b -> b.targetDistributionId(second).alias("www.example.com"));
    assertThat(
            client.getDistributionConfig(b -> b.id(first)).distributionConfig().aliases().items())
        .isEmpty();
    assertThat(
            client.getDistributionConfig(b -> b.id(second)).distributionConfig().aliases().items())
        .containsExactly("www.example.com");
  }

  private static void webAcl(Stage stage) {
    CloudFrontClient client = stage.client();
    var made = stage.distribution();
    String id = made.distribution().id();
    String acl = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/a/1";
    var changed =
        client.associateDistributionWebACL(b -> b.id(id).webACLArn(acl).ifMatch(made.eTag()));
    assertThat(changed.webACLArn()).isEqualTo(acl);
    assertThat(
            client.listDistributionsByWebACLId(b -> b.webACLId(acl)).distributionList().quantity())
        .isEqualTo(1);
    client.disassociateDistributionWebACL(b -> b.id(id).ifMatch(changed.eTag()));
    assertThat(
            client.listDistributionsByWebACLId(b -> b.webACLId("null")).distributionList().items())
        .hasSize(1);
  }

  private static void references(Stage stage) {
    CloudFrontClient client = stage.client();
    String group =
        client
            .createKeyGroup(b -> b.keyGroupConfig(c -> c.name("g").items(stage.publicKey())))
            .keyGroup()
            .id();
    String id =
        stage
            .distribution(
                "one",
                c ->
                    c.defaultCacheBehavior(
                        b ->
                            b.targetOriginId("web")
                                .viewerProtocolPolicy("allow-all")
                                .trustedKeyGroups(g -> g.enabled(true).quantity(1).items(group))
                                .originRequestPolicyId("216adef6-5c7f-47e4-b989-5492eafa07d3")
                                .responseHeadersPolicyId("60669652-455b-4ae9-85a4-c4c02393f86c")
                                .cachePolicyId(Stage.CACHING_OPTIMIZED)))
            .distribution()
            .id();
    assertThat(
            client
                .listDistributionsByCachePolicyId(b -> b.cachePolicyId(Stage.CACHING_OPTIMIZED))
                .distributionIdList()
                .items())
        .containsExactly(id);
    assertThat(
            client
                .listDistributionsByOriginRequestPolicyId(
                    b -> b.originRequestPolicyId("216adef6-5c7f-47e4-b989-5492eafa07d3"))
                .distributionIdList()
                .items())
        .containsExactly(id);
    assertThat(
            client
                .listDistributionsByResponseHeadersPolicyId(
                    b -> b.responseHeadersPolicyId("60669652-455b-4ae9-85a4-c4c02393f86c"))
                .distributionIdList()
                .items())
        .containsExactly(id);
    assertThat(
            client
                .listDistributionsByKeyGroup(b -> b.keyGroupId(group))
                .distributionIdList()
                .items())
        .containsExactly(id);
    String version = client.getKeyGroup(b -> b.id(group)).eTag();
    stage.refused(
        409, "ResourceInUse", () -> client.deleteKeyGroup(b -> b.id(group).ifMatch(version)));
    stage.refused(
        404,
        "NoSuchCachePolicy",
        () -> client.listDistributionsByCachePolicyId(b -> b.cachePolicyId("none")));
  }

  private static void invalidation(Stage stage) {
    CloudFrontClient client = stage.client();
    String distribution = stage.distribution().distribution().id();
    var made =
        client.createInvalidation(
            b ->
                b.distributionId(distribution)
                    .invalidationBatch(
                        i -> i.callerReference("1").paths(p -> p.quantity(1).items("/a*"))));
    String id = made.invalidation().id();
    assertThat(made.invalidation().status()).isEqualTo("InProgress");
    assertThat(
            client
                .getInvalidation(b -> b.distributionId(distribution).id(id))
                .invalidation()
                .status())
        .isEqualTo("Completed");
    assertThat(
            client
                .createInvalidation(
                    b ->
                        b.distributionId(distribution)
                            .invalidationBatch(
                                i -> i.callerReference("1").paths(p -> p.quantity(1).items("/a*"))))
                .invalidation()
                .id())
        .isEqualTo(id);
    stage.refused(
        409,
        "InvalidationBatchAlreadyExists",
        () ->
            client.createInvalidation(
                b ->
                    b.distributionId(distribution)
                        .invalidationBatch(
                            i -> i.callerReference("1").paths(p -> p.quantity(1).items("/b")))));
    for (String path : List.of("a", "/a*b", "/*/b")) {
      stage.refused(
          400,
          "InvalidArgument",
          () ->
              client.createInvalidation(
                  b ->
                      b.distributionId(distribution)
                          .invalidationBatch(
                              i -> i.callerReference(path).paths(p -> p.quantity(1).items(path)))));
    }
    assertThat(
            client
                .listInvalidations(b -> b.distributionId(distribution))
                .invalidationList()
                .items())
        .extracting(one -> one.id())
        .containsExactly(id);
    stage.refused(
        404,
        "NoSuchInvalidation",
        () -> client.getInvalidation(b -> b.distributionId(distribution).id("INONE")));
  }

  private static final String EVENT_REQUEST =
      "{\"method\":\"GET\",\"uri\":\"%s\",\"querystring\":{},\"headers\":{},\"cookies\":{}}";

  private static void function(Stage stage) {
    CloudFrontClient client = stage.client();
    var made = stage.function();
    assertThat(made.functionSummary().status()).isEqualTo("UNPUBLISHED");
    stage.refused(409, "FunctionAlreadyExists", stage::function);
    var changed =
        client.updateFunction(
            b ->
                b.name("rewrite")
                    .ifMatch(made.eTag())
                    .functionConfig(c -> c.comment("2").runtime("cloudfront-js-2.0"))
                    .functionCode(SdkBytes.fromUtf8String("2")));
    assertThat(client.getFunction(b -> b.name("rewrite")).functionCode().asUtf8String())
        .isEqualTo("2");
    stage.fake().standIn("rewrite", event -> event.withObject("/request").put("uri", "/b"));
    assertThat(
            client
                .testFunction(
                    b ->
                        b.name("rewrite")
                            .ifMatch(changed.eTag())
                            .eventObject(
                                SdkBytes.fromUtf8String(
                                    "{\"version\":\"1.0\",\"context\":{\"eventType\":\"viewer-request\"},"
                                        + "\"viewer\":{\"ip\":\"192.0.2.1\"},\"request\":"
                                        + EVENT_REQUEST.formatted("/a")
                                        + "}")))
                .testResult()
                .functionOutput())
        .isEqualTo("{\"request\":" + EVENT_REQUEST.formatted("/b") + "}");
    stage.refused(
        404,
        "NoSuchFunctionExists",
        () -> client.describeFunction(b -> b.name("rewrite").stage("LIVE")));
    client.publishFunction(b -> b.name("rewrite").ifMatch(changed.eTag()));
    assertThat(
            client
                .describeFunction(b -> b.name("rewrite").stage("LIVE"))
                .functionSummary()
                .functionMetadata()
                .stageAsString())
        .isEqualTo("LIVE");
    assertThat(client.listFunctions(b -> {}).functionList().items()).hasSize(2);
    client.deleteFunction(b -> b.name("rewrite").ifMatch(changed.eTag()));
    stage.refused(
        404, "NoSuchFunctionExists", () -> client.describeFunction(b -> b.name("rewrite")));
  }

  private static void keyValueStore(Stage stage) {
    CloudFrontClient client = stage.client();
    client.createKeyValueStore(b -> b.name("flags").comment("a"));
    var known = client.describeKeyValueStore(b -> b.name("flags"));
    assertThat(known.keyValueStore().status()).isEqualTo("READY");
    stage.refused(
        409, "EntityAlreadyExists", () -> client.createKeyValueStore(b -> b.name("flags")));
    var changed =
        client.updateKeyValueStore(b -> b.name("flags").comment("b").ifMatch(known.eTag()));
    assertThat(client.listKeyValueStores(b -> {}).keyValueStoreList().items())
        .extracting(one -> one.comment())
        .containsExactly("b");
    client.deleteKeyValueStore(b -> b.name("flags").ifMatch(changed.eTag()));
    stage.refused(404, "EntityNotFound", () -> client.describeKeyValueStore(b -> b.name("flags")));
  }

  private static void realtimeLog(Stage stage) {
    CloudFrontClient client = stage.client();
    String arn =
        client
            .createRealtimeLogConfig(
                b ->
                    b.name("log")
                        .samplingRate(10L)
                        .fields("timestamp")
                        .endPoints(
                            e ->
                                e.streamType("Kinesis")
                                    .kinesisStreamConfig(
                                        k ->
                                            k.roleARN("arn:aws:iam::123456789012:role/r")
                                                .streamARN(
                                                    "arn:aws:kinesis:us-east-1:123456789012:stream/s"))))
            .realtimeLogConfig()
            .arn();
    var ends = client.getRealtimeLogConfig(b -> b.name("log")).realtimeLogConfig().endPoints();
    client.updateRealtimeLogConfig(
        b -> b.name("log").samplingRate(20L).fields("timestamp").endPoints(ends));
    assertThat(client.getRealtimeLogConfig(b -> b.arn(arn)).realtimeLogConfig().samplingRate())
        .isEqualTo(20);
    assertThat(client.listRealtimeLogConfigs(b -> {}).realtimeLogConfigs().items()).hasSize(1);
    assertThat(
            client
                .listDistributionsByRealtimeLogConfig(b -> b.realtimeLogConfigArn(arn))
                .distributionList()
                .quantity())
        .isZero();
    client.deleteRealtimeLogConfig(b -> b.arn(arn));
    stage.refused(
        404, "NoSuchRealtimeLogConfig", () -> client.getRealtimeLogConfig(b -> b.name("log")));
  }

  private static void monitoring(Stage stage) {
    CloudFrontClient client = stage.client();
    String id = stage.distribution().distribution().id();
    client.createMonitoringSubscription(
        b ->
            b.distributionId(id)
                .monitoringSubscription(
                    m ->
                        m.realtimeMetricsSubscriptionConfig(
                            r -> r.realtimeMetricsSubscriptionStatus("Enabled"))));
    assertThat(
            client
                .getMonitoringSubscription(b -> b.distributionId(id))
                .monitoringSubscription()
                .realtimeMetricsSubscriptionConfig()
                .realtimeMetricsSubscriptionStatusAsString())
        .isEqualTo("Enabled");
    client.deleteMonitoringSubscription(b -> b.distributionId(id));
    stage.refused(
        404,
        "NoSuchMonitoringSubscription",
        () -> client.getMonitoringSubscription(b -> b.distributionId(id)));
  }
}

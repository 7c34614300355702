package io.cloudfakes.edge.cloudfront.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.StreamingDistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.VpcOriginEndpointConfig;

/** The life of VPC origins, of lists of addresses and of streaming distributions. */
final class EntityScenarios {
  static final String BALANCER =
      "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/50dc6c495c0c9188";

  private EntityScenarios() {}

  static void into(Map<List<String>, Scenario> all) {
    all.put(
        List.of(
            "CreateVpcOrigin",
            "GetVpcOrigin",
            "UpdateVpcOrigin",
            "ListVpcOrigins",
            "ListDistributionsByVpcOriginId",
            "DeleteVpcOrigin"),
        EntityScenarios::vpcOrigin);
    all.put(
        List.of(
            "CreateAnycastIpList",
            "GetAnycastIpList",
            "ListAnycastIpLists",
            "ListDistributionsByAnycastIpListId",
            "DeleteAnycastIpList"),
        EntityScenarios::anycastIpList);
    all.put(
        List.of(
            "CreateStreamingDistribution",
            "CreateStreamingDistributionWithTags",
            "GetStreamingDistribution",
            "GetStreamingDistributionConfig",
            "UpdateStreamingDistribution",
            "ListStreamingDistributions",
            "DeleteStreamingDistribution"),
        EntityScenarios::streamingDistribution);
  }

  static Consumer<VpcOriginEndpointConfig.Builder> endpoint(String name, int port) {
    return e ->
        e.name(name).arn(BALANCER).httpPort(port).httpsPort(443).originProtocolPolicy("http-only");
  }

  static Consumer<DistributionConfig.Builder> before(String vpcOrigin) {
    return c ->
        c.origins(
            o ->
                o.quantity(1)
                    .items(
                        i ->
                            i.id("web")
                                .domainName("internal.example.com")
                                .vpcOriginConfig(v -> v.vpcOriginId(vpcOrigin))));
  }

  private static void vpcOrigin(Stage stage) {
    CloudFrontClient client = stage.client();
    var made =
        client.createVpcOrigin(
            b ->
                b.vpcOriginEndpointConfig(endpoint("web", 80))
                    .tags(t -> t.items(i -> i.key("team").value("web"))));
    String id = made.vpcOrigin().id();
    assertThat(id).matches("vo_[A-Za-z0-9]{22}");
    assertThat(made.vpcOrigin().status()).isEqualTo("Deploying");
    assertThat(made.location()).endsWith("/vpc-origin/" + id);
    assertThat(client.getVpcOrigin(b -> b.id(id)).vpcOrigin().status()).isEqualTo("Deployed");
    assertThat(client.listTagsForResource(b -> b.resource(made.vpcOrigin().arn())).tags().items())
        .hasSize(1);
    stage.refused(
        409,
        "EntityAlreadyExists",
        () -> client.createVpcOrigin(b -> b.vpcOriginEndpointConfig(endpoint("web", 80))));
    stage.refused(
        400,
        "InvalidArgument",
        () -> client.createVpcOrigin(b -> b.vpcOriginEndpointConfig(endpoint("low", 81))));
    assertThat(client.listVpcOrigins(b -> {}).vpcOriginList().items())
        .extracting(one -> one.name() + " " + one.originEndpointArn())
        .containsExactly("web " + BALANCER);
    stage.refused(404, "EntityNotFound", () -> stage.distribution("none", before("vo_none")));
    var distribution = stage.distribution("one", before(id));
    assertThat(
            distribution
                .distribution()
                .distributionConfig()
                .origins()
                .items()
                .get(0)
                .vpcOriginConfig()
                .originReadTimeout())
        .isEqualTo(30);
    assertThat(
            client
                .listDistributionsByVpcOriginId(b -> b.vpcOriginId(id))
                .distributionIdList()
                .items())
        .containsExactly(distribution.distribution().id());
    stage.refused(
        409,
        "CannotUpdateEntityWhileInUse",
        () ->
            client.updateVpcOrigin(
                b -> b.id(id).ifMatch(made.eTag()).vpcOriginEndpointConfig(endpoint("web", 8080))));
    stage.refused(
        409,
        "CannotDeleteEntityWhileInUse",
        () -> client.deleteVpcOrigin(b -> b.id(id).ifMatch(made.eTag())));
    String spare =
        client
            .createVpcOrigin(b -> b.vpcOriginEndpointConfig(endpoint("spare", 80)))
            .vpcOrigin()
            .id();
    var changed =
        client.updateVpcOrigin(
            b -> b.id(spare).ifMatch("*").vpcOriginEndpointConfig(endpoint("spare", 8080)));
    assertThat(changed.vpcOrigin().vpcOriginEndpointConfig().httpPort()).isEqualTo(8080);
    var deleted = client.deleteVpcOrigin(b -> b.id(spare).ifMatch(changed.eTag()));
    assertThat(deleted.vpcOrigin().id()).isEqualTo(spare);
    stage.refused(404, "EntityNotFound", () -> client.getVpcOrigin(b -> b.id(spare)));
  }

  private static void anycastIpList(Stage stage) {
    CloudFrontClient client = stage.client();
    stage.refused(
        400, "InvalidArgument", () -> client.createAnycastIpList(b -> b.name("a").ipCount(4)));
    var made = client.createAnycastIpList(b -> b.name("addresses").ipCount(21));
    String id = made.anycastIpList().id();
    assertThat(made.anycastIpList().status()).isEqualTo("Deploying");
    assertThat(made.anycastIpList().anycastIps())
        .hasSize(21)
        .doesNotHaveDuplicates()
        .allMatch(address -> address.matches("198\\.1[89]\\.\\d+\\.\\d+"));
    var known = client.getAnycastIpList(b -> b.id(id));
    assertThat(known.anycastIpList().status()).isEqualTo("Deployed");
    assertThat(known.anycastIpList().anycastIps()).isEqualTo(made.anycastIpList().anycastIps());
    stage.refused(
        409,
        "EntityAlreadyExists",
        () -> client.createAnycastIpList(b -> b.name("addresses").ipCount(3)));
    assertThat(client.listAnycastIpLists(b -> {}).anycastIpLists().items())
        .extracting(one -> one.name() + " " + one.ipCount() + " " + one.status())
        .containsExactly("addresses 21 Deployed");
    String distribution = stage.distribution("one", c -> c.anycastIpListId(id)).distribution().id();
    assertThat(
            client
                .listDistributionsByAnycastIpListId(b -> b.anycastIpListId(id))
                .distributionList()
                .items())
        .extracting(one -> one.id() + " " + one.anycastIpListId())
        .containsExactly(distribution + " " + id);
    stage.refused(
        409,
        "CannotDeleteEntityWhileInUse",
        () -> client.deleteAnycastIpList(b -> b.id(id).ifMatch(known.eTag())));
    stage.refused(
        404, "EntityNotFound", () -> stage.distribution("two", c -> c.anycastIpListId("aip_none")));
    String spare = client.createAnycastIpList(b -> b.name("spare").ipCount(3)).anycastIpList().id();
    client.deleteAnycastIpList(b -> b.id(spare).ifMatch("*"));
    stage.refused(404, "EntityNotFound", () -> client.getAnycastIpList(b -> b.id(spare)));
  }

  private static StreamingDistributionConfig streaming(String reference, boolean enabled) {
    return StreamingDistributionConfig.builder()
        .callerReference(reference)
        .comment("films")
        .enabled(enabled)
        .s3Origin(o -> o.domainName("films.s3.amazonaws.com").originAccessIdentity(""))
        .trustedSigners(t -> t.enabled(false).quantity(0))
        .build();
  }

  private static void streamingDistribution(Stage stage) {
    CloudFrontClient client = stage.client();
    var made =
        client.createStreamingDistribution(
            b -> b.streamingDistributionConfig(streaming("one", true)));
    String id = made.streamingDistribution().id();
    assertThat(made.streamingDistribution().domainName())
        .matches("s[a-z0-9]{13}\\.cloudfront\\.net");
    assertThat(made.streamingDistribution().status()).isEqualTo("InProgress");
    assertThat(
            client
                .createStreamingDistribution(
                    b -> b.streamingDistributionConfig(streaming("one", true)))
                .streamingDistribution()
                .id())
        .isEqualTo(id);
    stage.refused(
        409,
        "StreamingDistributionAlreadyExists",
        () ->
            client.createStreamingDistribution(
                b -> b.streamingDistributionConfig(streaming("one", false))));
    var known = client.getStreamingDistribution(b -> b.id(id));
    assertThat(known.streamingDistribution().status()).isEqualTo("Deployed");
    var config = client.getStreamingDistributionConfig(b -> b.id(id));
    assertThat(config.streamingDistributionConfig().priceClassAsString())
        .isEqualTo("PriceClass_All");
    String tagged =
        client
            .createStreamingDistributionWithTags(
                b ->
                    b.streamingDistributionConfigWithTags(
                        w ->
                            w.streamingDistributionConfig(streaming("two", true))
                                .tags(t -> t.items(i -> i.key("team").value("web")))))
            .streamingDistribution()
            .arn();
    assertThat(client.listTagsForResource(b -> b.resource(tagged)).tags().items()).hasSize(1);
    assertThat(client.listStreamingDistributions(b -> {}).streamingDistributionList().items())
        .extracting(one -> one.comment() + " " + one.s3Origin().domainName())
        .containsExactly("films films.s3.amazonaws.com", "films films.s3.amazonaws.com");
    stage.refused(
        400,
        "IllegalUpdate",
        () ->
            client.updateStreamingDistribution(
                b ->
                    b.id(id)
                        .ifMatch(known.eTag())
                        .streamingDistributionConfig(streaming("other", false))));
    stage.refused(
        409,
        "StreamingDistributionNotDisabled",
        () -> client.deleteStreamingDistribution(b -> b.id(id).ifMatch(known.eTag())));
    var changed =
        client.updateStreamingDistribution(
            b ->
                b.id(id)
                    .ifMatch(known.eTag())
                    .streamingDistributionConfig(
                        config.streamingDistributionConfig().toBuilder().enabled(false).build()));
    client.deleteStreamingDistribution(b -> b.id(id).ifMatch(changed.eTag()));
    stage.refused(
        404, "NoSuchStreamingDistribution", () -> client.getStreamingDistribution(b -> b.id(id)));
  }
}

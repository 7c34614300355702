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
import software.amazon.awssdk.services.cloudfront.model.CreateRealtimeLogConfigRequest;
import software.amazon.awssdk.services.cloudfront.model.EndPoint;
import software.amazon.awssdk.services.cloudfront.model.Tag;

/** Tags, logs in real time, web ACLs, invalidations: their limits, and how they are named. */
class SettingsTest extends CloudFrontTestCase {
  @AfterEach
  void only_declared_errors() {
    DeclaredErrors.check(aws);
  }

  private static final String OTHER = "210987654321";

  private CloudFrontClient stranger() {
    var key = aws.issueAccessKey(OTHER);
    return aws.client(
        CloudFrontClient.class,
        aws.settings().withCredentials(key.accessKeyId(), key.secretAccessKey()));
  }

  private static void refused(int status, String code, ThrowingCallable call) {
    CloudFrontException refusal = catchThrowableOfType(CloudFrontException.class, call);
    assertThat(refusal).as("a refusal with " + code).isNotNull();
    assertThat(refusal.awsErrorDetails().errorCode()).as(refusal.getMessage()).isEqualTo(code);
    assertThat(refusal.statusCode()).isEqualTo(status);
  }

  private void tag(String arn, List<Tag> tags) {
    cloudFront.tagResource(b -> b.resource(arn).tags(t -> t.items(tags)));
  }

  private static List<Tag> tags(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> Tag.builder().key("k" + n).value("v").build())
        .toList();
  }

  @Test
  void fifty_tags_are_the_most_and_a_refused_one_leaves_them() {
    String arn = distribution().arn();
    refused(400, "InvalidTagging", () -> tag(arn, tags(51)));
    assertThat(cloudFront.listTagsForResource(b -> b.resource(arn)).tags().items()).isEmpty();
    tag(arn, tags(50));
    tag(arn, List.of(Tag.builder().key("k1").value("other").build()));
    refused(
        400,
        "InvalidTagging",
        () -> tag(arn, List.of(Tag.builder().key("one more").value("").build())));
    assertThat(cloudFront.listTagsForResource(b -> b.resource(arn)).tags().items()).hasSize(50);
    for (String key : List.of("aws:a", "AWS:a")) {
      refused(
          400, "InvalidTagging", () -> tag(arn, List.of(Tag.builder().key(key).value("").build())));
    }
    cloudFront.untagResource(b -> b.resource(arn).tagKeys(k -> k.items("none", "k1")));
    assertThat(cloudFront.listTagsForResource(b -> b.resource(arn)).tags().items()).hasSize(49);
  }

  @Test
  void what_is_tagged_is_named_by_its_whole_arn() {
    String arn = distribution().arn();
    String function =
        cloudFront
            .createFunction(
                b ->
                    b.name("f")
                        .functionConfig(c -> c.comment("").runtime("cloudfront-js-2.0"))
                        .functionCode(
                            software.amazon.awssdk.core.SdkBytes.fromUtf8String(
                                "function handler(event) {}")))
            .functionSummary()
            .functionMetadata()
            .functionARN();
    tag(function, tags(1));
    assertThat(cloudFront.listTagsForResource(b -> b.resource(function)).tags().items()).hasSize(1);
    for (String wrong :
        List.of(
            arn.replace("distribution/", "distribution/x/"),
            arn.replace("distribution/", "function/"),
            arn.replace("123456789012", OTHER))) {
      refused(404, "NoSuchResource", () -> tag(wrong, tags(1)));
    }
    CloudFrontClient stranger = stranger();
    refused(404, "NoSuchResource", () -> stranger.listTagsForResource(b -> b.resource(arn)));
  }

  private static EndPoint stream(String type) {
    return EndPoint.builder()
        .streamType(type)
        .kinesisStreamConfig(
            k ->
                k.roleARN("arn:aws:iam::123456789012:role/r")
                    .streamARN("arn:aws:kinesis:us-east-1:123456789012:stream/s"))
        .build();
  }

  private String log(String name, Consumer<CreateRealtimeLogConfigRequest.Builder> more) {
    return cloudFront
        .createRealtimeLogConfig(
            b -> {
              b.name(name).samplingRate(10L).fields("timestamp").endPoints(stream("Kinesis"));
              more.accept(b);
            })
        .realtimeLogConfig()
        .arn();
  }

  @Test
  void a_real_time_log_goes_by_its_name_where_both_are_given() {
    log("a", b -> {});
    String arn = log("b", b -> {});
    assertThat(
            cloudFront.getRealtimeLogConfig(b -> b.name("a").arn(arn)).realtimeLogConfig().name())
        .isEqualTo("a");
    refused(400, "InvalidArgument", () -> cloudFront.getRealtimeLogConfig(b -> {}));
    refused(400, "InvalidArgument", () -> cloudFront.deleteRealtimeLogConfig(b -> {}));
    refused(400, "InvalidArgument", () -> cloudFront.listDistributionsByRealtimeLogConfig(b -> {}));
  }

  @Test
  void a_real_time_log_is_whole() {
    refused(400, "InvalidArgument", () -> log("a", b -> b.samplingRate(0L)));
    refused(400, "InvalidArgument", () -> log("a", b -> b.samplingRate(101L)));
    refused(400, "InvalidArgument", () -> log("a", b -> b.fields(List.of())));
    refused(400, "InvalidArgument", () -> log("a", b -> b.endPoints(stream("Firehose"))));
    refused(
        400,
        "InvalidArgument",
        () -> log("a", b -> b.endPoints(EndPoint.builder().streamType("Kinesis").build())));
    log("a", b -> b.samplingRate(100L));
    refused(409, "RealtimeLogConfigAlreadyExists", () -> log("a", b -> {}));
    refused(
        400,
        "InvalidArgument",
        () -> cloudFront.updateRealtimeLogConfig(b -> b.name("a").samplingRate(20L)));
  }

  @Test
  void a_real_time_log_that_a_behaviour_has_stays() {
    String arn = log("a", b -> {});
    String id =
        distribution(
                c ->
                    c.defaultCacheBehavior(
                        b ->
                            b.targetOriginId("web")
                                .viewerProtocolPolicy("allow-all")
                                .realtimeLogConfigArn(arn)
                                .cachePolicyId(CACHING_OPTIMIZED)))
            .id();
    refused(
        400, "RealtimeLogConfigInUse", () -> cloudFront.deleteRealtimeLogConfig(b -> b.name("a")));
    assertThat(
            cloudFront
                .listDistributionsByRealtimeLogConfig(b -> b.realtimeLogConfigName("a"))
                .distributionList()
                .items())
        .extracting(one -> one.id())
        .containsExactly(id);
    CloudFrontClient stranger = stranger();
    refused(
        401,
        "RealtimeLogConfigOwnerMismatch",
        () ->
            stranger.createDistribution(
                d ->
                    d.distributionConfig(
                        config(
                            c ->
                                c.defaultCacheBehavior(
                                    b ->
                                        b.targetOriginId("web")
                                            .viewerProtocolPolicy("allow-all")
                                            .realtimeLogConfigArn(arn)
                                            .cachePolicyId(CACHING_OPTIMIZED))))));
  }

  @Test
  void a_hundred_and_fifty_real_time_logs_are_the_most() {
    for (int i = 0; i < 150; i++) {
      log("log" + i, b -> {});
    }
    refused(400, "TooManyRealtimeLogConfigs", () -> log("one-more", b -> {}));
  }

  @Test
  void a_web_acl_is_put_before_a_distribution_that_is_there() {
    String id = distribution().id();
    String acl = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/a/1";
    refused(
        404,
        "EntityNotFound",
        () -> cloudFront.associateDistributionWebACL(b -> b.id("ENONE").webACLArn(acl)));
    refused(
        404, "EntityNotFound", () -> cloudFront.disassociateDistributionWebACL(b -> b.id("ENONE")));
    refused(
        400,
        "InvalidArgument",
        () -> cloudFront.associateDistributionWebACL(b -> b.id(id).webACLArn("acl")));
    refused(
        412,
        "PreconditionFailed",
        () -> cloudFront.associateDistributionWebACL(b -> b.id(id).webACLArn(acl).ifMatch("EOLD")));
    refused(
        400, "InvalidWebACLId", () -> cloudFront.listDistributionsByWebACLId(b -> b.webACLId("a")));
    cloudFront.associateDistributionWebACL(b -> b.id(id).webACLArn(acl));
  }

  private String slow(CloudFrontClient client) {
    return client
        .createDistribution(b -> b.distributionConfig(config(c -> {})))
        .distribution()
        .id();
  }

  private static void invalidate(
      CloudFrontClient client, String id, String reference, List<String> paths) {
    client.createInvalidation(
        b ->
            b.distributionId(id)
                .invalidationBatch(
                    i ->
                        i.callerReference(reference)
                            .paths(p -> p.quantity(paths.size()).items(paths))));
  }

  private static List<String> paths(int count, String end) {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      paths.add("/" + i + end);
    }
    return paths;
  }

  @Test
  void three_thousand_files_and_fifteen_wildcards_are_in_progress_at_once() {
    try (var slow =
        io.cloudfakes.FakeAws.builder()
            .option(
                CloudFrontOptions.defaults().withInvalidationTime(java.time.Duration.ofMinutes(1)))
            .create()) {
      CloudFrontClient client = slow.client(CloudFrontClient.class);
      String id = slow(client);
      refused(
          400,
          "TooManyInvalidationsInProgress",
          () -> invalidate(client, id, "1", paths(3_001, "")));
      refused(
          400, "TooManyInvalidationsInProgress", () -> invalidate(client, id, "1", paths(16, "*")));
      invalidate(client, id, "1", paths(3_000, ""));
      invalidate(client, id, "2", paths(15, "*"));
      refused(
          400,
          "TooManyInvalidationsInProgress",
          () -> invalidate(client, id, "3", List.of("/more*")));
      refused(
          400, "TooManyInvalidationsInProgress", () -> invalidate(client, id, "3", List.of("/a")));
      invalidate(client, slow(client), "3", List.of("/a"));
      slow.clock().advance(java.time.Duration.ofMinutes(1));
      invalidate(client, id, "3", List.of("/a", "/b*"));
    }
  }

  @Test
  void invalidations_come_in_pages_the_newest_first() {
    String id = distribution().id();
    for (String reference : List.of("1", "2", "3")) {
      invalidate(cloudFront, id, reference, List.of("/" + reference));
    }
    var first =
        cloudFront.listInvalidations(b -> b.distributionId(id).maxItems("2")).invalidationList();
    var second =
        cloudFront
            .listInvalidations(b -> b.distributionId(id).maxItems("2").marker(first.nextMarker()))
            .invalidationList();
    assertThat(first.isTruncated()).isTrue();
    assertThat(second.isTruncated()).isFalse();
    assertThat(second.nextMarker()).isNull();
    List<String> all = new ArrayList<>();
    first.items().forEach(one -> all.add(one.id()));
    second.items().forEach(one -> all.add(one.id()));
    assertThat(all)
        .extracting(
            one ->
                cloudFront
                    .getInvalidation(b -> b.distributionId(id).id(one))
                    .invalidation()
                    .invalidationBatch()
                    .callerReference())
        .containsExactly("3", "2", "1");
    for (String size : List.of("0", "-1", "many")) {
      refused(
          400,
          "InvalidArgument",
          () -> cloudFront.listInvalidations(b -> b.distributionId(id).maxItems(size)));
    }
  }
}

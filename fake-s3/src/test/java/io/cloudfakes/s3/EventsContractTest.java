package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import io.cloudfakes.iam.Account;
import io.cloudfakes.link.Delivered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.s3.model.StorageClass;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Transition;
import software.amazon.awssdk.services.s3.model.TransitionStorageClass;

/**
 * Which events follow from what clients do and from what time does, in all four ways of calling.
 */
class EventsContractTest {
  private static final String BUCKET = "photos";
  private static final String QUEUE = "arn:aws:sqs:us-east-1:123456789012:changes";
  private static final String BUS = "arn:aws:events:us-east-1:123456789012:event-bus/default";
  private static final Pattern NAME = Pattern.compile("\"eventName\":\"([^\"]+)\"");
  private static final Pattern TYPE = Pattern.compile("\"detail-type\":\"([^\"]+)\"");

  private static void listen(S3Client s3) {
    s3.putBucketNotificationConfiguration(
        b ->
            b.bucket(BUCKET)
                .skipDestinationValidation(true)
                .notificationConfiguration(
                    n ->
                        n.eventBridgeConfiguration(e -> {})
                            .queueConfigurations(
                                QueueConfiguration.builder()
                                    .queueArn(QUEUE)
                                    .events(
                                        Event.S3_OBJECT_CREATED,
                                        Event.S3_OBJECT_REMOVED,
                                        Event.S3_OBJECT_RESTORE,
                                        Event.S3_LIFECYCLE_EXPIRATION,
                                        Event.S3_LIFECYCLE_TRANSITION,
                                        Event.S3_OBJECT_TAGGING,
                                        Event.S3_OBJECT_ACL_PUT)
                                    .build())));
  }

  private static List<String> told(FakeAws aws) {
    return found(aws, QUEUE, NAME);
  }

  private static List<String> toldBus(FakeAws aws) {
    return found(aws, BUS, TYPE);
  }

  private static List<String> found(FakeAws aws, String arn, Pattern what) {
    List<String> found = new ArrayList<>();
    for (Delivered delivered : aws.deliveries().to(arn)) {
      Matcher matcher = what.matcher(delivered.text());
      assertThat(matcher.find()).isTrue();
      found.add(matcher.group(1));
    }
    return found;
  }

  private static void put(S3Client s3, String key, StorageClass storageClass) {
    s3.putObject(
        b -> b.bucket(BUCKET).key(key).storageClass(storageClass), RequestBody.fromString("hello"));
  }

  @ContractTest
  void objects_come_and_go(FakeAws aws, S3Client s3) {
    s3.createBucket(b -> b.bucket(BUCKET));
    listen(s3);
    put(s3, "a", StorageClass.STANDARD);
    s3.copyObject(
        b -> b.sourceBucket(BUCKET).sourceKey("a").destinationBucket(BUCKET).destinationKey("b"));
    String upload = s3.createMultipartUpload(b -> b.bucket(BUCKET).key("c")).uploadId();
    String etag =
        s3.uploadPart(
                b -> b.bucket(BUCKET).key("c").uploadId(upload).partNumber(1),
                RequestBody.fromString("part"))
            .eTag();
    s3.completeMultipartUpload(
        b ->
            b.bucket(BUCKET)
                .key("c")
                .uploadId(upload)
                .multipartUpload(
                    m -> m.parts(CompletedPart.builder().partNumber(1).eTag(etag).build())));
    s3.deleteObject(b -> b.bucket(BUCKET).key("a"));
    s3.deleteObjects(
        b ->
            b.bucket(BUCKET)
                .delete(
                    d ->
                        d.objects(
                            ObjectIdentifier.builder().key("b").build(),
                            ObjectIdentifier.builder().key("never-there").build(),
                            ObjectIdentifier.builder().key("c").build())));
    assertThat(told(aws))
        .containsExactly(
            "ObjectCreated:Put",
            "ObjectCreated:Copy",
            "ObjectCreated:CompleteMultipartUpload",
            "ObjectRemoved:Delete",
            "ObjectRemoved:Delete",
            "ObjectRemoved:Delete");
    assertThat(toldBus(aws)).hasSize(6).startsWith("Object Created").endsWith("Object Deleted");
  }

  @ContractTest
  void versions_are_told_apart(FakeAws aws, S3Client s3) {
    s3.createBucket(b -> b.bucket(BUCKET));
    s3.putBucketVersioning(
        b ->
            b.bucket(BUCKET)
                .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
    listen(s3);
    put(s3, "a", StorageClass.STANDARD);
    String marker = s3.deleteObject(b -> b.bucket(BUCKET).key("a")).versionId();
    s3.deleteObject(b -> b.bucket(BUCKET).key("a").versionId(marker));
    String version = s3.headObject(b -> b.bucket(BUCKET).key("a")).versionId();
    s3.deleteObject(b -> b.bucket(BUCKET).key("a").versionId(version));
    assertThat(told(aws))
        .containsExactly(
            "ObjectCreated:Put",
            "ObjectRemoved:DeleteMarkerCreated",
            "ObjectRemoved:Delete",
            "ObjectRemoved:Delete");
    List<Delivered> sent = aws.deliveries().to(QUEUE);
    assertThat(sent.get(0).text()).contains("\"versionId\":\"" + version + "\"");
    assertThat(sent.get(1).text()).contains("\"versionId\":\"" + marker + "\"");
    assertThat(sent.get(2).text()).contains("\"versionId\":\"" + marker + "\"");
    assertThat(sent.get(3).text()).contains("\"versionId\":\"" + version + "\"");
  }

  @ContractTest
  void tags_and_lists_of_access_are_told(FakeAws aws, S3Client s3) {
    s3.createBucket(b -> b.bucket(BUCKET).objectOwnership(ObjectOwnership.BUCKET_OWNER_PREFERRED));
    put(s3, "a", StorageClass.STANDARD);
    listen(s3);
    s3.putObjectTagging(
        b ->
            b.bucket(BUCKET)
                .key("a")
                .tagging(t -> t.tagSet(Tag.builder().key("k").value("v").build())));
    s3.deleteObjectTagging(b -> b.bucket(BUCKET).key("a"));
    String grantee = "id=" + Account.canonicalIdOf("111111111111");
    s3.putObjectAcl(b -> b.bucket(BUCKET).key("a").grantRead(grantee));
    s3.putObjectAcl(b -> b.bucket(BUCKET).key("a").grantRead(grantee));
    assertThat(told(aws))
        .containsExactly("ObjectTagging:Put", "ObjectTagging:Delete", "ObjectAcl:Put");
    assertThat(toldBus(aws))
        .containsExactly("Object Tags Added", "Object Tags Deleted", "Object ACL Updated");
  }

  @ContractTest
  void a_restoration_is_told_as_time_passes(FakeAws aws, S3Client s3) {
    s3.createBucket(b -> b.bucket(BUCKET));
    put(s3, "a", StorageClass.GLACIER);
    listen(s3);
    s3.restoreObject(b -> b.bucket(BUCKET).key("a").restoreRequest(r -> r.days(2)));
    assertThat(told(aws)).containsExactly("ObjectRestore:Post");
    aws.clock().advance(Duration.ofDays(1));
    assertThat(told(aws)).containsExactly("ObjectRestore:Post", "ObjectRestore:Completed");
    assertThat(aws.deliveries().to(QUEUE).get(1).text())
        .contains("\"lifecycleRestoreStorageClass\":\"GLACIER\"")
        .contains("\"principalId\":\"s3.amazonaws.com\"");
    aws.clock().advance(Duration.ofDays(5));
    assertThat(told(aws)).endsWith("ObjectRestore:Delete").hasSize(3);
    assertThat(toldBus(aws))
        .containsExactly(
            "Object Restore Initiated", "Object Restore Completed", "Object Restore Expired");
  }

  @ContractTest
  void what_lifecycle_rules_do_is_told(FakeAws aws, S3Client s3) {
    s3.createBucket(b -> b.bucket(BUCKET));
    s3.putBucketLifecycleConfiguration(
        b ->
            b.bucket(BUCKET)
                .lifecycleConfiguration(
                    l ->
                        l.rules(
                            LifecycleRule.builder()
                                .id("freeze")
                                .status(ExpirationStatus.ENABLED)
                                .filter(f -> f.prefix(""))
                                .transitions(
                                    Transition.builder()
                                        .days(1)
                                        .storageClass(TransitionStorageClass.GLACIER)
                                        .build())
                                .expiration(e -> e.days(10))
                                .build())));
    listen(s3);
    s3.putObject(b -> b.bucket(BUCKET).key("a"), RequestBody.fromString("x".repeat(200 * 1024)));
    aws.clock().advance(Duration.ofDays(3));
    assertThat(told(aws)).containsExactly("ObjectCreated:Put", "LifecycleTransition");
    aws.clock().advance(Duration.ofDays(10));
    assertThat(told(aws))
        .containsExactly("ObjectCreated:Put", "LifecycleTransition", "LifecycleExpiration:Delete");
    assertThat(toldBus(aws))
        .containsExactly("Object Created", "Object Storage Class Changed", "Object Deleted");
  }
}

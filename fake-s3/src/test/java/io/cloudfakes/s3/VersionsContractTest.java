package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.GetObjectAttributesResponse;
import software.amazon.awssdk.services.s3.model.InvalidObjectStateException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectAttributes;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.StorageClass;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tier;

/** Versions and attributes of objects, each run in process and over the socket, both ways. */
class VersionsContractTest {
  private static final String BUCKET = "photos";

  private static void versioned(S3Client s3) {
    s3.createBucket(b -> b.bucket(BUCKET));
    s3.putBucketVersioning(
        b ->
            b.bucket(BUCKET)
                .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
  }

  private static String put(S3Client s3, String key, String content) {
    return s3.putObject(b -> b.bucket(BUCKET).key(key), RequestBody.fromString(content))
        .versionId();
  }

  @ContractTest
  void versions_come_and_go(S3Client s3) {
    versioned(s3);
    String first = put(s3, "käse", "1");
    String second = put(s3, "käse", "2");
    String marker = s3.deleteObject(b -> b.bucket(BUCKET).key("käse")).versionId();
    assertThatExceptionOfType(NoSuchKeyException.class)
        .isThrownBy(() -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("käse")));
    S3Exception refusal =
        catchThrowableOfType(
            S3Exception.class,
            () -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("käse").versionId(marker)));
    assertThat(refusal.statusCode()).isEqualTo(405);
    assertThat(
            s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("käse").versionId(first)).asUtf8String())
        .isEqualTo("1");
    assertThat(s3.listObjectVersions(b -> b.bucket(BUCKET)).versions())
        .extracting(ObjectVersion::versionId)
        .containsExactly(second, first);
    assertThat(s3.listObjectVersions(b -> b.bucket(BUCKET)).deleteMarkers())
        .extracting(DeleteMarkerEntry::key, DeleteMarkerEntry::versionId)
        .containsExactly(tuple("käse", marker));
    List<ObjectIdentifier> all =
        List.of(
            ObjectIdentifier.builder().key("käse").versionId(first).build(),
            ObjectIdentifier.builder().key("käse").versionId(second).build(),
            ObjectIdentifier.builder().key("käse").versionId(marker).build());
    assertThat(s3.deleteObjects(b -> b.bucket(BUCKET).delete(d -> d.objects(all))).deleted())
        .hasSize(3);
    s3.deleteBucket(b -> b.bucket(BUCKET));
  }

  @ContractTest
  void attributes_are_read_as_they_were_written(S3Client s3) {
    versioned(s3);
    s3.putObject(
        b ->
            b.bucket(BUCKET)
                .key("a")
                .tagging("colour=red")
                .storageClass(StorageClass.STANDARD_IA)
                .serverSideEncryption(ServerSideEncryption.AWS_KMS)
                .websiteRedirectLocation("/b"),
        RequestBody.fromString("hello"));
    assertThat(s3.getObjectTagging(b -> b.bucket(BUCKET).key("a")).tagSet())
        .containsExactly(Tag.builder().key("colour").value("red").build());
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("a")))
        .satisfies(
            head -> {
              assertThat(head.tagCount()).isEqualTo(1);
              assertThat(head.storageClass()).isEqualTo(StorageClass.STANDARD_IA);
              assertThat(head.serverSideEncryption()).isEqualTo(ServerSideEncryption.AWS_KMS);
              assertThat(head.websiteRedirectLocation()).isEqualTo("/b");
            });
    GetObjectAttributesResponse attributes =
        s3.getObjectAttributes(
            b ->
                b.bucket(BUCKET)
                    .key("a")
                    .objectAttributes(
                        ObjectAttributes.OBJECT_SIZE,
                        ObjectAttributes.CHECKSUM,
                        ObjectAttributes.STORAGE_CLASS));
    assertThat(attributes.objectSize()).isEqualTo(5);
    assertThat(attributes.checksum().checksumCRC32()).isNotNull();
    assertThat(attributes.storageClass()).isEqualTo(StorageClass.STANDARD_IA);
    s3.deleteObjectTagging(b -> b.bucket(BUCKET).key("a"));
    assertThat(s3.getObjectTagging(b -> b.bucket(BUCKET).key("a")).tagSet()).isEmpty();
  }

  @ContractTest
  void an_archive_gives_back_what_it_is_asked_for(FakeAws aws, S3Client s3) {
    s3.createBucket(b -> b.bucket(BUCKET));
    s3.putObject(
        b -> b.bucket(BUCKET).key("a").storageClass(StorageClass.GLACIER),
        RequestBody.fromString("hello"));
    InvalidObjectStateException refusal =
        catchThrowableOfType(
            InvalidObjectStateException.class,
            () -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a")));
    assertThat(refusal.storageClass()).isEqualTo(StorageClass.GLACIER);
    s3.restoreObject(
        b ->
            b.bucket(BUCKET)
                .key("a")
                .restoreRequest(r -> r.days(1).glacierJobParameters(j -> j.tier(Tier.EXPEDITED))));
    aws.clock().advance(Duration.ofMinutes(5));
    assertThat(s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a")).asUtf8String())
        .isEqualTo("hello");
    s3.deleteObject(b -> b.bucket(BUCKET).key("a"));
    aws.clock().advance(Duration.ofDays(3));
  }
}

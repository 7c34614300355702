package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.s3.internal.rule.ChecksumKind;
import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectHeaders;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.StoredPart;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectAttributesResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectPart;
import software.amazon.awssdk.services.s3.model.StorageClass;

/** What objects say of themselves beside their content. */
class ObjectAttributesTest extends S3TestCase {
  @BeforeEach
  void aBucket() {
    bucket();
  }

  private GetObjectAttributesResponse attributes(String key, String... names) {
    return s3.getObjectAttributes(
        b -> b.bucket(BUCKET).key(key).objectAttributesWithStrings(names));
  }

  /** As an upload in three parts leaves it. */
  private void inParts(String key) {
    List<StoredPart> parts = List.of(part(1, "hello"), part(3, ", "), part(4, "world"));
    Bytes content = Bytes.concat(parts.stream().map(StoredPart::content).toList());
    StoredObject object =
        new StoredObject(
            "null",
            content,
            "0123456789abcdef0123456789abcdef-3",
            START,
            ObjectHeaders.NONE,
            Map.of(),
            new ObjectChecksum(ChecksumKind.SHA256, "abc=-3"),
            ObjectAttributes.PLAIN.withParts(parts));
    aws.store(S3Service.SERVICE)
        .commit(
            List.of(
                new ObjectChange.Written(
                    BUCKET,
                    key,
                    object,
                    ObjectChange.Origin.COMPLETE_MULTIPART_UPLOAD,
                    ObjectChange.Cause.REQUEST,
                    1)));
  }

  private static StoredPart part(int number, String content) {
    Bytes bytes = Bytes.utf8(content);
    return new StoredPart(number, bytes, "x", START, ObjectChecksum.of(ChecksumKind.SHA256, bytes));
  }

  @Test
  void only_what_is_asked_for_is_given() {
    s3.putObject(
        b -> b.bucket(BUCKET).key("a").checksumAlgorithm(ChecksumAlgorithm.SHA1),
        RequestBody.fromString("hello"));
    GetObjectAttributesResponse all =
        attributes("a", "ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize");
    assertThat(all.eTag()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
    assertThat(all.checksum().checksumSHA1()).isEqualTo("qvTGHdzF6KLavt4PO0gs2a6pQ00=");
    assertThat(all.checksum().checksumType()).isEqualTo(ChecksumType.FULL_OBJECT);
    assertThat(all.objectParts()).isNull();
    assertThat(all.storageClass()).isEqualTo(StorageClass.STANDARD);
    assertThat(all.objectSize()).isEqualTo(5);
    assertThat(all.lastModified()).isEqualTo(START);
    GetObjectAttributesResponse size = attributes("a", "ObjectSize");
    assertThat(size.objectSize()).isEqualTo(5);
    assertThat(size.eTag()).isNull();
    assertThat(size.checksum()).isNull();
    assertThat(size.storageClass()).isNull();
  }

  @Test
  void what_objects_do_not_have_is_refused() {
    put("a", "1");
    assertThat(refused(400, "InvalidArgument", () -> attributes("a", "ETag", "Colour")))
        .contains("Invalid attribute name specified.");
    assertThat(send("GET", url("a?attributes"), Map.of(), "").body())
        .contains("<Code>InvalidRequest</Code>");
    refused(404, "NoSuchKey", () -> attributes("nothing", "ETag"));
  }

  @Test
  void parts_are_listed_in_pages() {
    inParts("a");
    GetObjectAttributesResponse all = attributes("a", "ObjectParts", "Checksum");
    assertThat(all.checksum().checksumType()).isEqualTo(ChecksumType.COMPOSITE);
    assertThat(all.objectParts().totalPartsCount()).isEqualTo(3);
    assertThat(all.objectParts().isTruncated()).isFalse();
    assertThat(all.objectParts().parts())
        .extracting(ObjectPart::partNumber)
        .containsExactly(1, 3, 4);
    assertThat(all.objectParts().parts().get(0).size()).isEqualTo(5);
    assertThat(all.objectParts().parts().get(0).checksumSHA256())
        .isEqualTo("LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=");
    GetObjectAttributesResponse page =
        s3.getObjectAttributes(
            b ->
                b.bucket(BUCKET)
                    .key("a")
                    .objectAttributesWithStrings("ObjectParts")
                    .maxParts(1)
                    .partNumberMarker(1));
    assertThat(page.objectParts().parts()).extracting(ObjectPart::partNumber).containsExactly(3);
    assertThat(page.objectParts().isTruncated()).isTrue();
    assertThat(page.objectParts().nextPartNumberMarker()).isEqualTo(3);
  }

  @Test
  void a_part_is_read_by_its_place() {
    inParts("a");
    ResponseBytes<GetObjectResponse> second =
        s3.getObjectAsBytes(
            b -> b.bucket(BUCKET).key("a").partNumber(2).checksumMode(ChecksumMode.ENABLED));
    assertThat(second.asUtf8String()).isEqualTo(", ");
    assertThat(second.response().contentRange()).isEqualTo("bytes 5-6/12");
    assertThat(second.response().partsCount()).isEqualTo(3);
    assertThat(second.response().eTag()).endsWith("-3\"");
    assertThat(second.response().sdkHttpResponse().statusCode()).isEqualTo(206);
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("a").partNumber(3)).contentLength())
        .isEqualTo(5);
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("a").partNumber(3)).partsCount())
        .isEqualTo(3);
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("a")).partsCount()).isNull();
    assertThat(
            refused(
                416,
                "InvalidPartNumber",
                () -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").partNumber(4))))
        .contains("<ActualPartCount>3</ActualPartCount>");
    assertThat(get("a")).isEqualTo("hello, world");
  }

  @Test
  void a_copy_of_parts_is_in_one_piece() {
    inParts("a");
    CopyObjectResponse copy =
        s3.copyObject(
            b ->
                b.sourceBucket(BUCKET)
                    .sourceKey("a")
                    .destinationBucket(BUCKET)
                    .destinationKey("b"));
    assertThat(copy.copyObjectResult().eTag()).isEqualTo("\"e4d7f1b4ed2e42d15898f4b27b019da4\"");
    assertThat(copy.copyObjectResult().checksumType()).isEqualTo(ChecksumType.FULL_OBJECT);
    assertThat(copy.copyObjectResult().checksumSHA256())
        .isEqualTo(ChecksumKind.SHA256.of(Bytes.utf8("hello, world")));
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("b").partNumber(1)).partsCount()).isNull();
  }

  @Test
  void a_website_redirect_belongs_to_one_object() {
    s3.putObject(b -> b.bucket(BUCKET).key("a").websiteRedirectLocation("/b"), RequestBody.empty());
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("a")).websiteRedirectLocation())
        .isEqualTo("/b");
    s3.copyObject(
        b -> b.sourceBucket(BUCKET).sourceKey("a").destinationBucket(BUCKET).destinationKey("c"));
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("c")).websiteRedirectLocation()).isNull();
    assertThat(
            refused(
                400,
                "InvalidRedirectLocation",
                () ->
                    s3.putObject(
                        b -> b.bucket(BUCKET).key("a").websiteRedirectLocation("b"),
                        RequestBody.empty())))
        .contains(
            "The website redirect location must have a prefix of 'http://' or 'https://' or"
                + " '/'.");
  }

  @Test
  void metadata_beyond_ascii_is_encoded_as_in_mail() {
    s3.putObject(
        b -> b.bucket(BUCKET).key("a").metadata(Map.of("name", "käse", "plain", "cheese")),
        RequestBody.empty());
    Map<String, String> read = s3.headObject(b -> b.bucket(BUCKET).key("a")).metadata();
    assertThat(read)
        .containsEntry("name", "=?UTF-8?Q?k=C3=A4se?=")
        .containsEntry("plain", "cheese");
    s3.putObject(b -> b.bucket(BUCKET).key("b").metadata(read), RequestBody.empty());
    assertThat(aws.fake(FakeS3.class).bucket(BUCKET).object("b").metadata())
        .containsEntry("name", "käse");
    assertThat(
            aws.directClient(S3Client.class).headObject(b -> b.bucket(BUCKET).key("b")).metadata())
        .containsEntry("name", "käse");
  }

  @Test
  void a_stranger_may_not_choose_the_replys_headers() {
    put("a", "1");
    try (S3Client nobody = anonymous()) {
      assertThat(
              refused(
                  400,
                  "InvalidRequest",
                  () ->
                      nobody.getObjectAsBytes(
                          b -> b.bucket(BUCKET).key("a").responseContentType("text/html"))))
          .contains("Request specific response headers cannot be used for anonymous GET requests.");
    }
  }
}

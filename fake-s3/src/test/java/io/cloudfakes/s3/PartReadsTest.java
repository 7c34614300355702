package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectAttributesResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectAttributes;
import software.amazon.awssdk.services.s3.model.ObjectPart;

/** What is read of an object that was put together from parts, part by part. */
class PartReadsTest extends MultipartTestCase {
  private ResponseBytes<GetObjectResponse> part(int number) {
    return s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("film").partNumber(number));
  }

  @Test
  void a_part_is_read_by_its_number() {
    String etag = write("film", "one.", "two..", "3").eTag();
    ResponseBytes<GetObjectResponse> second = part(2);
    assertThat(second.asUtf8String()).isEqualTo("two..");
    assertThat(second.response().partsCount()).isEqualTo(3);
    assertThat(second.response().contentRange()).isEqualTo("bytes 4-8/10");
    assertThat(second.response().contentLength()).isEqualTo(5);
    assertThat(second.response().eTag()).isEqualTo(etag);
    assertThat(second.response().sdkHttpResponse().statusCode()).isEqualTo(206);
    HeadObjectResponse head = s3.headObject(b -> b.bucket(BUCKET).key("film").partNumber(3));
    assertThat(head.partsCount()).isEqualTo(3);
    assertThat(head.contentLength()).isEqualTo(1);
    String error = refused(416, "InvalidPartNumber", () -> part(4));
    assertThat(error)
        .contains("<PartNumberRequested>4</PartNumberRequested>")
        .contains("<ActualPartCount>3</ActualPartCount>");
  }

  @Test
  void parts_are_counted_as_they_stand_in_the_object() {
    String id = begin("film");
    CompletedPart first = upload("film", id, 3, "one.");
    CompletedPart second = upload("film", id, 7, "two");
    complete("film", id, first, second);
    assertThat(part(2).asUtf8String()).isEqualTo("two");
    refused(416, "InvalidPartNumber", () -> part(3));
  }

  @Test
  void a_range_crosses_parts() {
    write("film", "one.", "two..", "3");
    assertThat(
            s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("film").range("bytes=3-9"))
                .asUtf8String())
        .isEqualTo(".two..3");
  }

  @Test
  void attributes_list_the_parts_of_an_object_with_checksums_of_parts() {
    String id =
        s3.createMultipartUpload(
                b -> b.bucket(BUCKET).key("film").checksumAlgorithm(ChecksumAlgorithm.SHA256))
            .uploadId();
    CompletedPart[] parts = new CompletedPart[3];
    for (int i = 0; i < 3; i++) {
      int number = i + 1;
      parts[i] =
          listed(
              number,
              s3.uploadPart(
                  b ->
                      b.bucket(BUCKET)
                          .key("film")
                          .uploadId(id)
                          .partNumber(number)
                          .checksumAlgorithm(ChecksumAlgorithm.SHA256),
                  software.amazon.awssdk.core.sync.RequestBody.fromString("part" + number)));
    }
    complete("film", id, parts);
    GetObjectAttributesResponse page =
        s3.getObjectAttributes(
            b ->
                b.bucket(BUCKET)
                    .key("film")
                    .maxParts(2)
                    .objectAttributes(ObjectAttributes.OBJECT_PARTS, ObjectAttributes.CHECKSUM));
    assertThat(page.objectParts().totalPartsCount()).isEqualTo(3);
    assertThat(page.objectParts().isTruncated()).isTrue();
    assertThat(page.objectParts().nextPartNumberMarker()).isEqualTo(2);
    assertThat(page.objectParts().parts())
        .extracting(ObjectPart::checksumSHA256)
        .containsExactly(parts[0].checksumSHA256(), parts[1].checksumSHA256());
    assertThat(page.checksum().checksumSHA256()).endsWith("-3");
    assertThat(
            s3.getObjectAttributes(
                    b ->
                        b.bucket(BUCKET)
                            .key("film")
                            .partNumberMarker(2)
                            .objectAttributes(ObjectAttributes.OBJECT_PARTS))
                .objectParts()
                .parts())
        .extracting(ObjectPart::partNumber, ObjectPart::size)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3, 5L));
  }

  @Test
  void attributes_count_the_parts_of_an_object_without() {
    String id =
        send("POST", url("film?uploads"), java.util.Map.of(), "")
            .body()
            .replaceAll("(?s).*<UploadId>(.*)</UploadId>.*", "$1");
    complete("film", id, upload("film", id, 1, "one."), upload("film", id, 2, "two"));
    GetObjectAttributesResponse attributes =
        s3.getObjectAttributes(
            b -> b.bucket(BUCKET).key("film").objectAttributes(ObjectAttributes.OBJECT_PARTS));
    assertThat(attributes.objectParts().totalPartsCount()).isEqualTo(2);
    assertThat(attributes.objectParts().parts()).isEmpty();
  }

  @Test
  void a_copy_is_of_one_piece() {
    write("film", "one.", "two");
    s3.copyObject(
        b ->
            b.sourceBucket(BUCKET)
                .sourceKey("film")
                .destinationBucket(BUCKET)
                .destinationKey("copy"));
    HeadObjectResponse head = s3.headObject(b -> b.bucket(BUCKET).key("copy").partNumber(1));
    assertThat(head.partsCount()).isNull();
    assertThat(head.eTag()).doesNotContain("-");
    assertThat(get("copy")).isEqualTo("one.two");
  }
}

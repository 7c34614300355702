package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListPartsResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.Part;

class UploadListsTest extends MultipartTestCase {
  @Test
  void a_bucket_without_uploads_has_an_empty_list() {
    ListMultipartUploadsResponse list = s3.listMultipartUploads(b -> b.bucket(BUCKET));
    assertThat(list.uploads()).isEmpty();
    assertThat(list.isTruncated()).isFalse();
    assertThat(list.maxUploads()).isEqualTo(1000);
    assertThat(send("GET", url("?uploads"), java.util.Map.of(), "").body())
        .contains("<ListMultipartUploadsResult xmlns=")
        .contains("<Bucket>photos</Bucket>")
        .contains("<KeyMarker></KeyMarker><UploadIdMarker></UploadIdMarker>")
        .contains("<IsTruncated>false</IsTruncated>");
  }

  @Test
  void uploads_come_by_key_and_then_by_age() {
    String second = begin("b");
    String first = begin("a");
    String third = begin("b");
    ListMultipartUploadsResponse list = s3.listMultipartUploads(b -> b.bucket(BUCKET));
    assertThat(list.uploads())
        .extracting(MultipartUpload::uploadId)
        .containsExactly(first, second, third);
    MultipartUpload one = list.uploads().get(0);
    assertThat(one.storageClassAsString()).isEqualTo("STANDARD");
    assertThat(one.owner().id()).hasSize(64);
    assertThat(one.initiator().id()).isEqualTo(one.owner().id());
    assertThat(one.initiated()).isEqualTo(START);
    assertThat(list.nextKeyMarker()).isEqualTo("b");
    assertThat(list.nextUploadIdMarker()).isEqualTo(third);
  }

  @Test
  void markers_continue_after_an_upload_even_one_that_is_gone() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.add(begin("b"));
    }
    String after = begin("c");
    s3.abortMultipartUpload(b -> b.bucket(BUCKET).key("b").uploadId(ids.get(1)));
    assertThat(
            s3.listMultipartUploads(b -> b.bucket(BUCKET).keyMarker("b").uploadIdMarker(ids.get(1)))
                .uploads())
        .extracting(MultipartUpload::uploadId)
        .containsExactly(ids.get(2), after);
    assertThat(s3.listMultipartUploads(b -> b.bucket(BUCKET).keyMarker("b")).uploads())
        .extracting(MultipartUpload::uploadId)
        .containsExactly(after);
    // Without a key it is not looked at.
    assertThat(s3.listMultipartUploads(b -> b.bucket(BUCKET).uploadIdMarker("any")).uploads())
        .hasSize(3);
  }

  @Test
  void the_upload_id_marker_is_one_of_the_key() {
    begin("a");
    String other = begin("b");
    for (String wrong : List.of(other, "nonsense")) {
      assertThat(
              refused(
                  400,
                  "InvalidArgument",
                  () ->
                      s3.listMultipartUploads(
                          b -> b.bucket(BUCKET).keyMarker("a").uploadIdMarker(wrong))))
          .contains("<ArgumentName>upload-id-marker</ArgumentName>")
          .contains("<ArgumentValue>" + wrong + "</ArgumentValue>");
    }
  }

  @Test
  void keys_are_encoded_when_asked_for() {
    begin("a b/ü+");
    begin("a b/x/1");
    // The SDK asks for it and decodes; so the raw answer is looked at.
    Answer raw =
        send(
            "GET",
            url("?uploads&encoding-type=url&prefix=a%20b/&delimiter=/&max-uploads=2"),
            java.util.Map.of(),
            "");
    assertThat(raw.body())
        .contains("<EncodingType>url</EncodingType>")
        .contains("<Key>a+b/%C3%BC%2B</Key>")
        .contains("<Prefix>a+b/</Prefix>")
        .contains("<Prefix>a+b/x/</Prefix>")
        .contains("<Delimiter>/</Delimiter>");
    ListMultipartUploadsResponse decoded =
        s3.listMultipartUploads(b -> b.bucket(BUCKET).encodingType(EncodingType.URL));
    assertThat(decoded.uploads())
        .extracting(MultipartUpload::key)
        .containsExactly("a b/x/1", "a b/ü+");
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () -> s3.listMultipartUploads(b -> b.bucket(BUCKET).encodingType("base64"))))
        .contains("Invalid Encoding Method specified in Request");
  }

  @Test
  void sizes_of_pages_have_their_bounds() {
    String id = begin("a");
    upload("a", id, 1, "x");
    ListMultipartUploadsResponse none =
        s3.listMultipartUploads(b -> b.bucket(BUCKET).maxUploads(0));
    assertThat(none.uploads()).isEmpty();
    assertThat(none.isTruncated()).isFalse();
    assertThat(s3.listMultipartUploads(b -> b.bucket(BUCKET).maxUploads(5000)).maxUploads())
        .isEqualTo(1000);
    refused(
        400,
        "InvalidArgument",
        () -> s3.listMultipartUploads(b -> b.bucket(BUCKET).maxUploads(-1)));
    refused(
        400,
        "InvalidArgument",
        () -> s3.listParts(b -> b.bucket(BUCKET).key("a").uploadId(id).maxParts(-1)));
    refused(
        400,
        "InvalidArgument",
        () -> s3.listParts(b -> b.bucket(BUCKET).key("a").uploadId(id).partNumberMarker(-1)));
    Answer word = send("GET", url("a?uploadId=" + id + "&max-parts=many"), java.util.Map.of(), "");
    assertThat(word.body())
        .contains("<Code>InvalidArgument</Code>")
        .contains("Provided max-parts not an integer or within integer range");
  }

  @Test
  void parts_are_listed_by_number_with_their_markers() {
    String id = begin("a");
    ListPartsResponse empty = s3.listParts(b -> b.bucket(BUCKET).key("a").uploadId(id));
    assertThat(empty.parts()).isEmpty();
    assertThat(empty.partNumberMarker()).isZero();
    assertThat(empty.nextPartNumberMarker()).isZero();
    assertThat(empty.maxParts()).isEqualTo(1000);
    assertThat(empty.storageClassAsString()).isEqualTo("STANDARD");
    String etag = uploaded("a", id, 9, "nine").eTag();
    uploaded("a", id, 2, "two");
    ListPartsResponse list =
        s3.listParts(b -> b.bucket(BUCKET).key("a").uploadId(id).partNumberMarker(2));
    assertThat(list.parts())
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.partNumber()).isEqualTo(9);
              assertThat(part.eTag()).isEqualTo(etag);
              assertThat(part.size()).isEqualTo(4);
              assertThat(part.lastModified()).isEqualTo(START);
            });
    assertThat(list.partNumberMarker()).isEqualTo(2);
    assertThat(list.nextPartNumberMarker()).isEqualTo(9);
    assertThat(list.isTruncated()).isFalse();
    assertThat(list.owner().id()).isEqualTo(list.initiator().id());
  }

  @Test
  void a_thousand_parts_are_a_page() {
    String id = begin("a");
    var direct = aws.directClient(software.amazon.awssdk.services.s3.S3Client.class);
    for (int n = 1; n <= 1_001; n++) {
      int number = n;
      direct.uploadPart(
          b -> b.bucket(BUCKET).key("a").uploadId(id).partNumber(number),
          software.amazon.awssdk.core.sync.RequestBody.fromString("x"));
    }
    assertThat(s3.listParts(b -> b.bucket(BUCKET).key("a").uploadId(id)).parts()).hasSize(1_000);
    assertThat(s3.listPartsPaginator(b -> b.bucket(BUCKET).key("a").uploadId(id)).parts())
        .extracting(Part::partNumber)
        .hasSize(1_001)
        .isSorted();
  }

  /** Every page size gives, page after page, what one page gives. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void pages_of_every_size_add_up(long seed) {
    Random random = new Random(seed);
    String[] letters = {"a", "b", "/", "é", "😀"};
    for (int i = 0; i < 40; i++) {
      StringBuilder key = new StringBuilder(letters[random.nextInt(2)]);
      for (int c = random.nextInt(4); c > 0; c--) {
        key.append(letters[random.nextInt(letters.length)]);
      }
      begin(key.toString());
    }
    for (String delimiter : List.of("", "/")) {
      List<String> whole = pages(1000, delimiter);
      assertThat(new TreeSet<>(whole)).hasSameSizeAs(whole);
      for (int size : new int[] {1, 2, 3, 7, 39}) {
        assertThat(pages(size, delimiter)).as(delimiter + size).isEqualTo(whole);
      }
    }
  }

  private List<String> pages(int size, String delimiter) {
    List<String> keys = new ArrayList<>();
    List<String> prefixes = new ArrayList<>();
    String keyMarker = null;
    String idMarker = null;
    ListMultipartUploadsResponse page;
    do {
      String key = keyMarker;
      String id = idMarker;
      page =
          s3.listMultipartUploads(
              b ->
                  b.bucket(BUCKET)
                      .maxUploads(size)
                      .delimiter(delimiter)
                      .keyMarker(key)
                      .uploadIdMarker(id));
      page.uploads().forEach(upload -> keys.add(upload.key() + " " + upload.uploadId()));
      page.commonPrefixes().stream().map(CommonPrefix::prefix).forEach(prefixes::add);
      keyMarker = page.nextKeyMarker();
      idMarker = page.nextUploadIdMarker();
    } while (page.isTruncated());
    keys.addAll(prefixes);
    return keys;
  }
}

package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectStorageClass;
import software.amazon.awssdk.services.s3.model.S3Object;

class ListingTest extends S3TestCase {
  private S3Bucket seeded;

  @BeforeEach
  void aBucket() {
    seeded = aws.fake(FakeS3.class).bucket(BUCKET);
  }

  private void keys(String... keys) {
    for (String key : keys) {
      seeded.put(key, key);
    }
  }

  private static List<String> keysOf(List<S3Object> contents) {
    return contents.stream().map(S3Object::key).toList();
  }

  private static List<String> prefixesOf(List<CommonPrefix> prefixes) {
    return prefixes.stream().map(CommonPrefix::prefix).toList();
  }

  @Test
  void keys_are_in_the_order_of_their_utf8_bytes() {
    keys("b", "a", "B", "é", "😀", "\uFF5E", "a/b", "a.b", "aa");
    assertThat(keysOf(s3.listObjectsV2(b -> b.bucket(BUCKET)).contents()))
        .containsExactly("B", "a", "a.b", "a/b", "aa", "b", "é", "\uFF5E", "😀");
  }

  @Test
  void an_entry_says_what_is_known_of_the_object() {
    bucket();
    put("a", "hello");
    ListObjectsV2Response list = s3.listObjectsV2(b -> b.bucket(BUCKET));
    S3Object entry = list.contents().get(0);
    assertThat(entry.eTag()).isEqualTo("\"5d41402abc4b2a76b9719d911017c592\"");
    assertThat(entry.size()).isEqualTo(5);
    assertThat(entry.lastModified()).isEqualTo(START);
    assertThat(entry.storageClass()).isEqualTo(ObjectStorageClass.STANDARD);
    assertThat(entry.checksumAlgorithm()).containsExactly(ChecksumAlgorithm.CRC32);
    assertThat(entry.checksumTypeAsString()).isEqualTo("FULL_OBJECT");
    assertThat(entry.owner()).isNull();
    assertThat(list.name()).isEqualTo(BUCKET);
    assertThat(list.keyCount()).isEqualTo(1);
    assertThat(list.maxKeys()).isEqualTo(1000);
    assertThat(list.isTruncated()).isFalse();
    assertThat(list.nextContinuationToken()).isNull();
    S3Object owned = s3.listObjectsV2(b -> b.bucket(BUCKET).fetchOwner(true)).contents().get(0);
    assertThat(owned.owner().id()).isEqualTo(s3.listBuckets().owner().id());
    assertThat(s3.listObjects(b -> b.bucket(BUCKET)).contents().get(0).owner().id())
        .isEqualTo(owned.owner().id());
  }

  @Test
  void prefixes_and_delimiters_group_keys() {
    keys("a.txt", "photos/2025/x.jpg", "photos/2026/y.jpg", "photos/z.jpg", "zoo/lion.jpg");
    ListObjectsV2Response top = s3.listObjectsV2(b -> b.bucket(BUCKET).delimiter("/"));
    assertThat(keysOf(top.contents())).containsExactly("a.txt");
    assertThat(prefixesOf(top.commonPrefixes())).containsExactly("photos/", "zoo/");
    assertThat(top.keyCount()).isEqualTo(3);
    assertThat(top.delimiter()).isEqualTo("/");
    ListObjectsV2Response photos =
        s3.listObjectsV2(b -> b.bucket(BUCKET).delimiter("/").prefix("photos/"));
    assertThat(keysOf(photos.contents())).containsExactly("photos/z.jpg");
    assertThat(prefixesOf(photos.commonPrefixes())).containsExactly("photos/2025/", "photos/2026/");
    assertThat(prefixesOf(s3.listObjectsV2(b -> b.bucket(BUCKET).delimiter("o")).commonPrefixes()))
        .containsExactly("pho", "zo");
    assertThat(keysOf(s3.listObjectsV2(b -> b.bucket(BUCKET).prefix("zoo")).contents()))
        .containsExactly("zoo/lion.jpg");
  }

  @Test
  void common_prefixes_count_toward_a_page() {
    keys("a/1", "a/2", "b/1", "c", "d/1", "d/2", "e");
    List<String> seen = new ArrayList<>();
    ListObjectsV2Request request =
        ListObjectsV2Request.builder().bucket(BUCKET).delimiter("/").maxKeys(2).build();
    int pages = 0;
    for (ListObjectsV2Response page : s3.listObjectsV2Paginator(request)) {
      pages++;
      assertThat(page.keyCount()).isLessThanOrEqualTo(2);
      seen.addAll(prefixesOf(page.commonPrefixes()));
      seen.addAll(keysOf(page.contents()));
    }
    assertThat(pages).isEqualTo(3);
    assertThat(seen).containsExactly("a/", "b/", "d/", "c", "e");
  }

  @Test
  void the_first_list_goes_on_by_marker() {
    keys("a/1", "a/2", "b", "c", "d");
    ListObjectsResponse first = s3.listObjects(b -> b.bucket(BUCKET).delimiter("/").maxKeys(1));
    assertThat(prefixesOf(first.commonPrefixes())).containsExactly("a/");
    assertThat(first.isTruncated()).isTrue();
    assertThat(first.nextMarker()).isEqualTo("a/");
    ListObjectsResponse second =
        s3.listObjects(b -> b.bucket(BUCKET).delimiter("/").maxKeys(2).marker(first.nextMarker()));
    assertThat(keysOf(second.contents())).containsExactly("b", "c");
    assertThat(second.commonPrefixes()).isEmpty();
    assertThat(second.marker()).isEqualTo("a/");
    assertThat(second.nextMarker()).isEqualTo("c");
    ListObjectsResponse plain = s3.listObjects(b -> b.bucket(BUCKET).maxKeys(2));
    assertThat(plain.isTruncated()).isTrue();
    assertThat(plain.nextMarker()).isNull();
    assertThat(keysOf(s3.listObjects(b -> b.bucket(BUCKET).marker("b")).contents()))
        .containsExactly("c", "d");
  }

  @Test
  void a_page_of_none_is_whole() {
    keys("a");
    ListObjectsV2Response none = s3.listObjectsV2(b -> b.bucket(BUCKET).maxKeys(0));
    assertThat(none.contents()).isEmpty();
    assertThat(none.isTruncated()).isFalse();
    assertThat(none.keyCount()).isZero();
    assertThat(none.maxKeys()).isZero();
  }

  @Test
  void a_page_has_at_most_a_thousand_entries() {
    for (int i = 0; i < 1001; i++) {
      seeded.put("k" + i, "");
    }
    ListObjectsV2Response page = s3.listObjectsV2(b -> b.bucket(BUCKET).maxKeys(5000));
    assertThat(page.contents()).hasSize(1000);
    assertThat(page.maxKeys()).isEqualTo(1000);
    assertThat(page.isTruncated()).isTrue();
    assertThat(
            refused(
                400, "InvalidArgument", () -> s3.listObjectsV2(b -> b.bucket(BUCKET).maxKeys(-1))))
        .contains("<ArgumentName>maxKeys</ArgumentName>");
  }

  @Test
  void start_after_begins_behind_a_key_and_a_token_wins_over_it() {
    keys("a", "b", "c", "d");
    ListObjectsV2Response first =
        s3.listObjectsV2(b -> b.bucket(BUCKET).startAfter("a").maxKeys(1));
    assertThat(keysOf(first.contents())).containsExactly("b");
    assertThat(first.startAfter()).isEqualTo("a");
    ListObjectsV2Response second =
        s3.listObjectsV2(
            b -> b.bucket(BUCKET).startAfter("a").continuationToken(first.nextContinuationToken()));
    assertThat(keysOf(second.contents())).containsExactly("c", "d");
    assertThat(second.continuationToken()).isEqualTo(first.nextContinuationToken());
  }

  @Test
  void tokens_are_opaque_and_good_for_their_bucket_only() {
    keys("some-key", "some-other-key");
    String token = s3.listObjectsV2(b -> b.bucket(BUCKET).maxKeys(1)).nextContinuationToken();
    assertThat(token).doesNotContain("some-key");
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () -> s3.listObjectsV2(b -> b.bucket(BUCKET).continuationToken("made up"))))
        .contains("The continuation token provided is incorrect")
        .contains("<ArgumentName>continuation-token</ArgumentName>");
    s3.createBucket(b -> b.bucket("other"));
    refused(
        400,
        "InvalidArgument",
        () -> s3.listObjectsV2(b -> b.bucket("other").continuationToken(token)));
  }

  @Test
  void keys_are_encoded_if_asked_for() {
    keys("a b/c+d é.txt", "x");
    ListObjectsV2Response list =
        s3.listObjectsV2(b -> b.bucket(BUCKET).encodingType(EncodingType.URL).prefix("a b/"));
    assertThat(keysOf(list.contents())).containsExactly("a b/c+d é.txt");
    Answer raw = send("GET", url("?list-type=2&encoding-type=url&prefix=a%20b/"), Map.of(), "");
    assertThat(raw.body())
        .contains("<Key>a+b/c%2Bd+%C3%A9.txt</Key>")
        .contains("<Prefix>a+b/</Prefix>")
        .contains("<EncodingType>url</EncodingType>");
    assertThat(send("GET", url("?list-type=2"), Map.of(), "").body())
        .contains("<Key>a b/c+d é.txt</Key>");
    Answer unknown = send("GET", url("?list-type=2&encoding-type=value"), Map.of(), "");
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.body())
        .contains("<Code>InvalidArgument</Code>")
        .contains("Invalid Encoding Method specified in Request")
        .contains("<ArgumentName>encoding-type</ArgumentName>");
  }

  @Test
  void an_empty_bucket_lists_nothing() {
    ListObjectsV2Response list = s3.listObjectsV2(b -> b.bucket(BUCKET));
    assertThat(list.contents()).isEmpty();
    assertThat(list.commonPrefixes()).isEmpty();
    assertThat(list.keyCount()).isZero();
  }
}

package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.StorageClass;

class ObjectsTest extends S3TestCase {
  private static final String HELLO_MD5 = "5d41402abc4b2a76b9719d911017c592";

  @BeforeEach
  void aBucket() {
    bucket();
  }

  @Test
  void an_object_is_read_as_it_was_written() {
    PutObjectResponse put =
        s3.putObject(
            b ->
                b.bucket(BUCKET)
                    .key("folder/hello world+é.txt")
                    .contentType("text/plain")
                    .cacheControl("max-age=60")
                    .contentDisposition("attachment")
                    .contentEncoding("identity")
                    .contentLanguage("en")
                    .expires(Instant.parse("2027-01-02T03:04:05Z"))
                    .metadata(Map.of("Colour", "red", "size", "XL")),
            RequestBody.fromString("hello"));
    assertThat(put.eTag()).isEqualTo('"' + HELLO_MD5 + '"');
    assertThat(put.serverSideEncryption()).isEqualTo(ServerSideEncryption.AES256);
    ResponseBytes<GetObjectResponse> got =
        s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("folder/hello world+é.txt"));
    assertThat(got.asUtf8String()).isEqualTo("hello");
    GetObjectResponse head = got.response();
    assertThat(head.contentLength()).isEqualTo(5);
    assertThat(head.contentType()).isEqualTo("text/plain");
    assertThat(head.cacheControl()).isEqualTo("max-age=60");
    assertThat(head.contentDisposition()).isEqualTo("attachment");
    assertThat(head.contentEncoding()).isEqualTo("identity");
    assertThat(head.contentLanguage()).isEqualTo("en");
    assertThat(head.expiresString()).isEqualTo("Sat, 02 Jan 2027 03:04:05 GMT");
    assertThat(head.metadata()).containsOnly(Map.entry("colour", "red"), Map.entry("size", "XL"));
    assertThat(head.eTag()).isEqualTo('"' + HELLO_MD5 + '"');
    assertThat(head.serverSideEncryption()).isEqualTo(ServerSideEncryption.AES256);
    assertThat(head.acceptRanges()).isEqualTo("bytes");
    assertThat(head.lastModified()).isEqualTo(START);
    assertThat(head.storageClass()).isNull();
    assertThat(head.versionId()).isNull();
  }

  @Test
  void a_head_says_the_same_without_the_content() {
    put("a", "hello");
    HeadObjectResponse head = s3.headObject(b -> b.bucket(BUCKET).key("a"));
    assertThat(head.contentLength()).isEqualTo(5);
    assertThat(head.eTag()).isEqualTo('"' + HELLO_MD5 + '"');
    assertThat(head.serverSideEncryption()).isEqualTo(ServerSideEncryption.AES256);
  }

  @Test
  void without_a_content_type_it_is_binary() {
    assertThat(send("PUT", url("raw"), Map.of(), "x").status()).isEqualTo(200);
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("raw")).contentType())
        .isEqualTo("binary/octet-stream");
  }

  @Test
  void an_expiry_that_is_no_date_comes_back_as_it_was() {
    send("PUT", url("raw"), Map.of("Expires", "never"), "x");
    assertThat(send("GET", url("raw"), Map.of(), "").header("Expires")).isEqualTo("never");
  }

  @Test
  void an_absent_key_is_no_such_key() {
    assertThat(
            refused(
                404, "NoSuchKey", () -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("nothing"))))
        .contains("<Message>The specified key does not exist.</Message>")
        .contains("<Key>nothing</Key>");
    headRefused(404, () -> s3.headObject(b -> b.bucket(BUCKET).key("nothing")));
    assertThat(send("HEAD", url("nothing"), Map.of(), "").body()).isEmpty();
  }

  @Test
  void a_write_takes_the_place_of_what_was_there() {
    put("a", "first");
    aws.clock().advance(java.time.Duration.ofMinutes(1));
    put("a", "second");
    assertThat(get("a")).isEqualTo("second");
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("a")).lastModified())
        .isEqualTo(START.plusSeconds(60));
    assertThat(aws.fake(FakeS3.class).bucket(BUCKET).keys()).containsExactly("a");
  }

  @Test
  void a_delete_is_done_whether_or_not_there_was_something() {
    put("a", "1");
    assertThat(s3.deleteObject(b -> b.bucket(BUCKET).key("a")).sdkHttpResponse().statusCode())
        .isEqualTo(204);
    assertThat(s3.deleteObject(b -> b.bucket(BUCKET).key("a")).sdkHttpResponse().statusCode())
        .isEqualTo(204);
    refused(404, "NoSuchKey", () -> get("a"));
  }

  @Test
  void keys_may_look_like_paths() {
    for (String key : new String[] {"a//b", "a/", "/a", "a/../b", "ключ", "a?b=c&d", "😀"}) {
      put(key, key);
    }
    for (String key : new String[] {"a//b", "a/", "/a", "a/../b", "ключ", "a?b=c&d", "😀"}) {
      assertThat(get(key)).isEqualTo(key);
    }
  }

  @Test
  void a_key_has_at_most_1024_bytes() {
    put("é".repeat(512), "long enough");
    assertThat(refused(400, "KeyTooLongError", () -> put("é".repeat(512) + "a", "too long")))
        .contains("<MaxSizeAllowed>1024</MaxSizeAllowed>");
  }

  @Test
  void user_metadata_has_at_most_two_kilobytes() {
    assertThat(
            refused(
                400,
                "MetadataTooLarge",
                () ->
                    s3.putObject(
                        b -> b.bucket(BUCKET).key("a").metadata(Map.of("note", "x".repeat(2045))),
                        RequestBody.fromString("x"))))
        .contains("<Size>2049</Size>")
        .contains("<MaxSizeAllowed>2048</MaxSizeAllowed>");
    s3.putObject(
        b -> b.bucket(BUCKET).key("a").metadata(Map.of("note", "x".repeat(2044))),
        RequestBody.fromString("x"));
  }

  @Test
  void an_object_has_a_greatest_size() {
    try (FakeAws small =
        FakeAws.builder()
            .option(S3Options.defaults().withLimits(S3Limits.defaults().withPutBytes(4)))
            .create()) {
      S3Client client = small.client(S3Client.class);
      client.createBucket(b -> b.bucket(BUCKET));
      assertThat(
              refused(
                  small,
                  400,
                  "EntityTooLarge",
                  () ->
                      client.putObject(
                          b -> b.bucket(BUCKET).key("a"), RequestBody.fromString("12345"))))
          .contains("<ProposedSize>5</ProposedSize>")
          .contains("<MaxSizeAllowed>4</MaxSizeAllowed>");
    }
  }

  @Test
  void version_ids_are_refused_where_there_are_no_versions() {
    put("a", "1");
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").versionId("abc"))))
        .contains("<Message>Invalid version id specified</Message>")
        .contains("<ArgumentName>versionId</ArgumentName>")
        .contains("<ArgumentValue>abc</ArgumentValue>");
    refused(
        400,
        "InvalidArgument",
        () -> s3.deleteObject(b -> b.bucket(BUCKET).key("a").versionId("abc")));
    assertThat(s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").versionId("null")).asUtf8String())
        .isEqualTo("1");
    refused(
        404,
        "NoSuchVersion",
        () -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("nothing").versionId("null")));
  }

  @Test
  void response_parameters_set_headers_of_the_reply() {
    put("a", "1");
    GetObjectResponse got =
        s3.getObjectAsBytes(
                b ->
                    b.bucket(BUCKET)
                        .key("a")
                        .responseContentType("text/html")
                        .responseCacheControl("no-store")
                        .responseContentDisposition("inline")
                        .responseContentEncoding("br")
                        .responseContentLanguage("de")
                        .responseExpires(Instant.parse("2027-01-02T03:04:05Z")))
            .response();
    assertThat(got.contentType()).isEqualTo("text/html");
    assertThat(got.cacheControl()).isEqualTo("no-store");
    assertThat(got.contentDisposition()).isEqualTo("inline");
    assertThat(got.contentEncoding()).isEqualTo("br");
    assertThat(got.contentLanguage()).isEqualTo("de");
    assertThat(got.expiresString()).isEqualTo("Sat, 02 Jan 2027 03:04:05 GMT");
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () ->
                    s3.getObjectAsBytes(
                        b -> b.bucket(BUCKET).key("a").responseCacheControl("non-ascii-—_"))))
        .contains("Header value cannot be represented using ISO-8859-1.")
        .contains("<ArgumentName>response-cache-control</ArgumentName>");
  }

  @Test
  void acls_are_refused_as_the_bucket_enforces_its_owner() {
    s3.putObject(
        b -> b.bucket(BUCKET).key("a").acl(ObjectCannedACL.BUCKET_OWNER_FULL_CONTROL),
        RequestBody.empty());
    assertThat(
            refused(
                400,
                "AccessControlListNotSupported",
                () ->
                    s3.putObject(
                        b -> b.bucket(BUCKET).key("b").acl(ObjectCannedACL.PUBLIC_READ),
                        RequestBody.empty())))
        .contains("The bucket does not allow ACLs");
    refused(
        400,
        "InvalidArgument",
        () -> s3.putObject(b -> b.bucket(BUCKET).key("b").acl("fake"), RequestBody.empty()));
    refused(
        400,
        "AccessControlListNotSupported",
        () ->
            s3.putObject(
                b -> b.bucket(BUCKET).key("b").grantRead("id=\"1\""), RequestBody.empty()));
    refused(404, "NoSuchKey", () -> get("b"));
  }

  @Test
  void storage_classes_of_other_buckets_are_refused() {
    s3.putObject(
        b -> b.bucket(BUCKET).key("a").storageClass(StorageClass.STANDARD), RequestBody.empty());
    assertThat(
            refused(
                400,
                "InvalidStorageClass",
                () ->
                    s3.putObject(
                        b -> b.bucket(BUCKET).key("a").storageClass(StorageClass.OUTPOSTS),
                        RequestBody.empty())))
        .contains("<StorageClassRequested>OUTPOSTS</StorageClassRequested>");
    refused(
        400,
        "InvalidStorageClass",
        () ->
            s3.putObject(
                b -> b.bucket(BUCKET).key("a").storageClass("FakeClass"), RequestBody.empty()));
    refused(
        400,
        "InvalidStorageClass",
        () ->
            s3.putObject(
                b -> b.bucket(BUCKET).key("a").storageClass(StorageClass.EXPRESS_ONEZONE),
                RequestBody.empty()));
  }

  @Test
  void locks_are_refused_by_a_bucket_without_object_lock() {
    assertThat(
            refused(
                400,
                "InvalidRequest",
                () ->
                    s3.putObject(
                        b ->
                            b.bucket(BUCKET)
                                .key("a")
                                .objectLockMode(ObjectLockMode.GOVERNANCE)
                                .objectLockRetainUntilDate(START.plusSeconds(60)),
                        RequestBody.empty())))
        .contains("Bucket is missing Object Lock Configuration");
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () ->
                    s3.putObject(
                        b -> b.bucket(BUCKET).key("a").objectLockMode(ObjectLockMode.GOVERNANCE),
                        RequestBody.empty())))
        .contains("must both be supplied");
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () ->
                    s3.putObject(
                        b -> b.bucket(BUCKET).key("a").objectLockMode("BAD-VALUE"),
                        RequestBody.empty())))
        .contains("Unknown wormMode directive.");
    refused(
        400,
        "InvalidArgument",
        () -> s3.deleteObject(b -> b.bucket(BUCKET).key("a").bypassGovernanceRetention(true)));
  }

  @Test
  void appending_is_for_directory_buckets() {
    assertThat(
            refused(
                501,
                "NotImplemented",
                () ->
                    s3.putObject(
                        b -> b.bucket(BUCKET).key("a").writeOffsetBytes(0L), RequestBody.empty())))
        .contains("<Header>x-amz-write-offset-bytes</Header>");
  }

  @Test
  void checksums_are_given_only_when_asked_for() {
    put("a", "hello");
    Answer without = send("GET", url("a"), Map.of(), "");
    assertThat(without.headers().keySet())
        .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("checksum"));
    assertThat(
            s3.headObject(b -> b.bucket(BUCKET).key("a").checksumMode(ChecksumMode.ENABLED))
                .checksumCRC32())
        .isEqualTo("NhCmhg==");
  }

  @Test
  void an_anonymous_reader_is_denied() {
    put("a", "1");
    try (S3Client nobody = anonymous()) {
      refused(403, "AccessDenied", () -> nobody.getObjectAsBytes(b -> b.bucket(BUCKET).key("a")));
      refused(
          403,
          "AccessDenied",
          () -> nobody.putObject(b -> b.bucket(BUCKET).key("a"), RequestBody.empty()));
      refused(403, "AccessDenied", () -> nobody.deleteObject(b -> b.bucket(BUCKET).key("a")));
    }
    assertThat(get("a")).isEqualTo("1");
  }
}

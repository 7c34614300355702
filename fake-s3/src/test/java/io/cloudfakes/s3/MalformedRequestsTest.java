package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.s3.internal.state.S3State;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Malformed headers, queries and documents: each is refused with AWS's code and status, and changes
 * nothing.
 */
class MalformedRequestsTest extends S3TestCase {
  private static final String PUT_TAGS = "<Tagging><TagSet>%s</TagSet></Tagging>";

  /** One line of the table: a request, and how it is refused. */
  private record Bad(
      String action,
      String method,
      String target,
      Map<String, String> headers,
      String body,
      int status,
      String code) {
    String text() {
      String name = action + ": " + method + " /" + target + " " + headers + " " + body;
      return name.substring(0, Math.min(180, name.length())) + " is " + code;
    }
  }

  private final List<Bad> table = new ArrayList<>();

  private void bad(
      String action,
      String request,
      Map<String, String> headers,
      String body,
      int status,
      String code) {
    String[] words = request.split(" /", 2);
    table.add(new Bad(action, words[0], words[1], headers, body, status, code));
  }

  private void bad(
      String action, String request, Map<String, String> headers, int status, String code) {
    bad(action, request, headers, "", status, code);
  }

  private void bad(String action, String request, int status, String code) {
    bad(action, request, Map.of(), "", status, code);
  }

  /** A document with the digest that it needs. */
  private void document(String action, String request, String body, int status, String code) {
    bad(action, request, Map.of("Content-MD5", md5(body)), body, status, code);
  }

  @TestFactory
  Stream<DynamicTest> what_is_malformed_is_refused_and_changes_nothing() {
    world();
    fill();
    objectHeaders();
    checksums();
    reads();
    copies();
    lists();
    deletions();
    buckets();
    documents();
    versions();
    tags();
    uploads();
    locks();
    return table.stream().map(line -> DynamicTest.dynamicTest(line.text(), () -> tryOut(line)));
  }

  private void tryOut(Bad bad) {
    S3State before = aws.store(S3Service.SERVICE).state();
    boolean modelled = S3Service.SERVICE.table().find(bad.action).isModelled();
    Answer answer = send(bad.method, url(bad.target), bad.headers, bad.body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(modelled ? bad.status : 501);
    if (!bad.method.equals("HEAD")) {
      assertThat(answer.body())
          .contains("<Code>" + (modelled ? bad.code : "NotImplemented") + "</Code>");
    }
    assertThat(aws.store(S3Service.SERVICE).state().equals(before)).as("nothing changed").isTrue();
  }

  private void fill() {
    bucket();
    put("k", "0123456789");
    aws.client(S3Client.class, aws.settings().withCredentials("111122223333", "any"))
        .createBucket(b -> b.bucket("anothers"));
    s3.putObject(b -> b.bucket(BUCKET).key("folder/a b"), RequestBody.fromString("hello"));
  }

  private void objectHeaders() {
    bad("PutObject", "PUT /k", Map.of("If-None-Match", "\"abc\""), 501, "NotImplemented");
    bad("PutObject", "PUT /k", Map.of("If-Match", "*"), 501, "NotImplemented");
    bad(
        "PutObject",
        "PUT /k",
        Map.of("If-Match", "\"abc\"", "If-None-Match", "*"),
        501,
        "NotImplemented");
    bad("PutObject", "PUT /k", Map.of("If-None-Match", "*"), 412, "PreconditionFailed");
    bad("PutObject", "PUT /k", Map.of("If-Match", "\"abc\""), 412, "PreconditionFailed");
    bad("PutObject", "PUT /none", Map.of("If-Match", "\"abc\""), 404, "NoSuchKey");
    bad("PutObject", "PUT /" + "k".repeat(1025), 400, "KeyTooLongError");
    bad("PutObject", "PUT /" + "%C3%A4".repeat(513), 400, "KeyTooLongError");
    bad("PutObject", "PUT /k", Map.of("x-amz-meta-a", "x".repeat(2048)), 400, "MetadataTooLarge");
    bad("PutObject", "PUT /k", Map.of("x-amz-storage-class", "COLD"), 400, "InvalidStorageClass");
    bad("PutObject", "PUT /k", Map.of("x-amz-acl", "everybody"), 400, "InvalidArgument");
    bad(
        "PutObject",
        "PUT /k",
        Map.of("x-amz-acl", "public-read"),
        400,
        "AccessControlListNotSupported");
    bad(
        "PutObject",
        "PUT /k",
        Map.of("x-amz-acl", "private", "x-amz-grant-read", "id=abc"),
        400,
        "InvalidRequest");
    bad(
        "PutObject",
        "PUT /k",
        Map.of("x-amz-server-side-encryption", "rot13"),
        400,
        "InvalidArgument");
    bad(
        "PutObject",
        "PUT /k",
        Map.of("x-amz-server-side-encryption-aws-kms-key-id", "abc"),
        400,
        "InvalidArgument");
    bad(
        "PutObject",
        "PUT /k",
        Map.of("x-amz-expected-bucket-owner", "12"),
        400,
        "InvalidBucketOwnerAWSAccountID");
    bad(
        "PutObject",
        "PUT /k",
        Map.of("x-amz-expected-bucket-owner", "111122223333"),
        403,
        "AccessDenied");
    bad("PutObject", "PUT /k", Map.of("x-amz-object-lock-mode", "x"), 400, "InvalidArgument");
    bad(
        "PutObject",
        "PUT /k",
        Map.of("x-amz-object-lock-mode", "COMPLIANCE"),
        400,
        "InvalidArgument");
    bad(
        "PutObject",
        "PUT /k",
        Map.of("x-amz-object-lock-retain-until-date", "2031-01-01T00:00:00Z"),
        400,
        "InvalidArgument");
    bad(
        "PutObject",
        "PUT /k",
        Map.of(
            "x-amz-object-lock-mode",
            "COMPLIANCE",
            "x-amz-object-lock-retain-until-date",
            "2031-01-01T00:00:00Z"),
        400,
        "InvalidRequest");
  }

  private void checksums() {
    bad("PutObject", "PUT /k", Map.of("Content-MD5", "abc"), "x", 400, "InvalidDigest");
    bad("PutObject", "PUT /k", Map.of("Content-MD5", md5("y")), "x", 400, "BadDigest");
    for (String wrong :
        List.of(
            "crc32=AAAAAA==",
            "crc32c=AAAAAA==",
            "crc64nvme=AAAAAAAAAAA=",
            "sha1=" + zeros(20),
            "sha256=" + zeros(32))) {
      String[] words = wrong.split("=", 2);
      String header = "x-amz-checksum-" + words[0];
      bad("PutObject", "PUT /k", Map.of(header, words[1]), "x", 400, "BadDigest");
      bad("PutObject", "PUT /k", Map.of(header, "?!"), "x", 400, "InvalidRequest");
      bad("PutObject", "PUT /k", Map.of(header, "AAA="), "x", 400, "InvalidRequest");
    }
    bad(
        "PutObject",
        "PUT /k",
        Map.of("x-amz-checksum-crc32", "AAAAAA==", "x-amz-checksum-sha1", zeros(20)),
        "x",
        400,
        "InvalidRequest");
    bad(
        "PutObject",
        "PUT /k",
        Map.of("x-amz-sdk-checksum-algorithm", "CRC33"),
        "x",
        400,
        "InvalidRequest");
    bad(
        "PutObject",
        "PUT /k",
        Map.of("x-amz-sdk-checksum-algorithm", "SHA256"),
        "x",
        400,
        "InvalidRequest");
    chunks("9\r\nhello\r\n0\r\n\r\n", "9", 400, "IncompleteBody");
    chunks("z\r\nhello\r\n0\r\n\r\n", "5", 400, "IncompleteBody");
    chunks("5\r\nhello\r\n0\r\n\r\n", "6", 400, "IncompleteBody");
    chunks("5\r\nhello\r\n0\r\n\r\n", "abc", 411, "MissingContentLength");
  }

  /** A body in chunks as the SDKs send it. */
  private void chunks(String body, String length, int status, String code) {
    bad(
        "PutObject",
        "PUT /k",
        Map.of(
            "Content-Encoding",
            "aws-chunked",
            "x-amz-content-sha256",
            "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
            "x-amz-decoded-content-length",
            length),
        body,
        status,
        code);
  }

  private void reads() {
    bad("GetObject", "GET /none", 404, "NoSuchKey");
    bad("GetObject", "GET /k", Map.of("Range", "bytes=10-"), 416, "InvalidRange");
    bad("GetObject", "GET /k", Map.of("Range", "bytes=-0"), 416, "InvalidRange");
    bad("GetObject", "GET /k?partNumber=2", 416, "InvalidPartNumber");
    bad("GetObject", "GET /k?partNumber=0", 400, "InvalidArgument");
    bad("GetObject", "GET /k?partNumber=10001", 400, "InvalidArgument");
    bad("GetObject", "GET /k?partNumber=x", 400, "InvalidArgument");
    bad("GetObject", "GET /k?partNumber=1", Map.of("Range", "bytes=0-1"), 400, "InvalidRequest");
    bad("GetObject", "GET /k?versionId=x", 400, "InvalidArgument");
    bad("GetObject", "GET /k?versionId=", 400, "InvalidArgument");
    bad("GetObject", "GET /k", Map.of("If-Match", "\"x\""), 412, "PreconditionFailed");
    bad(
        "GetObject",
        "GET /k",
        Map.of("If-Unmodified-Since", "Sat, 01 Jan 2000 00:00:00 GMT"),
        412,
        "PreconditionFailed");
    bad("HeadObject", "HEAD /none", 404, "NotFound");
    bad("HeadObject", "HEAD /k?versionId=x", 400, "BadRequest");
    bad("HeadObject", "HEAD /k", Map.of("Range", "bytes=10-"), 416, "InvalidRange");
  }

  private void copies() {
    for (String source : List.of("", "/", "photos", "photos/", "%zz", "photos/%zz")) {
      copy(source, Map.of(), 400, "InvalidArgument");
    }
    copy("photos/none", Map.of(), 404, "NoSuchKey");
    copy("nobodys/k", Map.of(), 404, "NoSuchBucket");
    copy("anothers/k", Map.of(), 403, "AccessDenied");
    copy("photos/k?versionId=x", Map.of(), 400, "InvalidArgument");
    copy("photos/k", Map.of("x-amz-metadata-directive", "KEEP"), 400, "InvalidArgument");
    copy("photos/k", Map.of("x-amz-tagging-directive", "KEEP"), 400, "InvalidArgument");
    copy("photos/k", Map.of("x-amz-copy-source-if-match", "x"), 412, "PreconditionFailed");
    copy(
        "photos/k",
        Map.of("x-amz-copy-source-if-modified-since", "Sat, 01 Jan 2050 00:00:00 GMT"),
        412,
        "PreconditionFailed");
    copy("photos/k", Map.of("x-amz-checksum-algorithm", "CRC33"), 400, "InvalidRequest");
    bad("CopyObject", "PUT /k", Map.of("x-amz-copy-source", "photos/k"), 400, "InvalidRequest");
  }

  private void copy(String source, Map<String, String> more, int status, String code) {
    Map<String, String> headers = new LinkedHashMap<>(more);
    headers.put("x-amz-copy-source", source);
    bad("CopyObject", "PUT /new", headers, status, code);
  }

  private void lists() {
    for (String type : List.of("", "list-type=2&")) {
      String action = type.isEmpty() ? "ListObjects" : "ListObjectsV2";
      for (String wrong : List.of("max-keys=-1", "max-keys=x", "max-keys=2147483648")) {
        bad(action, "GET /?" + type + wrong, 400, "InvalidArgument");
      }
      bad(action, "GET /?" + type + "encoding-type=base64", 400, "InvalidArgument");
    }
    bad("ListObjectsV2", "GET /?list-type=2&continuation-token=x", 400, "InvalidArgument");
    bad("ListObjectsV2", "GET /?list-type=2&continuation-token=", 400, "InvalidArgument");
    bad("ListObjectVersions", "GET /?versions&version-id-marker=x", 400, "InvalidArgument");
    bad("ListObjectVersions", "GET /?versions&max-keys=x", 400, "InvalidArgument");
    bad("ListObjectVersions", "GET /?versions&encoding-type=x", 400, "InvalidArgument");
    bad("ListMultipartUploads", "GET /?uploads&max-uploads=x", 400, "InvalidArgument");
    bad("ListMultipartUploads", "GET /?uploads&max-uploads=-1", 400, "InvalidArgument");
    bad("ListMultipartUploads", "GET /?uploads&encoding-type=x", 400, "InvalidArgument");
  }

  private void deletions() {
    bad("DeleteObject", "DELETE /k", Map.of("If-Match", "\"x\""), 412, "PreconditionFailed");
    bad("DeleteObject", "DELETE /k", Map.of("x-amz-if-match-size", "1"), 501, "NotImplemented");
    bad(
        "DeleteObject",
        "DELETE /k",
        Map.of("x-amz-if-match-last-modified-time", "Sat, 01 Jan 2000 00:00:00 GMT"),
        501,
        "NotImplemented");
    bad("DeleteObject", "DELETE /k?versionId=x", 400, "InvalidArgument");
    bad(
        "DeleteObject",
        "DELETE /k",
        Map.of("x-amz-bypass-governance-retention", "true"),
        400,
        "InvalidArgument");
    String good = "<Delete><Object><Key>k</Key></Object></Delete>";
    bad("DeleteObjects", "POST /?delete", Map.of(), good, 400, "InvalidRequest");
    bad(
        "DeleteObjects",
        "POST /?delete",
        Map.of("Content-MD5", md5("other")),
        good,
        400,
        "BadDigest");
    bad("DeleteObjects", "POST /?delete", Map.of("Content-MD5", "x"), good, 400, "InvalidDigest");
    for (String wrong :
        List.of(
            "",
            "x",
            "<Delete>",
            "<Delete/>",
            "<Delete><Object/></Delete>",
            "<a/>",
            "<!DOCTYPE a [<!ENTITY b 'k'>]>" + good,
            good + good,
            "<Delete>" + "<Object><Key>k</Key></Object>".repeat(1001) + "</Delete>")) {
      document("DeleteObjects", "POST /?delete", wrong, 400, "MalformedXML");
    }
  }

  private void buckets() {
    for (String wrong : List.of("x", "<a/>", "<CreateBucketConfiguration>", "<!DOCTYPE a><a/>")) {
      table.add(new Bad("CreateBucket", "PUT", "", Map.of(), wrong, 400, "MalformedXML"));
    }
    bad("DeleteBucket", "DELETE /", 409, "BucketNotEmpty");
    bad("ListBuckets", "PATCH /k", 405, "MethodNotAllowed");
  }

  /** Documents that every configuration refuses alike. */
  private void documents() {
    Map<String, String> puts = new LinkedHashMap<>();
    puts.put("PutBucketVersioning", "versioning");
    puts.put("PutBucketCors", "cors");
    puts.put("PutBucketLifecycleConfiguration", "lifecycle");
    puts.put("PutBucketEncryption", "encryption");
    puts.put("PutBucketWebsite", "website");
    puts.put("PutBucketTagging", "tagging");
    puts.put("PutBucketReplication", "replication");
    puts.put("PutBucketLogging", "logging");
    puts.put("PutBucketAccelerateConfiguration", "accelerate");
    puts.put("PutBucketRequestPayment", "requestPayment");
    puts.put("PutBucketNotificationConfiguration", "notification");
    puts.put("PutBucketOwnershipControls", "ownershipControls");
    puts.put("PutPublicAccessBlock", "publicAccessBlock");
    puts.put("PutObjectLockConfiguration", "object-lock");
    puts.forEach(
        (action, query) -> {
          for (String wrong : List.of("x", "<a/>", "<a", "<!DOCTYPE a><a/>")) {
            document(action, "PUT /?" + query, wrong, 400, "MalformedXML");
          }
        });
    document("PutBucketPolicy", "PUT /?policy", "{", 400, "MalformedPolicy");
    document("PutBucketPolicy", "PUT /?policy", "[]", 400, "MalformedPolicy");
    document("PutBucketPolicy", "PUT /?policy", "{\"Statement\":[]}", 400, "MalformedPolicy");
    document(
        "PutBucketVersioning",
        "PUT /?versioning",
        "<VersioningConfiguration><Status>On</Status></VersioningConfiguration>",
        400,
        "MalformedXML");
    bad(
        "PutBucketVersioning",
        "PUT /?versioning",
        Map.of("Content-MD5", md5("other")),
        "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>",
        400,
        "BadDigest");
  }

  private void versions() {
    bad("GetObjectTagging", "GET /k?tagging&versionId=x", 400, "InvalidArgument");
    bad("GetObjectAttributes", "GET /k?attributes", 400, "InvalidRequest");
    bad(
        "GetObjectAttributes",
        "GET /k?attributes",
        Map.of("x-amz-object-attributes", "Colour"),
        400,
        "InvalidArgument");
  }

  private void tags() {
    String eleven = "";
    for (int i = 0; i < 11; i++) {
      eleven += tag("t" + i, "");
    }
    document("PutObjectTagging", "PUT /k?tagging", PUT_TAGS.formatted(eleven), 400, "BadRequest");
    for (String wrong :
        List.of(
            tag("aws:a", "1"),
            tag("a", "1") + tag("a", "2"),
            tag("k".repeat(129), "1"),
            tag("a", "v".repeat(257)),
            tag("", "1"))) {
      document("PutObjectTagging", "PUT /k?tagging", PUT_TAGS.formatted(wrong), 400, "InvalidTag");
    }
    document("PutObjectTagging", "PUT /k?tagging", "<Tagging>", 400, "MalformedXML");
    document("PutObjectTagging", "PUT /none?tagging", PUT_TAGS.formatted(""), 404, "NoSuchKey");
  }

  private static String tag(String key, String value) {
    return "<Tag><Key>" + key + "</Key><Value>" + value + "</Value></Tag>";
  }

  private void uploads() {
    bad("UploadPart", "PUT /k?partNumber=0&uploadId=x", 400, "InvalidArgument");
    bad("UploadPart", "PUT /k?partNumber=10001&uploadId=x", 400, "InvalidArgument");
    bad("UploadPart", "PUT /k?partNumber=x&uploadId=x", 400, "InvalidArgument");
    bad("UploadPart", "PUT /k?partNumber=1&uploadId=x", 404, "NoSuchUpload");
    bad("ListParts", "GET /k?uploadId=x", 404, "NoSuchUpload");
    bad("AbortMultipartUpload", "DELETE /k?uploadId=x", 404, "NoSuchUpload");
    String good =
        "<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>x</ETag></Part>"
            + "</CompleteMultipartUpload>";
    bad("CompleteMultipartUpload", "POST /k?uploadId=x", Map.of(), good, 404, "NoSuchUpload");
    bad("CompleteMultipartUpload", "POST /k?uploadId=x", 400, "InvalidRequest");
    for (String wrong : List.of("x", "<a/>", "<CompleteMultipartUpload>")) {
      bad("CompleteMultipartUpload", "POST /k?uploadId=x", Map.of(), wrong, 400, "MalformedXML");
    }
    for (String algorithm : List.of("CRC33", "ROT13")) {
      bad(
          "CreateMultipartUpload",
          "POST /k?uploads",
          Map.of("x-amz-checksum-algorithm", algorithm),
          400,
          "InvalidRequest");
    }
    bad(
        "CreateMultipartUpload",
        "POST /k?uploads",
        Map.of("x-amz-checksum-type", "COMPOSITE"),
        400,
        "InvalidRequest");
    bad(
        "CreateMultipartUpload",
        "POST /k?uploads",
        Map.of("x-amz-checksum-algorithm", "CRC64NVME", "x-amz-checksum-type", "COMPOSITE"),
        400,
        "InvalidRequest");
    bad(
        "CreateMultipartUpload",
        "POST /k?uploads",
        Map.of("x-amz-checksum-algorithm", "SHA256", "x-amz-checksum-type", "FULL_OBJECT"),
        400,
        "InvalidRequest");
  }

  private void locks() {
    String retention =
        "<Retention><Mode>COMPLIANCE</Mode><RetainUntilDate>2031-01-01T00:00:00Z</RetainUntilDate>"
            + "</Retention>";
    document("PutObjectRetention", "PUT /k?retention", retention, 400, "InvalidRequest");
    document("PutObjectRetention", "PUT /k?retention", "<Retention>", 400, "MalformedXML");
    document(
        "PutObjectLegalHold",
        "PUT /k?legal-hold",
        "<LegalHold><Status>ON</Status></LegalHold>",
        400,
        "InvalidRequest");
    document(
        "PutObjectLockConfiguration",
        "PUT /?object-lock",
        "<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled>"
            + "</ObjectLockConfiguration>",
        409,
        "InvalidBucketState");
  }

  private static String zeros(int bytes) {
    return Base64.getEncoder().encodeToString(new byte[bytes]);
  }

  private static String md5(String body) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

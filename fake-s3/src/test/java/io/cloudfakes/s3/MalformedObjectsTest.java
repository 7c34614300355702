package io.cloudfakes.s3;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Malformed writes, reads and copies of objects. */
class MalformedObjectsTest extends MalformedTestCase {
  @Override
  void lines() {
    objectHeaders();
    checksums();
    reads();
    copies();
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
}

package io.cloudfakes.s3;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Malformed lists, deletions, documents, uploads, and what stands beside objects. */
class MalformedRequestsTest extends MalformedTestCase {
  private static final String PUT_TAGS = "<Tagging><TagSet>%s</TagSet></Tagging>";

  @Override
  void lines() {
    lists();
    deletions();
    buckets();
    documents();
    versions();
    tags();
    uploads();
    locks();
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
      bad("CreateBucket", "PUT /", Map.of(), wrong, 400, "MalformedXML");
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
}

package io.cloudfakes.iam;

import static io.cloudfakes.iam.SigningFixture.S3;
import static io.cloudfakes.iam.SigningFixture.verify;

import io.cloudfakes.protocol.Bytes;
import org.junit.jupiter.api.Test;

/** The examples in Amazon S3's API reference, "Authenticating Requests (Signature Version 4)". */
class PublishedSignatureExamplesTest {
  private static final String HOST = "https://examplebucket.s3.amazonaws.com";
  private static final String EMPTY_HASH =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private static TestHttpRequest request(
      String method, String url, String hash, String signedHeaders, String signature) {
    return TestHttpRequest.of(method, url)
        .set("x-amz-date", "20130524T000000Z")
        .set("x-amz-content-sha256", hash)
        .set(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                + "SignedHeaders="
                + signedHeaders
                + ",Signature="
                + signature);
  }

  @Test
  void get_object() {
    verify(
        request(
                "GET",
                HOST + "/test.txt",
                EMPTY_HASH,
                "host;range;x-amz-content-sha256;x-amz-date",
                "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41")
            .set("Range", "bytes=0-9"),
        S3);
  }

  @Test
  void put_object() {
    verify(
        request(
                "PUT",
                HOST + "/test%24file.text",
                "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
                "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
                "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd")
            .set("Date", "Fri, 24 May 2013 00:00:00 GMT")
            .set("x-amz-storage-class", "REDUCED_REDUNDANCY")
            .body(Bytes.utf8("Welcome to Amazon S3.")),
        S3);
  }

  @Test
  void get_bucket_lifecycle() {
    verify(
        request(
            "GET",
            HOST + "/?lifecycle",
            EMPTY_HASH,
            "host;x-amz-content-sha256;x-amz-date",
            "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"),
        S3);
  }

  @Test
  void list_objects() {
    verify(
        request(
            "GET",
            HOST + "/?max-keys=2&prefix=J",
            EMPTY_HASH,
            "host;x-amz-content-sha256;x-amz-date",
            "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"),
        S3);
  }

  @Test
  void presigned_get_object() {
    verify(
        TestHttpRequest.of(
            "GET",
            HOST
                + "/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
                + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
                + "&X-Amz-Signature="
                + "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"),
        S3);
  }
}

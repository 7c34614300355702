package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.s3.internal.state.BucketChange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

class EncryptionTest extends S3TestCase {
  private static final String KEY_ID = "1234abcd-12ab-34cd-56ef-1234567890ab";
  private static final String KEY_ARN = "arn:aws:kms:us-east-1:000000000000:key/" + KEY_ID;
  private static final String HELLO_MD5 = "\"5d41402abc4b2a76b9719d911017c592\"";
  private static final String KEY = key('k');
  private static final String OTHER_KEY = key('x');

  @BeforeEach
  void aBucket() {
    bucket();
  }

  private static String key(char letter) {
    return Base64.getEncoder()
        .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII));
  }

  private static String md5(String key) {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("MD5").digest(Base64.getDecoder().decode(key)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private PutObjectResponse put(String key, Consumer<PutObjectRequest.Builder> more) {
    return s3.putObject(
        b -> {
          b.bucket(BUCKET).key(key);
          more.accept(b);
        },
        RequestBody.fromString("hello"));
  }

  private static Consumer<PutObjectRequest.Builder> with(String key) {
    return b -> b.sseCustomerAlgorithm("AES256").sseCustomerKey(key).sseCustomerKeyMD5(md5(key));
  }

  private String read(String object, String key) {
    return s3.getObjectAsBytes(
            b ->
                b.bucket(BUCKET)
                    .key(object)
                    .sseCustomerAlgorithm("AES256")
                    .sseCustomerKey(key)
                    .sseCustomerKeyMD5(md5(key)))
        .asUtf8String();
  }

  private HeadObjectResponse head(String key) {
    return s3.headObject(b -> b.bucket(BUCKET).key(key));
  }

  private CopyObjectResponse copy(
      String from, String to, Consumer<CopyObjectRequest.Builder> more) {
    return s3.copyObject(
        b -> {
          b.sourceBucket(BUCKET).sourceKey(from).destinationBucket(BUCKET).destinationKey(to);
          more.accept(b);
        });
  }

  private void withKeys(String... ids) {
    close();
    aws =
        FakeAws.builder()
            .seed(7)
            .startingAt(START)
            .option(S3Options.defaults().withKmsKeys(ids))
            .create();
    s3 = aws.client(S3Client.class);
    bucket();
  }

  private void byDefault(Consumer<ServerSideEncryptionRule.Builder> rule) {
    aws.store(S3Service.SERVICE)
        .commit(
            List.of(
                BucketChange.Configured.of(
                    BUCKET, ServerSideEncryptionConfiguration.builder().rules(rule).build())));
  }

  @Test
  void without_a_word_s3s_own_keys_are_used() {
    assertThat(put("a", b -> {}).serverSideEncryption()).isEqualTo(ServerSideEncryption.AES256);
    assertThat(put("a", b -> b.serverSideEncryption(ServerSideEncryption.AES256)).eTag())
        .isEqualTo(HELLO_MD5);
    assertThat(head("a").serverSideEncryption()).isEqualTo(ServerSideEncryption.AES256);
  }

  @Test
  void kms_has_a_key_of_aws_in_every_account() {
    PutObjectResponse put =
        put("a", b -> b.serverSideEncryption(ServerSideEncryption.AWS_KMS).bucketKeyEnabled(true));
    assertThat(put.serverSideEncryption()).isEqualTo(ServerSideEncryption.AWS_KMS);
    assertThat(put.ssekmsKeyId()).matches("arn:aws:kms:us-east-1:\\d{12}:key/[0-9a-f-]{36}");
    assertThat(put.bucketKeyEnabled()).isTrue();
    assertThat(put.eTag()).matches("\"[0-9a-f]{32}\"").isNotEqualTo(HELLO_MD5);
    HeadObjectResponse head = head("a");
    assertThat(head.serverSideEncryption()).isEqualTo(ServerSideEncryption.AWS_KMS);
    assertThat(head.ssekmsKeyId()).isEqualTo(put.ssekmsKeyId());
    assertThat(head.bucketKeyEnabled()).isTrue();
    assertThat(head.eTag()).isEqualTo(put.eTag());
    assertThat(get("a")).isEqualTo("hello");
    assertThat(
            put(
                    "b",
                    b ->
                        b.serverSideEncryption(ServerSideEncryption.AWS_KMS)
                            .ssekmsKeyId("alias/aws/s3"))
                .ssekmsKeyId())
        .isEqualTo(put.ssekmsKeyId());
  }

  @Test
  void keys_in_kms_must_be_there() {
    assertThat(
            refused(
                400,
                "KMS.NotFoundException",
                () ->
                    put(
                        "a",
                        b ->
                            b.serverSideEncryption(ServerSideEncryption.AWS_KMS)
                                .ssekmsKeyId(KEY_ID))))
        .contains("does not exist");
    assertThat(
            refused(
                400,
                "KMS.NotFoundException",
                () ->
                    put(
                        "a",
                        b ->
                            b.serverSideEncryption(ServerSideEncryption.AWS_KMS)
                                .ssekmsKeyId("fake-key-id"))))
        .contains("Invalid keyId 'fake-key-id'");
    refused(404, "NoSuchKey", () -> get("a"));
    withKeys(KEY_ID, "alias/mine");
    for (String id : List.of(KEY_ID, KEY_ARN)) {
      assertThat(
              put(
                      "a",
                      b ->
                          b.serverSideEncryption(ServerSideEncryption.AWS_KMS_DSSE).ssekmsKeyId(id))
                  .ssekmsKeyId())
          .endsWith(":key/" + KEY_ID);
    }
    assertThat(head("a").serverSideEncryption()).isEqualTo(ServerSideEncryption.AWS_KMS_DSSE);
    refused(
        400,
        "KMS.NotFoundException",
        () ->
            put(
                "a",
                b ->
                    b.serverSideEncryption(ServerSideEncryption.AWS_KMS)
                        .ssekmsKeyId(KEY_ARN.replace("us-east-1", "eu-west-1"))));
    put("a", b -> b.serverSideEncryption(ServerSideEncryption.AWS_KMS).ssekmsKeyId("alias/mine"));
  }

  @Test
  void the_headers_of_kms_go_together() {
    refused(400, "InvalidArgument", () -> put("a", b -> b.serverSideEncryption("ROT13")));
    refused(400, "InvalidArgument", () -> put("a", b -> b.ssekmsKeyId(KEY_ID)));
    refused(
        400,
        "InvalidArgument",
        () -> put("a", b -> b.serverSideEncryption("AES256").ssekmsKeyId(KEY_ID)));
    refused(
        400,
        "InvalidArgument",
        () -> put("a", b -> b.serverSideEncryption("aws:kms").ssekmsEncryptionContext("{}")));
    String context =
        Base64.getEncoder().encodeToString("{\"a\":\"b\"}".getBytes(StandardCharsets.US_ASCII));
    assertThat(
            put("a", b -> b.serverSideEncryption("aws:kms").ssekmsEncryptionContext(context))
                .ssekmsEncryptionContext())
        .isEqualTo(context);
  }

  @Test
  void a_bucket_has_its_default() {
    withKeys(KEY_ID);
    byDefault(
        r ->
            r.bucketKeyEnabled(true)
                .applyServerSideEncryptionByDefault(
                    d -> d.sseAlgorithm(ServerSideEncryption.AWS_KMS).kmsMasterKeyID(KEY_ID)));
    PutObjectResponse put = put("a", b -> {});
    assertThat(put.serverSideEncryption()).isEqualTo(ServerSideEncryption.AWS_KMS);
    assertThat(put.ssekmsKeyId()).endsWith(":key/" + KEY_ID);
    assertThat(put.bucketKeyEnabled()).isTrue();
    assertThat(put("b", b -> b.serverSideEncryption("AES256")).ssekmsKeyId()).isNull();
    assertThat(copy("b", "c", b -> {}).serverSideEncryption())
        .isEqualTo(ServerSideEncryption.AWS_KMS);
    assertThat(copy("a", "d", b -> b.serverSideEncryption("AES256")).copyObjectResult().eTag())
        .isEqualTo(HELLO_MD5);
  }

  @Test
  void a_customers_key_is_needed_for_every_read() {
    PutObjectResponse put = put("a", with(KEY));
    assertThat(put.serverSideEncryption()).isNull();
    assertThat(put.sseCustomerAlgorithm()).isEqualTo("AES256");
    assertThat(put.sseCustomerKeyMD5()).isEqualTo(md5(KEY));
    assertThat(put.eTag()).isNotEqualTo(HELLO_MD5);
    assertThat(read("a", KEY)).isEqualTo("hello");
    GetObjectResponse got =
        s3.getObjectAsBytes(
                b ->
                    b.bucket(BUCKET)
                        .key("a")
                        .sseCustomerAlgorithm("AES256")
                        .sseCustomerKey(KEY)
                        .sseCustomerKeyMD5(md5(KEY)))
            .response();
    assertThat(got.serverSideEncryption()).isNull();
    assertThat(got.sseCustomerKeyMD5()).isEqualTo(md5(KEY));
    assertThat(refused(400, "InvalidRequest", () -> get("a")))
        .contains("The object was stored using a form of Server Side Encryption.");
    headRefused(400, () -> head("a"));
    refused(403, "AccessDenied", () -> read("a", OTHER_KEY));
    put("b", b -> {});
    assertThat(refused(400, "InvalidRequest", () -> read("b", KEY)))
        .contains("The encryption parameters are not applicable to this object.");
  }

  @ParameterizedTest
  @CsvSource({
    "key, must provide a valid encryption algorithm.",
    "algorithm, must provide an appropriate secret key.",
    "no md5, must provide the client calculated MD5 of the secret key.",
    "wrong md5, did not match the hash that was provided.",
    "short, The secret key was invalid for the specified algorithm.",
    "twice, is incompatible with the encryption method specified"
  })
  void the_headers_of_a_customers_key_go_together(String what, String message) {
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () ->
                    put(
                        "a",
                        b -> {
                          switch (what) {
                            case "key" -> b.sseCustomerKey(KEY).sseCustomerKeyMD5(md5(KEY));
                            case "algorithm" ->
                                b.sseCustomerAlgorithm("AES256").sseCustomerKeyMD5(md5(KEY));
                            case "no md5" -> b.sseCustomerAlgorithm("AES256").sseCustomerKey(KEY);
                            case "wrong md5" -> with(KEY).accept(b.sseCustomerKeyMD5("x"));
                            case "short" -> with("c2hvcnQ=").accept(b);
                            default -> with(KEY).accept(b.serverSideEncryption("AES256"));
                          }
                          if (what.equals("wrong md5")) {
                            b.sseCustomerKeyMD5(md5(OTHER_KEY));
                          }
                        })))
        .contains(message);
    refused(
        400,
        "InvalidEncryptionAlgorithmError",
        () -> put("a", b -> with(KEY).accept(b), b -> b.sseCustomerAlgorithm("ROT13")));
  }

  private void put(
      String key,
      Consumer<PutObjectRequest.Builder> first,
      Consumer<PutObjectRequest.Builder> second) {
    put(key, first.andThen(second));
  }

  @Test
  void a_customers_key_does_not_travel_in_the_clear() {
    Map<String, String> headers =
        Map.of(
            "x-amz-server-side-encryption-customer-algorithm",
            "AES256",
            "x-amz-server-side-encryption-customer-key",
            KEY,
            "x-amz-server-side-encryption-customer-key-md5",
            md5(KEY));
    assertThat(send("PUT", url("a").replace("https", "http"), headers, "hello").body())
        .contains("<Code>InvalidRequest</Code>")
        .contains("must be made over a secure connection.");
    assertThat(send("PUT", url("a"), headers, "hello").status()).isEqualTo(200);
    S3Client direct = aws.directClient(S3Client.class);
    direct.putObject(
        b -> {
          b.bucket(BUCKET).key("b");
          with(KEY).accept(b);
        },
        RequestBody.fromString("hello"));
    assertThat(read("b", KEY)).isEqualTo("hello");
  }

  @Test
  void a_copy_needs_the_sources_key_and_may_have_another() {
    put("a", with(KEY));
    refused(400, "InvalidRequest", () -> copy("a", "b", b -> {}));
    CopyObjectResponse plain = copy("a", "b", sourceKey());
    assertThat(plain.serverSideEncryption()).isEqualTo(ServerSideEncryption.AES256);
    assertThat(plain.copyObjectResult().eTag()).isEqualTo(HELLO_MD5);
    assertThat(get("b")).isEqualTo("hello");
    CopyObjectResponse other =
        copy(
            "a",
            "c",
            sourceKey()
                .andThen(
                    b ->
                        b.sseCustomerAlgorithm("AES256")
                            .sseCustomerKey(OTHER_KEY)
                            .sseCustomerKeyMD5(md5(OTHER_KEY))
                            .metadataDirective(MetadataDirective.COPY)));
    assertThat(other.sseCustomerKeyMD5()).isEqualTo(md5(OTHER_KEY));
    assertThat(read("c", OTHER_KEY)).isEqualTo("hello");
    copy("b", "b", b -> b.serverSideEncryption("aws:kms"));
    assertThat(head("b").serverSideEncryption()).isEqualTo(ServerSideEncryption.AWS_KMS);
  }

  private static Consumer<CopyObjectRequest.Builder> sourceKey() {
    return b ->
        b.copySourceSSECustomerAlgorithm("AES256")
            .copySourceSSECustomerKey(KEY)
            .copySourceSSECustomerKeyMD5(md5(KEY));
  }
}

package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import io.cloudfakes.link.FunctionTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The main ways of S3, each run in process and over the socket, synchronous and not. */
class S3ContractTest {
  private static final String BUCKET = "photos";

  private static int statusOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    S3Exception refusal = catchThrowableOfType(S3Exception.class, call);
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal.statusCode();
  }

  @ContractTest
  void a_bucket_lives_and_ends(S3Client s3) {
    s3.createBucket(b -> b.bucket(BUCKET));
    assertThat(s3.headBucket(b -> b.bucket(BUCKET)).bucketRegion()).isEqualTo("us-east-1");
    assertThat(s3.listBuckets().buckets()).hasSize(1);
    assertThat(s3.getBucketLocation(b -> b.bucket(BUCKET)).locationConstraintAsString())
        .isNullOrEmpty();
    s3.deleteBucket(b -> b.bucket(BUCKET));
    assertThatExceptionOfType(NoSuchBucketException.class)
        .isThrownBy(() -> s3.headBucket(b -> b.bucket(BUCKET)));
    assertThatExceptionOfType(NoSuchBucketException.class)
        .isThrownBy(() -> s3.listObjectsV2(b -> b.bucket(BUCKET)));
  }

  @ContractTest
  void anothers_bucket_is_there_and_closed(FakeAws aws, S3Client s3) {
    aws.client(S3Client.class, aws.settings().withCredentials("111122223333", "any"))
        .createBucket(b -> b.bucket(BUCKET));
    assertThatExceptionOfType(BucketAlreadyExistsException.class)
        .isThrownBy(() -> s3.createBucket(b -> b.bucket(BUCKET)));
    assertThat(statusOf(() -> s3.headBucket(b -> b.bucket(BUCKET)))).isEqualTo(403);
  }

  @ContractTest
  void an_object_is_read_as_it_was_written(S3Client s3) {
    s3.createBucket(b -> b.bucket(BUCKET));
    String key = "folder//käse +1?.txt";
    s3.putObject(
        b ->
            b.bucket(BUCKET)
                .key(key)
                .contentType("text/plain; charset=utf-8")
                .contentEncoding("identity")
                .metadata(Map.of("colour", "red")),
        RequestBody.fromString("grüße"));
    ResponseBytes<GetObjectResponse> got =
        s3.getObjectAsBytes(b -> b.bucket(BUCKET).key(key).checksumMode(ChecksumMode.ENABLED));
    assertThat(got.asUtf8String()).isEqualTo("grüße");
    assertThat(got.response().contentType()).isEqualTo("text/plain; charset=utf-8");
    assertThat(got.response().contentEncoding()).isEqualTo("identity");
    assertThat(got.response().metadata()).containsOnly(Map.entry("colour", "red"));
    assertThat(got.response().checksumCRC32()).isNotNull();
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key(key)).contentLength()).isEqualTo(7);
  }

  @ContractTest
  void a_large_object_is_read_as_it_was_written(S3Client s3) {
    s3.createBucket(b -> b.bucket(BUCKET));
    byte[] content = new byte[3_000_000];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i * 31 + (i >> 12));
    }
    s3.putObject(b -> b.bucket(BUCKET).key("large"), RequestBody.fromBytes(content));
    assertThat(s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("large")).asByteArray())
        .isEqualTo(content);
    assertThat(
            s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("large").range("bytes=-5")).asByteArray())
        .isEqualTo(java.util.Arrays.copyOfRange(content, 2_999_995, 3_000_000));
  }

  @ContractTest
  void refusals_have_their_types_and_statuses(S3Client s3) {
    s3.createBucket(b -> b.bucket(BUCKET));
    s3.putObject(b -> b.bucket(BUCKET).key("a"), RequestBody.fromString("hello"));
    assertThatExceptionOfType(NoSuchKeyException.class)
        .isThrownBy(() -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("nothing")));
    assertThatExceptionOfType(NoSuchKeyException.class)
        .isThrownBy(() -> s3.headObject(b -> b.bucket(BUCKET).key("nothing")));
    assertThat(statusOf(() -> s3.deleteBucket(b -> b.bucket(BUCKET)))).isEqualTo(409);
    assertThat(statusOf(() -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").ifMatch("x"))))
        .isEqualTo(412);
    assertThat(
            statusOf(
                () ->
                    s3.getObjectAsBytes(
                        b ->
                            b.bucket(BUCKET)
                                .key("a")
                                .ifNoneMatch("5d41402abc4b2a76b9719d911017c592"))))
        .isEqualTo(304);
    assertThat(
            statusOf(() -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").range("bytes=9-"))))
        .isEqualTo(416);
    assertThat(
            statusOf(
                () ->
                    s3.putObject(
                        b -> b.bucket(BUCKET).key("a").ifNoneMatch("*"), RequestBody.empty())))
        .isEqualTo(412);
    assertThat(
            statusOf(
                () ->
                    s3.putObject(
                        b -> b.bucket(BUCKET).key("a").contentMD5("XUFAKrxLKna5cZ2REBfFkg=="),
                        RequestBody.fromString("Hello"))))
        .isEqualTo(400);
    assertThat(s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a")).asUtf8String())
        .isEqualTo("hello");
  }

  @ContractTest
  void lists_have_pages(S3Client s3, FakeS3 fake) {
    for (String key : List.of("a/1", "a/2", "b c", "d+e", "f/1", "g")) {
      fake.bucket(BUCKET).put(key, key);
    }
    List<String> seen = new ArrayList<>();
    String token = null;
    do {
      String from = token;
      ListObjectsV2Response page =
          s3.listObjectsV2(b -> b.bucket(BUCKET).delimiter("/").maxKeys(2).continuationToken(from));
      page.commonPrefixes().forEach(prefix -> seen.add(prefix.prefix()));
      page.contents().forEach(entry -> seen.add(entry.key()));
      token = page.nextContinuationToken();
    } while (token != null);
    assertThat(seen).containsExactly("a/", "b c", "f/", "d+e", "g");
    assertThat(s3.listObjects(b -> b.bucket(BUCKET).marker("b c")).contents())
        .extracting(S3Object::key)
        .containsExactly("d+e", "f/1", "g");
  }

  @ContractTest
  void objects_are_copied_and_deleted(S3Client s3, FakeS3 fake) {
    fake.bucket(BUCKET).put("käse +1.txt", "hello").put("b", "2").put("c", "3");
    s3.copyObject(
        b ->
            b.sourceBucket(BUCKET)
                .sourceKey("käse +1.txt")
                .destinationBucket(BUCKET)
                .destinationKey("copy"));
    s3.deleteObject(b -> b.bucket(BUCKET).key("käse +1.txt"));
    assertThat(
            s3.deleteObjects(
                    b ->
                        b.bucket(BUCKET)
                            .delete(
                                d ->
                                    d.objects(
                                        ObjectIdentifier.builder().key("b").build(),
                                        ObjectIdentifier.builder().key("absent").build())))
                .deleted())
        .hasSize(2);
    assertThat(fake.bucket(BUCKET).keys()).containsExactly("c", "copy");
    assertThat(fake.bucket(BUCKET).object("copy").text()).isEqualTo("hello");
  }

  @ContractTest
  void a_function_hears_of_an_object_before_the_writer_does(FakeAws aws, S3Client s3) {
    Functions functions = new Functions("index");
    aws.links().register(FunctionTarget.class, functions);
    s3.createBucket(b -> b.bucket(BUCKET));
    s3.putBucketNotificationConfiguration(
        b ->
            b.bucket(BUCKET)
                .notificationConfiguration(
                    n ->
                        n.lambdaFunctionConfigurations(
                            LambdaFunctionConfiguration.builder()
                                .lambdaFunctionArn(Functions.ARN + "index")
                                .events(Event.S3_OBJECT_CREATED)
                                .build())));
    assertThat(
            s3.getBucketNotificationConfiguration(b -> b.bucket(BUCKET))
                .lambdaFunctionConfigurations())
        .hasSize(1);
    s3.putObject(b -> b.bucket(BUCKET).key("a"), RequestBody.fromString("1"));
    assertThat(functions.summary()).containsExactly("index ObjectCreated:Put a");
  }
}

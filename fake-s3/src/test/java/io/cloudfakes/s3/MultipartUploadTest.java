package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.fault.Fault;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.rule.Digests;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

class MultipartUploadTest extends MultipartTestCase {
  private static final String ABSENT = "\"0123456789abcdef0123456789abcdef\"";

  private static CompletedPart part(int number, String etag) {
    return CompletedPart.builder().partNumber(number).eTag(etag).build();
  }

  private static String md5(String text) {
    return HexFormat.of().formatHex(Digests.md5(Bytes.utf8(text)));
  }

  private static String md5(byte[] bytes) {
    return HexFormat.of().formatHex(Digests.md5(Bytes.wrap(bytes)));
  }

  @Test
  void the_parts_become_an_object_in_the_order_of_their_numbers() {
    String id = begin("film");
    CompletedPart third = upload("film", id, 3, "end");
    CompletedPart second = upload("film", id, 2, "midd");
    upload("film", id, 1, "false start");
    CompletedPart first = upload("film", id, 1, "start");
    CompleteMultipartUploadResponse made = complete("film", id, first, second, third);
    assertThat(get("film")).isEqualTo("startmiddend");
    byte[] digests = HexFormat.of().parseHex(md5("start") + md5("midd") + md5("end"));
    assertThat(made.eTag()).isEqualTo("\"" + md5(digests) + "-3\"");
    assertThat(made.key()).isEqualTo("film");
    assertThat(made.bucket()).isEqualTo(BUCKET);
    assertThat(made.location()).isEqualTo("https://photos.s3.amazonaws.com/film");
    assertThat(made.versionId()).isNull();
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("film")).eTag()).isEqualTo(made.eTag());
  }

  @Test
  void parts_that_are_not_listed_are_left_out() {
    String id = begin("film");
    CompletedPart first = upload("film", id, 1, "one.");
    upload("film", id, 2, "two.");
    assertThat(complete("film", id, first).eTag()).endsWith("-1\"");
    assertThat(get("film")).isEqualTo("one.");
    assertThat(fake.uploads()).isEmpty();
  }

  @Test
  void what_was_said_at_the_beginning_is_stored_with_the_object() {
    String id =
        s3.createMultipartUpload(
                b ->
                    b.bucket(BUCKET)
                        .key("film")
                        .contentType("video/mp4")
                        .contentEncoding("aws-chunked,gzip")
                        .cacheControl("no-cache")
                        .contentDisposition("inline")
                        .contentLanguage("de")
                        .metadata(Map.of("Colour", "red")))
            .uploadId();
    complete("film", id, upload("film", id, 1, "x"));
    HeadObjectResponse head = s3.headObject(b -> b.bucket(BUCKET).key("film"));
    assertThat(head.contentType()).isEqualTo("video/mp4");
    assertThat(head.contentEncoding()).isEqualTo("gzip");
    assertThat(head.cacheControl()).isEqualTo("no-cache");
    assertThat(head.contentDisposition()).isEqualTo("inline");
    assertThat(head.contentLanguage()).isEqualTo("de");
    assertThat(head.metadata()).containsOnly(Map.entry("colour", "red"));
  }

  @Test
  void the_object_is_as_old_as_its_upload() {
    String id = begin("film");
    java.time.Instant begun = fake.uploads().get(0).initiated();
    aws.clock().advance(Duration.ofHours(3));
    complete("film", id, upload("film", id, 1, "x"));
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("film")).lastModified())
        .isEqualTo(begun.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
  }

  @Test
  void nothing_is_there_before_completion_and_aborting_leaves_nothing() {
    String id = begin("film");
    upload("film", id, 1, "x");
    headRefused(404, () -> s3.headObject(b -> b.bucket(BUCKET).key("film")));
    assertThat(fake.bucket(BUCKET).uploads())
        .singleElement()
        .satisfies(
            upload -> {
              assertThat(upload.bucket()).isEqualTo(BUCKET);
              assertThat(upload.key()).isEqualTo("film");
              assertThat(upload.size()).isEqualTo(1);
            });
    s3.abortMultipartUpload(b -> b.bucket(BUCKET).key("film").uploadId(id));
    assertThat(fake.bucket(BUCKET).uploads()).isEmpty();
    assertThat(fake.bucket(BUCKET).keys()).isEmpty();
  }

  @Test
  void an_upload_does_not_keep_its_bucket_from_being_deleted() {
    String id = begin("film");
    s3.deleteBucket(b -> b.bucket(BUCKET));
    bucket();
    assertThat(fake.uploads()).isEmpty();
    refused(404, "NoSuchUpload", () -> upload("film", id, 1, "x"));
  }

  @Test
  void a_small_part_must_be_the_last() {
    String id = begin("film");
    CompletedPart small = upload("film", id, 1, "one");
    CompletedPart last = upload("film", id, 2, "2");
    String error = refused(400, "EntityTooSmall", () -> complete("film", id, small, last));
    assertThat(error)
        .contains("<PartNumber>1</PartNumber>")
        .contains("<ProposedSize>3</ProposedSize>")
        .contains("<MinSizeAllowed>4</MinSizeAllowed>")
        .contains("<ETag>" + md5("one") + "</ETag>");
    complete("film", id, last);
    assertThat(get("film")).isEqualTo("2");
  }

  @Test
  void the_list_must_fit_the_parts() {
    String id = begin("film");
    CompletedPart one = upload("film", id, 1, "one.");
    CompletedPart two = upload("film", id, 2, "two.");
    assertThat(refused(400, "InvalidPartOrder", () -> complete("film", id, two, one)))
        .contains("<UploadId>" + id + "</UploadId>");
    refused(400, "InvalidPartOrder", () -> complete("film", id, one, one));
    assertThat(refused(400, "InvalidPart", () -> complete("film", id, one, part(2, ABSENT))))
        .contains("<UploadId>" + id + "</UploadId>")
        .contains("<PartNumber>2</PartNumber>")
        .contains("<ETag>" + ABSENT.replace("\"", "") + "</ETag>");
    refused(400, "InvalidPart", () -> complete("film", id, one, part(3, two.eTag())));
    refused(400, "MalformedXML", () -> complete("film", id, one, part(2, null)));
    refused(
        400,
        "MalformedXML",
        () -> complete("film", id, one, CompletedPart.builder().eTag(two.eTag()).build()));
    refused(400, "InvalidRequest", () -> complete("film", id));
    refused(
        400,
        "InvalidRequest",
        () -> s3.completeMultipartUpload(b -> b.bucket(BUCKET).key("film").uploadId(id)));
    assertThat(fake.uploads()).hasSize(1);
    // Quotes around an ETag may be left out.
    complete("film", id, part(1, one.eTag().replace("\"", "")), two);
  }

  @Test
  void a_document_that_is_none_is_malformed() {
    String id = begin("film");
    String url = url("film?uploadId=" + id);
    for (String body :
        List.of(
            "<CompleteMultipartUpload><Part><PartNumber>one</PartNumber><ETag>x</ETag></Part>"
                + "</CompleteMultipartUpload>",
            "<CompleteMultipartUpload><Parts/></CompleteMultipartUpload>",
            "<Complete/>",
            "{}")) {
      Answer answer = send("POST", url, Map.of(), body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.body()).as(body).contains("<Code>MalformedXML</Code>");
    }
    Answer empty = send("POST", url, Map.of(), "<CompleteMultipartUpload/>");
    assertThat(empty.body())
        .contains("<Code>InvalidRequest</Code>")
        .contains("You must specify at least one part");
  }

  @Test
  void an_upload_is_known_by_its_key_and_its_id() {
    String id = begin("film");
    CompletedPart one = upload("film", id, 1, "x");
    assertThat(refused(404, "NoSuchUpload", () -> complete("other", id, one)))
        .contains("<UploadId>" + id + "</UploadId>");
    refused(404, "NoSuchUpload", () -> complete("film", "no-such-id", one));
    refused(404, "NoSuchUpload", () -> upload("other", id, 1, "x"));
    refused(
        404,
        "NoSuchUpload",
        () -> s3.abortMultipartUpload(b -> b.bucket(BUCKET).key("other").uploadId(id)));
    refused(
        404, "NoSuchUpload", () -> s3.listParts(b -> b.bucket(BUCKET).key("other").uploadId(id)));
    refused(
        404,
        "NoSuchBucket",
        () -> s3.createMultipartUpload(b -> b.bucket("no-such-bucket").key("film")));
  }

  @Test
  void part_numbers_have_their_bounds() {
    String id = begin("film");
    for (int wrong : new int[] {0, -1, 10_001}) {
      assertThat(refused(400, "InvalidArgument", () -> upload("film", id, wrong, "x")))
          .contains("Part number must be an integer between 1 and 10000, inclusive")
          .contains("<ArgumentName>partNumber</ArgumentName>")
          .contains("<ArgumentValue>" + wrong + "</ArgumentValue>");
    }
    complete("film", id, upload("film", id, 10_000, "x"));
  }

  @Test
  void a_condition_of_directory_buckets_is_not_for_aborting_here() {
    String id = begin("film");
    refused(
        501,
        "NotImplemented",
        () ->
            s3.abortMultipartUpload(
                b -> b.bucket(BUCKET).key("film").uploadId(id).ifMatchInitiatedTime(START)));
  }

  @Test
  void the_announced_size_is_held_against_the_object() {
    String id = begin("film");
    CompletedPart one = upload("film", id, 1, "1234");
    for (long wrong : new long[] {3, -1}) {
      refused(
          400,
          "InvalidRequest",
          () ->
              s3.completeMultipartUpload(
                  b ->
                      b.bucket(BUCKET)
                          .key("film")
                          .uploadId(id)
                          .mpuObjectSize(wrong)
                          .multipartUpload(m -> m.parts(one))));
    }
    s3.completeMultipartUpload(
        b ->
            b.bucket(BUCKET)
                .key("film")
                .uploadId(id)
                .mpuObjectSize(4L)
                .multipartUpload(m -> m.parts(one)));
  }

  @Test
  void limits_are_those_of_the_world() {
    aws.close();
    aws =
        world(
            S3Limits.defaults()
                .withMinimumPartBytes(1)
                .withPartBytes(3)
                .withParts(2)
                .withObjectBytes(5));
    s3 = aws.client(software.amazon.awssdk.services.s3.S3Client.class);
    bucket();
    String id = begin("film");
    assertThat(refused(400, "EntityTooLarge", () -> upload("film", id, 1, "1234")))
        .contains("<ProposedSize>4</ProposedSize>")
        .contains("<MaxSizeAllowed>3</MaxSizeAllowed>");
    refused(400, "InvalidArgument", () -> upload("film", id, 3, "1"));
    CompletedPart one = upload("film", id, 1, "123");
    CompletedPart two = upload("film", id, 2, "456");
    assertThat(refused(400, "EntityTooLarge", () -> complete("film", id, one, two)))
        .contains("<ProposedSize>6</ProposedSize>")
        .contains("<MaxSizeAllowed>5</MaxSizeAllowed>");
    complete("film", id, one, upload("film", id, 2, "45"));
  }

  @Test
  void a_repeated_completion_is_answered_alike_and_changes_nothing() {
    String id = begin("film");
    CompletedPart one = upload("film", id, 1, "1234");
    CompletedPart two = upload("film", id, 2, "5");
    CompleteMultipartUploadResponse first = complete("film", id, one, two);
    put("film", "another");
    assertThat(complete("film", id, one, two).equalsBySdkFields(first)).isTrue();
    // Its condition held when it was completed.
    s3.completeMultipartUpload(
        b ->
            b.bucket(BUCKET)
                .key("film")
                .uploadId(id)
                .ifNoneMatch("*")
                .multipartUpload(m -> m.parts(one, two)));
    assertThat(get("film")).isEqualTo("another");
    refused(404, "NoSuchUpload", () -> complete("film", id, one));
    refused(404, "NoSuchUpload", () -> complete("other", id, one, two));
    aws.clock().advance(Duration.ofDays(1));
    refused(404, "NoSuchUpload", () -> complete("film", id, one, two));
  }

  @Test
  void a_client_whose_answer_was_lost_completes_again() {
    String id = begin("film");
    CompletedPart one = upload("film", id, 1, "x");
    aws.faults().on("s3:CompleteMultipartUpload").call(1).then(Fault.loseReply());
    assertThat(complete("film", id, one).eTag()).endsWith("-1\"");
    assertThat(get("film")).isEqualTo("x");
  }

  @Test
  void content_md5_of_a_part_is_verified() {
    String id = begin("film");
    refused(
        400,
        "BadDigest",
        () ->
            s3.uploadPart(
                b ->
                    b.bucket(BUCKET)
                        .key("film")
                        .uploadId(id)
                        .partNumber(1)
                        .contentMD5("XUFAKrxLKna5cZ2REBfFkg=="),
                RequestBody.fromString("Hello")));
    s3.uploadPart(
        b ->
            b.bucket(BUCKET)
                .key("film")
                .uploadId(id)
                .partNumber(1)
                .contentMD5("XUFAKrxLKna5cZ2REBfFkg=="),
        RequestBody.fromString("hello"));
    assertThat(fake.uploads().get(0).partNumbers()).containsExactly(1);
  }

  @Test
  void a_function_hears_of_a_completed_upload() {
    Functions functions = new Functions("index");
    aws.links().register(io.cloudfakes.link.FunctionTarget.class, functions);
    s3.putBucketNotificationConfiguration(
        b ->
            b.bucket(BUCKET)
                .notificationConfiguration(
                    n ->
                        n.lambdaFunctionConfigurations(
                            software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration
                                .builder()
                                .lambdaFunctionArn(Functions.ARN + "index")
                                .eventsWithStrings("s3:ObjectCreated:CompleteMultipartUpload")
                                .build())));
    String id = begin("film");
    CompletedPart one = upload("film", id, 1, "x");
    assertThat(functions.summary()).isEmpty();
    complete("film", id, one);
    complete("film", id, one);
    assertThat(functions.summary())
        .containsExactly("index ObjectCreated:CompleteMultipartUpload film");
  }
}

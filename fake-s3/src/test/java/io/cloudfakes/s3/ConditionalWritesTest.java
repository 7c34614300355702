package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;

class ConditionalWritesTest extends S3TestCase {
  @BeforeEach
  void aBucket() {
    bucket();
  }

  private void putIf(String key, String ifMatch, String ifNoneMatch) {
    s3.putObject(
        b -> b.bucket(BUCKET).key(key).ifMatch(ifMatch).ifNoneMatch(ifNoneMatch),
        RequestBody.fromString("new"));
  }

  @Test
  void if_none_match_writes_only_where_nothing_is() {
    putIf("a", null, "*");
    assertThat(refused(412, "PreconditionFailed", () -> putIf("a", null, "*")))
        .contains("<Condition>If-None-Match</Condition>");
    s3.deleteObject(b -> b.bucket(BUCKET).key("a"));
    putIf("a", null, "*");
  }

  @Test
  void if_none_match_takes_no_tag() {
    assertThat(refused(501, "NotImplemented", () -> putIf("a", null, "abc")))
        .contains("A header you provided implies functionality that is not implemented")
        .contains("<Header>If-None-Match</Header>")
        .contains(
            "<additionalMessage>We don't accept the provided value of If-None-Match header for"
                + " this API</additionalMessage>");
    refused(501, "NotImplemented", () -> putIf("a", "abc", "*"));
    refused(404, "NoSuchKey", () -> get("a"));
  }

  @Test
  void if_match_writes_only_over_that_object() {
    String etag = put("a", "old").eTag();
    putIf("a", etag, null);
    assertThat(refused(412, "PreconditionFailed", () -> putIf("a", etag, null)))
        .contains("<Condition>If-Match</Condition>");
    putIf("a", s3.headObject(b -> b.bucket(BUCKET).key("a")).eTag().replace("\"", ""), null);
    assertThat(refused(404, "NoSuchKey", () -> putIf("b", etag, null))).contains("<Key>b</Key>");
    refused(501, "NotImplemented", () -> putIf("a", "*", null));
  }

  @Test
  void of_many_writers_at_once_one_is_first() throws InterruptedException {
    AtomicInteger won = new AtomicInteger();
    AtomicInteger lost = new AtomicInteger();
    Thread[] writers = new Thread[8];
    for (int i = 0; i < writers.length; i++) {
      writers[i] =
          new Thread(
              () -> {
                for (int key = 0; key < 25; key++) {
                  try {
                    putIf("race-" + key, null, "*");
                    won.incrementAndGet();
                  } catch (S3Exception e) {
                    assertThat(e.statusCode()).isEqualTo(412);
                    lost.incrementAndGet();
                  }
                }
              });
      writers[i].start();
    }
    for (Thread writer : writers) {
      writer.join();
    }
    assertThat(won).hasValue(25);
    assertThat(lost).hasValue(7 * 25);
  }

  @Test
  void a_delete_may_be_conditional() {
    String etag = put("a", "1").eTag();
    assertThat(
            refused(
                412,
                "PreconditionFailed",
                () -> s3.deleteObject(b -> b.bucket(BUCKET).key("a").ifMatch("other"))))
        .contains("<Condition>If-Match</Condition>");
    assertThat(get("a")).isEqualTo("1");
    s3.deleteObject(b -> b.bucket(BUCKET).key("a").ifMatch(etag));
    refused(404, "NoSuchKey", () -> get("a"));
    refused(404, "NoSuchKey", () -> s3.deleteObject(b -> b.bucket(BUCKET).key("a").ifMatch(etag)));
    put("a", "2");
    s3.deleteObject(b -> b.bucket(BUCKET).key("a").ifMatch("*"));
    refused(404, "NoSuchKey", () -> s3.deleteObject(b -> b.bucket(BUCKET).key("a").ifMatch("*")));
  }

  @Test
  void conditions_of_directory_buckets_are_not_implemented() {
    put("a", "1");
    assertThat(
            refused(
                501,
                "NotImplemented",
                () -> s3.deleteObject(b -> b.bucket(BUCKET).key("a").ifMatchSize(1L))))
        .contains("<Header>x-amz-if-match-size</Header>");
    assertThat(
            refused(
                501,
                "NotImplemented",
                () ->
                    s3.deleteObject(
                        b -> b.bucket(BUCKET).key("a").ifMatchLastModifiedTime(Instant.EPOCH))))
        .contains("<Header>x-amz-if-match-last-modified-time</Header>");
    assertThat(get("a")).isEqualTo("1");
  }

  private DeleteObjectsResponse deleteAll(boolean quiet, ObjectIdentifier... entries) {
    return s3.deleteObjects(b -> b.bucket(BUCKET).delete(d -> d.objects(entries).quiet(quiet)));
  }

  private static ObjectIdentifier key(String key) {
    return ObjectIdentifier.builder().key(key).build();
  }

  @Test
  void many_are_deleted_at_once_and_absent_ones_are_as_good_as_deleted() {
    put("a", "1");
    put("b", "2");
    DeleteObjectsResponse answer = deleteAll(false, key("a"), key("nothing"), key("a"));
    assertThat(answer.deleted())
        .extracting(DeletedObject::key)
        .containsExactly("a", "nothing", "a");
    assertThat(answer.errors()).isEmpty();
    assertThat(aws.fake(FakeS3.class).bucket(BUCKET).keys()).containsExactly("b");
  }

  @Test
  void quiet_reports_errors_only() {
    put("a", "1");
    put("b", "2");
    DeleteObjectsResponse answer =
        deleteAll(
            true,
            key("a"),
            ObjectIdentifier.builder().key("b").eTag("other").build(),
            ObjectIdentifier.builder().key("c").versionId("abc").build());
    assertThat(answer.deleted()).isEmpty();
    assertThat(answer.errors())
        .extracting(S3Error::key, S3Error::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("b", "PreconditionFailed"),
            org.assertj.core.groups.Tuple.tuple("c", "InvalidArgument"));
    assertThat(aws.fake(FakeS3.class).bucket(BUCKET).keys()).containsExactly("b");
  }

  @Test
  void more_than_a_thousand_or_none_are_malformed() {
    List<ObjectIdentifier> tooMany =
        java.util.stream.IntStream.rangeClosed(0, 1000).mapToObj(i -> key("k" + i)).toList();
    refused(400, "MalformedXML", () -> deleteAll(false, tooMany.toArray(ObjectIdentifier[]::new)));
    refused(400, "MalformedXML", () -> deleteAll(false));
  }

  @Test
  void the_document_must_come_with_its_digest() {
    String document = "<Delete><Object><Key>a</Key></Object></Delete>";
    put("a", "1");
    Answer without = send("POST", url("?delete"), Map.of(), document);
    assertThat(without.status()).isEqualTo(400);
    assertThat(without.body())
        .contains("<Code>InvalidRequest</Code>")
        .contains("Missing required header for this request: Content-MD5");
    Answer wrong =
        send("POST", url("?delete"), Map.of("Content-MD5", "XUFAKrxLKna5cZ2REBfFkg=="), document);
    assertThat(wrong.body()).contains("<Code>BadDigest</Code>");
    assertThat(get("a")).isEqualTo("1");
  }
}

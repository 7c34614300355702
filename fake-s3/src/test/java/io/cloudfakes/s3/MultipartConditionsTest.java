package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** If-Match and If-None-Match on CompleteMultipartUpload, and what happens meanwhile. */
class MultipartConditionsTest extends MultipartTestCase {
  private CompleteMultipartUploadResponse completeIfMatch(
      String id, String etag, CompletedPart part) {
    return s3.completeMultipartUpload(
        b ->
            b.bucket(BUCKET)
                .key("film")
                .uploadId(id)
                .ifMatch(etag)
                .multipartUpload(m -> m.parts(part)));
  }

  private CompleteMultipartUploadResponse completeIfNoneMatch(
      String id, String etag, CompletedPart part) {
    return s3.completeMultipartUpload(
        b ->
            b.bucket(BUCKET)
                .key("film")
                .uploadId(id)
                .ifNoneMatch(etag)
                .multipartUpload(m -> m.parts(part)));
  }

  @Test
  void an_object_is_replaced_only_while_it_is_the_one_named() {
    String etag = put("film", "old").eTag();
    String id = begin("film");
    CompletedPart part = upload("film", id, 1, "new");
    assertThat(refused(412, "PreconditionFailed", () -> completeIfMatch(id, "\"other\"", part)))
        .contains("<Condition>If-Match</Condition>");
    completeIfMatch(id, etag.replace("\"", ""), part);
    assertThat(get("film")).isEqualTo("new");
  }

  @Test
  void an_object_is_made_only_where_there_is_none() {
    put("film", "old");
    String id = begin("film");
    CompletedPart part = upload("film", id, 1, "new");
    assertThat(refused(412, "PreconditionFailed", () -> completeIfNoneMatch(id, "*", part)))
        .contains("<Condition>If-None-Match</Condition>");
    String other = s3.createMultipartUpload(b -> b.bucket(BUCKET).key("other")).uploadId();
    CompletedPart otherPart = upload("other", other, 1, "new");
    s3.completeMultipartUpload(
        b ->
            b.bucket(BUCKET)
                .key("other")
                .uploadId(other)
                .ifNoneMatch("*")
                .multipartUpload(m -> m.parts(otherPart)));
    assertThat(get("other")).isEqualTo("new");
  }

  @Test
  void the_values_are_those_that_writes_take() {
    String id = begin("film");
    CompletedPart part = upload("film", id, 1, "new");
    assertThat(refused(501, "NotImplemented", () -> completeIfNoneMatch(id, "\"x\"", part)))
        .contains("<Header>If-None-Match</Header>");
    refused(501, "NotImplemented", () -> completeIfMatch(id, "*", part));
    refused(
        501,
        "NotImplemented",
        () ->
            s3.completeMultipartUpload(
                b ->
                    b.bucket(BUCKET)
                        .key("film")
                        .uploadId(id)
                        .ifMatch("x")
                        .ifNoneMatch("*")
                        .multipartUpload(m -> m.parts(part))));
    refused(404, "NoSuchKey", () -> completeIfMatch(id, "\"x\"", part));
  }

  @ParameterizedTest
  @ValueSource(strings = {"written alike", "deleted and written again"})
  void a_matching_object_that_was_touched_meanwhile_is_a_conflict(String how) {
    String etag = put("film", "old").eTag();
    String id = begin("film");
    CompletedPart part = upload("film", id, 1, "new");
    if (how.startsWith("deleted")) {
      s3.deleteObject(b -> b.bucket(BUCKET).key("film"));
    }
    put("film", "old");
    assertThat(refused(409, "ConditionalRequestConflict", () -> completeIfMatch(id, etag, part)))
        .contains("<Condition>If-Match</Condition>")
        .contains("<Key>film</Key>");
    // Begun again, it can be completed; and so can the first without a condition.
    String again = begin("film");
    completeIfMatch(again, etag, upload("film", again, 1, "new"));
    complete("film", id, part);
  }

  @Test
  void an_object_that_was_deleted_meanwhile_is_missing_or_a_conflict() {
    String etag = put("film", "old").eTag();
    String id = begin("film");
    CompletedPart part = upload("film", id, 1, "new");
    refused(412, "PreconditionFailed", () -> completeIfNoneMatch(id, "*", part));
    s3.deleteObject(b -> b.bucket(BUCKET).key("film"));
    refused(404, "NoSuchKey", () -> completeIfMatch(id, etag, part));
    assertThat(refused(409, "ConditionalRequestConflict", () -> completeIfNoneMatch(id, "*", part)))
        .contains("<Condition>If-None-Match</Condition>");
    String again = begin("film");
    completeIfNoneMatch(again, "*", upload("film", again, 1, "new"));
  }

  @Test
  void an_upload_that_was_overtaken_by_another_finds_its_object() {
    String first = begin("film");
    String second = begin("film");
    CompletedPart one = upload("film", first, 1, "one");
    CompletedPart two = upload("film", second, 1, "two");
    completeIfNoneMatch(first, "*", one);
    refused(412, "PreconditionFailed", () -> completeIfNoneMatch(second, "*", two));
    assertThat(get("film")).isEqualTo("one");
  }
}

package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

class ReadsTest extends S3TestCase {
  private static final String ETAG = "781e5e245d69b566979b86e28d23f2c7";
  private static final Instant BEFORE = START.minusSeconds(60);
  private static final Instant AFTER = START.plusSeconds(60);

  @BeforeEach
  void anObject() {
    bucket();
    put("a", "0123456789");
    aws.clock().advance(java.time.Duration.ofHours(1));
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 0123, bytes 0-3/10",
    "bytes=4-, 456789, bytes 4-9/10",
    "bytes=-3, 789, bytes 7-9/10",
    "bytes=8-100, 89, bytes 8-9/10",
    "bytes=-100, 0123456789, bytes 0-9/10",
    "bytes=9-9, 9, bytes 9-9/10"
  })
  void a_range_is_served_as_such(String range, String content, String contentRange) {
    ResponseBytes<GetObjectResponse> got =
        s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").range(range));
    assertThat(got.asUtf8String()).isEqualTo(content);
    assertThat(got.response().contentRange()).isEqualTo(contentRange);
    assertThat(got.response().contentLength()).isEqualTo(content.length());
    assertThat(got.response().sdkHttpResponse().statusCode()).isEqualTo(206);
    HeadObjectResponse head = s3.headObject(b -> b.bucket(BUCKET).key("a").range(range));
    assertThat(head.contentLength()).isEqualTo(content.length());
    assertThat(head.contentRange()).isEqualTo(contentRange);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes=0-1,3-4", "bytes=5-2", "bytes=abc", "bytes=-", "lines=0-1", "bytes=1-x"})
  void what_is_no_single_range_is_overlooked(String range) {
    ResponseBytes<GetObjectResponse> got =
        s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").range(range));
    assertThat(got.asUtf8String()).isEqualTo("0123456789");
    assertThat(got.response().sdkHttpResponse().statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=1024-4096", "bytes=-0"})
  void a_range_outside_is_not_satisfiable(String range) {
    assertThat(
            refused(
                416,
                "InvalidRange",
                () -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").range(range))))
        .contains("<Message>The requested range is not satisfiable</Message>")
        .contains("<ActualObjectSize>10</ActualObjectSize>")
        .contains("<RangeRequested>" + range + "</RangeRequested>");
    headRefused(416, () -> s3.headObject(b -> b.bucket(BUCKET).key("a").range(range)));
  }

  @Test
  void an_empty_object_has_no_range() {
    put("empty", "");
    refused(
        416,
        "InvalidRange",
        () -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("empty").range("bytes=0-")));
    assertThat(get("empty")).isEmpty();
  }

  @Test
  void an_object_written_in_one_piece_has_one_part() {
    ResponseBytes<GetObjectResponse> part =
        s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").partNumber(1));
    assertThat(part.asUtf8String()).isEqualTo("0123456789");
    assertThat(part.response().contentRange()).isEqualTo("bytes 0-9/10");
    assertThat(part.response().sdkHttpResponse().statusCode()).isEqualTo(206);
    assertThat(
            refused(
                416,
                "InvalidPartNumber",
                () -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").partNumber(2))))
        .contains("<PartNumberRequested>2</PartNumberRequested>")
        .contains("<ActualPartCount>1</ActualPartCount>");
    assertThat(
            refused(
                400,
                "InvalidRequest",
                () ->
                    s3.getObjectAsBytes(
                        b -> b.bucket(BUCKET).key("a").partNumber(1).range("bytes=0-1"))))
        .contains("Cannot specify both Range header and partNumber query parameter");
    refused(
        400,
        "InvalidArgument",
        () -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").partNumber(0)));
  }

  @Test
  void a_tag_that_does_not_match_fails_the_read() {
    s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").ifMatch(ETAG));
    s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").ifMatch('"' + ETAG + '"'));
    s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").ifMatch("*"));
    s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").ifMatch("\"x\", \"" + ETAG + '"'));
    assertThat(
            refused(
                412,
                "PreconditionFailed",
                () -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").ifMatch("other"))))
        .contains("At least one of the pre-conditions you specified did not hold")
        .contains("<Condition>If-Match</Condition>");
    headRefused(412, () -> s3.headObject(b -> b.bucket(BUCKET).key("a").ifMatch("other")));
  }

  @Test
  void a_tag_that_matches_makes_it_not_modified() {
    s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").ifNoneMatch("other"));
    headRefused(304, () -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").ifNoneMatch(ETAG)));
    Answer answer = send("GET", url("a"), Map.of("If-None-Match", '"' + ETAG + '"'), "");
    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.header("ETag")).isEqualTo('"' + ETAG + '"');
    assertThat(answer.header("Last-Modified")).isEqualTo("Sun, 01 Mar 2026 12:00:00 GMT");
  }

  @Test
  void dates_are_conditions_too() {
    s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").ifModifiedSince(BEFORE));
    headRefused(
        304, () -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").ifModifiedSince(START)));
    headRefused(
        304, () -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").ifModifiedSince(AFTER)));
    s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").ifUnmodifiedSince(START));
    assertThat(
            refused(
                412,
                "PreconditionFailed",
                () ->
                    s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").ifUnmodifiedSince(BEFORE))))
        .contains("<Condition>If-Unmodified-Since</Condition>");
  }

  @Test
  void tags_win_over_dates() {
    s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").ifMatch(ETAG).ifUnmodifiedSince(BEFORE));
    headRefused(
        304,
        () ->
            s3.getObjectAsBytes(
                b -> b.bucket(BUCKET).key("a").ifNoneMatch(ETAG).ifModifiedSince(BEFORE)));
    s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").ifNoneMatch("other").ifModifiedSince(AFTER));
  }

  @Test
  void a_date_that_is_none_is_overlooked() {
    assertThat(send("GET", url("a"), Map.of("If-Unmodified-Since", "yesterday"), "").status())
        .isEqualTo(200);
  }

  @Test
  void conditions_come_before_ranges() {
    refused(
        412,
        "PreconditionFailed",
        () ->
            s3.getObjectAsBytes(
                b -> b.bucket(BUCKET).key("a").ifMatch("other").range("bytes=100-")));
  }
}

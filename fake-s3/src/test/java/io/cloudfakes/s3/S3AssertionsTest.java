package io.cloudfakes.s3;

import static io.cloudfakes.s3.assertions.S3Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.s3.internal.state.DeleteMarker;
import io.cloudfakes.s3.internal.state.ObjectChange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3AssertionsTest extends S3TestCase {
  private S3Bucket photos;

  @BeforeEach
  void aBucketWithTwoObjects() {
    photos =
        aws.fake(FakeS3.class)
            .bucket(BUCKET)
            .put("a.txt", "hello".getBytes(StandardCharsets.UTF_8), Map.of("colour", "red"))
            .put("b.bin", new byte[] {(byte) 0xff, 1, 2});
  }

  private static String failure(ThrowingCallable assertion) {
    AssertionError failed = catchThrowableOfType(AssertionError.class, assertion);
    assertThat(failed).as("a failure").isNotNull();
    return failed.getMessage();
  }

  @Test
  void what_holds_passes() {
    assertThat(photos)
        .hasObject("a.txt")
        .hasObject("a.txt", "hello")
        .hasNoObject("c")
        .hasKeys("b.bin")
        .hasOnlyKeys("b.bin", "a.txt")
        .hasSize(2)
        .hasVersions("a.txt", 1)
        .hasNoUploads();
    assertThat(photos)
        .object("a.txt")
        .hasText("hello")
        .contains("ell")
        .hasSize(5)
        .hasEtag("\"5d41402abc4b2a76b9719d911017c592\"")
        .hasVersionId("null")
        .hasContentType("binary/octet-stream")
        .hasStorageClass("STANDARD")
        .hasEncryption("AES256")
        .hasMetadata("colour", "red")
        .hasOnlyMetadata(Map.of("colour", "red"))
        .hasNoTags();
    assertThat(photos.object("b.bin")).hasContent(new byte[] {(byte) 0xff, 1, 2});
  }

  @Test
  void failures_about_keys_tell_what_is_there() {
    assertThat(failure(() -> assertThat(photos).hasObject("c")))
        .contains("Expected the bucket photos to have the object c, but it has 2: [a.txt, b.bin]");
    assertThat(failure(() -> assertThat(photos).hasNoObject("a.txt")))
        .contains("but it has one of 5 bytes, written at 2026-03-01T12:00:00Z");
    assertThat(failure(() -> assertThat(photos).hasKeys("a.txt", "c", "d")))
        .contains("to have also [c, d], but it has 2: [a.txt, b.bin]");
    assertThat(failure(() -> assertThat(photos).hasOnlyKeys("a.txt", "c")))
        .contains("to have only [a.txt, c], but it has not [c] and it has also [b.bin]");
    assertThat(failure(() -> assertThat(photos).isEmpty()))
        .contains("to have 0 objects, but it has 2: [a.txt, b.bin]");
    photos.delete("a.txt").delete("b.bin");
    assertThat(failure(() -> assertThat(photos).hasObject("c"))).contains("but it has no objects");
  }

  @Test
  void failures_about_versions_tell_what_is_there() {
    assertThat(failure(() -> assertThat(photos).hasVersions("a.txt", 2)))
        .contains("to have 2 versions of a.txt, but it has 1: [a.txt@null (latest)]");
    assertThat(failure(() -> assertThat(photos).hasDeleteMarker("c")))
        .contains("but it never had the key");
    assertThat(failure(() -> assertThat(photos).hasDeleteMarker("a.txt")))
        .contains("but it has [a.txt@null (latest)]");
    photos.enableVersioning();
    aws.store(S3Service.SERVICE)
        .commit(
            (state, call) ->
                List.of(
                    new ObjectChange.Marked(
                        BUCKET,
                        "a.txt",
                        new DeleteMarker("v2", START, null),
                        ObjectChange.Cause.REQUEST,
                        state.sequence() + 1)));
    assertThat(photos).hasDeleteMarker("a.txt").hasVersions("a.txt", 2).hasOnlyKeys("b.bin");
    assertThat(failure(() -> assertThat(photos).hasObject("a.txt")))
        .contains("but it is deleted: [a.txt@v2 (delete marker) (latest), a.txt@null]");
    assertThat(photos.object("a.txt", "null")).hasText("hello");
    assertThat(photos.isVersioned()).isTrue();
    assertThat(photos.versions())
        .extracting(S3VersionView::versionId)
        .containsExactly("v2", "null", "null");
    assertThat(photos.suspendVersioning().isVersioned()).isFalse();
  }

  @Test
  void failures_about_content_show_it() {
    assertThat(failure(() -> assertThat(photos).hasObject("a.txt", "help!")))
        .contains(
            "Expected the content of the object a.txt to be <help!>, but it is <hello>; they"
                + " differ at byte 3");
    assertThat(failure(() -> assertThat(photos.object("b.bin")).hasText("x")))
        .contains("to be <x>, but it is 3 bytes that begin with ff 01 02; they differ at byte 0");
    assertThat(failure(() -> assertThat(photos.object("a.txt")).contains("x")))
        .contains("to contain <x>, but it is <hello>");
    photos.put("long", "x".repeat(1000));
    assertThat(failure(() -> assertThat(photos.object("long")).hasText("y")))
        .contains("x".repeat(500) + "…> of 1000 bytes");
  }

  @Test
  void failures_about_attributes_tell_them() {
    S3ObjectView object = photos.object("a.txt");
    assertThat(failure(() -> assertThat(object).hasContentType("text/plain")))
        .contains(
            "Expected the content type of the object a.txt to be <text/plain>, but it is"
                + " <binary/octet-stream>");
    assertThat(failure(() -> assertThat(object).hasMetadata("colour", "blue")))
        .contains("to have the metadata colour=blue, but it has {colour=red}");
    assertThat(failure(() -> assertThat(object).hasTag("k", "v")))
        .contains("to have the tag k=v, but it has {}");
    assertThat(failure(() -> assertThat(object).hasCacheControl("no-store")))
        .contains("but it is <null>");
    assertThat(failure(() -> assertThat(object).isUnderLegalHold())).contains("but it is <false>");
    assertThat(failure(() -> assertThat(object).isRetainedUntil(START))).contains("<null>");
    assertThat(failure(() -> assertThat(object).hasReplicationStatus("REPLICA"))).contains("null");
  }
}

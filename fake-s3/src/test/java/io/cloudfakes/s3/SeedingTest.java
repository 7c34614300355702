package io.cloudfakes.s3;

import static io.cloudfakes.s3.assertions.S3Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.link.Delivered;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.IntelligentTieringAccessTier;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHoldStatus;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.s3.model.StorageClass;

class SeedingTest extends S3TestCase {
  private static final String QUEUE = "arn:aws:sqs:us-east-1:123456789012:changes";

  private S3Bucket photos;

  @BeforeEach
  void aBucket() {
    photos = aws.fake(FakeS3.class).bucket(BUCKET);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void listen() {
    s3.putBucketNotificationConfiguration(
        b ->
            b.bucket(BUCKET)
                .skipDestinationValidation(true)
                .notificationConfiguration(
                    n ->
                        n.queueConfigurations(
                            QueueConfiguration.builder()
                                .queueArn(QUEUE)
                                .events(Event.S3_OBJECT_CREATED, Event.S3_OBJECT_REMOVED)
                                .build())));
  }

  @Test
  void a_directory_becomes_objects(@TempDir Path directory) throws IOException {
    Files.createDirectories(directory.resolve("album/2026"));
    Files.writeString(directory.resolve("index.html"), "<p>");
    Files.writeString(directory.resolve("album/2026/cat.jpg"), "meow");
    Files.writeString(directory.resolve("album/notes"), "none");
    photos.fromDirectory(directory);
    assertThat(photos)
        .hasOnlyKeys("album/2026/cat.jpg", "album/notes", "index.html")
        .hasObject("album/2026/cat.jpg", "meow");
    assertThat(photos.object("album/2026/cat.jpg")).hasContentType("image/jpeg");
    assertThat(photos.object("album/notes")).hasContentType("binary/octet-stream");
    assertThat(get("index.html")).isEqualTo("<p>");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> photos.fromDirectory(directory.resolve("missing")))
        .withMessageContaining("There is no directory");
  }

  @Test
  void a_folder_of_the_class_path_becomes_objects_in_the_order_of_keys() {
    listen();
    photos.fromClassPath("seed");
    assertThat(photos).hasOnlyKeys("album/a.txt", "album/b with space.bin", "index.html");
    assertThat(photos).object("index.html").hasContentType("text/html").hasText("<h1>hello</h1>");
    assertThat(heardOf()).containsExactly("album/a.txt", "album/b+with+space.bin", "index.html");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> photos.fromClassPath("no-such-folder"))
        .withMessageContaining("no-such-folder");
  }

  @Test
  void a_folder_in_a_jar_becomes_objects(@TempDir Path directory) throws IOException {
    Path jar = directory.resolve("photos.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (String name : List.of("in-jar/", "in-jar/z.png", "in-jar/sub/a.png", "other/b.png")) {
        entries.putNextEntry(new JarEntry(name));
        entries.write(bytes(name.endsWith("/") ? "" : name));
        entries.closeEntry();
      }
    }
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
      Thread.currentThread().setContextClassLoader(loader);
      photos.fromClassPath("/in-jar/");
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
    assertThat(photos).hasOnlyKeys("sub/a.png", "z.png").hasObject("z.png", "in-jar/z.png");
  }

  @Test
  void seeding_says_whatever_put_object_can_say() {
    photos.put(
        "a",
        bytes("hello"),
        how ->
            how.contentType("text/plain")
                .cacheControl("no-store")
                .contentEncoding("identity")
                .metadata(Map.of("colour", "red")));
    assertThat(photos.object("a"))
        .hasContentType("text/plain")
        .hasCacheControl("no-store")
        .hasContentEncoding("identity")
        .hasOnlyMetadata(Map.of("colour", "red"))
        .hasEncryption("AES256")
        .hasStorageClass("STANDARD")
        .hasNoTags();
  }

  @Test
  void seeding_obeys_put_objects_rules() {
    photos.put("a", "1");
    assertThatExceptionOfType(AwsErrorException.class)
        .isThrownBy(() -> photos.put("a", bytes("2"), how -> how.ifNoneMatch("*")))
        .withMessageContaining("PreconditionFailed");
    assertThatExceptionOfType(AwsErrorException.class)
        .isThrownBy(() -> photos.put("k".repeat(1025), "1"))
        .withMessageContaining("KeyTooLong");
    assertThat(photos).hasOnlyKeys("a").hasObject("a", "1");
    s3.deleteObject(b -> b.bucket(BUCKET).key("a"));
    s3.deleteBucket(b -> b.bucket(BUCKET));
    assertThatExceptionOfType(AwsErrorException.class)
        .isThrownBy(() -> photos.put("a", "1"))
        .withMessageContaining("NoSuchBucket");
  }

  @Test
  void a_bucket_of_another_account_is_that_accounts() {
    S3Bucket theirs = aws.fake(FakeS3.class).bucket("theirs", "eu-west-1", "111111111111");
    theirs.put("a", "1");
    assertThat(theirs.owner()).isEqualTo("111111111111");
    assertThat(theirs.region()).isEqualTo("eu-west-1");
    assertThat(theirs.created()).isEqualTo(START);
    assertThat(of("111111111111").listBuckets().buckets()).hasSize(1);
    assertThat(s3.listBuckets().buckets()).extracting(b -> b.name()).containsExactly(BUCKET);
  }

  @Test
  void seeding_keeps_versions_where_the_bucket_does() {
    photos.enableVersioning().put("a", "1").put("a", "2").delete("a");
    List<S3VersionView> versions = photos.versions("a");
    assertThat(photos).hasNoObject("a").hasDeleteMarker("a").hasVersions("a", 3);
    assertThat(versions).extracting(S3VersionView::versionId).doesNotHaveDuplicates();
    assertThat(versions).extracting(S3VersionView::latest).containsExactly(true, false, false);
    assertThat(photos.object("a", versions.get(1).versionId())).hasText("2");
    assertThat(s3.listObjectVersions(b -> b.bucket(BUCKET)).deleteMarkers()).hasSize(1);
    photos.delete("a", versions.get(0).versionId());
    assertThat(photos).hasObject("a", "2").hasVersions("a", 2);
    photos.suspendVersioning().put("a", "3");
    assertThat(photos.object("a")).hasVersionId("null").hasText("3");
  }

  @Test
  void seeding_sets_tags_storage_class_and_locks() {
    s3.createBucket(b -> b.bucket("locked").objectLockEnabledForBucket(true));
    S3Bucket locked = aws.fake(FakeS3.class).bucket("locked");
    Instant until = START.plus(Duration.ofDays(1));
    locked.put(
        "a",
        bytes("1"),
        how ->
            how.tagging("animal=cat&colour=red")
                .storageClass(StorageClass.STANDARD_IA)
                .objectLockMode(ObjectLockMode.GOVERNANCE)
                .objectLockRetainUntilDate(until)
                .objectLockLegalHoldStatus(ObjectLockLegalHoldStatus.ON));
    assertThat(locked)
        .object("a")
        .hasTag("animal", "cat")
        .hasOnlyTags(Map.of("animal", "cat", "colour", "red"))
        .hasStorageClass("STANDARD_IA")
        .isRetainedUntil(until)
        .isUnderLegalHold();
    assertThat(locked.object("a").retentionMode()).contains("GOVERNANCE");
    assertThatExceptionOfType(AwsErrorException.class)
        .isThrownBy(() -> locked.delete("a", locked.object("a").versionId()))
        .withMessageContaining("AccessDenied");
  }

  @Test
  void writers_in_several_threads_never_share_a_sequencer() throws InterruptedException {
    listen();
    List<Thread> writers = new ArrayList<>();
    for (int w = 0; w < 8; w++) {
      String key = "writer-" + w;
      writers.add(
          new Thread(
              () -> {
                for (int i = 0; i < 100; i++) {
                  photos.put(key, "" + i);
                  if (i % 10 == 9) {
                    photos.delete(key);
                  }
                }
              }));
    }
    writers.forEach(Thread::start);
    for (Thread writer : writers) {
      writer.join();
    }
    Pattern sequencer = Pattern.compile("\"sequencer\":\"([0-9A-F]+)\"");
    TreeSet<String> seen = new TreeSet<>();
    for (Delivered delivered : aws.deliveries().to(QUEUE)) {
      Matcher matcher = sequencer.matcher(delivered.text());
      assertThat(matcher.find()).isTrue();
      assertThat(seen.add(matcher.group(1))).isTrue();
    }
    assertThat(seen).hasSize(8 * 110);
  }

  @Test
  void what_nothing_here_brings_about_can_be_announced() {
    s3.putBucketNotificationConfiguration(
        b ->
            b.bucket(BUCKET)
                .skipDestinationValidation(true)
                .notificationConfiguration(
                    n ->
                        n.queueConfigurations(
                            QueueConfiguration.builder()
                                .queueArn(QUEUE)
                                .events(
                                    Event.S3_INTELLIGENT_TIERING,
                                    Event.S3_REDUCED_REDUNDANCY_LOST_OBJECT)
                                .build())));
    photos
        .put("a", "1")
        .announceTier("a", IntelligentTieringAccessTier.DEEP_ARCHIVE_ACCESS)
        .announceLoss("a");
    assertThat(aws.deliveries().to(QUEUE)).hasSize(2);
    assertThat(aws.deliveries().to(QUEUE).get(0).text())
        .contains("\"eventName\":\"IntelligentTiering\"")
        .contains("\"destinationAccessTier\":\"DEEP_ARCHIVE_ACCESS\"");
    assertThat(aws.deliveries().to(QUEUE).get(1).text())
        .contains("\"eventName\":\"ReducedRedundancyLostObject\"");
    assertThatExceptionOfType(AwsErrorException.class)
        .isThrownBy(() -> photos.announceLoss("never-there"))
        .withMessageContaining("NoSuchKey");
  }

  @Test
  void a_buckets_configuration_can_be_looked_at() {
    assertThat(photos.configuration(NotificationConfiguration.class)).isEmpty();
    listen();
    assertThat(photos.configuration(NotificationConfiguration.class))
        .get()
        .satisfies(document -> assertThat(document.queueConfigurations()).hasSize(1));
    assertThat(photos.configurations(NotificationConfiguration.class)).hasSize(1);
  }

  private List<String> heardOf() {
    Pattern key = Pattern.compile("\"key\":\"([^\"]+)\"");
    List<String> keys = new ArrayList<>();
    for (Delivered delivered : aws.deliveries().to(QUEUE)) {
      Matcher matcher = key.matcher(delivered.text());
      assertThat(matcher.find()).isTrue();
      keys.add(matcher.group(1));
    }
    return keys;
  }
}

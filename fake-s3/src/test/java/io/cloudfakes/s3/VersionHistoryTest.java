package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Random histories of a bucket with versions, held step by step against plain lists. */
class VersionHistoryTest {
  private static final String BUCKET = "photos";
  private static final String[] KEYS = {"a", "a/b", "a/c", "b", "é"};

  /** One version: its content, or null for a delete marker. */
  private record Version(String id, String content) {}

  private final Map<String, List<Version>> model = new TreeMap<>();
  private boolean enabled = true;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void versions_behave_like_lists(long seed) {
    Random random = new Random(seed);
    try (FakeAws aws = FakeAws.builder().seed(seed).create()) {
      S3Client s3 = aws.directClient(S3Client.class);
      s3.createBucket(b -> b.bucket(BUCKET));
      versioning(s3, true);
      for (int step = 0; step < 1_500; step++) {
        act(s3, random, step);
      }
      assertThat(listed(s3, 1000)).isEqualTo(expected());
    }
  }

  private void act(S3Client s3, Random random, int step) {
    String key = KEYS[random.nextInt(KEYS.length)];
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> put(s3, key, "content " + step);
      case 3, 4 -> delete(s3, key);
      case 5, 6 -> deleteVersion(s3, key, random);
      case 7, 8 -> assertThat(read(s3, key, null)).isEqualTo(current(key));
      case 9 -> {
        for (Version version : versions(key)) {
          assertThat(read(s3, key, version.id))
              .isEqualTo(version.content == null ? "405" : version.content);
        }
      }
      case 10 -> assertThat(listed(s3, 1 + random.nextInt(6))).isEqualTo(expected());
      default -> versioning(s3, random.nextInt(3) > 0);
    }
  }

  private List<Version> versions(String key) {
    return model.computeIfAbsent(key, any -> new ArrayList<>());
  }

  private String current(String key) {
    List<Version> versions = versions(key);
    return versions.isEmpty() || versions.get(0).content == null ? "404" : versions.get(0).content;
  }

  private void versioning(S3Client s3, boolean enable) {
    s3.putBucketVersioning(
        b ->
            b.bucket(BUCKET)
                .versioningConfiguration(
                    v ->
                        v.status(
                            enable
                                ? BucketVersioningStatus.ENABLED
                                : BucketVersioningStatus.SUSPENDED)));
    enabled = enable;
  }

  private void add(String key, Version version) {
    if (version.id.equals("null")) {
      versions(key).removeIf(other -> other.id.equals("null"));
    }
    versions(key).add(0, version);
  }

  private void put(S3Client s3, String key, String content) {
    String id =
        s3.putObject(b -> b.bucket(BUCKET).key(key), RequestBody.fromString(content)).versionId();
    assertThat(id == null).isEqualTo(!enabled);
    add(key, new Version(id == null ? "null" : id, content));
  }

  private void delete(S3Client s3, String key) {
    DeleteObjectResponse deleted = s3.deleteObject(b -> b.bucket(BUCKET).key(key));
    assertThat(deleted.deleteMarker()).isTrue();
    assertThat(deleted.versionId().equals("null")).isEqualTo(!enabled);
    add(key, new Version(deleted.versionId(), null));
  }

  private void deleteVersion(S3Client s3, String key, Random random) {
    List<Version> versions = versions(key);
    if (versions.isEmpty()) {
      return;
    }
    Version version = versions.remove(random.nextInt(versions.size()));
    DeleteObjectResponse deleted =
        s3.deleteObject(b -> b.bucket(BUCKET).key(key).versionId(version.id));
    assertThat(deleted.versionId()).isEqualTo(version.id);
    assertThat(Boolean.TRUE.equals(deleted.deleteMarker())).isEqualTo(version.content == null);
  }

  private static String read(S3Client s3, String key, String versionId) {
    try {
      return s3.getObjectAsBytes(b -> b.bucket(BUCKET).key(key).versionId(versionId))
          .asUtf8String();
    } catch (S3Exception e) {
      return Integer.toString(e.statusCode());
    }
  }

  /** Every version of every key, newest first, read in pages. */
  private static Map<String, List<String>> listed(S3Client s3, int pageSize) {
    Map<String, List<String>> listed = new TreeMap<>();
    String key = null;
    String version = null;
    do {
      String fromKey = key;
      String fromVersion = version;
      ListObjectVersionsResponse page =
          s3.listObjectVersions(
              b ->
                  b.bucket(BUCKET)
                      .maxKeys(pageSize)
                      .keyMarker(fromKey)
                      .versionIdMarker(fromVersion));
      page.versions()
          .forEach(
              v ->
                  listed
                      .computeIfAbsent(v.key(), any -> new ArrayList<>())
                      .add(v.versionId() + (v.isLatest() ? " latest" : "")));
      page.deleteMarkers()
          .forEach(
              v ->
                  listed
                      .computeIfAbsent(v.key(), any -> new ArrayList<>())
                      .add(v.versionId() + (v.isLatest() ? " latest" : "")));
      key = page.nextKeyMarker();
      version = page.nextVersionIdMarker();
    } while (key != null);
    // The order between versions and markers of one page is not told.
    listed.values().forEach(list -> list.sort(Comparator.naturalOrder()));
    return listed;
  }

  private Map<String, List<String>> expected() {
    Map<String, List<String>> expected = new TreeMap<>();
    model.forEach(
        (key, versions) -> {
          if (!versions.isEmpty()) {
            List<String> ids = new ArrayList<>();
            versions.forEach(v -> ids.add(v.id + (ids.isEmpty() ? " latest" : "")));
            ids.sort(Comparator.naturalOrder());
            expected.put(key, ids);
          }
        });
    return expected;
  }
}

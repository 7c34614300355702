package io.cloudfakes.s3.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.s3.history.NaiveBucket.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/** The steps of a history that list what is there. */
final class HistoryOfLists {
  private static final String[] PREFIXES = {"", "", "a", "b/", "é"};
  private static final String[] DELIMITERS = {"", "/", "a", "😀"};

  private final History history;

  HistoryOfLists(History history) {
    this.history = history;
  }

  void go(NaiveBucket bucket) {
    String prefix = PREFIXES[history.random.nextInt(PREFIXES.length)];
    String delimiter = DELIMITERS[history.random.nextInt(DELIMITERS.length)];
    int page = 1 + history.random.nextInt(9);
    if (history.random.nextBoolean()) {
      objects(bucket, prefix, delimiter, page);
    } else {
      versions(bucket, prefix, delimiter, page);
    }
  }

  void compareAll() {
    for (NaiveBucket bucket : history.buckets) {
      objects(bucket, "", "", 1000);
      versions(bucket, "", "", 1000);
    }
  }

  private void objects(NaiveBucket bucket, String prefix, String delimiter, int size) {
    List<String> there = new ArrayList<>();
    TreeSet<String> groups = new TreeSet<>();
    for (ListObjectsV2Response page :
        history.s3.listObjectsV2Paginator(
            b -> b.bucket(bucket.name).prefix(prefix).delimiter(delimiter).maxKeys(size))) {
      assertThat(page.keyCount())
          .isEqualTo(page.contents().size() + page.commonPrefixes().size())
          .isLessThanOrEqualTo(size);
      page.contents().forEach(o -> there.add(o.key() + " " + o.eTag() + " " + o.size()));
      page.commonPrefixes().forEach(group -> assertThat(groups.add(group.prefix())).isTrue());
    }
    List<String> expected = new ArrayList<>();
    TreeSet<String> expectedGroups = new TreeSet<>();
    bucket.keys.forEach(
        (key, versions) -> {
          if (key.startsWith(prefix) && bucket.current(key) != null) {
            String group = group(key, prefix, delimiter);
            if (group == null) {
              expected.add(described(key, versions.get(0)));
            } else {
              expectedGroups.add(group);
            }
          }
        });
    assertThat(there).as("objects of " + bucket.name).isEqualTo(expected);
    assertThat(groups).isEqualTo(expectedGroups);
  }

  private void versions(NaiveBucket bucket, String prefix, String delimiter, int size) {
    List<String> there = new ArrayList<>();
    List<String> markers = new ArrayList<>();
    TreeSet<String> groups = new TreeSet<>();
    for (ListObjectVersionsResponse page :
        history.s3.listObjectVersionsPaginator(
            b -> b.bucket(bucket.name).prefix(prefix).delimiter(delimiter).maxKeys(size))) {
      assertThat(
              page.versions().size() + page.deleteMarkers().size() + page.commonPrefixes().size())
          .isLessThanOrEqualTo(size);
      page.versions()
          .forEach(
              v ->
                  there.add(
                      v.key()
                          + " "
                          + v.eTag()
                          + " "
                          + v.size()
                          + " "
                          + v.versionId()
                          + (v.isLatest() ? " latest" : "")));
      page.deleteMarkers()
          .forEach(
              m -> markers.add(m.key() + " " + m.versionId() + (m.isLatest() ? " latest" : "")));
      page.commonPrefixes().forEach(group -> assertThat(groups.add(group.prefix())).isTrue());
    }
    List<String> expected = new ArrayList<>();
    List<String> expectedMarkers = new ArrayList<>();
    TreeSet<String> expectedGroups = new TreeSet<>();
    bucket.keys.forEach(
        (key, versions) -> {
          if (key.startsWith(prefix)) {
            String group = group(key, prefix, delimiter);
            if (group != null) {
              expectedGroups.add(group);
              return;
            }
            String latest = " latest";
            for (Version version : versions) {
              if (version.isMarker()) {
                expectedMarkers.add(key + " " + version.id + latest);
              } else {
                expected.add(described(key, version) + " " + version.id + latest);
              }
              latest = "";
            }
          }
        });
    assertThat(there).as("versions of " + bucket.name).isEqualTo(expected);
    assertThat(markers).as("delete markers of " + bucket.name).isEqualTo(expectedMarkers);
    assertThat(groups).isEqualTo(expectedGroups);
  }

  private static String described(String key, Version version) {
    return key + " \"" + version.etag + "\" " + version.content.length();
  }

  private static String group(String key, String prefix, String delimiter) {
    int at = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
    return at < 0 ? null : key.substring(0, at + delimiter.length());
  }
}

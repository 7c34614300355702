package io.cloudfakes.s3.scenario;

import static io.cloudfakes.s3.scenario.Stage.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What is in a bucket. */
final class ListingScenarios {
  private ListingScenarios() {}

  static void addTo(Scenarios all) {
    all.on("ListObjects", ListingScenarios::first)
        .on("ListObjectsV2", ListingScenarios::second)
        .on("ListObjectVersions", ListingScenarios::versions);
  }

  private static void fill(Stage stage) {
    stage.bucket();
    for (String key : List.of("a/1", "a/2", "b c", "d+e", "f/1", "ü")) {
      stage.put(key, key);
    }
  }

  private static void first(Stage stage) {
    fill(stage);
    ListObjectsResponse page =
        stage.s3().listObjects(b -> b.bucket(BUCKET).delimiter("/").maxKeys(2));
    assertThat(page.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("a/");
    assertThat(page.contents()).extracting(S3Object::key).containsExactly("b c");
    assertThat(page.nextMarker()).isEqualTo("b c");
    assertThat(stage.s3().listObjects(b -> b.bucket(BUCKET).marker("b c")).contents())
        .extracting(S3Object::key)
        .containsExactly("d+e", "f/1", "ü");
    stage.refused(404, "NoSuchBucket", () -> stage.s3().listObjects(b -> b.bucket("nobodys")));
  }

  private static void second(Stage stage) {
    fill(stage);
    assertThat(stage.s3().listObjectsV2Paginator(b -> b.bucket(BUCKET).maxKeys(1)).contents())
        .extracting(S3Object::key)
        .containsExactly("a/1", "a/2", "b c", "d+e", "f/1", "ü");
    assertThat(
            stage
                .s3()
                .listObjectsV2(b -> b.bucket(BUCKET).prefix("a/").startAfter("a/1"))
                .contents())
        .extracting(S3Object::key)
        .containsExactly("a/2");
    stage.refused(
        400,
        "InvalidArgument",
        () -> stage.s3().listObjectsV2(b -> b.bucket(BUCKET).continuationToken("nonsense")));
  }

  private static void versions(Stage stage) {
    stage.versioned();
    stage.put("a", "1");
    stage.put("a", "2");
    stage.s3().deleteObject(b -> b.bucket(BUCKET).key("a"));
    stage.put("b", "3");
    ListObjectVersionsResponse page = stage.s3().listObjectVersions(b -> b.bucket(BUCKET));
    assertThat(page.versions()).extracting(ObjectVersion::key).containsExactly("a", "a", "b");
    assertThat(page.versions())
        .extracting(ObjectVersion::isLatest)
        .containsExactly(false, false, true);
    assertThat(page.deleteMarkers()).extracting(DeleteMarkerEntry::isLatest).containsExactly(true);
    List<String> seen = new ArrayList<>();
    stage
        .s3()
        .listObjectVersionsPaginator(b -> b.bucket(BUCKET).maxKeys(1))
        .forEach(
            one -> {
              one.versions().forEach(v -> seen.add(v.key() + " " + v.size()));
              one.deleteMarkers().forEach(m -> seen.add(m.key() + " marker"));
            });
    assertThat(seen).containsExactly("a marker", "a 1", "a 1", "b 1");
    stage.refused(
        400,
        "InvalidArgument",
        () -> stage.s3().listObjectVersions(b -> b.bucket(BUCKET).versionIdMarker("x")));
  }
}

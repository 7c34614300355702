package io.cloudfakes.s3.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** The steps of a history that are about uploads in parts. */
final class HistoryOfUploads {
  private static final int MOST = 30;

  private final History history;

  HistoryOfUploads(History history) {
    this.history = history;
  }

  void begin(NaiveBucket bucket, String key) {
    if (bucket.uploads.size() < MOST) {
      String id =
          history.step(
              "begin " + bucket.name + " " + key,
              NaiveBucket.GOOD,
              () ->
                  history.s3.createMultipartUpload(b -> b.bucket(bucket.name).key(key)).uploadId());
      bucket.begin(key, id);
      part(bucket, id);
    }
  }

  void part(NaiveBucket bucket) {
    String id = some(bucket);
    if (id != null) {
      part(bucket, id);
    }
  }

  private void part(NaiveBucket bucket, String id) {
    NaiveBucket.Begun begun = bucket.uploads.get(id);
    String content = "part " + history.random.nextInt(50);
    int number = 1 + history.random.nextInt(3) / 2;
    boolean wrong = history.random.nextInt(10) == 0;
    String key = wrong ? begun.key + "x" : begun.key;
    Object done =
        history.step(
            "part " + bucket.name + " " + key,
            wrong ? "NoSuchUpload" : NaiveBucket.GOOD,
            () ->
                history.s3.uploadPart(
                    b -> b.bucket(bucket.name).key(key).uploadId(id).partNumber(number),
                    RequestBody.fromString(content)));
    if (done != null) {
      begun.parts.put(number, content);
    }
  }

  void end(NaiveBucket bucket) {
    String id = some(bucket);
    if (id == null) {
      return;
    }
    String key = bucket.uploads.get(id).key;
    if (history.random.nextInt(6) == 0) {
      history.step(
          "abort " + bucket.name + " " + key,
          NaiveBucket.GOOD,
          () -> history.s3.abortMultipartUpload(b -> b.bucket(bucket.name).key(key).uploadId(id)));
      bucket.uploads.remove(id);
    } else {
      complete(bucket, key, id);
    }
  }

  private void complete(NaiveBucket bucket, String key, String id) {
    String content = bucket.uploads.get(id).parts.getOrDefault(1, "none");
    String etag = NaiveBucket.md5(history.random.nextInt(10) == 0 ? content + "x" : content);
    String ifNoneMatch = history.random.nextInt(4) == 0 ? "*" : null;
    String ifMatch =
        ifNoneMatch == null && history.random.nextInt(3) == 0
            ? history.someEtag(bucket, key)
            : null;
    String version =
        history.step(
            "complete " + bucket.name + " " + key + " if " + ifMatch + " if not " + ifNoneMatch,
            bucket.mayComplete(key, id, etag, ifMatch, ifNoneMatch),
            () ->
                ""
                    + history
                        .s3
                        .completeMultipartUpload(
                            b ->
                                b.bucket(bucket.name)
                                    .key(key)
                                    .uploadId(id)
                                    .ifMatch(ifMatch)
                                    .ifNoneMatch(ifNoneMatch)
                                    .multipartUpload(
                                        m ->
                                            m.parts(
                                                CompletedPart.builder()
                                                    .partNumber(1)
                                                    .eTag(etag)
                                                    .build())))
                        .versionId());
    if (version != null) {
      bucket.uploads.remove(id);
      bucket.write(key, content, NaiveBucket.etagOfOnePart(content), history.id(bucket, version));
    }
  }

  private String some(NaiveBucket bucket) {
    List<String> ids = new ArrayList<>(bucket.uploads.keySet());
    return ids.isEmpty() ? null : ids.get(history.random.nextInt(ids.size()));
  }

  void compareAll() {
    for (NaiveBucket bucket : history.buckets) {
      List<String> there = new ArrayList<>();
      history
          .s3
          .listMultipartUploadsPaginator(b -> b.bucket(bucket.name).maxUploads(7))
          .uploads()
          .forEach(
              upload -> {
                there.add(upload.key() + " " + upload.uploadId());
                NaiveBucket.Begun begun = bucket.uploads.get(upload.uploadId());
                assertThat(
                        history
                            .s3
                            .listPartsPaginator(
                                b ->
                                    b.bucket(bucket.name)
                                        .key(upload.key())
                                        .uploadId(upload.uploadId())
                                        .maxParts(1))
                            .parts()
                            .stream()
                            .map(part -> part.partNumber() + part.eTag()))
                    .containsExactlyElementsOf(
                        begun.parts.entrySet().stream()
                            .map(e -> e.getKey() + "\"" + NaiveBucket.md5(e.getValue()) + "\"")
                            .toList());
              });
      List<String> expected = new ArrayList<>();
      bucket.uploads.forEach((id, begun) -> expected.add(begun.key + " " + id));
      // By key, and for one key as they were begun, which is the order they stand in already.
      expected.sort(
          (x, y) ->
              bucket
                  .keys
                  .comparator()
                  .compare(x.substring(0, x.indexOf(' ')), y.substring(0, y.indexOf(' '))));
      assertThat(there).as("uploads of " + bucket.name).isEqualTo(expected);
    }
  }
}

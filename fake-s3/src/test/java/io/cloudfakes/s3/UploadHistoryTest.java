package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.FakeAws;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.Part;

/** Random histories of uploads, held step by step against maps of maps. */
class UploadHistoryTest {
  private static final String BUCKET = "films";

  private record Piece(String content, String etag) {}

  private record Begun(String key, TreeMap<Integer, Piece> parts) {}

  private final Map<String, Begun> uploads = new LinkedHashMap<>();
  private final TreeMap<String, String> objects = new TreeMap<>();
  private final List<String> ended = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void uploads_behave_like_maps_of_maps(long seed) {
    Random random = new Random(seed);
    try (FakeAws aws =
        FakeAws.builder()
            .seed(seed)
            .option(S3Options.defaults().withLimits(S3Limits.defaults().withMinimumPartBytes(1)))
            .create()) {
      S3Client s3 = aws.directClient(S3Client.class);
      s3.createBucket(b -> b.bucket(BUCKET));
      for (int step = 0; step < 1_500; step++) {
        act(s3, random, step);
      }
      FakeS3 fake = aws.fake(FakeS3.class);
      assertThat(fake.uploads())
          .extracting(S3UploadView::id)
          .containsExactlyInAnyOrderElementsOf(uploads.keySet());
      assertThat(fake.bucket(BUCKET).keys()).containsExactlyElementsOf(objects.keySet());
      objects.forEach(
          (key, content) -> assertThat(fake.bucket(BUCKET).object(key).text()).isEqualTo(content));
    }
  }

  private void act(S3Client s3, Random random, int step) {
    String id = one(random, uploads.keySet());
    int choice = random.nextInt(12);
    if (id == null || choice < 2) {
      String key = "key-" + random.nextInt(5);
      uploads.put(
          s3.createMultipartUpload(b -> b.bucket(BUCKET).key(key)).uploadId(),
          new Begun(key, new TreeMap<>()));
      return;
    }
    Begun upload = uploads.get(id);
    switch (choice) {
      case 2, 3, 4, 5 -> write(s3, id, upload, 1 + random.nextInt(6), "content " + step + ";");
      case 6 -> copy(s3, id, upload, 1 + random.nextInt(6), one(random, objects.keySet()));
      case 7, 8 -> complete(s3, id, upload, random);
      case 9 -> {
        s3.abortMultipartUpload(b -> b.bucket(BUCKET).key(upload.key()).uploadId(id));
        uploads.remove(id);
        ended.add(id);
      }
      case 10 -> list(s3, id, upload);
      default -> missing(s3, upload, one(random, ended));
    }
  }

  private static String one(Random random, Iterable<String> from) {
    List<String> all = new ArrayList<>();
    from.forEach(all::add);
    return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
  }

  private static void write(S3Client s3, String id, Begun upload, int number, String content) {
    String etag =
        s3.uploadPart(
                b -> b.bucket(BUCKET).key(upload.key()).uploadId(id).partNumber(number),
                RequestBody.fromString(content))
            .eTag();
    upload.parts().put(number, new Piece(content, etag));
  }

  private void copy(S3Client s3, String id, Begun upload, int number, String source) {
    if (source == null) {
      return;
    }
    String etag =
        s3.uploadPartCopy(
                b ->
                    b.sourceBucket(BUCKET)
                        .sourceKey(source)
                        .copySourceRange("bytes=0-3")
                        .destinationBucket(BUCKET)
                        .destinationKey(upload.key())
                        .uploadId(id)
                        .partNumber(number))
            .copyPartResult()
            .eTag();
    upload.parts().put(number, new Piece(objects.get(source).substring(0, 4), etag));
  }

  private void complete(S3Client s3, String id, Begun upload, Random random) {
    List<CompletedPart> listed = new ArrayList<>();
    StringBuilder content = new StringBuilder();
    upload
        .parts()
        .forEach(
            (number, piece) -> {
              if (random.nextInt(5) > 0) {
                listed.add(CompletedPart.builder().partNumber(number).eTag(piece.etag()).build());
                content.append(piece.content());
              }
            });
    if (listed.isEmpty()) {
      return;
    }
    String etag =
        s3.completeMultipartUpload(
                b ->
                    b.bucket(BUCKET)
                        .key(upload.key())
                        .uploadId(id)
                        .multipartUpload(m -> m.parts(listed)))
            .eTag();
    assertThat(etag).endsWith("-" + listed.size() + "\"");
    objects.put(upload.key(), content.toString());
    uploads.remove(id);
    ended.add(id);
  }

  private void list(S3Client s3, String id, Begun upload) {
    assertThat(s3.listParts(b -> b.bucket(BUCKET).key(upload.key()).uploadId(id)).parts())
        .extracting(Part::partNumber)
        .containsExactlyElementsOf(upload.parts().keySet());
    assertThat(s3.listMultipartUploads(b -> b.bucket(BUCKET).prefix(upload.key())).uploads())
        .extracting(MultipartUpload::uploadId)
        .containsExactlyElementsOf(
            uploads.entrySet().stream()
                .filter(entry -> entry.getValue().key().equals(upload.key()))
                .map(Map.Entry::getKey)
                .toList());
  }

  private static void missing(S3Client s3, Begun upload, String gone) {
    if (gone != null) {
      assertThat(
              catchThrowableOfType(
                  NoSuchUploadException.class,
                  () -> s3.listParts(b -> b.bucket(BUCKET).key(upload.key()).uploadId(gone))))
          .isNotNull();
    }
  }
}

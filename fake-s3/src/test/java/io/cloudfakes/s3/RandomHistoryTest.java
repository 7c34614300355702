package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Random histories of one bucket, held step by step against a plain sorted map. */
class RandomHistoryTest {
  private static final String BUCKET = "photos";
  private static final String[] PARTS = {"a", "b", "/", "-", "é", "\uFF5E", "😀", "A", "0"};

  private final TreeMap<String, String> model =
      new TreeMap<>(
          (x, y) ->
              Arrays.compareUnsigned(
                  x.getBytes(StandardCharsets.UTF_8), y.getBytes(StandardCharsets.UTF_8)));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void a_bucket_behaves_like_a_sorted_map(long seed) {
    Random random = new Random(seed);
    try (FakeAws aws = FakeAws.builder().seed(seed).create()) {
      S3Client s3 = aws.directClient(S3Client.class);
      s3.createBucket(b -> b.bucket(BUCKET));
      for (int step = 0; step < 2_000; step++) {
        act(s3, random, step);
      }
      assertThat(aws.fake(FakeS3.class).bucket(BUCKET).keys())
          .containsExactlyElementsOf(model.keySet());
    }
  }

  private void act(S3Client s3, Random random, int step) {
    String key = key(random);
    switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> {
        String content = "content " + step;
        s3.putObject(b -> b.bucket(BUCKET).key(key), RequestBody.fromString(content));
        model.put(key, content);
      }
      case 4, 5 -> {
        s3.deleteObject(b -> b.bucket(BUCKET).key(key));
        model.remove(key);
      }
      case 6, 7 -> assertThat(read(s3, key)).isEqualTo(model.getOrDefault(key, "nothing"));
      case 8 -> copy(s3, key, key(random));
      default -> list(s3, random);
    }
  }

  private static String read(S3Client s3, String key) {
    try {
      return s3.getObjectAsBytes(b -> b.bucket(BUCKET).key(key)).asUtf8String();
    } catch (NoSuchKeyException e) {
      return "nothing";
    }
  }

  private void copy(S3Client s3, String from, String to) {
    try {
      s3.copyObject(
          b ->
              b.sourceBucket(BUCKET)
                  .sourceKey(from)
                  .destinationBucket(BUCKET)
                  .destinationKey(to)
                  .metadataDirective(MetadataDirective.REPLACE));
      assertThat(model).containsKey(from);
      model.put(to, model.get(from));
    } catch (NoSuchKeyException e) {
      assertThat(model).doesNotContainKey(from);
    }
  }

  private void list(S3Client s3, Random random) {
    String prefix = random.nextBoolean() ? "" : PARTS[random.nextInt(PARTS.length)];
    String delimiter = random.nextBoolean() ? "" : PARTS[random.nextInt(4)];
    int size = 1 + random.nextInt(7);
    List<String> seen = new ArrayList<>();
    String token = null;
    do {
      String from = token;
      ListObjectsV2Response page =
          s3.listObjectsV2(
              b ->
                  b.bucket(BUCKET)
                      .prefix(prefix)
                      .delimiter(delimiter)
                      .maxKeys(size)
                      .continuationToken(from));
      assertThat(page.keyCount())
          .isEqualTo(page.contents().size() + page.commonPrefixes().size())
          .isLessThanOrEqualTo(size);
      page.contents().forEach(entry -> seen.add(entry.key()));
      page.commonPrefixes().forEach(group -> seen.add("group " + group.prefix()));
      token = page.nextContinuationToken();
      assertThat(page.isTruncated()).isEqualTo(token != null);
    } while (token != null);
    assertThat(seen).containsExactlyInAnyOrderElementsOf(expected(prefix, delimiter));
  }

  private List<String> expected(String prefix, String delimiter) {
    Map<String, Boolean> expected = new TreeMap<>();
    for (String key : model.keySet()) {
      if (key.startsWith(prefix)) {
        int at = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
        expected.put(at < 0 ? key : "group " + key.substring(0, at + delimiter.length()), true);
      }
    }
    return new ArrayList<>(expected.keySet());
  }

  private static String key(Random random) {
    StringBuilder key = new StringBuilder();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      key.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return key.toString();
  }
}

package io.cloudfakes.bench;

import io.cloudfakes.FakeAws;
import java.util.Locale;
import java.util.Random;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** What a stored object of 1 KiB takes of the heap, by the way it came in. */
final class S3Memory {
  private static final int OBJECTS = 50_000;
  private static final double TARGET_KIB = 2.5;

  private S3Memory() {}

  static String report() {
    StringBuilder text = new StringBuilder();
    for (String way : new String[] {"direct", "in process", "over the socket"}) {
      double kib = kibPerObject(way);
      text.append(
          "memory per object of 1 KiB, written %-15s %.2f KiB, target <= %.1f KiB: %s%n"
              .formatted(way, kib, TARGET_KIB, kib <= TARGET_KIB ? "pass" : "FAIL"));
    }
    return text.toString();
  }

  private static double kibPerObject(String way) {
    try (FakeAws aws = FakeAws.builder().callLogCapacity(0).create()) {
      S3Client client =
          switch (way) {
            case "direct" -> aws.directClient(S3Client.class);
            case "in process" -> aws.client(S3Client.class);
            default -> aws.socketClient(S3Client.class);
          };
      client.createBucket(b -> b.bucket("photos"));
      write(client, "warm-up", 2000);
      long before = Heap.used();
      write(client, "photo", OBJECTS);
      long after = Heap.used();
      client.headBucket(b -> b.bucket("photos"));
      return (after - before) / 1024.0 / OBJECTS;
    }
  }

  private static void write(S3Client client, String prefix, int objects) {
    Random random = new Random(1);
    for (int i = 0; i < objects; i++) {
      String key = String.format(Locale.ROOT, "2026/01/%s-%06d.jpg", prefix, i);
      byte[] content = new byte[1024];
      random.nextBytes(content);
      client.putObject(b -> b.bucket("photos").key(key), RequestBody.fromBytes(content));
    }
  }
}

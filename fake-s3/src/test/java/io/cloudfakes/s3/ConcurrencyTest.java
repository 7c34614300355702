package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class ConcurrencyTest {
  @Test
  void writers_of_one_bucket_lose_nothing() throws InterruptedException {
    try (FakeAws aws = FakeAws.create()) {
      S3Client s3 = aws.directClient(S3Client.class);
      s3.createBucket(b -> b.bucket("photos"));
      List<Thread> writers = new ArrayList<>();
      for (int w = 0; w < 8; w++) {
        String name = "writer-" + w;
        writers.add(
            new Thread(
                () -> {
                  for (int i = 0; i < 250; i++) {
                    String key = name + "/" + i;
                    s3.putObject(b -> b.bucket("photos").key(key), RequestBody.fromString(key));
                    if (i % 2 == 1) {
                      s3.deleteObject(b -> b.bucket("photos").key(key));
                    }
                  }
                }));
      }
      writers.forEach(Thread::start);
      for (Thread writer : writers) {
        writer.join();
      }
      S3Bucket bucket = aws.fake(FakeS3.class).bucket("photos");
      assertThat(bucket.keys()).hasSize(8 * 125);
      bucket.keys().forEach(key -> assertThat(bucket.object(key).text()).isEqualTo(key));
    }
  }
}

package io.cloudfakes.bench;

import io.cloudfakes.FakeAws;
import io.cloudfakes.s3.FakeS3;
import io.cloudfakes.s3.S3Bucket;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;

/** One page of 1,000 keys, from all over a bucket. */
public class S3Listing {

  @State(Scope.Benchmark)
  public static class Keys {
    private static final int REQUESTS = 1 << 8;
    private static final int PAGE = 1000;

    @Param({"10000", "1000000"})
    int objects;

    private FakeAws aws;
    S3Client client;
    S3Client direct;
    private final ListObjectsV2Request[] pages = new ListObjectsV2Request[REQUESTS];
    private int next;

    @Setup(Level.Trial)
    public void fill() {
      aws = FakeAws.create();
      client = aws.client(S3Client.class);
      direct = aws.directClient(S3Client.class);
      S3Bucket bucket = aws.fake(FakeS3.class).bucket("photos");
      byte[] content = {1};
      for (int i = 0; i < objects; i++) {
        bucket.put(key(i), content);
      }
      for (int i = 0; i < REQUESTS; i++) {
        String after = key((int) (i * 0x9E3779B1L % (objects - PAGE)));
        pages[i] = ListObjectsV2Request.builder().bucket("photos").startAfter(after).build();
      }
    }

    private static String key(int number) {
      return "2026/album-%04d/photo-%07d.jpg".formatted(number / 1000, number);
    }

    ListObjectsV2Request nextPage() {
      return pages[next++ & (REQUESTS - 1)];
    }

    @TearDown(Level.Trial)
    public void close() {
      aws.close();
    }
  }

  @Benchmark
  public Object page(Keys keys) {
    return keys.client.listObjectsV2(keys.nextPage());
  }

  @Benchmark
  public Object pageDirect(Keys keys) {
    return keys.direct.listObjectsV2(keys.nextPage());
  }
}

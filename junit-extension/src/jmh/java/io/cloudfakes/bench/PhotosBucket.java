package io.cloudfakes.bench;

import io.cloudfakes.FakeAws;
import java.util.Random;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** A world with a bucket of 1,000 objects, and requests for objects of one size. */
@State(Scope.Benchmark)
public class PhotosBucket {
  private static final String NAME = "photos";
  private static final int OBJECTS = 1000;
  private static final int REQUESTS = 1 << 4;

  /** The size of an object, in KiB: one and 8 Mi. */
  @Param({"1", "8192"})
  public int kib;

  FakeAws aws;
  S3Client client;
  RequestBody body;
  private final PutObjectRequest[] puts = new PutObjectRequest[REQUESTS];
  private final GetObjectRequest[] gets = new GetObjectRequest[REQUESTS];
  private int next;

  @Setup(Level.Trial)
  public void fill() {
    aws = FakeAws.create();
    client = aws.client(S3Client.class);
    client.createBucket(b -> b.bucket(NAME));
    byte[] content = new byte[kib << 10];
    new Random(1).nextBytes(content);
    body = RequestBody.fromBytes(content);
    for (int i = 0; i < OBJECTS; i++) {
      String key = "other/" + i;
      client.putObject(b -> b.bucket(NAME).key(key), RequestBody.fromString("content " + key));
    }
    for (int i = 0; i < REQUESTS; i++) {
      String key = "2026/01/photo-" + i + ".jpg";
      puts[i] = PutObjectRequest.builder().bucket(NAME).key(key).build();
      gets[i] = GetObjectRequest.builder().bucket(NAME).key(key).build();
      client.putObject(puts[i], body);
    }
  }

  PutObjectRequest nextPut() {
    return puts[next++ & (REQUESTS - 1)];
  }

  GetObjectRequest nextGet() {
    return gets[next++ & (REQUESTS - 1)];
  }

  @TearDown(Level.Trial)
  public void close() {
    aws.close();
  }
}

package io.cloudfakes.bench;

import io.cloudfakes.transport.Receiver;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** PutObject and GetObject over the loopback network, through the SDK's Apache client. */
public class S3OverSocket {

  /** One endpoint on the world and two on its replies. */
  @State(Scope.Benchmark)
  public static class Ends {
    Socketed<S3Client> world;
    Socketed<S3Client> put;
    Socketed<S3Client> get;

    @Setup(Level.Trial)
    public void open(PhotosBucket bucket) {
      world = open(bucket, Canned.doorOf(bucket.aws));
      put =
          open(
              bucket,
              Canned.replyOf(
                  bucket.aws, S3Client.class, c -> c.putObject(bucket.nextPut(), bucket.body)));
      get =
          open(
              bucket,
              Canned.replyOf(
                  bucket.aws, S3Client.class, c -> c.getObjectAsBytes(bucket.nextGet())));
    }

    private static Socketed<S3Client> open(PhotosBucket bucket, Receiver receiver) {
      return Socketed.open(receiver, bucket.aws, S3Client.class);
    }

    @TearDown(Level.Trial)
    public void close() {
      world.close();
      put.close();
      get.close();
    }
  }

  @Benchmark
  public PutObjectResponse putObject(PhotosBucket bucket, Ends ends) {
    return ends.world.client().putObject(bucket.nextPut(), bucket.body);
  }

  @Benchmark
  public PutObjectResponse putObjectFloor(PhotosBucket bucket, Ends ends) {
    return ends.put.client().putObject(bucket.nextPut(), bucket.body);
  }

  @Benchmark
  public Object getObject(PhotosBucket bucket, Ends ends) {
    return ends.world.client().getObjectAsBytes(bucket.nextGet());
  }

  @Benchmark
  public Object getObjectFloor(PhotosBucket bucket, Ends ends) {
    return ends.get.client().getObjectAsBytes(bucket.nextGet());
  }
}

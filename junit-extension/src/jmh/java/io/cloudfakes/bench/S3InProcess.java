package io.cloudfakes.bench;

import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** PutObject and GetObject through the injected client. */
public class S3InProcess {

  /** Clients that the world's own replies are read back to. */
  @State(Scope.Benchmark)
  public static class Floors {
    S3Client put;
    S3Client get;

    @Setup(Level.Trial)
    public void keepReplies(PhotosBucket bucket) {
      put = canned(bucket, client -> client.putObject(bucket.nextPut(), bucket.body));
      get = canned(bucket, client -> client.getObjectAsBytes(bucket.nextGet()));
    }

    private static S3Client canned(PhotosBucket bucket, Consumer<S3Client> call) {
      return Canned.floor(bucket.aws, S3Client.class, call);
    }
  }

  @Benchmark
  public PutObjectResponse putObject(PhotosBucket bucket) {
    return bucket.client.putObject(bucket.nextPut(), bucket.body);
  }

  @Benchmark
  public PutObjectResponse putObjectFloor(PhotosBucket bucket, Floors floors) {
    return floors.put.putObject(bucket.nextPut(), bucket.body);
  }

  @Benchmark
  public Object getObject(PhotosBucket bucket) {
    return bucket.client.getObjectAsBytes(bucket.nextGet());
  }

  @Benchmark
  public Object getObjectFloor(PhotosBucket bucket, Floors floors) {
    return floors.get.getObjectAsBytes(bucket.nextGet());
  }
}

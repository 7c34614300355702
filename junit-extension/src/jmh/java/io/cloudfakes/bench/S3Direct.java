package io.cloudfakes.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** PutObject and GetObject through the direct client: the operations without the SDK. */
public class S3Direct {

  @State(Scope.Benchmark)
  public static class Direct {
    S3Client client;

    @Setup(Level.Trial)
    public void open(PhotosBucket bucket) {
      client = bucket.aws.directClient(S3Client.class);
    }
  }

  @Benchmark
  public PutObjectResponse putObject(PhotosBucket bucket, Direct direct) {
    return direct.client.putObject(bucket.nextPut(), bucket.body);
  }

  @Benchmark
  public Object getObject(PhotosBucket bucket, Direct direct) {
    return direct.client.getObjectAsBytes(bucket.nextGet());
  }
}

package io.cloudfakes.bench;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.cloudfront.DistributionView;
import io.cloudfakes.edge.cloudfront.FakeCloudFront;
import io.cloudfakes.link.HttpOrigins;
import io.cloudfakes.link.OriginException;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.OutgoingRequest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A hit at an edge, in process: from the pipeline's first step to its last. */
public class CloudFrontHits {
  /** A world with a distribution that has one object of 1 KiB at its edge. */
  @State(Scope.Benchmark)
  public static class Edge {
    FakeAws aws;
    String host;
    HttpOrigins http;
    OutgoingRequest request;

    @Setup(Level.Trial)
    public void warm() throws OriginException {
      aws = FakeAws.create();
      S3Client s3 = aws.client(S3Client.class);
      s3.createBucket(b -> b.bucket("site"));
      DistributionView site = aws.fake(FakeCloudFront.class).serveBucket("site");
      s3.putBucketPolicy(b -> b.bucket("site").policy(site.bucketPolicy()));
      s3.putObject(b -> b.bucket("site").key("a.txt"), RequestBody.fromBytes(new byte[1 << 10]));
      host = site.domainName();
      http = aws.links().find(HttpOrigins.class).orElseThrow();
      request = OutgoingRequest.to(site.url("/a.txt")).build();
      http.send(request);
    }

    @TearDown(Level.Trial)
    public void close() {
      aws.close();
    }
  }

  @Benchmark
  public HttpResponse hit(Edge edge) throws OriginException {
    return edge.http.send(edge.request);
  }
}

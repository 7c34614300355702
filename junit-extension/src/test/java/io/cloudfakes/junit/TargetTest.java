package io.cloudfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.net.URI;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The same tests against another endpoint: here the one of a second world. */
class TargetTest {
  @FakeAwsTest
  static class Portable {
    @FromFakeAws S3Client field;

    @Test
    void an_object_is_read_back(S3Client s3, S3AsyncClient async, @Endpoint URI endpoint) {
      s3.createBucket(b -> b.bucket("portable"));
      field.putObject(b -> b.bucket("portable").key("k"), RequestBody.fromString("v"));
      assertThat(async.headObject(b -> b.bucket("portable").key("k")).join().contentLength())
          .isEqualTo(1);
      assertThat(endpoint.getHost()).isEqualTo("127.0.0.1");
    }
  }

  @FakeAwsTest
  static class NeedsAWorld {
    @Test
    @SimulatedOnly
    void time_passes(FakeAws aws) {
      aws.clock().advance(java.time.Duration.ofDays(1));
    }

    @Test
    void faults_are_asked_for(FakeAws aws) {
      aws.faults().heal();
    }

    @ExploreFaults
    void is_explored(Exploration run) {
      run.act(() -> {});
    }
  }

  @Test
  void tests_call_the_endpoint_they_are_pointed_at() {
    try (FakeAws other = FakeAws.create()) {
      TestRun.of(Portable.class)
          .with("cloudfakes.target", other.endpoint().toString())
          .run()
          .mustPass(1);
      assertThat(other.calls().of("s3:PutObject")).hasSize(1);
    }
    TestRun.of(Portable.class).run().mustPass(1);
  }

  @Test
  void what_only_a_world_has_is_refused_or_left_out() {
    TestRun.Results results =
        TestRun.of(NeedsAWorld.class).with("cloudfakes.target", "http://127.0.0.1:1").run();
    assertThat(results.passed()).isEmpty();
    assertThat(results.failure())
        .hasMessageContaining(
            "FakeAws belongs to a simulated AWS, but this run is against http://127.0.0.1:1")
        .hasMessageContaining("@SimulatedOnly");
  }

  @Test
  void a_target_is_aws_or_a_url() {
    assertThat(TestRun.of(Portable.class).with("cloudfakes.target", "localstack").run().failure())
        .hasMessageContaining("-Dcloudfakes.target is \"aws\" or the URL of an endpoint");
  }
}

package io.cloudfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.FakeAwsServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
  void the_endpoint_may_be_that_of_another_process() throws IOException {
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FakeAwsServer.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      String endpoint = endpoint(output);
      TestRun.of(Portable.class).with("cloudfakes.target", endpoint).run().mustPass(1);
      // The bucket is that process's: it is there already when the same test comes again.
      assertThat(TestRun.of(Portable.class).with("cloudfakes.target", endpoint).run().passed())
          .hasSize(1);
    } finally {
      server.destroy();
    }
  }

  /** What the server says to set as the endpoint of clients. */
  private static String endpoint(BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("export AWS_ENDPOINT_URL=")) {
        return line.substring(line.indexOf('=') + 1);
      }
    }
    throw new IOException("The server ended before it said where it is");
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

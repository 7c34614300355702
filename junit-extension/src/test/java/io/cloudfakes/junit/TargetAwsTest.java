package io.cloudfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.FakeAwsOptions;
import io.cloudfakes.call.CallLog;
import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.fault.Faults;
import io.cloudfakes.link.Deliveries;
import io.cloudfakes.s3.FakeS3;
import io.cloudfakes.seed.Seed;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The same tests against AWS itself, as far as can be seen without calling it. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class TargetAwsTest {
  private static final Map<String, String> USERS_OWN =
      Map.of(
          "aws.region", "eu-west-3",
          "aws.accessKeyId", "AKIAUSERSOWN",
          "aws.secretAccessKey", "users-own");

  private final Map<String, String> before = new LinkedHashMap<>();

  @BeforeEach
  void setTheUsersOwn() {
    USERS_OWN.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
  }

  @AfterEach
  void putBack() {
    before.forEach(
        (name, value) -> {
          if (value == null) {
            System.clearProperty(name);
          } else {
            System.setProperty(name, value);
          }
        });
  }

  @FakeAwsTest
  static class Portable {
    @FromFakeAws DynamoDbClient field;

    @Test
    void are_clients_of_aws(S3Client s3, S3AsyncClient async) {
      assertIsTheUsersOwn(s3.serviceClientConfiguration());
      assertIsTheUsersOwn(async.serviceClientConfiguration());
      assertIsTheUsersOwn(field.serviceClientConfiguration());
      assertThat(s3.utilities().getUrl(b -> b.bucket("photos").key("cat")))
          .hasToString("https://photos.s3.eu-west-3.amazonaws.com/cat");
    }

    private static void assertIsTheUsersOwn(AwsServiceClientConfiguration client) {
      assertThat(client.region().id()).isEqualTo("eu-west-3");
      assertThat(client.endpointOverride()).isEmpty();
      assertThat(client.credentialsProvider().resolveIdentity().join().accessKeyId())
          .isEqualTo("AKIAUSERSOWN");
    }
  }

  private static TestRun onAws(Class<?> tests) {
    return TestRun.of(tests).with("cloudfakes.target", "aws");
  }

  @Test
  void clients_have_the_users_own_region_and_credentials_and_no_endpoint() {
    onAws(Portable.class).run().mustPass(1);
  }

  @FakeAwsTest
  static class NeedsAWorld {
    @Test
    void world(FakeAws aws) {}

    @Test
    void clock(FakeClock clock) {}

    @Test
    void faults(Faults faults) {}

    @Test
    void calls(CallLog calls) {}

    @Test
    void deliveries(Deliveries deliveries) {}

    @Test
    void seed(Seed seed) {}

    @Test
    void options(FakeAwsOptions options) {}

    @Test
    void fake(FakeS3 s3) {}

    @Test
    void direct(@Direct DynamoDbClient client) {}

    @Test
    void endpoint(@Endpoint URI endpoint) {}

    @ExploreFaults
    void explored(Exploration run) {
      run.act(() -> {});
    }

    @ReplayFaults("s3:PutObject@photos/cat#1=loseReply")
    void replayed(Exploration run) {
      run.act(() -> {});
    }

    @Test
    @SimulatedOnly
    void simulated(FakeAws aws) {
      throw new AssertionError("must not run");
    }
  }

  @Test
  void what_needs_a_world_is_refused_with_a_text_or_left_out() {
    TestRun.Results results = onAws(NeedsAWorld.class).run();
    assertThat(results.passed()).isEmpty();
    TreeSet<String> refused = new TreeSet<>();
    results
        .failed()
        .forEach(
            (name, error) -> {
              refused.add(name.replaceAll("\\(.*", ""));
              assertThat(error)
                  .as(name)
                  .hasMessageContaining("this run is against AWS itself (-Dcloudfakes.target)")
                  .hasMessageContaining("mark the test with @SimulatedOnly");
            });
    assertThat(refused)
        .containsExactly(
            "calls",
            "clock",
            "deliveries",
            "direct",
            "endpoint",
            "fake",
            "faults",
            "options",
            "seed",
            "world");
  }

  @FakeAwsTest
  @AwsSystemProperties
  static class LedElsewhere {
    @Test
    void never() {
      throw new AssertionError("must not run");
    }
  }

  @Test
  void clients_that_the_code_builds_itself_are_not_led_elsewhere() {
    assertThat(onAws(LedElsewhere.class).run().complaint())
        .contains("this run is against AWS itself");
  }
}

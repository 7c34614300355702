package io.cloudfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** What {@link ReplayFaults} and {@code -Dcloudfakes.replay} run. */
class ReplayTest {
  private static final String LOST_REPLY = "secretsmanager:CreateSecret@n-{n}#1=loseReply";

  @FakeAwsTest
  static class Careless {
    @ExploreFaults(variants = {FaultVariant.LOSE_REQUEST, FaultVariant.LOSE_REPLY})
    void a_secret(Exploration run, SecretsManagerClient client) {
      run.act(() -> client.createSecret(b -> b.name("n-1").secretString("x")));
      assertThat(run.failure()).isEmpty();
    }
  }

  @FakeAwsTest
  static class Pinned {
    @ReplayFaults({LOST_REPLY, "secretsmanager:CreateSecret@n-{n}#2=loseReply"})
    void a_secret(Exploration run, SecretsManagerClient client) {
      run.act(() -> client.createSecret(b -> b.name("n-77").secretString("x")));
      assertThat(run.failure()).isEmpty();
    }
  }

  @Test
  void the_command_line_repeats_one_run_of_the_tests_that_have_its_call() {
    TestRun.Results results =
        TestRun.of(Careless.class).with("cloudfakes.replay", LOST_REPLY).run();
    assertThat(results.passed()).containsExactly("without faults");
    assertThat(results.timeline())
        .contains("Replay it with -Dcloudfakes.replay=" + LOST_REPLY)
        .contains("EFFECT KEPT");
    TestRun.of(Careless.class)
        .with("cloudfakes.replay", "s3:PutObject@b/k#1=loseReply")
        .run()
        .mustPass(1);
  }

  @Test
  void a_pinned_schedule_fails_on_its_bug_and_when_its_call_is_gone() {
    TestRun.Results results = TestRun.of(Pinned.class).run();
    assertThat(results.passed()).containsExactly("without faults");
    assertThat(results.failed().values())
        .hasSize(2)
        .anySatisfy(error -> assertThat(error).hasMessageContaining("ResourceExistsException"))
        .anySatisfy(
            error ->
                assertThat(error)
                    .hasMessageContaining(
                        "has nothing to strike: the calls of this test are"
                            + " secretsmanager:CreateSecret n-{n} #1."));
  }

  @Test
  void an_id_that_is_none_is_refused_with_an_example() {
    assertThat(
            TestRun.of(Careless.class)
                .with("cloudfakes.replay", "PutObject -> loseReply")
                .run()
                .failure())
        .hasMessageContaining("s3:PutObject@photos/{n}.jpg#1=loseReply");
  }
}

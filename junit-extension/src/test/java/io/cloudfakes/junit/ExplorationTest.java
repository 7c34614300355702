package io.cloudfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;

/** What {@link ExploreFaults} runs, and what it says. */
class ExplorationTest {
  private static void create(SecretsManagerClient client, String name) {
    try {
      client.createSecret(b -> b.name(name).secretString("x"));
    } catch (ResourceExistsException e) {
      // Made by an attempt whose reply was lost.
    }
  }

  @FakeAwsTest
  static class Careful {
    @BeforeAll
    static void ofTheClass(SecretsManagerClient client) {
      client.createSecret(b -> b.name("class").secretString("x"));
    }

    @BeforeEach
    void ofTheRun(SecretsManagerClient client) {
      client.createSecret(b -> b.name("run").secretString("x"));
    }

    @ExploreFaults(
        variants = {
          FaultVariant.THROTTLE,
          FaultVariant.LOSE_REQUEST,
          FaultVariant.LOSE_REPLY,
          FaultVariant.CRASH_AFTER
        })
    void two_secrets(Exploration run, SecretsManagerClient client, Vault vault) {
      client.getSecretValue(b -> b.secretId("class"));
      run.act(
          () -> {
            create(client, "one");
            create(client, "two");
          });
      run.recover(
          () -> {
            create(client, "one");
            create(client, "two");
          });
      assertThat(vault.names()).containsExactly("class", "one", "run", "two");
    }
  }

  @Test
  void each_call_of_act_is_run_with_each_variant_after_two_runs_without() {
    TestRun.Results results = TestRun.of(Careful.class).run();
    results.mustPass(10);
    assertThat(results.passed())
        .containsExactly(
            "without faults",
            "without faults, again",
            "secretsmanager:CreateSecret@one#1=throttle",
            "secretsmanager:CreateSecret@one#1=loseRequest",
            "secretsmanager:CreateSecret@one#1=loseReply",
            "secretsmanager:CreateSecret@one#1=crash~AFTER_COMMIT",
            "secretsmanager:CreateSecret@two#1=throttle",
            "secretsmanager:CreateSecret@two#1=loseRequest",
            "secretsmanager:CreateSecret@two#1=loseReply",
            "secretsmanager:CreateSecret@two#1=crash~AFTER_COMMIT");
  }

  @Test
  void runs_go_one_after_another_where_tests_run_at_the_same_time() {
    TestRun.of(Careful.class, Deep.class).inParallel().run().mustPass(10 + 2 + 4 + 4);
  }

  @FakeAwsTest
  static class Deep {
    @ExploreFaults(
        depth = 2,
        variants = {FaultVariant.LOSE_REPLY, FaultVariant.LOSE_REQUEST})
    void two_secrets(Exploration run, SecretsManagerClient client) {
      run.act(
          () -> {
            create(client, "one");
            create(client, "two");
          });
    }
  }

  @Test
  void pairs_strike_calls_that_are_still_made_after_the_first_fault() {
    TestRun.Results results = TestRun.of(Deep.class).run();
    results.mustPass(10);
    assertThat(results.passed())
        .endsWith(
            "secretsmanager:CreateSecret@one#1=loseReply+secretsmanager:CreateSecret@two#1=loseReply",
            "secretsmanager:CreateSecret@one#1=loseReply+secretsmanager:CreateSecret@two#1=loseRequest",
            "secretsmanager:CreateSecret@one#1=loseRequest+secretsmanager:CreateSecret@two#1=loseReply",
            "secretsmanager:CreateSecret@one#1=loseRequest+secretsmanager:CreateSecret@two#1=loseRequest");
  }

  @FakeAwsTest
  static class NeedsTwoFaults {
    @ExploreFaults(
        depth = 2,
        variants = FaultVariant.THROTTLE,
        mayFail = "CreateSecret",
        sameEndState = false)
    void a_second_place_is_used_when_the_first_fails(
        Exploration run, SecretsManagerClient client, Vault vault) {
      run.act(
          () -> {
            try {
              client.createSecret(b -> b.name("first").secretString("x"));
            } catch (SdkException e) {
              try {
                client.createSecret(b -> b.name("second").secretString("x"));
              } catch (SdkException again) {
                // Lost, and nobody is told.
              }
            }
            return vault.names().size();
          });
      run.recover(() -> {});
      assertThat(vault.names()).hasSize(1);
    }
  }

  @Test
  void what_takes_two_faults_is_found_at_depth_2() {
    TestRun.Results results = TestRun.of(NeedsTwoFaults.class).run();
    assertThat(results.timeline())
        .contains(
            "-Dcloudfakes.replay=secretsmanager:CreateSecret@first#1=throttle"
                + "+secretsmanager:CreateSecret@second#1=throttle");
  }

  static class Counted {
    static final AtomicInteger CALLS = new AtomicInteger();
  }

  @FakeAwsTest
  static class Wavering extends Counted {
    @ExploreFaults
    void never_the_same(Exploration run, SecretsManagerClient client) {
      String name = CALLS.incrementAndGet() % 2 == 0 ? "even" : "odd";
      run.act(() -> create(client, name));
    }
  }

  @Test
  void runs_without_faults_that_differ_are_told_call_by_call() {
    assertThat(TestRun.of(Wavering.class).run().failure())
        .hasMessageContaining("Two runs without faults made different calls")
        .hasMessageContaining("secretsmanager:CreateSecret odd #1 -> 200 changed")
        .hasMessageContaining("secretsmanager:CreateSecret even #1 -> 200 changed");
  }

  @FakeAwsTest
  static class Endless {
    @ExploreFaults(variants = FaultVariant.THROTTLE)
    void tries_for_ever(Exploration run, SecretsManagerClient client) {
      run.act(
          () -> {
            create(client, "one");
            boolean found = false;
            while (!found) {
              try {
                client.getSecretValue(b -> b.secretId("one"));
                found = true;
              } catch (SdkException e) {
                create(client, "other");
                found = false;
              }
            }
          });
      run.recover(() -> create(client, "one"));
    }

    @ExploreFaults(variants = FaultVariant.THROTTLE)
    void asks_for_ever(Exploration run, SecretsManagerClient client) {
      run.act(
          () -> {
            try {
              client.createSecret(b -> b.name("one").secretString("x"));
            } catch (SdkException e) {
              while (run.failure().isEmpty()) {
                try {
                  client.getSecretValue(b -> b.secretId("one"));
                } catch (SdkException notYet) {
                  // Asked again at once.
                }
              }
            }
          });
    }
  }

  @Test
  void code_that_never_stops_calling_is_stopped() {
    TestRun.Results results = TestRun.of(Endless.class).run();
    assertThat(results.failed()).hasSize(1);
    assertThat(results.failure()).hasMessageContaining("hung, it goes on calling without end");
  }

  @FakeAwsTest
  static class Idle {
    @ExploreFaults
    void acts_never(Exploration run, SecretsManagerClient client) {
      create(client, "one");
    }
  }

  @Test
  void a_test_that_never_acts_fails() {
    assertThat(TestRun.of(Idle.class).run().failure()).hasMessageContaining("never called act(…)");
  }

  @FakeAwsTest
  static class Misused {
    @ExploreFaults
    void calls_nothing(Exploration run) {
      run.act(() -> {});
    }

    @ExploreFaults(only = "CreateSekret")
    void means_nothing(Exploration run, SecretsManagerClient client) {
      run.act(() -> create(client, "one"));
    }

    @ExploreFaults(budget = "long")
    void has_no_budget(Exploration run) {}

    @ExploreFaults
    void fails_without_faults(Exploration run, SecretsManagerClient client) {
      run.act(() -> create(client, "one"));
      fail("wrong from the start");
    }
  }

  @Test
  void explorations_that_explore_nothing_fail() {
    List<String> complaints = new ArrayList<>();
    TestRun.of(Misused.class)
        .run()
        .failed()
        .forEach((name, error) -> complaints.add(String.valueOf(error.getMessage())));
    assertThat(complaints)
        .hasSize(4)
        .anyMatch(text -> text.contains("makes no call to the simulated AWS inside act(…)"))
        .anyMatch(
            text ->
                text.contains("No call of Misused.means_nothing() is \"CreateSekret\"")
                    && text.contains("secretsmanager:CreateSecret one #1"))
        .anyMatch(text -> text.contains("budget is a duration"))
        .anyMatch(text -> text.equals("wrong from the start"));
  }

  @FakeAwsTest
  static class AtTheSameTime {
    @ExploreFaults
    @Execution(ExecutionMode.CONCURRENT)
    void not_one_by_one(Exploration run, SecretsManagerClient client) {
      run.act(() -> create(client, "one"));
    }
  }

  @Test
  void runs_at_the_same_time_are_refused_and_not_left_out_in_silence() {
    assertThat(TestRun.of(AtTheSameTime.class).inParallel().run().failed().values())
        .anySatisfy(error -> assertThat(error).hasMessageContaining("@Execution(CONCURRENT)"));
  }

  @Test
  void a_run_of_all_tests_can_leave_faults_out() {
    TestRun.of(Careful.class).with("cloudfakes.explore", "baseline").run().mustPass(2);
    TestRun.of(Careful.class).with("cloudfakes.explore", "off").run().mustPass(0);
    assertThat(TestRun.of(Careful.class).with("cloudfakes.explore", "some").run().failed())
        .isNotEmpty();
  }

  @Test
  void the_same_runs_come_in_the_same_order_with_the_same_ends_every_time(@TempDir Path reports)
      throws IOException {
    TestRun alone = reportingTo(reports.resolve("alone"));
    List<String> once = TestRun.of(Careful.class).run().passed();
    Map<String, String> failed = ends(alone.run());
    Map<String, List<String>> maps = maps(reports.resolve("alone"));
    assertThat(failed).isNotEmpty();
    assertThat(maps).hasSize(3).allSatisfy((page, cells) -> assertThat(cells).isNotEmpty());
    for (int i = 0; i < 20; i++) {
      Path directory = reports.resolve("again-" + i);
      TestRun.Results again = reportingTo(directory).inParallel().run();
      assertThat(again.passed()).containsSubsequence(once);
      assertThat(ends(again)).isEqualTo(failed);
      assertThat(maps(directory)).isEqualTo(maps);
    }
  }

  private static TestRun reportingTo(Path directory) {
    return TestRun.of(Careful.class, Deep.class, NeedsTwoFaults.class)
        .with("cloudfakes.report.directory", directory.toString());
  }

  /** The cells of each exploration's map, in order: outcome, schedule and reason. */
  private static Map<String, List<String>> maps(Path directory) throws IOException {
    Map<String, List<String>> maps = new TreeMap<>();
    List<Path> pages;
    try (Stream<Path> files = Files.list(directory)) {
      pages = files.filter(file -> file.toString().endsWith("-exploration.html")).toList();
    }
    for (Path page : pages) {
      maps.put(
          page.getFileName().toString(),
          Pattern.compile("<td class=\"(cell[^>]*)>")
              .matcher(Files.readString(page))
              .results()
              .map(cell -> cell.group(1))
              .toList());
    }
    return maps;
  }

  /** How the runs that failed ended, in the words of their first lines: outcome, schedule, why. */
  private static Map<String, String> ends(TestRun.Results results) {
    Map<String, String> ends = new TreeMap<>();
    results
        .failed()
        .forEach(
            (name, error) ->
                ends.put(name, String.valueOf(error.getMessage()).lines().findFirst().orElse("")));
    return ends;
  }

  @FakeAwsTest
  static class Limited {
    @ExploreFaults(maxRuns = 3, seed = 7)
    void two_secrets(Exploration run, SecretsManagerClient client) {
      run.act(
          () -> {
            create(client, "one");
            create(client, "two");
          });
      run.recover(
          () -> {
            create(client, "one");
            create(client, "two");
          });
    }
  }

  @Test
  void a_seed_puts_a_sample_first_when_not_all_may_run() {
    List<String> sample = TestRun.of(Limited.class).run().passed();
    assertThat(sample).hasSize(5);
    assertThat(TestRun.of(Limited.class).run().passed()).isEqualTo(sample);
  }

  @Test
  void without_a_world_it_says_what_to_add() {
    var events =
        EngineTestKit.engine("junit-jupiter")
            .selectors(DiscoverySelectors.selectClass(Worldless.class))
            .execute()
            .testEvents();
    assertThat(events.failed().count()).isEqualTo(1);
  }

  static class Worldless {
    @ExploreFaults
    void alone(Exploration run) {
      run.act(() -> {});
    }
  }
}

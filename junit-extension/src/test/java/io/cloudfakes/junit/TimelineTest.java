package io.cloudfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.cloudfakes.FakeAws;
import io.cloudfakes.fault.Fault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** What a failed test says. */
class TimelineTest {
  @TempDir Path reports;

  private TestRun run(Class<?> tests) {
    return TestRun.of(tests).with("cloudfakes.report.directory", reports.toString());
  }

  private List<String> files() throws IOException {
    if (!Files.exists(reports)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(reports)) {
      return found.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @FakeAwsTest(seed = 42, start = "2026-01-01T00:00:00Z")
  static class Failing {
    @Test
    void a_secret_is_lost(FakeAws aws, SecretsManagerClient client) {
      aws.faults().on("secretsmanager:CreateSecret").call(1).then(Fault.loseReply());
      aws.faults().on("secretsmanager:CreateSecret").resource("x").then(Fault.throttle());
      aws.deliveries().hold();
      client.createSecret(b -> b.name("first").secretString("x"));
      aws.deliveries().release();
      aws.deliveries().hold();
      client.createSecret(b -> b.name("<second>").secretString("x"));
      aws.clock().advance(Duration.ofDays(1));
      client.getSecretValue(b -> b.secretId("third"));
    }
  }

  @Test
  void its_error_stays_what_it_was_and_carries_the_calls_faults_and_events() {
    TestRun.Results results = run(Failing.class).run();
    // The second attempt of a call whose reply was lost finds the secret there.
    assertThat(results.failure().getMessage()).contains("there already");
    assertThat(results.timeline())
        .startsWith("What happened in the simulated AWS of Failing.a_secret_is_lost():")
        .contains("#1 2026-01-01T00:00:00.001Z secretsmanager:CreateSecret first #1")
        .contains("{secretsmanager:CreateSecret call(1) -> loseReply}")
        .contains("secretsmanager:CreateSecret first #1 attempt 2")
        .contains("400 ResourceExistsException")
        .contains("secretsmanager:CreateSecret call(1) -> loseReply (acted once)")
        .contains("secretsmanager:CreateSecret resource(x) -> throttle (never acted)")
        .contains("events not delivered yet:\n    secret made: first")
        .contains("Replay it with @FakeAwsTest(seed = 42, start = \"2026-01-01T00:00:00Z\")");
  }

  @FakeAwsTest(seed = 5_000_000_000L, start = "2026-01-01T00:00:00Z")
  static class Quietly {
    @Test
    void wrong(FakeAws aws, SecretsManagerClient client) {
      aws.clock().advance(Duration.ofDays(1));
      client.createSecret(b -> b.name("<b>&\"'").secretString("x"));
      fail("expected more");
    }

    @Test
    void wrong_without_calls() {
      fail("expected more");
    }
  }

  @Test
  void events_and_virtual_times_are_told() {
    TestRun.Results results = run(Quietly.class).run();
    assertThat(results.failed())
        .hasSize(2)
        .allSatisfy(
            (name, error) ->
                assertThat(error).isInstanceOf(AssertionError.class).hasMessage("expected more"));
    List<String> texts =
        results.failed().values().stream()
            .map(error -> TestRun.timelineOf(error).orElseThrow())
            .toList();
    assertThat(texts)
        .anySatisfy(
            text ->
                assertThat(text)
                    .contains("events delivered:\n    2026-01-02T00:00:00.001Z secret made: <b>")
                    .contains("from 2026-01-01T00:00:00Z to 2026-01-02T00:00:00.001Z")
                    .contains("seed = 5000000000L"))
        .anySatisfy(text -> assertThat(text).contains("no call reached it"));
  }

  @Test
  void what_build_tools_print_shows_it_below_the_error() {
    TestRun.Results results = run(Failing.class).run();
    StringWriter printed = new StringWriter();
    results.failure().printStackTrace(new PrintWriter(printed));
    assertThat(printed.toString())
        .contains("\tSuppressed: What happened in the simulated AWS of")
        .doesNotContain("WhatHappened");
  }

  @Test
  void equal_runs_tell_equal_stories() {
    assertThat(run(Failing.class).run().timeline()).isEqualTo(run(Failing.class).run().timeline());
  }

  @Test
  void one_page_beside_the_reports_tells_all_of_it() throws IOException {
    TestRun.Results results = run(Quietly.class).run();
    assertThat(files())
        .containsExactly(
            Quietly.class.getName() + ".wrong.html",
            Quietly.class.getName() + ".wrong_without_calls.html");
    String page = Files.readString(reports.resolve(files().get(0)));
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("<strong>CreateSecret</strong> &lt;b&gt;&amp;&quot;&#39;")
        .contains("title=\"2026-01-02T00:00:00.001Z\"")
        .contains("@FakeAwsTest(seed = 5000000000L, start = &quot;2026-01-01T00:00:00Z&quot;)")
        .contains("secret made: &lt;b&gt;")
        .doesNotContain("<b>")
        .doesNotContain("http://")
        .doesNotContain("https://");
    assertThat(results.failed().values())
        .anySatisfy(
            error ->
                assertThat(TestRun.timelineOf(error).orElseThrow())
                    .contains(
                        "The whole timeline: "
                            + reports.resolve(Quietly.class.getName() + ".wrong.html")));
  }

  @FakeAwsTest
  static class Passing {
    @Test
    void fine(SecretsManagerClient client) {
      client.createSecret(b -> b.name("a").secretString("x"));
    }

    @Test
    void badly_written(StringBuilder nobodys) {}

    @Test
    void left_out() {
      abort("not today");
    }
  }

  @Test
  void nothing_is_written_for_tests_that_pass_are_left_out_or_never_ran() throws IOException {
    run(Passing.class).run();
    assertThat(files()).isEmpty();
  }

  @FakeAwsTest
  static class Named {
    @RepeatedTest(2)
    void again() {
      fail("no");
    }

    @Test
    void overloaded(FakeAws aws) {
      fail("no");
    }

    @Test
    void overloaded(FakeAws aws, TestInfo info) {
      fail("no");
    }

    @Nested
    class Inside {
      @Test
      void again() {
        fail("no");
      }
    }
  }

  @Test
  void every_test_has_a_file_of_its_own() throws IOException {
    run(Named.class).run();
    String name = Named.class.getName();
    assertThat(files())
        .containsExactlyInAnyOrder(
            name + ".again-1.html",
            name + ".again-2.html",
            name + ".overloaded-FakeAws.html",
            name + ".overloaded-FakeAws-TestInfo.html",
            name + "$Inside.again.html");
  }

  @FakeAwsTest
  static class InBeforeAll {
    @BeforeAll
    static void once(SecretsManagerClient client) {
      client.getSecretValue(b -> b.secretId("none"));
    }

    @Test
    void never() {}
  }

  @FakeAwsTest
  static class InBeforeEach {
    @BeforeEach
    void each(SecretsManagerClient client) {
      client.getSecretValue(b -> b.secretId("none"));
    }

    @Test
    void never() {}
  }

  @FakeAwsTest
  static class InAfterEach {
    @AfterEach
    void each(SecretsManagerClient client) {
      client.getSecretValue(b -> b.secretId("none"));
    }

    @Test
    void fine() {}
  }

  @Test
  void lifecycle_methods_that_fail_tell_it_too() {
    for (Class<?> tests : List.of(InBeforeAll.class, InBeforeEach.class, InAfterEach.class)) {
      TestRun.Results results = run(tests).run();
      assertThat(results.failure()).isInstanceOf(ResourceNotFoundException.class);
      assertThat(results.timeline()).contains("GetSecretValue none #1").contains("400 Resource");
    }
  }

  static class Built {
    @RegisterExtension
    static FakeAwsExtension extension =
        FakeAwsExtension.builder()
            .seed(9)
            .startingAt(Instant.parse("2026-01-01T00:00:00Z"))
            .build();

    @Test
    void wrong() {
      fail("no");
    }
  }

  @Test
  void a_built_extension_is_replayed_by_its_builder() {
    assertThat(run(Built.class).run().timeline())
        .contains(
            "FakeAwsExtension.builder().seed(9).startingAt(Instant.parse(\"2026-01-01T00:00:00Z\"))");
  }

  @FakeAwsTest
  static class AtAnyTime {
    @Test
    void wrong(SecretsManagerClient client) {
      fail(client.createSecret(b -> b.name("a").secretString("x")).versionId());
    }
  }

  @Test
  void the_replay_line_replays_a_test_that_set_neither_seed_nor_start() {
    TestRun.Results first = run(AtAnyTime.class).run();
    String line =
        first.timeline().lines().filter(l -> l.startsWith("Replay")).findFirst().orElseThrow();
    String seed = line.replaceFirst(".*seed = (-?\\d+).*", "$1");
    String start = line.replaceFirst(".*start = \"([^\"]*)\".*", "$1");
    TestRun.Results again =
        run(AtAnyTime.class).with("cloudfakes.seed", seed).with("cloudfakes.start", start).run();
    assertThat(again.timeline()).isEqualTo(first.timeline());
    assertThat(again.failure()).hasMessage(first.failure().getMessage());
  }

  /** An error that takes no suppressed ones, as some frameworks throw. */
  static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Closed() {
      super("closed", null, false, true);
    }
  }

  @FakeAwsTest
  static class Suppressing {
    @Test
    void wrong() {
      throw new Closed();
    }
  }

  @Test
  void an_error_that_takes_nothing_has_its_timeline_published() {
    TestRun.Results results = run(Suppressing.class).run();
    assertThat(results.failure()).isInstanceOf(Closed.class);
    assertThat(results.published()).singleElement().asString().contains("What happened");
  }

  @Test
  void a_report_that_cannot_be_written_hides_nothing() throws IOException {
    Path file = Files.writeString(reports.resolve("file"), "in the way");
    TestRun.Results results =
        TestRun.of(Built.class).with("cloudfakes.report.directory", file.toString()).run();
    assertThat(results.failure()).isInstanceOf(AssertionError.class).hasMessage("no");
    assertThat(results.timeline()).contains("could not be written to " + file);
  }
}

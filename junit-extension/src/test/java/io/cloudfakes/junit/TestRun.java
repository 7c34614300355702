package io.cloudfakes.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs test classes through the Jupiter engine, as a build would, and keeps what came of them. */
final class TestRun {

  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final Class<?>[] classes;

  private TestRun(Class<?>... classes) {
    this.classes = classes;
    with("cloudfakes.report.directory", Path.of("target", "extension-test-reports").toString());
  }

  static TestRun of(Class<?>... classes) {
    return new TestRun(classes);
  }

  TestRun with(String parameter, String value) {
    parameters.put(parameter, value);
    return this;
  }

  TestRun inParallel() {
    return with("junit.jupiter.execution.parallel.enabled", "true")
        .with("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .with("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
        .with("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .with("junit.jupiter.execution.parallel.config.fixed.parallelism", "8");
  }

  /**
   * What came of it.
   *
   * @param passed the names of the tests that passed
   * @param failed what failed, tests and classes, by name
   * @param published what was published beside
   */
  record Results(List<String> passed, Map<String, Throwable> failed, List<String> published) {
    Throwable failure() {
      if (failed.size() != 1) {
        throw new AssertionError("One failure was expected: " + failed);
      }
      return failed.values().iterator().next();
    }

    /** Its message and those of its causes. */
    String complaint() {
      List<String> messages = new ArrayList<>();
      for (Throwable at = failure(); at != null; at = at.getCause()) {
        messages.add(String.valueOf(at.getMessage()));
      }
      return String.join("\n", messages);
    }

    String timeline() {
      return timelineOf(failure()).orElseThrow(() -> new AssertionError("No timeline", failure()));
    }

    void mustPass(int tests) {
      failed.forEach(
          (name, error) -> {
            throw new AssertionError(name + " failed", error);
          });
      if (passed.size() != tests) {
        throw new AssertionError("Passed: " + passed);
      }
    }
  }

  static Optional<String> timelineOf(Throwable error) {
    for (Throwable suppressed : error.getSuppressed()) {
      if (suppressed instanceof WhatHappened) {
        return Optional.of(suppressed.toString());
      }
    }
    return Optional.empty();
  }

  Results run() {
    EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter");
    for (Class<?> one : classes) {
      kit.selectors(selectClass(one));
    }
    parameters.forEach(kit::configurationParameter);
    var all = kit.execute().allEvents();
    List<String> passed = new ArrayList<>();
    Map<String, Throwable> failed = new LinkedHashMap<>();
    List<String> published = new ArrayList<>();
    all.succeeded()
        .filter(event -> event.getTestDescriptor().isTest())
        .forEach(event -> passed.add(event.getTestDescriptor().getDisplayName()));
    all.failed().stream().forEach(event -> failed.put(name(event), error(event)));
    all.reportingEntryPublished().stream()
        .forEach(event -> published.add(event.getRequiredPayload(Object.class).toString()));
    return new Results(passed, failed, published);
  }

  private static String name(Event event) {
    return event.getTestDescriptor().getUniqueId().getLastSegment().getValue();
  }

  private static Throwable error(Event event) {
    return event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
  }
}

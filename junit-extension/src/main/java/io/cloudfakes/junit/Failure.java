package io.cloudfakes.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.opentest4j.TestAbortedException;

/** What is done when a test fails: its error gets the timeline, and a file the whole of it. */
final class Failure {
  private static final String DIRECTORY = "cloudfakes.report.directory";
  private static final int LONGEST_NAME = 180;

  private Failure() {}

  static void report(ExtensionContext context, TestWorld world, Throwable error) {
    if (isNoFailure(error)) {
      return;
    }
    Timeline timeline = Timeline.of(Contexts.name(context), world);
    String text = timeline.text() + "\n" + write(context, timeline);
    WhatHappened attached = new WhatHappened(text);
    error.addSuppressed(attached);
    if (!Arrays.asList(error.getSuppressed()).contains(attached)) {
      // An error may have been made so that it takes no suppressed ones.
      context.publishReportEntry("cloudfakes", text);
    }
  }

  /** A test left out, or one that was written wrongly and never ran: there is nothing to tell. */
  private static boolean isNoFailure(Throwable error) {
    return error instanceof TestAbortedException
        || error instanceof ExtensionConfigurationException
        || error instanceof ParameterResolutionException;
  }

  /** Writes the file; that it cannot be written must not hide why the test failed. */
  private static String write(ExtensionContext context, Timeline timeline) {
    Path file = directory(context).resolve(fileName(context) + ".html");
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, HtmlReport.of(timeline));
      return "The whole timeline: " + file;
    } catch (IOException e) {
      return "The timeline could not be written to " + file + ": " + e;
    }
  }

  private static Path directory(ExtensionContext context) {
    return context
        .getConfigurationParameter(DIRECTORY)
        .map(Path::of)
        .orElseGet(() -> Path.of(isGradle() ? "build" : "target", "cloudfakes"));
  }

  private static boolean isGradle() {
    return !Files.exists(Path.of("pom.xml"))
        && Stream.of("build.gradle", "build.gradle.kts").map(Path::of).anyMatch(Files::exists);
  }

  /** {@code class.method}, with what tells it from others of that name. */
  private static String fileName(ExtensionContext context) {
    String name =
        context.getRequiredTestClass().getName()
            + context.getTestMethod().map(method -> "." + method.getName()).orElse("");
    String overload = isOverloaded(context) ? "-" + parameters(context) : "";
    String full = (name + overload + invocation(context)).replaceAll("[^A-Za-z0-9_.$-]", "_");
    return full.length() <= LONGEST_NAME
        ? full
        : full.substring(0, LONGEST_NAME - 9) + "-" + Integer.toHexString(full.hashCode());
  }

  private static boolean isOverloaded(ExtensionContext context) {
    return context
        .getTestMethod()
        .filter(
            method ->
                Arrays.stream(method.getDeclaringClass().getDeclaredMethods())
                        .filter(other -> !other.isSynthetic())
                        .filter(other -> other.getName().equals(method.getName()))
                        .count()
                    > 1)
        .isPresent();
  }

  private static String parameters(ExtensionContext context) {
    return Arrays.stream(context.getRequiredTestMethod().getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining("-"));
  }

  /** Which repetition or set of arguments it was, as the test's id says. */
  private static String invocation(ExtensionContext context) {
    String id = context.getUniqueId();
    return Arrays.stream(id.split("-invocation:#", -1))
        .skip(1)
        .map(rest -> "-" + rest.replaceFirst("\\D.*", ""))
        .collect(Collectors.joining());
  }
}

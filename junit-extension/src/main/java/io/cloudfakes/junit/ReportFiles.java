package io.cloudfakes.junit;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** Where reports are written: beside those of the build, and to JUnit where it takes files. */
final class ReportFiles {
  private static final String DIRECTORY = "cloudfakes.report.directory";
  private static final int LONGEST_NAME = 180;

  private ReportFiles() {}

  /** What is left out of the reports of this run of tests. */
  static Redaction redaction(ExtensionContext context) {
    return new Redaction(
        context.getConfigurationParameter(Redaction.PARAMETER).filter("shown"::equals).isPresent());
  }

  /**
   * Writes a page.
   *
   * @param suffix what tells it from other pages of the same test
   * @return where it is, or why it could not be written: that must not hide why the test failed
   */
  static String write(ExtensionContext context, String suffix, String html) {
    Path file = directory(context).resolve(fileName(context, suffix) + ".html");
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, html);
      publish(context, file);
      return "The whole timeline: " + file;
    } catch (IOException e) {
      return "The timeline could not be written to " + file + ": " + e;
    }
  }

  /**
   * JUnit takes files from 5.12 on; before, and where it has no place for them, it does without.
   */
  private static void publish(ExtensionContext context, Path file) {
    ThrowingConsumer<Path> copy = to -> Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
    for (Method method : ExtensionContext.class.getMethods()) {
      Class<?>[] types = method.getParameterTypes();
      if (method.getName().equals("publishFile")
          && types.length == 3
          && types[2] == ThrowingConsumer.class) {
        try {
          Object html = types[1].getField("TEXT_HTML").get(null);
          method.invoke(context, String.valueOf(file.getFileName()), html, copy);
          return;
        } catch (NoSuchFieldException | IllegalAccessException | InvocationTargetException e) {
          // There is another form of it, or no place for files: the error names the page anyway.
        }
      }
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
  private static String fileName(ExtensionContext context, String suffix) {
    String name =
        context.getRequiredTestClass().getName()
            + context.getTestMethod().map(method -> "." + method.getName()).orElse("");
    String overload = isOverloaded(context) ? "-" + parameters(context) : "";
    String full =
        (name + overload + invocation(context) + suffix).replaceAll("[^A-Za-z0-9_.$-]", "_");
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

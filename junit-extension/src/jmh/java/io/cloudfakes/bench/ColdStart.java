package io.cloudfakes.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How long a fresh JVM takes from its start to the first successful call, beside the same JVM with
 * a canned client. Both have the same class path, without JMH, in the same order: what it costs to
 * look through the jars of a test's class path is in both. They take turns; the time is that from
 * starting the process to reading the line it prints, so the JVM's own start is in both as well.
 */
final class ColdStart {
  private static final double TARGET_MILLIS = 200;

  private ColdStart() {}

  static String report(int times) {
    StringBuilder text = new StringBuilder();
    for (String service : List.of("dynamodb", "s3")) {
      run("world", service);
      run("canned", service); // The first of each brings the jars into the machine's file cache.
      List<Double> world = new ArrayList<>();
      List<Double> canned = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        world.add(run("world", service));
        canned.add(run("canned", service));
      }
      double median = Table.median(world);
      double floor = Table.median(canned);
      text.append(
          "cold start, %-8s median %.0f ms, floor %.0f ms, difference %.0f ms, target <= %.0f ms: %s%n"
              .formatted(
                  service,
                  median,
                  floor,
                  median - floor,
                  TARGET_MILLIS,
                  median - floor <= TARGET_MILLIS ? "pass" : "FAIL"));
    }
    return text.toString();
  }

  /** Runs one JVM; gives the milliseconds it took. */
  private static double run(String way, String service) {
    ProcessBuilder command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                ColdStartMain.class.getName(),
                way,
                service)
            .redirectError(ProcessBuilder.Redirect.DISCARD); // Where logging says it has no logger.
    long started = System.nanoTime();
    try {
      Process process = command.start();
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        String line = out.readLine();
        double millis = (System.nanoTime() - started) / 1e6;
        if (!ColdStartMain.DONE.equals(line)) {
          throw new IllegalStateException(ColdStartMain.class + " failed: " + way + " " + service);
        }
        process.waitFor();
        return millis;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.contains("jmh-") && !entry.contains("jopt-simple"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}

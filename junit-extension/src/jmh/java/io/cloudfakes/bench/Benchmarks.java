package io.cloudfakes.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs all benchmarks in rounds, then the cold starts, and prints the table. What is shown of each
 * benchmark is the median time of a single call (JMH's sample time): what else the machine does
 * meanwhile strikes few calls and so does not move it. The JSON file has the means and all
 * percentiles, garbage collection included.
 *
 * <p>Arguments: the directory to write to; then {@code short} for a quick look; then parts of the
 * names of the benchmarks wanted ({@code ColdStart} for cold starts, {@code S3Memory} and {@code
 * DynamoDbMemory} for memory).
 */
public final class Benchmarks {
  private record Size(int rounds, int warmups, int iterations, TimeValue time, int coldStarts) {
    static final Size USUAL = new Size(3, 20, 5, TimeValue.seconds(1), 11);
    static final Size SHORT = new Size(1, 10, 5, TimeValue.seconds(1), 5);
  }

  /** What is measured without JMH. */
  private static final List<String> ALONE = List.of("ColdStart", "S3Memory", "DynamoDbMemory");

  private Benchmarks() {}

  public static void main(String[] args) throws RunnerException, IOException {
    Path directory = Path.of(args[0]);
    List<String> wanted = new ArrayList<>(Arrays.asList(args).subList(1, args.length));
    Size size = wanted.remove("short") ? Size.SHORT : Size.USUAL;
    String report = "";
    if (wanted.size() != 1 || !ALONE.contains(wanted.get(0))) {
      report = warm(size, wanted, directory);
    }
    if (wanted.isEmpty() || wanted.contains("ColdStart")) {
      report += ColdStart.report(size.coldStarts());
    }
    if (wanted.isEmpty() || wanted.contains("S3Memory")) {
      report += S3Memory.report();
    }
    if (wanted.isEmpty() || wanted.contains("DynamoDbMemory")) {
      report += DynamoDbMemory.report();
    }
    System.out.println(report);
    Files.writeString(directory.resolve("jmh.txt"), report);
  }

  private static String warm(Size size, List<String> wanted, Path directory)
      throws RunnerException {
    Table table = new Table();
    List<RunResult> all = new ArrayList<>();
    for (int round = 0; round < size.rounds(); round++) {
      for (RunResult result : new Runner(options(size, wanted)).run()) {
        table.add(
            name(result.getParams()), result.getPrimaryResult().getStatistics().getPercentile(50));
        all.add(result);
      }
    }
    ResultFormatFactory.getInstance(ResultFormatType.JSON, directory.resolve("jmh.json").toString())
        .writeOut(all);
    return table.toString();
  }

  private static Options options(Size size, List<String> wanted) {
    OptionsBuilder options = new OptionsBuilder();
    wanted.forEach(options::include);
    options
        .mode(Mode.SampleTime)
        .timeUnit(java.util.concurrent.TimeUnit.MICROSECONDS)
        .forks(1)
        .warmupIterations(size.warmups())
        .warmupTime(size.time())
        .measurementIterations(size.iterations())
        .measurementTime(size.time())
        .jvmArgs("-Xms2g", "-Xmx2g");
    return options.build();
  }

  private static String name(BenchmarkParams params) {
    String name = params.getBenchmark();
    String plain = name.substring(Benchmarks.class.getPackageName().length() + 1);
    for (String parameter : List.of("kib", "items", "objects", "records")) {
      if (params.getParam(parameter) != null) {
        return plain + "{" + params.getParam(parameter) + "}";
      }
    }
    return plain;
  }
}

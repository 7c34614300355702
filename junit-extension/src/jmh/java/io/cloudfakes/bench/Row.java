package io.cloudfakes.bench;

import java.util.List;

/**
 * One line of the table: a benchmark, its floor, and what is wanted of it.
 *
 * @param benchmark class and method; behind them, in braces, the size in KiB where there are
 *     several
 * @param floor the benchmark it is compared with; "" for none
 * @param target what is wanted
 * @param less benchmarks whose medians are taken off: parts of the work shown apart
 */
record Row(String benchmark, String floor, Target target, List<String> less) {

  /** What is wanted of a median; 0 where nothing is. */
  record Target(double timesFloor, double micros, double megabytesPerSecond) {
    static final Target NONE = new Target(0, 0, 0);

    private static final double EIGHT_MIB = 8 << 20;

    static Target timesFloor(double times) {
      return new Target(times, 0, 0);
    }

    static Target micros(double most) {
      return new Target(0, most, 0);
    }

    /** How fast 8 MiB are to be moved. */
    static Target megabytesPerSecond(double least) {
      // A byte in a microsecond is a megabyte in a second.
      return new Target(0, EIGHT_MIB / least, least);
    }

    boolean isMet(double median, double ratio) {
      return (timesFloor == 0 || ratio <= timesFloor) && (micros == 0 || median <= micros);
    }

    @Override
    public String toString() {
      if (megabytesPerSecond != 0) {
        return ">= %.0f MB/s".formatted(megabytesPerSecond);
      }
      return timesFloor != 0
          ? "<= %.2f x floor".formatted(timesFloor)
          : micros != 0 ? "<= %.0f us".formatted(micros) : "";
    }
  }

  /** The megabytes a second of a benchmark that moves 8 MiB; "" of any other. */
  String speed(double median) {
    return benchmark.endsWith("{8192}") || benchmark.startsWith("S3Digests")
        ? "%.0f MB/s".formatted(Target.EIGHT_MIB / median)
        : "";
  }

  /** The same with the medians of those benchmarks taken off. */
  Row less(String... parts) {
    return new Row(benchmark, floor, target, List.of(parts));
  }

  String name() {
    return less.isEmpty() ? benchmark : benchmark + " - digests";
  }

  /** A benchmark compared with another one. */
  static Row beside(String benchmark, String floor, Target target) {
    return new Row(benchmark, floor, target, List.of());
  }

  static Row of(String benchmark, Target target) {
    return new Row(benchmark, "", target, List.of());
  }

  /** A benchmark whose floor is the method of the same name that ends in {@code Floor}. */
  static Row beside(String benchmark, Target target) {
    int brace = benchmark.indexOf('{');
    String floor =
        brace < 0
            ? benchmark + "Floor"
            : benchmark.substring(0, brace) + "Floor" + benchmark.substring(brace);
    return new Row(benchmark, floor, target, List.of());
  }
}

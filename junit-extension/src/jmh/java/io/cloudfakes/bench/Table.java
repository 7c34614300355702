package io.cloudfakes.bench;

import io.cloudfakes.bench.Row.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The table of medians, filled round by round. A round measures a benchmark and its floor next to
 * each other; the ratio is taken within the round, so that a machine that is slower in one round
 * than in another is slower for both. Shown are the medians over the rounds.
 */
final class Table {
  private static final List<Row> ROWS =
      List.of(
          Row.beside("DynamoDbInProcess.putItem{1000}", Target.timesFloor(1.25)),
          Row.beside("DynamoDbInProcess.getItem{1000}", Target.timesFloor(1.25)),
          Row.beside("DynamoDbQuery.query{10000}", Target.timesFloor(1.5)),
          Row.beside("DynamoDbInProcess.transactWriteItems{1000}", Target.timesFloor(1.5)),
          // What DynamoDB Local's embedded client takes on a machine of this kind.
          direct("putItem", 1.5),
          direct("getItem", 0.5),
          Row.beside(
              "DynamoDbQuery.queryDirect{10000}",
              "DynamoDbQuery.queryFloor{10000}",
              Target.timesFloor(1.8)),
          direct("transactWriteItems", 8.3),
          Row.beside(
              "DynamoDbQuery.queryDirect{1000000}",
              "DynamoDbQuery.queryDirect{10000}",
              Target.timesFloor(2)),
          Row.beside("DynamoDbInProcess.putItem{100000}", Target.NONE),
          Row.beside("DynamoDbInProcess.getItem{100000}", Target.NONE),
          Row.beside("S3InProcess.putObject{1}", Target.timesFloor(1.25)),
          Row.beside("S3InProcess.getObject{1}", Target.timesFloor(1.25)),
          Row.beside("S3InProcess.putObject{8192}", Target.NONE),
          withoutDigests("S3InProcess.putObject{8192}", Target.megabytesPerSecond(1000)),
          Row.beside("S3InProcess.getObject{8192}", Target.megabytesPerSecond(1000)),
          Row.of("S3Direct.putObject{8192}", Target.NONE),
          Row.of("S3Direct.getObject{8192}", Target.NONE),
          Row.of("S3Digests.md5", Target.NONE),
          Row.of("S3Digests.crc32", Target.NONE),
          Row.of("S3Digests.crc64nvme", Target.NONE),
          Row.beside("DynamoDbOverSocket.putItem{1000}", Target.NONE),
          Row.beside("DynamoDbOverSocket.getItem{1000}", Target.NONE),
          Row.beside("S3OverSocket.putObject{1}", Target.NONE),
          Row.beside("S3OverSocket.getObject{1}", Target.NONE),
          Row.beside("S3OverSocket.putObject{8192}", Target.NONE),
          withoutDigests("S3OverSocket.putObject{8192}", Target.megabytesPerSecond(400)),
          Row.beside("S3OverSocket.getObject{8192}", Target.megabytesPerSecond(400)),
          Row.beside("S3Listing.page{1000000}", "S3Listing.page{10000}", Target.timesFloor(2)),
          Row.beside(
              "S3Listing.pageDirect{1000000}", "S3Listing.pageDirect{10000}", Target.timesFloor(2)),
          Row.of("DynamoDbDirect.putItem{100000}", Target.micros(3)),
          Row.of("DynamoDbDirect.getItem{100000}", Target.micros(3)),
          Row.beside("RestApiInProcess.proxied", Target.NONE),
          Row.of("CloudFrontHits.hit", Target.micros(10)),
          // 15,000 hits a second.
          Row.of("CloudFrontOverSocket.hit", Target.micros(1e6 / 15_000)),
          Row.beside(
              "DnsAnswers.answerInProcess{100000}",
              "DnsAnswers.answerInProcess{1000}",
              Target.timesFloor(2)),
          Row.of("DnsAnswers.answerOverUdp{100000}", Target.NONE),
          Row.of("Worlds.create", Target.micros(1000)),
          Row.of("Worlds.fork{100000}", Target.micros(1000)));

  private static Row direct(String action, double timesFloor) {
    return Row.beside(
        "DynamoDbDirect." + action + "{1000}",
        "DynamoDbInProcess." + action + "Floor{1000}",
        Target.timesFloor(timesFloor));
  }

  /** What of a put is not the ETag's MD5 and the verification of the SDK's CRC32. */
  private static Row withoutDigests(String benchmark, Target target) {
    return Row.of(benchmark, target).less("S3Digests.md5", "S3Digests.crc32");
  }

  private final Map<String, List<Double>> mediansByBenchmark = new LinkedHashMap<>();

  /** Takes in the median of one benchmark in one round, in microseconds. */
  void add(String benchmark, double median) {
    mediansByBenchmark.computeIfAbsent(benchmark, name -> new ArrayList<>()).add(median);
  }

  private List<Double> medians(String benchmark) {
    return mediansByBenchmark.getOrDefault(benchmark, List.of());
  }

  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            line("benchmark", "median us", "floor us", "ratio", "speed", "target", "")
                .toUpperCase(Locale.ROOT));
    for (Row row : ROWS) {
      List<Double> subject = medians(row.benchmark());
      if (!subject.isEmpty()) {
        text.append(line(row, rest(subject, row.less()), medians(row.floor())));
      }
    }
    return text.toString();
  }

  /** What is left of each median once those of other benchmarks are taken off. */
  private List<Double> rest(List<Double> subject, List<String> less) {
    double taken = 0;
    for (String other : less) {
      taken += medians(other).isEmpty() ? 0 : median(medians(other));
    }
    double all = taken;
    return subject.stream().map(one -> one - all).toList();
  }

  private static String line(Row row, List<Double> subject, List<Double> floor) {
    double median = median(subject);
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < Math.min(subject.size(), floor.size()); i++) {
      ratios.add(subject.get(i) / floor.get(i));
    }
    double ratio = ratios.isEmpty() ? 0 : median(ratios);
    return line(
        row.name(),
        "%.2f".formatted(median),
        floor.isEmpty() ? "" : "%.2f".formatted(median(floor)),
        ratios.isEmpty() ? "" : "%.2f".formatted(ratio),
        row.speed(median),
        row.target().toString(),
        row.target().equals(Target.NONE)
            ? ""
            : row.target().isMet(median, ratio) ? "pass" : "FAIL");
  }

  static String line(
      String name,
      String median,
      String floor,
      String ratio,
      String speed,
      String target,
      String verdict) {
    return "%-32s %12s %12s %6s %10s  %-16s %s%n"
        .formatted(name, median, floor, ratio, speed, target, verdict);
  }
}

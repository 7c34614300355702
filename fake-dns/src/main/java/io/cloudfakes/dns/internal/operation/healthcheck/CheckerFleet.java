package io.cloudfakes.dns.internal.operation.healthcheck;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.route53.model.HealthCheckConfig;

/** The checkers of Route 53: their regions, and the addresses they come from. */
public final class CheckerFleet {
  /** Two address ranges for each region, of those AWS publishes for its checkers. */
  private static final Map<String, List<String>> RANGES = ranges();

  private CheckerFleet() {}

  private static Map<String, List<String>> ranges() {
    Map<String, List<String>> ranges = new LinkedHashMap<>();
    ranges.put("ap-northeast-1", List.of("54.248.220.0/26", "54.250.253.192/26"));
    ranges.put("ap-southeast-1", List.of("54.251.31.128/26", "54.255.254.192/26"));
    ranges.put("ap-southeast-2", List.of("54.252.79.128/26", "54.252.254.192/26"));
    ranges.put("eu-west-1", List.of("176.34.159.192/26", "54.228.16.0/26"));
    ranges.put("sa-east-1", List.of("177.71.207.128/26", "54.232.40.64/26"));
    ranges.put("us-east-1", List.of("107.23.255.0/26", "54.243.31.192/26"));
    ranges.put("us-west-1", List.of("54.183.255.128/26", "54.241.32.64/26"));
    ranges.put("us-west-2", List.of("54.244.52.192/26", "54.245.168.0/26"));
    return Collections.unmodifiableMap(ranges);
  }

  /** All ranges, in the order of regions. */
  static List<String> allRanges() {
    return RANGES.values().stream().flatMap(List::stream).toList();
  }

  /** The regions that check, in order: those of the configuration, or all. */
  public static List<String> regions(HealthCheckConfig config) {
    List<String> chosen = config.regionsAsStrings();
    return chosen.isEmpty() ? List.copyOf(RANGES.keySet()) : chosen.stream().sorted().toList();
  }

  /** The addresses of the checkers of a region: two. */
  public static List<String> checkers(String region) {
    return RANGES.getOrDefault(region, List.of()).stream()
        .map(
            range ->
                range.substring(0, range.lastIndexOf('.'))
                    + "."
                    + (Integer.parseInt(
                            range.substring(range.lastIndexOf('.') + 1, range.indexOf('/')))
                        + 1))
        .toList();
  }
}

package io.cloudfakes.dns.internal.answer;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where clients are.
 *
 * @param continent two letters, for example {@code EU}; "" when unknown
 * @param country two letters, for example {@code DE}; "" when unknown
 * @param subdivision a state of the United States or a region of Ukraine; "" when unknown
 * @param coordinates null when unknown
 * @param latencies the time to regions where a test says it; others are reckoned from the distance
 */
public record Place(
    String continent,
    String country,
    String subdivision,
    @Nullable Coordinates coordinates,
    Map<String, Duration> latencies) {
  /** Of clients of which nothing is known. */
  public static final Place UNKNOWN = new Place("", "", "", null, Map.of());

  public Place {
    latencies = Collections.unmodifiableMap(new LinkedHashMap<>(latencies));
  }
}

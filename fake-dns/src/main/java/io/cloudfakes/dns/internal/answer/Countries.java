package io.cloudfakes.dns.internal.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The countries that geolocation knows, with their continents and a place in each. */
public final class Countries {
  private static final Map<String, Place> ALL = read();

  private Countries() {}

  /** A client in that country; null when Route 53 does not know it. */
  public static @Nullable Place place(String country) {
    return ALL.get(country);
  }

  /** Their codes in alphabetical order. */
  public static List<String> codes() {
    return List.copyOf(ALL.keySet());
  }

  /**
   * The block of addresses that stands for a country in every world: one of those that are kept for
   * benchmarks (RFC 2544) and so are nobody's.
   *
   * @throws IllegalArgumentException when Route 53 does not know the country
   */
  public static Subnet block(String country) {
    int index = Collections.binarySearch(codes(), country);
    if (index < 0) {
      throw new IllegalArgumentException(
          "Route 53 knows no country '" + country + "'; it knows " + codes());
    }
    return Subnet.parse("198.18." + index + ".0/24");
  }

  private static Map<String, Place> read() {
    Map<String, Place> all = new TreeMap<>();
    try (InputStream in =
            Objects.requireNonNull(Countries.class.getResourceAsStream("countries.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        String[] words = line.split(" ", -1);
        if (!line.startsWith("#")) {
          all.put(
              words[0],
              new Place(
                  words[1],
                  words[0],
                  "",
                  new Coordinates(Double.parseDouble(words[2]), Double.parseDouble(words[3])),
                  Map.of()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(all);
  }

  /** The places of {@link #block} for all countries. */
  static List<Map.Entry<Subnet, Place>> plan() {
    List<Map.Entry<Subnet, Place>> plan = new ArrayList<>();
    ALL.forEach((code, place) -> plan.add(Map.entry(block(code), place)));
    return plan;
  }
}

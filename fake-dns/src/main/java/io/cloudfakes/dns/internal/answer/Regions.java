package io.cloudfakes.dns.internal.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where AWS's regions are, by the cities and countries they are named after. */
public final class Regions {
  private static final Map<String, Coordinates> ALL = all();

  private Regions() {}

  /**
   * A region, or a local zone group, which counts as where its region is.
   *
   * @return null when there is none of that name
   */
  public static @Nullable Coordinates coordinates(String region) {
    Coordinates known = ALL.get(region);
    if (known != null || region.split("-").length < 4) {
      return known;
    }
    return coordinates(region.substring(0, region.lastIndexOf('-')));
  }

  /** All of them. */
  public static Map<String, Coordinates> known() {
    return ALL;
  }

  /** A client in a region. */
  static Place place(String region) {
    return new Place("", "", "", coordinates(region), Map.of());
  }

  private static Map<String, Coordinates> all() {
    Map<String, Coordinates> all = new LinkedHashMap<>();
    all.put("us-east-1", new Coordinates(38.9, -77.4));
    all.put("us-east-2", new Coordinates(40.0, -83.0));
    all.put("us-west-1", new Coordinates(37.4, -121.9));
    all.put("us-west-2", new Coordinates(45.8, -119.7));
    all.put("ca-central-1", new Coordinates(45.5, -73.6));
    all.put("ca-west-1", new Coordinates(51.0, -114.1));
    all.put("mx-central-1", new Coordinates(20.6, -100.4));
    all.put("sa-east-1", new Coordinates(-23.5, -46.6));
    all.put("eu-west-1", new Coordinates(53.3, -6.3));
    all.put("eu-west-2", new Coordinates(51.5, -0.1));
    all.put("eu-west-3", new Coordinates(48.9, 2.4));
    all.put("eu-central-1", new Coordinates(50.1, 8.7));
    all.put("eu-central-2", new Coordinates(47.4, 8.5));
    all.put("eu-north-1", new Coordinates(59.3, 18.1));
    all.put("eu-south-1", new Coordinates(45.5, 9.2));
    all.put("eu-south-2", new Coordinates(41.6, -0.9));
    all.put("eusc-de-east-1", new Coordinates(52.4, 13.1));
    all.put("af-south-1", new Coordinates(-33.9, 18.4));
    all.put("il-central-1", new Coordinates(32.1, 34.8));
    all.put("me-south-1", new Coordinates(26.2, 50.6));
    all.put("me-central-1", new Coordinates(25.2, 55.3));
    all.put("ap-south-1", new Coordinates(19.1, 72.9));
    all.put("ap-south-2", new Coordinates(17.4, 78.5));
    all.put("ap-east-1", new Coordinates(22.3, 114.2));
    all.put("ap-east-2", new Coordinates(25.0, 121.6));
    all.put("ap-southeast-1", new Coordinates(1.3, 103.9));
    all.put("ap-southeast-2", new Coordinates(-33.9, 151.2));
    all.put("ap-southeast-3", new Coordinates(-6.2, 106.8));
    all.put("ap-southeast-4", new Coordinates(-37.8, 145.0));
    all.put("ap-southeast-5", new Coordinates(3.1, 101.7));
    all.put("ap-southeast-6", new Coordinates(-36.8, 174.8));
    all.put("ap-southeast-7", new Coordinates(13.8, 100.5));
    all.put("ap-northeast-1", new Coordinates(35.7, 139.7));
    all.put("ap-northeast-2", new Coordinates(37.6, 127.0));
    all.put("ap-northeast-3", new Coordinates(34.7, 135.5));
    all.put("cn-north-1", new Coordinates(39.9, 116.4));
    all.put("cn-northwest-1", new Coordinates(37.5, 105.2));
    all.put("us-gov-east-1", new Coordinates(40.0, -83.0));
    all.put("us-gov-west-1", new Coordinates(45.8, -119.7));
    return Collections.unmodifiableMap(all);
  }
}

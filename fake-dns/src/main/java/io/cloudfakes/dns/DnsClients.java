package io.cloudfakes.dns;

import io.cloudfakes.dns.internal.answer.Coordinates;
import io.cloudfakes.dns.internal.answer.Countries;
import io.cloudfakes.dns.internal.answer.Place;
import io.cloudfakes.dns.internal.answer.Places;
import io.cloudfakes.dns.internal.answer.Regions;
import io.cloudfakes.dns.internal.answer.Subnet;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Where the clients of a world are, as its test says; no table of the internet's addresses is in
 * here. Each country has a block of addresses of its own to begin with, see {@link #block}; all
 * other addresses are of no known place.
 */
public final class DnsClients {
  private final PlaceTable places;

  DnsClients(PlaceTable places) {
    this.places = places;
  }

  /**
   * A block of addresses, to say where it is.
   *
   * @param block {@code 198.51.100.0/24}, or one address
   */
  public Block at(String block) {
    return new Block(places, Subnet.parse(block));
  }

  /**
   * The block that stands for a country in every world, one of those kept for benchmarks.
   *
   * @param country two letters
   */
  public String block(String country) {
    return Countries.block(country).toString();
  }

  /** A block of addresses whose place is said. */
  public static final class Block {
    private final PlaceTable places;
    private final Subnet block;

    private Block(PlaceTable places, Subnet block) {
      this.places = places;
      this.block = block;
    }

    /**
     * In that country, with the coordinates of a city of it.
     *
     * @param country two letters
     */
    public Block in(String country) {
      return in(country, "");
    }

    /**
     * In that state of that country.
     *
     * @param subdivision {@code CA} for California, …
     */
    public Block in(String country, String subdivision) {
      Place known = Countries.place(country);
      if (known == null) {
        throw new IllegalArgumentException(
            "Route 53 knows no country '" + country + "'; it knows " + Countries.codes());
      }
      return change(
          place ->
              new Place(
                  known.continent(), country, subdivision, known.coordinates(), place.latencies()));
    }

    /** At those degrees, north and east positive. */
    public Block at(double latitude, double longitude) {
      Coordinates coordinates = new Coordinates(latitude, longitude);
      return change(
          place ->
              new Place(
                  place.continent(),
                  place.country(),
                  place.subdivision(),
                  coordinates,
                  place.latencies()));
    }

    /** That far in time from a region, in place of what the distance would give. */
    public Block latency(String region, Duration roundTrip) {
      if (Regions.coordinates(region) == null) {
        throw new IllegalArgumentException(
            "There is no region '" + region + "'; there are " + Regions.known().keySet());
      }
      return change(
          place -> {
            Map<String, Duration> latencies = new LinkedHashMap<>(place.latencies());
            latencies.put(region, roundTrip);
            return new Place(
                place.continent(),
                place.country(),
                place.subdivision(),
                place.coordinates(),
                latencies);
          });
    }

    /** In a VPC: private zones associated with it answer, and its region is where clients are. */
    public Block inVpc(String vpcId, String region) {
      places.change(table -> table.with(block, new Places.Vpc(vpcId, region)));
      return this;
    }

    private Block change(UnaryOperator<Place> change) {
      places.change(table -> table.with(block, change.apply(table.at(block))));
      return this;
    }
  }
}

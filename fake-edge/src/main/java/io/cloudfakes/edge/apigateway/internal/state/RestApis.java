package io.cloudfakes.edge.apigateway.internal.state;

import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;

/**
 * The REST APIs of a world.
 *
 * @param places where each API is, by its id, which no two APIs share
 * @param regions what each account has in each region; nothing for those that were never used
 */
public record RestApis(HashPMap<String, Place> places, TreePMap<Place, RestRegion> regions) {
  public static final RestApis EMPTY = new RestApis(HashTreePMap.empty(), TreePMap.empty());

  /** What an account has in a region. */
  public RestRegion in(Place place) {
    return regions.getOrDefault(place, RestRegion.EMPTY);
  }

  /** Where the API is; null when there is none of that id. */
  public @Nullable Place placeOf(String apiId) {
    return places.get(apiId);
  }

  /** The API of that id, wherever it is; null when there is none. */
  public @Nullable RestApiState api(String apiId) {
    Place place = places.get(apiId);
    return place == null ? null : in(place).apis().get(apiId);
  }

  RestApis with(Place place, RestRegion region) {
    return new RestApis(places, regions.plus(place, region));
  }

  RestApis withApi(Place place, RestApiState api) {
    RestRegion region = in(place);
    return new RestApis(places.plus(api.id(), place), regions)
        .with(place, region.withApis(region.apis().plus(api.id(), api)));
  }

  RestApis withoutApi(Place place, String apiId) {
    RestRegion region = in(place);
    return new RestApis(places.minus(apiId), regions)
        .with(place, region.withApis(region.apis().minus(apiId)));
  }
}

package io.cloudfakes.dns.internal.operation.geo;

import io.cloudfakes.dns.internal.rule.Page;
import io.cloudfakes.dns.internal.rule.Places;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Objects;
import software.amazon.awssdk.services.route53.model.GeoLocationDetails;
import software.amazon.awssdk.services.route53.model.ListGeoLocationsRequest;
import software.amazon.awssdk.services.route53.model.ListGeoLocationsResponse;

/**
 * Lists the places that geolocation records can be for. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListGeoLocations.html">ListGeoLocations</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}.
 */
public final class ListGeoLocations
    implements Operation<ListGeoLocationsRequest, ListGeoLocationsResponse, Route53State> {
  @Override
  public Outcome<ListGeoLocationsResponse, Route53State> decide(
      ListGeoLocationsRequest request, Route53State state, CallContext call) {
    int size = Page.size(request.maxItems(), Page.MOST);
    String continent = request.startContinentCode();
    String country = request.startCountryCode();
    String subdivision = request.startSubdivisionCode();
    if (continent != null && country != null) {
      throw Route53Errors.invalidInput(
          "StartContinentCode cannot be combined with StartCountryCode");
    }
    if (subdivision != null && country == null) {
      throw Route53Errors.invalidInput("StartSubdivisionCode needs StartCountryCode");
    }
    if ((continent != null || country != null)
        && Places.find(continent, country, subdivision) == null) {
      throw Route53Errors.invalidInput("The list cannot start with a place that is not supported");
    }
    Page<GeoLocationDetails> page =
        Page.of(
            Places.list(),
            place ->
                (continent == null && country == null)
                    || (Objects.equals(place.continentCode(), continent)
                        && Objects.equals(place.countryCode(), country)
                        && Objects.equals(place.subdivisionCode(), subdivision)),
            size);
    GeoLocationDetails next = page.next();
    return Outcome.of(
        ListGeoLocationsResponse.builder()
            .geoLocationDetailsList(page.items())
            .isTruncated(page.isTruncated())
            .nextContinentCode(next == null ? null : next.continentCode())
            .nextCountryCode(next == null ? null : next.countryCode())
            .nextSubdivisionCode(next == null ? null : next.subdivisionCode())
            .maxItems(String.valueOf(size))
            .build());
  }
}

package io.cloudfakes.dns.internal.operation.geo;

import io.cloudfakes.dns.internal.rule.Places;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.GeoLocationDetails;
import software.amazon.awssdk.services.route53.model.GetGeoLocationRequest;
import software.amazon.awssdk.services.route53.model.GetGeoLocationResponse;

/**
 * Tells whether geolocation records can be for a place. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetGeoLocation.html">GetGeoLocation</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchGeoLocation}, {@code InvalidInput}.
 */
public final class GetGeoLocation
    implements Operation<GetGeoLocationRequest, GetGeoLocationResponse, Route53State> {
  @Override
  public Outcome<GetGeoLocationResponse, Route53State> decide(
      GetGeoLocationRequest request, Route53State state, CallContext call) {
    GeoLocationDetails place =
        Places.find(request.continentCode(), request.countryCode(), request.subdivisionCode());
    if (place == null) {
      throw Route53Errors.error(
          "NoSuchGeoLocation",
          "Amazon Route 53 doesn't support the specified geographic location. For a list of"
              + " supported geolocation codes, see the GeoLocation data type.");
    }
    return Outcome.of(GetGeoLocationResponse.builder().geoLocationDetails(place).build());
  }
}

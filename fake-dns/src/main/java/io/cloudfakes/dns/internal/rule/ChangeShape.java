package io.cloudfakes.dns.internal.rule;

import io.cloudfakes.AwsErrorException;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.GeoLocation;
import software.amazon.awssdk.services.route53.model.GeoProximityLocation;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Which members a change of a record set must have, and which exclude each other. */
final class ChangeShape {
  private static final String CONTENT =
      "[AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId]";
  private static final String ROUTING =
      "[Weight, Region, Failover, GeoLocation, MultiValueAnswer, GeoProximityLocation, or"
          + " CidrRoutingConfig]";

  private ChangeShape() {}

  /**
   * Refuses a change that is not of the form of one.
   *
   * @throws AwsErrorException {@code InvalidInput}
   */
  static void require(Change change) {
    ResourceRecordSet set = change.resourceRecordSet();
    boolean values = set.hasResourceRecords() && !set.resourceRecords().isEmpty();
    if (set.aliasTarget() == null
        && set.trafficPolicyInstanceId() == null
        && values != (set.ttl() != null)) {
      throw missing(values ? "TTL" : "ResourceRecords", change);
    }
    int contents =
        count(
            set.aliasTarget() != null,
            values || set.ttl() != null,
            set.trafficPolicyInstanceId() != null);
    if (contents != 1) {
      throw exactlyOne(CONTENT, contents, change);
    }
    if (set.trafficPolicyInstanceId() != null) {
      throw Route53Errors.invalidInput(
          "Invalid request: A resource record set with TrafficPolicyInstanceId is changed by"
              + " UpdateTrafficPolicyInstance and DeleteTrafficPolicyInstance, in "
              + place(change));
    }
    int policies = policies(set);
    if (policies > 1 || (policies == 0 && set.setIdentifier() != null)) {
      throw exactlyOne(ROUTING, policies, change);
    }
    if (policies == 1 && set.setIdentifier() == null) {
      throw missing("SetIdentifier", change);
    }
    GeoLocation place = set.geoLocation();
    if (place != null) {
      requirePlace(place, change);
    }
    GeoProximityLocation near = set.geoProximityLocation();
    if (near != null) {
      int points =
          count(
              near.awsRegion() != null, near.localZoneGroup() != null, near.coordinates() != null);
      if (points != 1) {
        throw exactlyOne("[AWSRegion, LocalZoneGroup, or Coordinates]", points, change);
      }
    }
  }

  private static int policies(ResourceRecordSet set) {
    return count(
        set.weight() != null,
        set.region() != null,
        set.failover() != null,
        set.geoLocation() != null,
        Boolean.TRUE.equals(set.multiValueAnswer()),
        set.geoProximityLocation() != null,
        set.cidrRoutingConfig() != null);
  }

  private static void requirePlace(GeoLocation place, Change change) {
    int codes = count(place.continentCode() != null, place.countryCode() != null);
    if (codes != 1) {
      throw exactlyOne("[ContinentCode, or CountryCode]", codes, change);
    }
    if (!Places.isSupported(place)) {
      throw Route53Errors.invalidInput(
          "Invalid request: GeoLocation [ContinentCode="
              + place.continentCode()
              + ", CountryCode="
              + place.countryCode()
              + ", SubdivisionCode="
              + place.subdivisionCode()
              + "] is not supported in "
              + place(change));
    }
  }

  private static int count(boolean... which) {
    int count = 0;
    for (boolean one : which) {
      count += one ? 1 : 0;
    }
    return count;
  }

  private static AwsErrorException missing(String field, Change change) {
    return Route53Errors.invalidInput(
        "Invalid request: Missing field '" + field + "' in " + place(change));
  }

  private static AwsErrorException exactlyOne(String of, int found, Change change) {
    return Route53Errors.invalidInput(
        "Invalid request: Expected exactly one of "
            + of
            + ", but found "
            + (found == 0 ? "none" : "more than one")
            + " in "
            + place(change));
  }

  private static String place(Change change) {
    ResourceRecordSet set = change.resourceRecordSet();
    return "Change with [Action="
        + change.actionAsString()
        + ", Name="
        + set.name()
        + ", Type="
        + set.typeAsString()
        + ", SetIdentifier="
        + set.setIdentifier()
        + "]";
  }
}

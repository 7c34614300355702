package io.cloudfakes.dns.internal.rule;

import software.amazon.awssdk.services.route53.model.GeoLocation;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** The routing policies of record sets, and what must not be twice in a group. */
enum Routing {
  SIMPLE("simple", "simple"),
  WEIGHTED("weighted", "weight"),
  LATENCY("latency", "region"),
  FAILOVER("failover", "failover"),
  GEOLOCATION("geolocation", "location"),
  MULTIVALUE("multivalue", "identifier"),
  GEOPROXIMITY("geoproximity", "location"),
  CIDR("cidr", "location");

  private static final int MOST = 100;
  private static final int MOST_GEOPROXIMITY = 30;

  private final String word;
  private final String distinct;

  Routing(String word, String distinct) {
    this.word = word;
    this.distinct = distinct;
  }

  static Routing of(ResourceRecordSet set) {
    if (set.weight() != null) {
      return WEIGHTED;
    }
    if (set.region() != null) {
      return LATENCY;
    }
    if (set.failover() != null) {
      return FAILOVER;
    }
    if (set.geoLocation() != null) {
      return GEOLOCATION;
    }
    if (set.geoProximityLocation() != null) {
      return GEOPROXIMITY;
    }
    if (set.cidrRoutingConfig() != null) {
      return CIDR;
    }
    return Boolean.TRUE.equals(set.multiValueAnswer()) ? MULTIVALUE : SIMPLE;
  }

  /** How many record sets a group may have. */
  int most() {
    return this == GEOPROXIMITY ? MOST_GEOPROXIMITY : MOST;
  }

  /** Why a set cannot be beside one of another policy. */
  String besideAnother(ResourceRecordSet set) {
    String named = "RRSet with DNS name " + set.name() + ", type " + set.typeAsString();
    return switch (this) {
      case SIMPLE ->
          named + " cannot be created as other RRSets exist with the same name and type.";
      case WEIGHTED, MULTIVALUE ->
          named
              + ", SetIdentifier "
              + set.setIdentifier()
              + " cannot be created as a non-"
              + word
              + " set exists with the same name and type.";
      default ->
          described(set)
              + " cannot be created because a non-"
              + word
              + " RRSet with the same name and type already exists.";
    };
  }

  /** Why a set cannot be beside one of its own policy that answers to the same. */
  String besideItsLike(ResourceRecordSet set) {
    return described(set)
        + " cannot be created because a "
        + word
        + " RRSet with the same name, type and "
        + distinct
        + " already exists.";
  }

  private String described(ResourceRecordSet set) {
    return "RRSet with DNS name "
        + set.name()
        + ", type "
        + set.typeAsString()
        + ", SetIdentifier "
        + set.setIdentifier()
        + ", and "
        + what(set);
  }

  private String what(ResourceRecordSet set) {
    GeoLocation place = set.geoLocation();
    return switch (this) {
      case LATENCY -> "Region Name=" + set.regionAsString();
      case FAILOVER -> "Failover=" + set.failoverAsString();
      case GEOLOCATION ->
          "GeoLocation ContinentCode="
              + place.continentCode()
              + ", CountryCode="
              + place.countryCode()
              + ", SubdivisionCode="
              + place.subdivisionCode();
      case CIDR -> "CIDR location=" + set.cidrRoutingConfig().locationName();
      default -> "routing policy=" + word;
    };
  }

  /** Whether two sets of this policy answer to the same, so that only one of them may be. */
  boolean clash(ResourceRecordSet one, ResourceRecordSet other) {
    return switch (this) {
      case LATENCY -> one.regionAsString().equals(other.regionAsString());
      case FAILOVER -> one.failoverAsString().equals(other.failoverAsString());
      case GEOLOCATION -> one.geoLocation().equals(other.geoLocation());
      case GEOPROXIMITY -> one.geoProximityLocation().equals(other.geoProximityLocation());
      case CIDR ->
          one.cidrRoutingConfig().locationName().equals(other.cidrRoutingConfig().locationName());
      default -> false;
    };
  }
}

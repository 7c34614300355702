package io.cloudfakes.dns;

/**
 * The quotas of Route 53 as AWS sets them to new accounts.
 *
 * @param hostedZones of an account
 * @param recordsPerZone record sets of a hosted zone
 * @param vpcsPerZone VPCs of a private hosted zone
 * @param healthChecks of an account
 * @param reusableDelegationSets of an account
 * @param zonesPerDelegationSet hosted zones that share a reusable delegation set
 * @param trafficPolicies of an account
 * @param trafficPolicyInstances of an account
 * @param cidrCollections of an account
 * @param domains registered by an account
 * @see <a
 *     href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html">Quotas</a>
 */
public record Route53Limits(
    int hostedZones,
    int recordsPerZone,
    int vpcsPerZone,
    int healthChecks,
    int reusableDelegationSets,
    int zonesPerDelegationSet,
    int trafficPolicies,
    int trafficPolicyInstances,
    int cidrCollections,
    int domains) {
  private static final Route53Limits DEFAULTS =
      new Route53Limits(500, 10_000, 300, 200, 100, 100, 50, 5, 5, 20);

  public static Route53Limits defaults() {
    return DEFAULTS;
  }

  public Route53Limits withHostedZones(int most) {
    return new Route53Limits(
        most,
        recordsPerZone,
        vpcsPerZone,
        healthChecks,
        reusableDelegationSets,
        zonesPerDelegationSet,
        trafficPolicies,
        trafficPolicyInstances,
        cidrCollections,
        domains);
  }

  public Route53Limits withRecordsPerZone(int most) {
    return new Route53Limits(
        hostedZones,
        most,
        vpcsPerZone,
        healthChecks,
        reusableDelegationSets,
        zonesPerDelegationSet,
        trafficPolicies,
        trafficPolicyInstances,
        cidrCollections,
        domains);
  }

  public Route53Limits withHealthChecks(int most) {
    return new Route53Limits(
        hostedZones,
        recordsPerZone,
        vpcsPerZone,
        most,
        reusableDelegationSets,
        zonesPerDelegationSet,
        trafficPolicies,
        trafficPolicyInstances,
        cidrCollections,
        domains);
  }

  public Route53Limits withTrafficPolicyInstances(int most) {
    return new Route53Limits(
        hostedZones,
        recordsPerZone,
        vpcsPerZone,
        healthChecks,
        reusableDelegationSets,
        zonesPerDelegationSet,
        trafficPolicies,
        most,
        cidrCollections,
        domains);
  }

  public Route53Limits withDomains(int most) {
    return new Route53Limits(
        hostedZones,
        recordsPerZone,
        vpcsPerZone,
        healthChecks,
        reusableDelegationSets,
        zonesPerDelegationSet,
        trafficPolicies,
        trafficPolicyInstances,
        cidrCollections,
        most);
  }
}

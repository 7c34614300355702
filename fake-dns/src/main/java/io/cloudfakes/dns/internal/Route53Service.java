package io.cloudfakes.dns.internal;

import io.cloudfakes.iam.SigningDialect;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.ActionTable;
import io.cloudfakes.service.Service;

/**
 * Amazon Route 53: its table of contents, every action of AWS's model on one line, modelled or
 * refused.
 *
 * @see <a href="https://docs.aws.amazon.com/Route53/latest/APIReference/Welcome.html">Amazon Route
 *     53 API Reference</a>
 */
public final class Route53Service {
  public static final Service<Route53State> SERVICE =
      Service.named("route53", Route53State.EMPTY)
          .protocol(() -> Protocols.restXml("https://route53.amazonaws.com/doc/2013-04-01/"))
          .signing(SigningDialect.QUERY)
          .resource("Id", "HostedZoneId", "HealthCheckId", "Name")
          .actions(Route53Service::table)
          .build();

  private Route53Service() {}

  private static void table(ActionTable<Route53State> table) {
    table.refused(
        "ActivateKeySigningKey", "POST /2013-04-01/keysigningkey/{HostedZoneId}/{Name}/activate");
    table.refused("AssociateVpcWithHostedZone", "POST /2013-04-01/hostedzone/{Id}/associatevpc");
    table.refused("ChangeCidrCollection", "POST /2013-04-01/cidrcollection/{CidrCollectionId}");
    table.refused("ChangeResourceRecordSets", "POST /2013-04-01/hostedzone/{Id}/rrset/");
    table.refused("ChangeTagsForResource", "POST /2013-04-01/tags/{ResourceType}/{ResourceId}");
    table.refused("CreateCidrCollection", "POST /2013-04-01/cidrcollection");
    table.refused("CreateHealthCheck", "POST /2013-04-01/healthcheck");
    table.refused("CreateHostedZone", "POST /2013-04-01/hostedzone");
    table.refused("CreateKeySigningKey", "POST /2013-04-01/keysigningkey");
    table.refused("CreateQueryLoggingConfig", "POST /2013-04-01/queryloggingconfig");
    table.refused("CreateReusableDelegationSet", "POST /2013-04-01/delegationset");
    table.refused("CreateTrafficPolicy", "POST /2013-04-01/trafficpolicy");
    table.refused("CreateTrafficPolicyInstance", "POST /2013-04-01/trafficpolicyinstance");
    table.refused("CreateTrafficPolicyVersion", "POST /2013-04-01/trafficpolicy/{Id}");
    table.refused(
        "CreateVpcAssociationAuthorization",
        "POST /2013-04-01/hostedzone/{Id}/authorizevpcassociation");
    table.refused(
        "DeactivateKeySigningKey",
        "POST /2013-04-01/keysigningkey/{HostedZoneId}/{Name}/deactivate");
    table.refused("DeleteCidrCollection", "DELETE /2013-04-01/cidrcollection/{CidrCollectionId}");
    table.refused("DeleteHealthCheck", "DELETE /2013-04-01/healthcheck/{HealthCheckId}");
    table.refused("DeleteHostedZone", "DELETE /2013-04-01/hostedzone/{Id}");
    table.refused("DeleteKeySigningKey", "DELETE /2013-04-01/keysigningkey/{HostedZoneId}/{Name}");
    table.refused("DeleteQueryLoggingConfig", "DELETE /2013-04-01/queryloggingconfig/{Id}");
    table.refused("DeleteReusableDelegationSet", "DELETE /2013-04-01/delegationset/{Id}");
    table.refused("DeleteTrafficPolicy", "DELETE /2013-04-01/trafficpolicy/{Id}/{Version}");
    table.refused("DeleteTrafficPolicyInstance", "DELETE /2013-04-01/trafficpolicyinstance/{Id}");
    table.refused(
        "DeleteVpcAssociationAuthorization",
        "POST /2013-04-01/hostedzone/{Id}/deauthorizevpcassociation");
    table.refused("DisableHostedZoneDnssec", "POST /2013-04-01/hostedzone/{Id}/disable-dnssec");
    table.refused(
        "DisassociateVpcFromHostedZone", "POST /2013-04-01/hostedzone/{Id}/disassociatevpc");
    table.refused("EnableHostedZoneDnssec", "POST /2013-04-01/hostedzone/{Id}/enable-dnssec");
    table.refused("GetAccountLimit", "GET /2013-04-01/accountlimit/{Type}");
    table.refused("GetChange", "GET /2013-04-01/change/{Id}");
    table.refused("GetCheckerIpRanges", "GET /2013-04-01/checkeripranges");
    table.refused("GetDnssec", "GET /2013-04-01/hostedzone/{Id}/dnssec");
    table.refused("GetGeoLocation", "GET /2013-04-01/geolocation");
    table.refused("GetHealthCheck", "GET /2013-04-01/healthcheck/{HealthCheckId}");
    table.refused("GetHealthCheckCount", "GET /2013-04-01/healthcheckcount");
    table.refused(
        "GetHealthCheckLastFailureReason",
        "GET /2013-04-01/healthcheck/{HealthCheckId}/lastfailurereason");
    table.refused("GetHealthCheckStatus", "GET /2013-04-01/healthcheck/{HealthCheckId}/status");
    table.refused("GetHostedZone", "GET /2013-04-01/hostedzone/{Id}");
    table.refused("GetHostedZoneCount", "GET /2013-04-01/hostedzonecount");
    table.refused("GetHostedZoneLimit", "GET /2013-04-01/hostedzonelimit/{Id}/{Type}");
    table.refused("GetQueryLoggingConfig", "GET /2013-04-01/queryloggingconfig/{Id}");
    table.refused("GetReusableDelegationSet", "GET /2013-04-01/delegationset/{Id}");
    table.refused(
        "GetReusableDelegationSetLimit", "GET /2013-04-01/reusabledelegationsetlimit/{Id}/{Type}");
    table.refused("GetTrafficPolicy", "GET /2013-04-01/trafficpolicy/{Id}/{Version}");
    table.refused("GetTrafficPolicyInstance", "GET /2013-04-01/trafficpolicyinstance/{Id}");
    table.refused("GetTrafficPolicyInstanceCount", "GET /2013-04-01/trafficpolicyinstancecount");
    table.refused("ListCidrBlocks", "GET /2013-04-01/cidrcollection/{CidrCollectionId}/cidrblocks");
    table.refused("ListCidrCollections", "GET /2013-04-01/cidrcollection");
    table.refused("ListCidrLocations", "GET /2013-04-01/cidrcollection/{CidrCollectionId}");
    table.refused("ListGeoLocations", "GET /2013-04-01/geolocations");
    table.refused("ListHealthChecks", "GET /2013-04-01/healthcheck");
    table.refused("ListHostedZones", "GET /2013-04-01/hostedzone");
    table.refused("ListHostedZonesByName", "GET /2013-04-01/hostedzonesbyname");
    table.refused("ListHostedZonesByVpc", "GET /2013-04-01/hostedzonesbyvpc");
    table.refused("ListQueryLoggingConfigs", "GET /2013-04-01/queryloggingconfig");
    table.refused("ListResourceRecordSets", "GET /2013-04-01/hostedzone/{Id}/rrset");
    table.refused("ListReusableDelegationSets", "GET /2013-04-01/delegationset");
    table.refused("ListTagsForResource", "GET /2013-04-01/tags/{ResourceType}/{ResourceId}");
    table.refused("ListTagsForResources", "POST /2013-04-01/tags/{ResourceType}");
    table.refused("ListTrafficPolicies", "GET /2013-04-01/trafficpolicies");
    table.refused("ListTrafficPolicyInstances", "GET /2013-04-01/trafficpolicyinstances");
    table.refused(
        "ListTrafficPolicyInstancesByHostedZone",
        "GET /2013-04-01/trafficpolicyinstances/hostedzone");
    table.refused(
        "ListTrafficPolicyInstancesByPolicy",
        "GET /2013-04-01/trafficpolicyinstances/trafficpolicy");
    table.refused("ListTrafficPolicyVersions", "GET /2013-04-01/trafficpolicies/{Id}/versions");
    table.refused(
        "ListVpcAssociationAuthorizations",
        "GET /2013-04-01/hostedzone/{Id}/authorizevpcassociation");
    table.refused("TestDnsAnswer", "GET /2013-04-01/testdnsanswer");
    table.refused("UpdateHealthCheck", "POST /2013-04-01/healthcheck/{HealthCheckId}");
    table.refused("UpdateHostedZoneComment", "POST /2013-04-01/hostedzone/{Id}");
    table.refused("UpdateHostedZoneFeatures", "POST /2013-04-01/hostedzone/{Id}/features");
    table.refused("UpdateTrafficPolicyComment", "POST /2013-04-01/trafficpolicy/{Id}/{Version}");
    table.refused("UpdateTrafficPolicyInstance", "POST /2013-04-01/trafficpolicyinstance/{Id}");
  }
}

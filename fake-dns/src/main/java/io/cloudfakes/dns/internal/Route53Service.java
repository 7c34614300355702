package io.cloudfakes.dns.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.dns.internal.operation.cidr.ChangeCidrCollection;
import io.cloudfakes.dns.internal.operation.cidr.CreateCidrCollection;
import io.cloudfakes.dns.internal.operation.cidr.DeleteCidrCollection;
import io.cloudfakes.dns.internal.operation.cidr.ListCidrBlocks;
import io.cloudfakes.dns.internal.operation.cidr.ListCidrCollections;
import io.cloudfakes.dns.internal.operation.cidr.ListCidrLocations;
import io.cloudfakes.dns.internal.operation.delegationset.CreateReusableDelegationSet;
import io.cloudfakes.dns.internal.operation.delegationset.DeleteReusableDelegationSet;
import io.cloudfakes.dns.internal.operation.delegationset.GetReusableDelegationSet;
import io.cloudfakes.dns.internal.operation.delegationset.ListReusableDelegationSets;
import io.cloudfakes.dns.internal.operation.dnssec.ActivateKeySigningKey;
import io.cloudfakes.dns.internal.operation.dnssec.CreateKeySigningKey;
import io.cloudfakes.dns.internal.operation.dnssec.DeactivateKeySigningKey;
import io.cloudfakes.dns.internal.operation.dnssec.DeleteKeySigningKey;
import io.cloudfakes.dns.internal.operation.dnssec.DisableHostedZoneDnssec;
import io.cloudfakes.dns.internal.operation.dnssec.EnableHostedZoneDnssec;
import io.cloudfakes.dns.internal.operation.dnssec.GetDnssec;
import io.cloudfakes.dns.internal.operation.geo.GetGeoLocation;
import io.cloudfakes.dns.internal.operation.geo.ListGeoLocations;
import io.cloudfakes.dns.internal.operation.healthcheck.CreateHealthCheck;
import io.cloudfakes.dns.internal.operation.healthcheck.DeleteHealthCheck;
import io.cloudfakes.dns.internal.operation.healthcheck.GetCheckerIpRanges;
import io.cloudfakes.dns.internal.operation.healthcheck.GetHealthCheck;
import io.cloudfakes.dns.internal.operation.healthcheck.GetHealthCheckCount;
import io.cloudfakes.dns.internal.operation.healthcheck.GetHealthCheckLastFailureReason;
import io.cloudfakes.dns.internal.operation.healthcheck.GetHealthCheckStatus;
import io.cloudfakes.dns.internal.operation.healthcheck.ListHealthChecks;
import io.cloudfakes.dns.internal.operation.healthcheck.UpdateHealthCheck;
import io.cloudfakes.dns.internal.operation.hostedzone.CreateHostedZone;
import io.cloudfakes.dns.internal.operation.hostedzone.DeleteHostedZone;
import io.cloudfakes.dns.internal.operation.hostedzone.GetChange;
import io.cloudfakes.dns.internal.operation.hostedzone.GetHostedZone;
import io.cloudfakes.dns.internal.operation.hostedzone.GetHostedZoneCount;
import io.cloudfakes.dns.internal.operation.hostedzone.ListHostedZones;
import io.cloudfakes.dns.internal.operation.hostedzone.ListHostedZonesByName;
import io.cloudfakes.dns.internal.operation.hostedzone.UpdateHostedZoneComment;
import io.cloudfakes.dns.internal.operation.limit.GetAccountLimit;
import io.cloudfakes.dns.internal.operation.limit.GetHostedZoneLimit;
import io.cloudfakes.dns.internal.operation.limit.GetReusableDelegationSetLimit;
import io.cloudfakes.dns.internal.operation.logging.CreateQueryLoggingConfig;
import io.cloudfakes.dns.internal.operation.logging.DeleteQueryLoggingConfig;
import io.cloudfakes.dns.internal.operation.logging.GetQueryLoggingConfig;
import io.cloudfakes.dns.internal.operation.logging.ListQueryLoggingConfigs;
import io.cloudfakes.dns.internal.operation.record.ChangeResourceRecordSets;
import io.cloudfakes.dns.internal.operation.record.ListResourceRecordSets;
import io.cloudfakes.dns.internal.operation.record.TestDnsAnswer;
import io.cloudfakes.dns.internal.operation.tag.ChangeTagsForResource;
import io.cloudfakes.dns.internal.operation.tag.ListTagsForResource;
import io.cloudfakes.dns.internal.operation.tag.ListTagsForResources;
import io.cloudfakes.dns.internal.operation.trafficpolicy.CreateTrafficPolicy;
import io.cloudfakes.dns.internal.operation.trafficpolicy.CreateTrafficPolicyInstance;
import io.cloudfakes.dns.internal.operation.trafficpolicy.CreateTrafficPolicyVersion;
import io.cloudfakes.dns.internal.operation.trafficpolicy.DeleteTrafficPolicy;
import io.cloudfakes.dns.internal.operation.trafficpolicy.DeleteTrafficPolicyInstance;
import io.cloudfakes.dns.internal.operation.trafficpolicy.GetTrafficPolicy;
import io.cloudfakes.dns.internal.operation.trafficpolicy.GetTrafficPolicyInstance;
import io.cloudfakes.dns.internal.operation.trafficpolicy.GetTrafficPolicyInstanceCount;
import io.cloudfakes.dns.internal.operation.trafficpolicy.ListTrafficPolicies;
import io.cloudfakes.dns.internal.operation.trafficpolicy.ListTrafficPolicyInstances;
import io.cloudfakes.dns.internal.operation.trafficpolicy.ListTrafficPolicyInstancesByHostedZone;
import io.cloudfakes.dns.internal.operation.trafficpolicy.ListTrafficPolicyInstancesByPolicy;
import io.cloudfakes.dns.internal.operation.trafficpolicy.ListTrafficPolicyVersions;
import io.cloudfakes.dns.internal.operation.trafficpolicy.UpdateTrafficPolicyComment;
import io.cloudfakes.dns.internal.operation.trafficpolicy.UpdateTrafficPolicyInstance;
import io.cloudfakes.dns.internal.operation.vpc.AssociateVpcWithHostedZone;
import io.cloudfakes.dns.internal.operation.vpc.CreateVpcAssociationAuthorization;
import io.cloudfakes.dns.internal.operation.vpc.DeleteVpcAssociationAuthorization;
import io.cloudfakes.dns.internal.operation.vpc.DisassociateVpcFromHostedZone;
import io.cloudfakes.dns.internal.operation.vpc.ListHostedZonesByVpc;
import io.cloudfakes.dns.internal.operation.vpc.ListVpcAssociationAuthorizations;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.fault.DnsFault;
import io.cloudfakes.iam.SigningDialect;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.ActionTable;
import io.cloudfakes.service.InnerCallKind;
import io.cloudfakes.service.Service;
import java.util.List;

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
          .reporting(
              new InnerCallKind(
                  DnsFault.QUERY,
                  List.of(DnsFault.class),
                  "is a question to name servers, which meets the faults of DNS alone"))
          .resource("Id", "HostedZoneId", "HealthCheckId", "Name")
          .throttledBy(AwsError.of("Throttling", 400, "Rate exceeded"))
          .constraints(Route53Constraints.MODEL)
          .actions(Route53Service::table)
          .timing(new Route53Timing())
          .consequences(new Route53Consequences())
          .build();

  private Route53Service() {}

  private static void table(ActionTable<Route53State> table) {
    table.action(
        "ActivateKeySigningKey",
        "POST /2013-04-01/keysigningkey/{HostedZoneId}/{Name}/activate",
        ActivateKeySigningKey::new);
    table.action(
        "AssociateVpcWithHostedZone",
        "POST /2013-04-01/hostedzone/{Id}/associatevpc",
        AssociateVpcWithHostedZone::new);
    table.action(
        "ChangeCidrCollection",
        "POST /2013-04-01/cidrcollection/{CidrCollectionId}",
        ChangeCidrCollection::new);
    table.action(
        "ChangeResourceRecordSets",
        "POST /2013-04-01/hostedzone/{Id}/rrset/",
        ChangeResourceRecordSets::new);
    table.action(
        "ChangeTagsForResource",
        "POST /2013-04-01/tags/{ResourceType}/{ResourceId}",
        ChangeTagsForResource::new);
    table.action(
        "CreateCidrCollection", "POST /2013-04-01/cidrcollection", CreateCidrCollection::new);
    table.action("CreateHealthCheck", "POST /2013-04-01/healthcheck", CreateHealthCheck::new);
    table.action("CreateHostedZone", "POST /2013-04-01/hostedzone", CreateHostedZone::new);
    table.action("CreateKeySigningKey", "POST /2013-04-01/keysigningkey", CreateKeySigningKey::new);
    table.action(
        "CreateQueryLoggingConfig",
        "POST /2013-04-01/queryloggingconfig",
        CreateQueryLoggingConfig::new);
    table.action(
        "CreateReusableDelegationSet",
        "POST /2013-04-01/delegationset",
        CreateReusableDelegationSet::new);
    table.action("CreateTrafficPolicy", "POST /2013-04-01/trafficpolicy", CreateTrafficPolicy::new);
    table.action(
        "CreateTrafficPolicyInstance",
        "POST /2013-04-01/trafficpolicyinstance",
        CreateTrafficPolicyInstance::new);
    table.action(
        "CreateTrafficPolicyVersion",
        "POST /2013-04-01/trafficpolicy/{Id}",
        CreateTrafficPolicyVersion::new);
    table.action(
        "CreateVpcAssociationAuthorization",
        "POST /2013-04-01/hostedzone/{Id}/authorizevpcassociation",
        CreateVpcAssociationAuthorization::new);
    table.action(
        "DeactivateKeySigningKey",
        "POST /2013-04-01/keysigningkey/{HostedZoneId}/{Name}/deactivate",
        DeactivateKeySigningKey::new);
    table.action(
        "DeleteCidrCollection",
        "DELETE /2013-04-01/cidrcollection/{CidrCollectionId}",
        DeleteCidrCollection::new);
    table.action(
        "DeleteHealthCheck",
        "DELETE /2013-04-01/healthcheck/{HealthCheckId}",
        DeleteHealthCheck::new);
    table.action("DeleteHostedZone", "DELETE /2013-04-01/hostedzone/{Id}", DeleteHostedZone::new);
    table.action(
        "DeleteKeySigningKey",
        "DELETE /2013-04-01/keysigningkey/{HostedZoneId}/{Name}",
        DeleteKeySigningKey::new);
    table.action(
        "DeleteQueryLoggingConfig",
        "DELETE /2013-04-01/queryloggingconfig/{Id}",
        DeleteQueryLoggingConfig::new);
    table.action(
        "DeleteReusableDelegationSet",
        "DELETE /2013-04-01/delegationset/{Id}",
        DeleteReusableDelegationSet::new);
    table.action(
        "DeleteTrafficPolicy",
        "DELETE /2013-04-01/trafficpolicy/{Id}/{Version}",
        DeleteTrafficPolicy::new);
    table.action(
        "DeleteTrafficPolicyInstance",
        "DELETE /2013-04-01/trafficpolicyinstance/{Id}",
        DeleteTrafficPolicyInstance::new);
    table.action(
        "DeleteVpcAssociationAuthorization",
        "POST /2013-04-01/hostedzone/{Id}/deauthorizevpcassociation",
        DeleteVpcAssociationAuthorization::new);
    table.action(
        "DisableHostedZoneDnssec",
        "POST /2013-04-01/hostedzone/{Id}/disable-dnssec",
        DisableHostedZoneDnssec::new);
    table.action(
        "DisassociateVpcFromHostedZone",
        "POST /2013-04-01/hostedzone/{Id}/disassociatevpc",
        DisassociateVpcFromHostedZone::new);
    table.action(
        "EnableHostedZoneDnssec",
        "POST /2013-04-01/hostedzone/{Id}/enable-dnssec",
        EnableHostedZoneDnssec::new);
    table.action("GetAccountLimit", "GET /2013-04-01/accountlimit/{Type}", GetAccountLimit::new);
    table.action("GetChange", "GET /2013-04-01/change/{Id}", GetChange::new);
    table.action("GetCheckerIpRanges", "GET /2013-04-01/checkeripranges", GetCheckerIpRanges::new);
    table.action("GetDnssec", "GET /2013-04-01/hostedzone/{Id}/dnssec", GetDnssec::new);
    table.action("GetGeoLocation", "GET /2013-04-01/geolocation", GetGeoLocation::new);
    table.action(
        "GetHealthCheck", "GET /2013-04-01/healthcheck/{HealthCheckId}", GetHealthCheck::new);
    table.action(
        "GetHealthCheckCount", "GET /2013-04-01/healthcheckcount", GetHealthCheckCount::new);
    table.action(
        "GetHealthCheckLastFailureReason",
        "GET /2013-04-01/healthcheck/{HealthCheckId}/lastfailurereason",
        GetHealthCheckLastFailureReason::new);
    table.action(
        "GetHealthCheckStatus",
        "GET /2013-04-01/healthcheck/{HealthCheckId}/status",
        GetHealthCheckStatus::new);
    table.action("GetHostedZone", "GET /2013-04-01/hostedzone/{Id}", GetHostedZone::new);
    table.action("GetHostedZoneCount", "GET /2013-04-01/hostedzonecount", GetHostedZoneCount::new);
    table.action(
        "GetHostedZoneLimit",
        "GET /2013-04-01/hostedzonelimit/{Id}/{Type}",
        GetHostedZoneLimit::new);
    table.action(
        "GetQueryLoggingConfig",
        "GET /2013-04-01/queryloggingconfig/{Id}",
        GetQueryLoggingConfig::new);
    table.action(
        "GetReusableDelegationSet",
        "GET /2013-04-01/delegationset/{Id}",
        GetReusableDelegationSet::new);
    table.action(
        "GetReusableDelegationSetLimit",
        "GET /2013-04-01/reusabledelegationsetlimit/{Id}/{Type}",
        GetReusableDelegationSetLimit::new);
    table.action(
        "GetTrafficPolicy", "GET /2013-04-01/trafficpolicy/{Id}/{Version}", GetTrafficPolicy::new);
    table.action(
        "GetTrafficPolicyInstance",
        "GET /2013-04-01/trafficpolicyinstance/{Id}",
        GetTrafficPolicyInstance::new);
    table.action(
        "GetTrafficPolicyInstanceCount",
        "GET /2013-04-01/trafficpolicyinstancecount",
        GetTrafficPolicyInstanceCount::new);
    table.action(
        "ListCidrBlocks",
        "GET /2013-04-01/cidrcollection/{CidrCollectionId}/cidrblocks",
        ListCidrBlocks::new);
    table.action("ListCidrCollections", "GET /2013-04-01/cidrcollection", ListCidrCollections::new);
    table.action(
        "ListCidrLocations",
        "GET /2013-04-01/cidrcollection/{CidrCollectionId}",
        ListCidrLocations::new);
    table.action("ListGeoLocations", "GET /2013-04-01/geolocations", ListGeoLocations::new);
    table.action("ListHealthChecks", "GET /2013-04-01/healthcheck", ListHealthChecks::new);
    table.action("ListHostedZones", "GET /2013-04-01/hostedzone", ListHostedZones::new);
    table.action(
        "ListHostedZonesByName", "GET /2013-04-01/hostedzonesbyname", ListHostedZonesByName::new);
    table.action(
        "ListHostedZonesByVpc", "GET /2013-04-01/hostedzonesbyvpc", ListHostedZonesByVpc::new);
    table.action(
        "ListQueryLoggingConfigs",
        "GET /2013-04-01/queryloggingconfig",
        ListQueryLoggingConfigs::new);
    table.action(
        "ListResourceRecordSets",
        "GET /2013-04-01/hostedzone/{Id}/rrset",
        ListResourceRecordSets::new);
    table.action(
        "ListReusableDelegationSets",
        "GET /2013-04-01/delegationset",
        ListReusableDelegationSets::new);
    table.action(
        "ListTagsForResource",
        "GET /2013-04-01/tags/{ResourceType}/{ResourceId}",
        ListTagsForResource::new);
    table.action(
        "ListTagsForResources", "POST /2013-04-01/tags/{ResourceType}", ListTagsForResources::new);
    table.action(
        "ListTrafficPolicies", "GET /2013-04-01/trafficpolicies", ListTrafficPolicies::new);
    table.action(
        "ListTrafficPolicyInstances",
        "GET /2013-04-01/trafficpolicyinstances",
        ListTrafficPolicyInstances::new);
    table.action(
        "ListTrafficPolicyInstancesByHostedZone",
        "GET /2013-04-01/trafficpolicyinstances/hostedzone",
        ListTrafficPolicyInstancesByHostedZone::new);
    table.action(
        "ListTrafficPolicyInstancesByPolicy",
        "GET /2013-04-01/trafficpolicyinstances/trafficpolicy",
        ListTrafficPolicyInstancesByPolicy::new);
    table.action(
        "ListTrafficPolicyVersions",
        "GET /2013-04-01/trafficpolicies/{Id}/versions",
        ListTrafficPolicyVersions::new);
    table.action(
        "ListVpcAssociationAuthorizations",
        "GET /2013-04-01/hostedzone/{Id}/authorizevpcassociation",
        ListVpcAssociationAuthorizations::new);
    table.action("TestDnsAnswer", "GET /2013-04-01/testdnsanswer", TestDnsAnswer::new);
    table.action(
        "UpdateHealthCheck",
        "POST /2013-04-01/healthcheck/{HealthCheckId}",
        UpdateHealthCheck::new);
    table.action(
        "UpdateHostedZoneComment",
        "POST /2013-04-01/hostedzone/{Id}",
        UpdateHostedZoneComment::new);
    table.refused("UpdateHostedZoneFeatures", "POST /2013-04-01/hostedzone/{Id}/features");
    table.action(
        "UpdateTrafficPolicyComment",
        "POST /2013-04-01/trafficpolicy/{Id}/{Version}",
        UpdateTrafficPolicyComment::new);
    table.action(
        "UpdateTrafficPolicyInstance",
        "POST /2013-04-01/trafficpolicyinstance/{Id}",
        UpdateTrafficPolicyInstance::new);
  }
}

package io.cloudfakes.dns.internal.operation.hostedzone;

import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.operation.delegationset.DelegationSets;
import io.cloudfakes.dns.internal.operation.vpc.VpcRules;
import io.cloudfakes.dns.internal.rule.NameServers;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.rule.Submissions;
import io.cloudfakes.dns.internal.state.ReusableSet;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Signing;
import io.cloudfakes.dns.internal.state.Submission;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.dns.internal.zone.ZoneRecords;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.CreateHostedZoneRequest;
import software.amazon.awssdk.services.route53.model.CreateHostedZoneResponse;
import software.amazon.awssdk.services.route53.model.HostedZoneConfig;
import software.amazon.awssdk.services.route53.model.VPC;

/**
 * Makes a hosted zone with its SOA and NS records. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateHostedZone.html">CreateHostedZone</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidDomainName}, {@code HostedZoneAlreadyExists}, {@code
 * TooManyHostedZones}, {@code InvalidVPCId}, {@code InvalidInput}, {@code ConflictingDomainExists},
 * {@code NoSuchDelegationSet}.
 */
public final class CreateHostedZone
    implements Operation<CreateHostedZoneRequest, CreateHostedZoneResponse, Route53State> {
  @Override
  public Outcome<CreateHostedZoneResponse, Route53State> decide(
      CreateHostedZoneRequest request, Route53State state, CallContext call) {
    HostedZoneConfig config = request.hostedZoneConfig();
    VPC vpc = request.vpc();
    boolean privateZone = vpc != null;
    if (!privateZone && config != null && Boolean.TRUE.equals(config.privateZone())) {
      throw Route53Errors.invalidInput(
          "When you're creating a private hosted zone (when you specify true for PrivateZone), you must also specify values for VPCId and VPCRegion.");
    }
    if (privateZone && request.delegationSetId() != null) {
      throw Route53Errors.invalidInput(
          "A reusable delegation set cannot be used with a private hosted zone.");
    }
    Route53Options options = call.options(Route53Options.class);
    RecordName name = ZoneNameRules.require(request.name(), privateZone, options);
    List<Zone> own = state.all(Zone.class, call.account());
    if (own.stream().anyMatch(zone -> zone.callerReference().equals(request.callerReference()))) {
      throw Route53Errors.error(
          "HostedZoneAlreadyExists",
          "A hosted zone has already been created with the specified caller reference.");
    }
    if (own.size() >= options.limits().hostedZones()) {
      throw Route53Errors.error(
          "TooManyHostedZones",
          "Limits Exceeded: MAX_HOSTED_ZONES_BY_ACCOUNT - Cannot create more than "
              + options.limits().hostedZones()
              + " hosted zones.");
    }
    if (vpc != null) {
      VpcRules.requireValid(vpc);
      VpcRules.requireFree(state, name, vpc, "");
    }
    ReusableSet reusable =
        request.delegationSetId() == null
            ? null
            : DelegationSets.require(state, request.delegationSetId(), call);
    if (reusable != null) {
      DelegationSets.requireFree(state, reusable, name, options);
    }
    Zone zone = zone(request, state, call, name, reusable);
    Submission submission = Submissions.of(call, null);
    String id = zone.id();
    return Outcome.<CreateHostedZoneResponse, Route53State>of(
            CreateHostedZoneResponse.builder()
                .hostedZone(ZoneDescriptions.describe(zone))
                .changeInfo(Submissions.pending(submission))
                .delegationSet(ZoneDescriptions.delegation(state, zone))
                .vpc(vpc)
                .location("https://route53.amazonaws.com/2013-04-01/hostedzone/" + id)
                .build(),
            Submissions.of(state, zone, submission))
        .withStatus(201);
  }

  private static Zone zone(
      CreateHostedZoneRequest request,
      Route53State state,
      CallContext call,
      RecordName name,
      @Nullable ReusableSet reusable) {
    VPC vpc = request.vpc();
    Set<String> taken = new TreeSet<>();
    state.zonesNamed(name).forEach(other -> taken.addAll(other.nameServers()));
    List<String> servers =
        vpc != null
            ? NameServers.OF_PRIVATE_ZONES
            : reusable != null ? reusable.nameServers() : NameServers.four(call, taken);
    HostedZoneConfig config = request.hostedZoneConfig();
    return new Zone(
        "Z" + call.ids().alphanumeric("hosted zone", 20),
        call.account(),
        name,
        request.callerReference(),
        config == null ? null : config.comment(),
        vpc != null,
        servers,
        reusable == null ? null : reusable.id(),
        vpc == null ? List.of() : List.of(vpc),
        List.of(),
        NameServers.firstRecords(name, servers),
        ZoneRecords.EMPTY,
        Signing.NONE);
  }
}

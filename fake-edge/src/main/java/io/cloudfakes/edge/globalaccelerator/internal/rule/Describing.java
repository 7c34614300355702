package io.cloudfakes.edge.globalaccelerator.internal.rule;

import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.CustomGroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.Endpoint;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.GroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.HealthCheck;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.Ports;
import io.cloudfakes.edge.globalaccelerator.internal.state.Subnet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.Accelerator;
import software.amazon.awssdk.services.globalaccelerator.model.AcceleratorEvent;
import software.amazon.awssdk.services.globalaccelerator.model.AcceleratorStatus;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingAccelerator;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingAcceleratorStatus;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingDestinationDescription;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingEndpointDescription;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingEndpointGroup;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingListener;
import software.amazon.awssdk.services.globalaccelerator.model.EndpointDescription;
import software.amazon.awssdk.services.globalaccelerator.model.EndpointGroup;
import software.amazon.awssdk.services.globalaccelerator.model.IpAddressFamily;
import software.amazon.awssdk.services.globalaccelerator.model.IpAddressType;
import software.amazon.awssdk.services.globalaccelerator.model.IpSet;
import software.amazon.awssdk.services.globalaccelerator.model.Listener;
import software.amazon.awssdk.services.globalaccelerator.model.PortOverride;
import software.amazon.awssdk.services.globalaccelerator.model.PortRange;

/** Resources as AWS describes them. */
public final class Describing {
  private static final String DOMAIN = ".awsglobalaccelerator.com";

  private Describing() {}

  /** The DNS name that leads to the IPv4 addresses. */
  public static String dnsName(AcceleratorResource accelerator) {
    return accelerator.dnsLabel() + DOMAIN;
  }

  /** The DNS name that leads to all addresses of a dual-stack accelerator. */
  public static String dualStackDnsName(AcceleratorResource accelerator) {
    return accelerator.dnsLabel() + ".dualstack" + DOMAIN;
  }

  public static Accelerator accelerator(AcceleratorResource of, Instant now) {
    Accelerator.Builder described =
        Accelerator.builder()
            .acceleratorArn(of.arn())
            .name(of.name())
            .ipAddressType(type(of))
            .enabled(of.enabled())
            .ipSets(ipSets(of))
            .dnsName(dnsName(of))
            .status(of.isDeployed(now) ? AcceleratorStatus.DEPLOYED : AcceleratorStatus.IN_PROGRESS)
            .createdTime(of.created())
            .lastModifiedTime(of.modified());
    if (of.isDualStack()) {
      described.dualStackDnsName(dualStackDnsName(of));
    }
    if (!of.events().isEmpty()) {
      described.events(
          of.events().stream()
              .map(e -> AcceleratorEvent.builder().message(e.message()).timestamp(e.at()).build())
              .toList());
    }
    return described.build();
  }

  public static CustomRoutingAccelerator customRouting(AcceleratorResource of, Instant now) {
    return CustomRoutingAccelerator.builder()
        .acceleratorArn(of.arn())
        .name(of.name())
        .ipAddressType(type(of))
        .enabled(of.enabled())
        .ipSets(ipSets(of))
        .dnsName(dnsName(of))
        .status(
            of.isDeployed(now)
                ? CustomRoutingAcceleratorStatus.DEPLOYED
                : CustomRoutingAcceleratorStatus.IN_PROGRESS)
        .createdTime(of.created())
        .lastModifiedTime(of.modified())
        .build();
  }

  public static IpAddressType type(AcceleratorResource of) {
    return of.isDualStack() ? IpAddressType.DUAL_STACK : IpAddressType.IPV4;
  }

  private static List<IpSet> ipSets(AcceleratorResource of) {
    List<IpSet> sets = new ArrayList<>();
    sets.add(ipSet(IpAddressFamily.IP_V4, of.addresses().ipv4()));
    if (of.isDualStack()) {
      sets.add(ipSet(IpAddressFamily.IP_V6, of.addresses().ipv6()));
    }
    return sets;
  }

  // AWS answers with the deprecated member as well.
  @SuppressWarnings("deprecation")
  private static IpSet ipSet(IpAddressFamily family, List<String> addresses) {
    return IpSet.builder()
        .ipFamily(family.toString())
        .ipAddressFamily(family)
        .ipAddresses(addresses)
        .build();
  }

  public static List<PortRange> ports(List<Ports> ports) {
    return ports.stream()
        .map(one -> PortRange.builder().fromPort(one.from()).toPort(one.to()).build())
        .toList();
  }

  public static Listener listener(ListenerResource of) {
    return Listener.builder()
        .listenerArn(of.arn())
        .portRanges(ports(of.ports()))
        .protocol(of.protocol())
        .clientAffinity(of.affinity())
        .build();
  }

  public static CustomRoutingListener customRouting(ListenerResource of) {
    return CustomRoutingListener.builder()
        .listenerArn(of.arn())
        .portRanges(ports(of.ports()))
        .build();
  }

  public static EndpointGroup group(GlobalAcceleratorState state, GroupResource of, Instant now) {
    HealthCheck check = of.check();
    EndpointGroup.Builder described =
        EndpointGroup.builder()
            .endpointGroupArn(of.arn())
            .endpointGroupRegion(of.region())
            .endpointDescriptions(endpoints(state, of, of.endpoints(), now))
            .trafficDialPercentage(of.dial())
            .healthCheckPort(checkPort(state, of))
            .healthCheckProtocol(check.protocol())
            .healthCheckIntervalSeconds(check.intervalSeconds())
            .thresholdCount(check.threshold())
            .portOverrides(
                of.overrides().entrySet().stream()
                    .map(
                        one ->
                            PortOverride.builder()
                                .listenerPort(one.getKey())
                                .endpointPort(one.getValue())
                                .build())
                    .toList());
    if (check.isHttp()) {
      described.healthCheckPath(check.path());
    }
    return described.build();
  }

  /** The port that endpoints' health is checked at: the listener's first, unless it was said. */
  public static int checkPort(GlobalAcceleratorState state, GroupResource group) {
    Integer said = group.check().port();
    return said != null
        ? said
        : Lookup.listenerAbove(state, group.listenerArn()).ports().get(0).from();
  }

  public static List<EndpointDescription> endpoints(
      GlobalAcceleratorState state, GroupResource group, List<Endpoint> of, Instant now) {
    return of.stream()
        .map(
            one ->
                EndpointDescription.builder()
                    .endpointId(one.endpointId())
                    .weight(one.weight())
                    .healthState(Healths.of(state, group.arn(), one, now))
                    .clientIPPreservationEnabled(one.preservesClientIp())
                    .build())
        .toList();
  }

  public static CustomRoutingEndpointGroup customRouting(CustomGroupResource of) {
    return CustomRoutingEndpointGroup.builder()
        .endpointGroupArn(of.arn())
        .endpointGroupRegion(of.region())
        .destinationDescriptions(
            of.destinations().stream()
                .map(
                    one ->
                        CustomRoutingDestinationDescription.builder()
                            .fromPort(one.ports().from())
                            .toPort(one.ports().to())
                            .protocolsWithStrings(one.protocols())
                            .build())
                .toList())
        .endpointDescriptions(subnets(of.subnets()))
        .build();
  }

  public static List<CustomRoutingEndpointDescription> subnets(List<Subnet> subnets) {
    return subnets.stream()
        .map(one -> CustomRoutingEndpointDescription.builder().endpointId(one.subnetId()).build())
        .toList();
  }
}

package io.cloudfakes.edge.globalaccelerator.internal.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An accelerator of either kind.
 *
 * @param account whose it is
 * @param dnsLabel what its DNS names begin with: {@code a1234567890abcdef}
 * @param addresses the static ones; IPv6 only if it is dual-stack
 * @param deployed when what was last asked for is in place everywhere
 * @param events the changes of its address type
 */
public record AcceleratorResource(
    String arn,
    String account,
    Kind kind,
    String name,
    boolean enabled,
    String dnsLabel,
    Addresses addresses,
    Instant created,
    Instant modified,
    Instant deployed,
    FlowLogs flowLogs,
    List<Happening> events)
    implements Resource {
  public AcceleratorResource {
    events = List.copyOf(events);
  }

  @Override
  public String id() {
    return arn;
  }

  public boolean isDualStack() {
    return !addresses.ipv6().isEmpty();
  }

  public boolean isDeployed(Instant now) {
    return now.isAfter(deployed);
  }

  public AcceleratorResource withName(String newName) {
    return new AcceleratorResource(
        arn, account, kind, newName, enabled, dnsLabel, addresses, created, modified, deployed,
        flowLogs, events);
  }

  public AcceleratorResource withEnabled(boolean newEnabled) {
    return new AcceleratorResource(
        arn,
        account,
        kind,
        name,
        newEnabled,
        dnsLabel,
        addresses,
        created,
        modified,
        deployed,
        flowLogs,
        events);
  }

  public AcceleratorResource withAddresses(Addresses newAddresses) {
    return new AcceleratorResource(
        arn,
        account,
        kind,
        name,
        enabled,
        dnsLabel,
        newAddresses,
        created,
        modified,
        deployed,
        flowLogs,
        events);
  }

  /** Changed at that time, and in place everywhere at the later one. */
  public AcceleratorResource withModified(Instant at, Instant inPlace) {
    return new AcceleratorResource(
        arn, account, kind, name, enabled, dnsLabel, addresses, created, at, inPlace, flowLogs,
        events);
  }

  public AcceleratorResource withFlowLogs(FlowLogs newFlowLogs) {
    return new AcceleratorResource(
        arn,
        account,
        kind,
        name,
        enabled,
        dnsLabel,
        addresses,
        created,
        modified,
        deployed,
        newFlowLogs,
        events);
  }

  public AcceleratorResource withEvent(Happening event) {
    List<Happening> all = new ArrayList<>(events);
    all.add(event);
    return new AcceleratorResource(
        arn, account, kind, name, enabled, dnsLabel, addresses, created, modified, deployed,
        flowLogs, all);
  }
}

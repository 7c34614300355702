package io.cloudfakes.edge.globalaccelerator.internal.state;

import java.time.Instant;
import java.util.List;

/**
 * A listener of an accelerator of either kind.
 *
 * @param protocol {@code TCP} or {@code UDP}; "" of custom routing, which has both
 * @param affinity {@code NONE} or {@code SOURCE_IP}
 */
public record ListenerResource(
    String arn,
    String acceleratorArn,
    List<Ports> ports,
    String protocol,
    String affinity,
    Instant created)
    implements Resource {
  public ListenerResource {
    ports = List.copyOf(ports);
  }

  @Override
  public String id() {
    return arn;
  }

  public boolean listensAt(int port) {
    return ports.stream().anyMatch(range -> range.holds(port));
  }

  public ListenerResource withPorts(List<Ports> newPorts) {
    return new ListenerResource(arn, acceleratorArn, newPorts, protocol, affinity, created);
  }

  public ListenerResource withProtocol(String newProtocol) {
    return new ListenerResource(arn, acceleratorArn, ports, newProtocol, affinity, created);
  }

  public ListenerResource withAffinity(String newAffinity) {
    return new ListenerResource(arn, acceleratorArn, ports, protocol, newAffinity, created);
  }
}

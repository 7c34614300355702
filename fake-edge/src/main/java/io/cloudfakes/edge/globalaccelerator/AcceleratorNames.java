package io.cloudfakes.edge.globalaccelerator;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.link.ResourceNames;
import io.cloudfakes.service.Store;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * The DNS names of accelerators, for the world's name servers. They lead to this machine, where
 * accelerators have their ports; a name is good as long as its accelerator is there, enabled or
 * not, as its static addresses are.
 */
final class AcceleratorNames implements ResourceNames {
  private static final InetAddress IPV4 = loopback(new byte[] {127, 0, 0, 1});

  private static final InetAddress IPV6 =
      loopback(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});

  private final Store<GlobalAcceleratorState> store;

  AcceleratorNames(Store<GlobalAcceleratorState> store) {
    this.store = store;
  }

  @Override
  public Optional<NamedResource> find(String dnsName) {
    for (AcceleratorResource one : store.state().all(AcceleratorResource.class)) {
      if (Describing.dnsName(one).equals(dnsName)) {
        return Optional.of(NamedResource.at(IPV4));
      }
      if (one.isDualStack() && Describing.dualStackDnsName(one).equals(dnsName)) {
        return Optional.of(NamedResource.at(IPV4, IPV6));
      }
    }
    return Optional.empty();
  }

  private static InetAddress loopback(byte[] address) {
    try {
      return InetAddress.getByAddress(address);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}

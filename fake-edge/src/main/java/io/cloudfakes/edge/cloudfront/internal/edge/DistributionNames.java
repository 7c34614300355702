package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.rule.ConnectionGroups;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.link.ResourceNames;
import io.cloudfakes.service.Store;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * The DNS names of distributions and of connection groups, for the world's name servers. They lead
 * to this machine, where the world's endpoint is every edge; a name is good as long as its
 * distribution is there, enabled or not.
 */
public final class DistributionNames implements ResourceNames {
  private final Store<CloudFrontState> store;

  /** Of a world with that state. */
  public DistributionNames(Store<CloudFrontState> store) {
    this.store = store;
  }

  @Override
  public Optional<NamedResource> find(String dnsName) {
    CloudFrontState state = store.state();
    return Hosts.find(dnsName, state) != null || ConnectionGroups.haveEndpoint(dnsName, state)
        ? Optional.of(NamedResource.at(here()))
        : Optional.empty();
  }

  private static InetAddress here() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}

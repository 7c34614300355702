package io.cloudfakes.edge.globalaccelerator.internal.state;

/** The addresses that a test has given to a subnet. */
public record SubnetBlock(String subnetId, String block) implements Resource {
  @Override
  public String id() {
    return subnetId;
  }
}

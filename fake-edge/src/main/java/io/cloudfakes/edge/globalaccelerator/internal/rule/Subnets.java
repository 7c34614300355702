package io.cloudfakes.edge.globalaccelerator.internal.rule;

import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.SubnetBlock;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * VPC subnets as endpoints. A world has no VPCs: a subnet has the addresses that a test says, or
 * else a block of 256 that grows from its id.
 */
public final class Subnets {
  private static final Pattern ID =
      Pattern.compile(
          "(?:arn:aws[a-z-]*:ec2:([a-z0-9-]+):\\d{12}:subnet/)?(subnet-[0-9a-f]{8,17})");
  private static final int LARGEST = 17;
  private static final int SMALLEST = 28;

  private Subnets() {}

  /** The addresses of a subnet. */
  public static Ipv4Block block(GlobalAcceleratorState state, String endpointId) {
    String subnetId = endpointId.substring(endpointId.indexOf('/') + 1);
    SubnetBlock said = state.find(SubnetBlock.class, subnetId);
    Ipv4Block block =
        said == null
            ? new Ipv4Block((10L << 24) + ((subnetId.hashCode() & 0xFFFFL) << 8), 24)
            : Ipv4Block.parse(said.block());
    return Objects.requireNonNull(block);
  }

  /** Refuses what is no subnet, or too large or small a one. */
  public static void check(GlobalAcceleratorState state, String subnetId, String region) {
    Matcher id = ID.matcher(subnetId);
    if (!id.matches() || (id.group(1) != null && !id.group(1).equals(region))) {
      throw GlobalAcceleratorErrors.invalidArgument("Invalid subnet ID: " + subnetId);
    }
    int prefix = block(state, subnetId).prefix();
    if (prefix < LARGEST || prefix > SMALLEST) {
      throw GlobalAcceleratorErrors.invalidArgument(
          "Subnet " + subnetId + " must be between /" + SMALLEST + " and /" + LARGEST + ".");
    }
  }

  /** How many addresses instances can have: five of each subnet are AWS's own. */
  public static int usable(Ipv4Block block) {
    return Math.toIntExact(block.size() - 5);
  }

  /** The address of that number, from 0: the first four are AWS's own. */
  public static String address(Ipv4Block block, int number) {
    return Ipv4Block.text(block.first() + 4 + number);
  }

  /** Whether instances can have that address. */
  public static boolean holds(Ipv4Block block, String address) {
    Long one = Ipv4Block.address(address);
    return one != null && one >= block.first() + 4 && one < block.first() + block.size() - 1;
  }
}

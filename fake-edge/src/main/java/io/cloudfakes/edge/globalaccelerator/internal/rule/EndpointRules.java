package io.cloudfakes.edge.globalaccelerator.internal.rule;

import io.cloudfakes.edge.globalaccelerator.internal.state.Endpoint;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.GroupResource;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.globalaccelerator.model.EndpointConfiguration;

/** What can be an endpoint of a standard accelerator, and whose. */
public final class EndpointRules {
  private static final Pattern LOAD_BALANCER =
      Pattern.compile(
          "arn:aws[a-z-]*:elasticloadbalancing:([a-z0-9-]+):(\\d{12})"
              + ":loadbalancer/(app|net)/[^/]+/[0-9a-z]+");
  private static final Pattern EC2 =
      Pattern.compile(
          "arn:aws[a-z-]*:ec2:([a-z0-9-]+):(\\d{12})"
              + ":(instance/i-[0-9a-f]+|(?:elastic-ip|eip-allocation)/eipalloc-[0-9a-f]+)");
  private static final Pattern ID = Pattern.compile("(i|eipalloc)-[0-9a-f]{8,17}");
  private static final int USUAL_WEIGHT = 128;

  private EndpointRules() {}

  /** The endpoints of a request for a group in that region. */
  public static List<Endpoint> of(
      GlobalAcceleratorState state,
      List<EndpointConfiguration> asked,
      String acceleratorArn,
      String region,
      CallContext call) {
    List<Endpoint> all = new ArrayList<>();
    for (EndpointConfiguration one : asked) {
      String id = one.endpointId();
      if (id == null || id.isEmpty()) {
        throw GlobalAcceleratorErrors.invalidArgument("An endpoint needs an endpoint ID.");
      }
      if (all.stream().anyMatch(other -> other.endpointId().equals(id))) {
        throw GlobalAcceleratorErrors.invalidArgument("Duplicate endpoint " + id);
      }
      String owner = owner(id, region, call);
      if (!owner.equals(call.account())) {
        Sharing.require(state, owner, id, one.attachmentArn(), acceleratorArn, call);
      }
      all.add(
          new Endpoint(
              id,
              one.weight() == null ? USUAL_WEIGHT : one.weight(),
              preserves(id, one.clientIPPreservationEnabled()),
              call.now()));
    }
    return all;
  }

  /** The same, but those that a group has already came into it when they did. */
  public static List<Endpoint> keepingTimes(List<Endpoint> wanted, GroupResource before) {
    return wanted.stream()
        .map(
            one -> {
              Endpoint known = before.endpoint(one.endpointId());
              return known == null
                  ? one
                  : new Endpoint(
                      one.endpointId(), one.weight(), one.preservesClientIp(), known.added());
            })
        .toList();
  }

  /** Whose it is, if it is an endpoint at all. */
  private static String owner(String id, String region, CallContext call) {
    Matcher balancer = LOAD_BALANCER.matcher(id);
    if (balancer.matches() && balancer.group(1).equals(region)) {
      return balancer.group(2);
    }
    Matcher ec2 = EC2.matcher(id);
    if (ec2.matches() && ec2.group(1).equals(region)) {
      return ec2.group(2);
    }
    if (ID.matcher(id).matches()) {
      return call.account();
    }
    throw GlobalAcceleratorErrors.invalidArgument(
        id.startsWith("arn:aws:elasticloadbalancing:")
            ? "'" + id + "' is not a valid load balancer ARN"
            : "Invalid endpoint ID '" + id + "' in Region " + region);
  }

  /** Application Load Balancers and instances see their clients' addresses unless told not to. */
  private static boolean preserves(String id, @Nullable Boolean asked) {
    boolean address = id.contains("eipalloc-");
    boolean instance = !address && !id.contains(":loadbalancer/");
    if (address && Boolean.TRUE.equals(asked)) {
      throw GlobalAcceleratorErrors.invalidArgument(
          "Client IP address preservation is not supported for endpoint " + id);
    }
    if (instance && Boolean.FALSE.equals(asked)) {
      throw GlobalAcceleratorErrors.invalidArgument(
          "Client IP address preservation cannot be disabled for endpoint " + id);
    }
    return asked == null ? instance || id.contains(":loadbalancer/app/") : asked;
  }
}

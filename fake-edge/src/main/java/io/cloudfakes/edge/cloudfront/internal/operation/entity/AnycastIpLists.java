package io.cloudfakes.edge.cloudfront.internal.operation.entity;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.Entities;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.RequestMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.cloudfront.model.AnycastIpList;

/**
 * Lists of static addresses, the same everywhere. They are addresses of blocks that are nobody's:
 * no edge listens there.
 */
public final class AnycastIpLists implements EntityKind {
  /** What an action's requests cannot say: addresses of one's own are the business of IPAM. */
  public static RequestMembers members() {
    return RequestMembers.ALL_READ.refusing("IpamCidrConfigs");
  }

  /** By name, for the oldest supported SDK knows only lists of IPv4. */
  private static final String TYPE = "IpAddressType";

  @Override
  public Kind kind() {
    return Kind.ANYCAST_IP_LIST;
  }

  @Override
  public String member() {
    return "AnycastIpList";
  }

  @Override
  public String list() {
    return "AnycastIpListCollection";
  }

  @Override
  public List<String> reads() {
    return List.of("Name", "IpCount", TYPE, "IpamCidrConfigs");
  }

  @Override
  public int created() {
    return 202;
  }

  @Override
  public String status(boolean deployed) {
    return deployed ? "Deployed" : "Deploying";
  }

  @Override
  public String newId(CallContext call) {
    return "aip_" + call.ids().base62("list of addresses", 22);
  }

  @Override
  public SdkPojo made(SdkRequest request, CloudFrontState state, CallContext call) {
    String name = Members.text(request, "Name");
    Entities.requireNew(state, kind(), "Name", name, Integer.MAX_VALUE, call.account());
    int count = (Integer) Objects.requireNonNull(Members.value(request, "IpCount"));
    if (count != 3 && count != 21) {
      throw CloudFrontErrors.invalidArgument("The parameter IpCount must be 21 or 3.");
    }
    String type = Objects.requireNonNullElse(Members.text(request, TYPE), "ipv4");
    return with(AnycastIpList.builder().name(name).ipCount(count).build(), type, List.of(), call);
  }

  @Override
  public SdkPojo changed(
      EdgeEntity known, SdkRequest request, CloudFrontState state, CallContext call) {
    AnycastIpList list = (AnycastIpList) known.config();
    String type = Members.text(request, TYPE);
    return type == null ? list : with(list, type, list.anycastIps(), call);
  }

  /** Addresses of the families that are asked for; those that are there stay. */
  private static AnycastIpList with(
      AnycastIpList list, String type, List<String> known, CallContext call) {
    List<String> addresses = new ArrayList<>();
    if (!type.equals("ipv6")) {
      addresses.addAll(family(known, '.', list.ipCount(), call));
    }
    if (!type.equals("ipv4")) {
      addresses.addAll(family(known, ':', list.ipCount(), call));
    }
    AnycastIpList plain = list.toBuilder().anycastIps(addresses).build();
    return Members.filled(
        AnycastIpList.class, name -> name.equals(TYPE) ? type : Members.value(plain, name));
  }

  private static List<String> family(List<String> known, char mark, int count, CallContext call) {
    List<String> all = new ArrayList<>();
    for (String address : known) {
      if (address.indexOf(mark) >= 0) {
        all.add(address);
      }
    }
    for (int i = all.size(); i < count; i++) {
      String random = call.ids().hex("address " + mark + i, 8);
      all.add(
          mark == '.'
              ? "198.18."
                  + Integer.parseInt(random.substring(0, 2), 16)
                  + "."
                  + Integer.parseInt(random.substring(2, 4), 16)
              : "2001:db8:" + random.substring(0, 4) + "::" + random.substring(4));
    }
    return all;
  }
}

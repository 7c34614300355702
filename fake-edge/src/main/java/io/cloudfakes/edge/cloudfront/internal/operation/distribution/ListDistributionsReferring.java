package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.operation.NamedOperation;
import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.rule.Entities;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.Page;
import io.cloudfakes.edge.cloudfront.internal.rule.References;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.Resource;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Lists the distributions that refer to something: the actions {@code ListDistributionsBy…} of
 * lists of addresses, connection functions, connection modes, shared resources, trust stores and
 * VPC origins.
 *
 * <p>Modelled: all of it. Errors: {@code EntityNotFound}.
 *
 * @param member the member of requests that says to what
 * @param kind of what that is; null for what its ARN tells of, and for connection modes
 */
public record ListDistributionsReferring(String member, @Nullable Kind kind, Shown shown)
    implements NamedOperation {
  /** What of a distribution such a list has. */
  public enum Shown {
    WHOLE("DistributionList"),
    ID("DistributionIdList"),
    OWNER("DistributionIdOwnerList");

    private final String list;

    Shown(String list) {
      this.list = list;
    }

    Object of(EdgeDistribution distribution, CloudFrontState state) {
      return switch (this) {
        case WHOLE -> Distributions.summary(distribution, state);
        case ID -> distribution.id();
        case OWNER ->
            Members.filled(
                Members.type("DistributionIdOwner"),
                name -> name.equals("DistributionId") ? distribution.id() : distribution.account());
      };
    }
  }

  @Override
  public List<String> reads() {
    return List.of(member, "Marker", "MaxItems");
  }

  @Override
  public Outcome<SdkResponse, CloudFrontState> decide(
      SdkRequest request, CloudFrontState state, CallContext call) {
    String asked = Objects.requireNonNull(Members.text(request, member));
    Page<EdgeDistribution> page =
        Page.of(
            member.equals("ConnectionMode")
                ? inMode(asked, state, call)
                : referring(asked, state, call),
            EdgeDistribution::id,
            Members.text(request, "Marker"),
            Members.text(request, "MaxItems"));
    return Outcome.of(
        NamedOperation.answer(
            call,
            list ->
                Members.filled(
                    Members.type(shown.list),
                    name -> page.value(name, one -> shown.of(one, state)))));
  }

  private static List<EdgeDistribution> inMode(
      String mode, CloudFrontState state, CallContext call) {
    return state.distributions(call.account()).stream()
        .filter(one -> one.multiTenant() == mode.equals("tenant-only"))
        .toList();
  }

  private List<EdgeDistribution> referring(String asked, CloudFrontState state, CallContext call) {
    Resource found =
        kind == null
            ? Entities.shareable(asked, state, call)
            : Entities.named(kind, asked, state, call);
    return References.distributions(state, call.account(), found.kind(), found.id());
  }
}

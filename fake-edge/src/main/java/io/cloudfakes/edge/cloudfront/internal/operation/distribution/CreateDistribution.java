package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.ConnectionGroups;
import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.CreateDistributionRequest;
import software.amazon.awssdk.services.cloudfront.model.CreateDistributionResponse;

/**
 * Makes a distribution. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateDistribution.html">CreateDistribution</a>.
 *
 * <p>Modelled: all but gRPC, smooth streaming and cache tags, which are refused; mutual TLS and
 * connection functions are kept, for no viewer of a world speaks TLS.
 */
public final class CreateDistribution
    implements Operation<CreateDistributionRequest, CreateDistributionResponse, CloudFrontState> {
  private static final RequestMembers MEMBERS = Distributions.members("DistributionConfig.");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<CreateDistributionResponse, CloudFrontState> decide(
      CreateDistributionRequest request, CloudFrontState state, CallContext call) {
    EdgeDistribution made = Distributions.made(request.distributionConfig(), state, call);
    List<CloudFrontChange> changes = new ArrayList<>(Distributions.deployed(made, call));
    changes.addAll(ConnectionGroups.withFirst(made.multiTenant(), state, call));
    return Outcome.<CreateDistributionResponse, CloudFrontState>of(
            CreateDistributionResponse.builder()
                .distribution(Distributions.describe(made, state))
                .location(CloudFrontIds.location("distribution/" + made.id()))
                .eTag(made.etag())
                .build(),
            changes)
        .withStatus(201);
  }
}

package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.ConnectionGroups;
import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.rule.TagRules;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.CreateDistributionWithTagsRequest;
import software.amazon.awssdk.services.cloudfront.model.CreateDistributionWithTagsResponse;

/**
 * Makes a distribution that has tags from the first. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateDistributionWithTags.html">CreateDistributionWithTags</a>.
 *
 * <p>Modelled: all but what CreateDistribution refuses.
 */
public final class CreateDistributionWithTags
    implements Operation<
        CreateDistributionWithTagsRequest, CreateDistributionWithTagsResponse, CloudFrontState> {
  private static final RequestMembers MEMBERS =
      Distributions.members("DistributionConfigWithTags.DistributionConfig.");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<CreateDistributionWithTagsResponse, CloudFrontState> decide(
      CreateDistributionWithTagsRequest request, CloudFrontState state, CallContext call) {
    EdgeDistribution made =
        Distributions.made(request.distributionConfigWithTags().distributionConfig(), state, call);
    List<CloudFrontChange> changes = new ArrayList<>(Distributions.deployed(made, call));
    changes.addAll(ConnectionGroups.withFirst(made.multiTenant(), state, call));
    changes.add(
        TagRules.tagged(made.arn(), request.distributionConfigWithTags().tags().items(), state));
    return Outcome.of(
            CreateDistributionWithTagsResponse.builder()
                .distribution(Distributions.describe(made, state))
                .location(CloudFrontIds.location("distribution/" + made.id()))
                .eTag(made.etag())
                .build(),
            changes)
        .withStatus(201);
  }
}

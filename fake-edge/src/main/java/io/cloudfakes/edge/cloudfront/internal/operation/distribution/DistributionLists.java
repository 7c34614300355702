package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.Page;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.DistributionIdList;
import software.amazon.awssdk.services.cloudfront.model.DistributionList;

/** Pages of distributions, whole or only their ids. */
final class DistributionLists {
  private DistributionLists() {}

  static DistributionList whole(
      List<EdgeDistribution> all,
      @Nullable String marker,
      @Nullable String maxItems,
      CloudFrontState state) {
    Page<EdgeDistribution> page = Page.of(all, EdgeDistribution::id, marker, maxItems);
    return Members.filled(
        DistributionList.class, name -> page.value(name, one -> Distributions.summary(one, state)));
  }

  static DistributionIdList ids(
      List<EdgeDistribution> all, @Nullable String marker, @Nullable String maxItems) {
    Page<EdgeDistribution> page = Page.of(all, EdgeDistribution::id, marker, maxItems);
    return Members.filled(DistributionIdList.class, name -> page.value(name, EdgeDistribution::id));
  }
}

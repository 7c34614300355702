package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.iam.Arn;
import io.cloudfakes.link.GuardedResources;
import io.cloudfakes.service.Store;

/** The distributions, which name the web ACL before them. */
public record GuardedDistributions(Store<CloudFrontState> store) implements GuardedResources {
  @Override
  public boolean exists(String resourceArn) {
    String id = resourceArn.substring(resourceArn.lastIndexOf('/') + 1);
    EdgeDistribution found = store.state().distribution(id);
    return found != null && found.arn().equals(resourceArn);
  }

  @Override
  public boolean uses(String webAclArn) {
    return store.state().distributions(Arn.parse(webAclArn).account()).stream()
        .anyMatch(one -> webAclArn.equals(one.config().webACLId()));
  }
}

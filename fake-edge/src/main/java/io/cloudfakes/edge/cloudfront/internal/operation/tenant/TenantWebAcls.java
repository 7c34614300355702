package io.cloudfakes.edge.cloudfront.internal.operation.tenant;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.Tenants;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.CustomizationActionType;
import software.amazon.awssdk.services.cloudfront.model.Customizations;
import software.amazon.awssdk.services.cloudfront.model.DistributionTenant;
import software.amazon.awssdk.services.cloudfront.model.WebAclCustomization;

/** The web ACLs of distribution tenants, apart from their other settings. */
final class TenantWebAcls {
  private TenantWebAcls() {}

  /** The tenant in the version that a change is meant for, if it is meant for one. */
  static EdgeEntity required(
      String id, @Nullable String ifMatch, CloudFrontState state, CallContext call) {
    EdgeEntity known = Tenants.required(state, id, call);
    if (ifMatch != null) {
      CloudFrontErrors.requireVersion(known.etag(), ifMatch, call);
    }
    return known;
  }

  /**
   * A tenant with another web ACL.
   *
   * @param action null for that of the distribution
   */
  static EdgeEntity with(
      EdgeEntity tenant,
      @Nullable CustomizationActionType action,
      @Nullable String arn,
      CallContext call) {
    DistributionTenant config = Tenants.config(tenant);
    Customizations.Builder own =
        config.customizations() == null
            ? Customizations.builder()
            : config.customizations().toBuilder();
    if (action == null) {
      own.webAcl((WebAclCustomization) null);
    } else {
      own.webAcl(acl -> acl.action(action).arn(arn));
    }
    return tenant.changed(
        config.toBuilder().customizations(own.build()).build(),
        CloudFrontIds.etag(call),
        call.now());
  }
}

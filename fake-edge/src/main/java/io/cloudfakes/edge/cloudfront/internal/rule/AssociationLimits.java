package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.FunctionAssociation;
import software.amazon.awssdk.services.cloudfront.model.Origin;

/**
 * How many distributions may have the same policy, key group, access control or function. What is
 * AWS's own may be had by all.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html">Quotas</a>
 */
final class AssociationLimits {
  private static final int MOST = 100;
  private static final int MOST_ENCRYPTED = 20;

  private final CloudFrontState state;
  private final String account;
  private final String id;

  private AssociationLimits(CloudFrontState state, String account, String id) {
    this.state = state;
    this.account = account;
    this.id = id;
  }

  /**
   * Refuses a distribution that has what as many others have as may.
   *
   * @param id of the distribution; "" for a new one
   */
  static void require(DistributionConfig config, CloudFrontState state, String account, String id) {
    AssociationLimits limits = new AssociationLimits(state, account, id);
    Set<String> controls = new TreeSet<>();
    for (Origin origin : config.origins().items()) {
      add(controls, origin.originAccessControlId());
    }
    limits.few(Kind.ORIGIN_ACCESS_CONTROL, controls, "AssociatedToOriginAccessControl");
    List<Behavior> behaviors = Behaviors.all(config);
    Set<String> caches = new TreeSet<>();
    Set<String> requests = new TreeSet<>();
    Set<String> responses = new TreeSet<>();
    Set<String> encryptions = new TreeSet<>();
    Set<String> groups = new TreeSet<>();
    Set<String> functions = new TreeSet<>();
    for (Behavior behavior : behaviors) {
      add(caches, behavior.cachePolicyId());
      add(requests, behavior.originRequestPolicyId());
      add(responses, behavior.responseHeadersPolicyId());
      add(encryptions, behavior.fieldLevelEncryptionId());
      groups.addAll(behavior.trustedKeyGroups());
      behavior.functions().stream().map(FunctionAssociation::functionARN).forEach(functions::add);
    }
    limits.few(Kind.CACHE_POLICY, caches, "AssociatedToCachePolicy");
    limits.few(Kind.ORIGIN_REQUEST_POLICY, requests, "AssociatedToOriginRequestPolicy");
    limits.few(Kind.RESPONSE_HEADERS_POLICY, responses, "AssociatedToResponseHeadersPolicy");
    limits.few(Kind.FIELD_LEVEL_ENCRYPTION, encryptions, "AssociatedToFieldLevelEncryptionConfig");
    limits.few(Kind.KEY_GROUP, groups, "AssociatedToKeyGroup");
    limits.few(Kind.FUNCTION, functions, "WithSingleFunctionARN");
  }

  private static void add(Set<String> ids, @Nullable String named) {
    if (named != null && !named.isEmpty()) {
      ids.add(named);
    }
  }

  private void few(Kind kind, Set<String> named, String code) {
    int most = kind == Kind.FIELD_LEVEL_ENCRYPTION ? MOST_ENCRYPTED : MOST;
    for (String one : named) {
      if (!ManagedPolicies.isManaged(kind, one) && others(kind, one) >= most) {
        throw CloudFrontErrors.error(
            "TooManyDistributions" + code,
            "The maximum number of distributions have been associated with " + one + ".");
      }
    }
  }

  private long others(Kind kind, String named) {
    return References.distributions(state, account, kind, named).stream()
        .filter(other -> !other.id().equals(id))
        .count();
  }
}

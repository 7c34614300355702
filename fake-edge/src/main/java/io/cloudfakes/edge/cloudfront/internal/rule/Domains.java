package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.cache.PathPattern;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.cloudfront.model.DomainResult;

/** Whose domains are: an alias of a distribution's or a tenant's belongs to nobody else. */
public final class Domains {
  private Domains() {}

  /** The domains of a distribution or of a tenant, as its account wants them. */
  public static List<String> of(Resource owner) {
    return owner instanceof EdgeDistribution distribution
        ? AliasRules.of(distribution.config())
        : Tenants.config((EdgeEntity) owner).domains().stream().map(DomainResult::domain).toList();
  }

  /** The distribution or tenant that has a domain of that very name; null when none has. */
  public static @Nullable Resource owner(CloudFrontState state, String domain) {
    for (Resource one : all(state)) {
      for (String name : of(one)) {
        if (name.equalsIgnoreCase(domain)) {
          return one;
        }
      }
    }
    return null;
  }

  /**
   * Refuses a domain that another has.
   *
   * @param id of the distribution or tenant that is to have it; "" for a new one
   */
  static void requireFree(CloudFrontState state, String domain, String id) {
    Resource owner = owner(state, domain);
    if (owner != null && !owner.id().equals(id)) {
      throw CloudFrontErrors.error(
          "CNAMEAlreadyExists",
          "One or more of the CNAMEs you provided are already associated with a different"
              + " resource.");
    }
  }

  /** Whose domains a domain is or overlaps with, in the order of domains. */
  public static Map<String, Resource> overlapping(CloudFrontState state, String domain) {
    Map<String, Resource> found = new TreeMap<>();
    String asked = domain.toLowerCase(Locale.ROOT);
    for (Resource one : all(state)) {
      for (String name : of(one)) {
        String known = name.toLowerCase(Locale.ROOT);
        if (new PathPattern(asked).matches(known) || new PathPattern(known).matches(asked)) {
          found.put(name, one);
        }
      }
    }
    return found;
  }

  private static List<Resource> all(CloudFrontState state) {
    List<Resource> all = new ArrayList<>();
    TreePMap<String, Resource> distributions = state.byKind().get(Kind.DISTRIBUTION);
    if (distributions != null) {
      all.addAll(distributions.values());
    }
    all.addAll(Tenants.all(state));
    return all;
  }
}

package io.cloudfakes.edge.apigateway.internal.state;

import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.DomainNameAccessAssociation;

/**
 * The custom domain names of a world, which all kinds of APIs share.
 *
 * @param byKey by name, then place
 * @param associations the access associations of private domain names, by ARN
 */
public record Domains(
    TreePMap<DomainKey, Domain> byKey, TreePMap<String, DomainNameAccessAssociation> associations) {
  public static final Domains EMPTY = new Domains(TreePMap.empty(), TreePMap.empty());

  /** The domain of that name, in whatever place; null when there is none. */
  public @Nullable Domain named(String name) {
    DomainKey next = byKey.isEmpty() ? null : byKey.ceilingKey(DomainKey.first(name));
    return next == null || !next.name().equals(name) ? null : byKey.get(next);
  }

  public @Nullable Domain domain(DomainKey key) {
    return byKey.get(key);
  }

  public Domains with(Domain domain) {
    return new Domains(byKey.plus(domain.key(), domain), associations);
  }

  public Domains without(DomainKey key) {
    return new Domains(byKey.minus(key), associations);
  }

  public Domains withAssociations(TreePMap<String, DomainNameAccessAssociation> all) {
    return new Domains(byKey, all);
  }
}

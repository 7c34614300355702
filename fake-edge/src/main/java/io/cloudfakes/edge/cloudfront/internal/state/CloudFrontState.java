package io.cloudfakes.edge.cloudfront.internal.state;

import io.cloudfakes.clock.Timers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.DistributionTenant;

/**
 * All of CloudFront in one world.
 *
 * @param byKind what there is of each kind, in the order of ids
 * @param tags by the ARN of what is tagged
 * @param hosts the ids of distributions and of distribution tenants by the host names that the
 *     edges answer on, in lower case
 * @param logs the lines of access logs that wait to be written, by where they go; where all are
 *     written it stays, without lines
 * @param tasks what is done when its time comes
 */
public record CloudFrontState(
    PMap<Kind, TreePMap<String, Resource>> byKind,
    PMap<String, TreePMap<String, String>> tags,
    PMap<String, String> hosts,
    PMap<LogTarget, PVector<String>> logs,
    Timers<CloudFrontTask> tasks) {
  public static final CloudFrontState EMPTY =
      new CloudFrontState(
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          Timers.none());

  /** The one of that kind and id; null when there is none. */
  public @Nullable Resource find(Kind kind, String id) {
    TreePMap<String, Resource> all = byKind.get(kind);
    return all == null ? null : all.get(id);
  }

  /** All of a kind that an account has, in the order of ids. */
  public <R extends Resource> List<R> all(Kind kind, Class<R> type, String account) {
    TreePMap<String, Resource> all = byKind.get(kind);
    List<R> own = new ArrayList<>();
    if (all != null) {
      for (Resource one : all.values()) {
        if (one.account().equals(account)) {
          own.add(type.cast(one));
        }
      }
    }
    return own;
  }

  /** All distributions of an account. */
  public List<EdgeDistribution> distributions(String account) {
    return all(Kind.DISTRIBUTION, EdgeDistribution.class, account);
  }

  /** The distribution of that id, whoever has it; null when there is none. */
  public @Nullable EdgeDistribution distribution(String id) {
    return (EdgeDistribution) find(Kind.DISTRIBUTION, id);
  }

  /** All entities of a kind that an account has, in the order of ids. */
  public List<EdgeEntity> entities(Kind kind, String account) {
    return all(kind, EdgeEntity.class, account);
  }

  /** The document of that kind and id, whoever has it; null when there is none. */
  public @Nullable Document document(Kind kind, String id) {
    return find(kind, id) instanceof Document document ? document : null;
  }

  public CloudFrontState with(Resource resource) {
    TreePMap<String, Resource> all = byKind.get(resource.kind());
    TreePMap<String, Resource> some = all == null ? TreePMap.empty() : all;
    PMap<String, String> named = withoutHosts(some.get(resource.id()));
    for (String host : hosts(resource)) {
      named = named.plus(host, resource.id());
    }
    return new CloudFrontState(
        byKind.plus(resource.kind(), some.plus(resource.id(), resource)), tags, named, logs, tasks);
  }

  public CloudFrontState without(Kind kind, String id) {
    TreePMap<String, Resource> all = byKind.get(kind);
    if (all == null || !all.containsKey(id)) {
      return this;
    }
    return new CloudFrontState(
        byKind.plus(kind, all.minus(id)), tags, withoutHosts(all.get(id)), logs, tasks);
  }

  /** A host that has gone over to another is left alone. */
  private PMap<String, String> withoutHosts(@Nullable Resource known) {
    PMap<String, String> left = hosts;
    for (String host : hosts(known)) {
      left = known != null && known.id().equals(left.get(host)) ? left.minus(host) : left;
    }
    return left;
  }

  /** The hosts on which the edges answer for something. */
  private static List<String> hosts(@Nullable Resource resource) {
    if (resource instanceof EdgeDistribution distribution) {
      return hosts(distribution);
    }
    return resource instanceof EdgeEntity entity
            && entity.deployed() instanceof DistributionTenant tenant
        ? tenant.domains().stream().map(domain -> domain.domain().toLowerCase(Locale.ROOT)).toList()
        : List.of();
  }

  /**
   * Staging distributions are reached through their primaries alone, multi-tenant ones through
   * their tenants.
   */
  private static List<String> hosts(EdgeDistribution distribution) {
    DistributionConfig deployed = distribution.deployed();
    if (deployed == null || distribution.staging() || distribution.multiTenant()) {
      return List.of();
    }
    List<String> hosts = new ArrayList<>();
    hosts.add(distribution.domainName());
    if (deployed.aliases() != null) {
      deployed.aliases().items().forEach(alias -> hosts.add(alias.toLowerCase(Locale.ROOT)));
    }
    return hosts;
  }

  public CloudFrontState withTags(String arn, TreePMap<String, String> newTags) {
    return new CloudFrontState(
        byKind, newTags.isEmpty() ? tags.minus(arn) : tags.plus(arn, newTags), hosts, logs, tasks);
  }

  public CloudFrontState withTasks(Timers<CloudFrontTask> newTasks) {
    return new CloudFrontState(byKind, tags, hosts, logs, newTasks);
  }

  /** With one more line of a log. */
  public CloudFrontState withLogged(LogTarget target, String line) {
    PVector<String> lines = logs.get(target);
    PVector<String> some = lines == null ? TreePVector.empty() : lines;
    return new CloudFrontState(byKind, tags, hosts, logs.plus(target, some.plus(line)), tasks);
  }

  /** The lines of a log are written. */
  public CloudFrontState withWritten(LogTarget target) {
    return new CloudFrontState(byKind, tags, hosts, logs.plus(target, TreePVector.empty()), tasks);
  }
}

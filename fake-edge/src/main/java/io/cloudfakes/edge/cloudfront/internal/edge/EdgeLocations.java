package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.Collapsing;
import io.cloudfakes.edge.cloudfront.internal.cache.EdgeCache;
import io.cloudfakes.edge.cloudfront.internal.cache.InvalidationPath;
import io.cloudfakes.edge.cloudfront.internal.cache.Settled;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/**
 * The edge locations of one world: what each keeps, which requests are under way, where viewers
 * are. Not part of the state: a world that is forked begins with edges that keep nothing.
 */
public final class EdgeLocations {
  private final long bound;
  private final Map<String, EdgeCache> caches = new ConcurrentHashMap<>();
  private final Map<String, Collapsing<Settled>> underWay = new ConcurrentHashMap<>();
  private final Map<String, Place> places = new ConcurrentHashMap<>();
  private final FunctionRunner functions = new FunctionRunner();
  private final Map<String, DistributionPlan> plans = new ConcurrentHashMap<>();
  private final Set<String> cutOff = ConcurrentHashMap.newKeySet();
  private final AtomicLong purges = new AtomicLong();

  /**
   * Locations that keep nothing yet.
   *
   * @param bound of what each keeps, in bytes
   */
  public EdgeLocations(long bound) {
    this.bound = bound;
  }

  /** What a location keeps. */
  public EdgeCache cache(String location) {
    EdgeCache known = caches.get(location);
    return known == null ? caches.computeIfAbsent(location, l -> new EdgeCache(bound)) : known;
  }

  Collapsing<Settled> underWay(String location) {
    return underWay.computeIfAbsent(location, l -> new Collapsing<>());
  }

  /** How often something was purged: what was asked for before that is not kept. */
  long purges() {
    return purges.get();
  }

  /** Has all locations drop what some paths of a distribution name. */
  public void purge(String distribution, List<String> paths) {
    purge(distribution, paths, location -> true);
  }

  /** The same at some locations. */
  void purge(String distribution, List<String> paths, Predicate<String> reached) {
    purges.incrementAndGet();
    List<InvalidationPath> all = paths.stream().map(InvalidationPath::new).toList();
    caches.forEach(
        (location, cache) -> {
          if (reached.test(location)) {
            cache.drop(
                key ->
                    key.distribution().equals(distribution)
                        && all.stream().anyMatch(path -> path.takes(key.target())));
          }
        });
  }

  /** Where a viewer of that address is. */
  public Place place(String address) {
    return places.getOrDefault(address, Place.UNKNOWN);
  }

  /** Says where a viewer is. */
  public void place(String address, Place place) {
    places.put(address, place);
  }

  /** What runs CloudFront's functions. */
  public FunctionRunner functions() {
    return functions;
  }

  /** Says whether connections to an origin of that name come about. */
  public void cutOff(String domainName, boolean off) {
    if (off) {
      cutOff.add(domainName);
    } else {
      cutOff.remove(domainName);
    }
  }

  boolean isCutOff(String domainName) {
    return cutOff.contains(domainName);
  }

  DistributionPlan plan(
      EdgeDistribution distribution, DistributionConfig config, CloudFrontState state) {
    DistributionPlan known = plans.get(distribution.id());
    if (known != null && isAnother(known.distribution(), distribution)) {
      purge(distribution.id(), List.of("/*"));
    }
    if (known == null || !known.isOf(config, state)) {
      known = new DistributionPlan(distribution, config, state);
      plans.put(distribution.id(), known);
    }
    return known;
  }

  /** Whether a world that began anew has made a distribution of the same id once more. */
  // The object, not the text: it is the same as long as the distribution is, and the id comes back.
  @SuppressWarnings("ReferenceEquality")
  private static boolean isAnother(EdgeDistribution before, EdgeDistribution now) {
    return before.domainName() != now.domainName();
  }
}

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
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/**
 * The edge locations of one world: what each keeps, which requests are under way, where viewers
 * are. Not part of the state: a fork takes over what its parent has at that time.
 */
public final class EdgeLocations {
  private final long bound;
  private final Map<String, EdgeCache> caches = new ConcurrentHashMap<>();
  private final Map<String, Collapsing<Settled>> underWay = new ConcurrentHashMap<>();
  private final Map<String, Place> places = new ConcurrentHashMap<>();
  private final FunctionRunner functions = new FunctionRunner();
  private final Map<String, DistributionPlan> plans = new ConcurrentHashMap<>();
  private final Map<String, String> tagHeaders = new ConcurrentHashMap<>();
  private final Set<String> cutOff = ConcurrentHashMap.newKeySet();
  private final AtomicLong purges = new AtomicLong();
  private @Nullable EdgeLocations beginning;

  /**
   * Locations that keep nothing yet.
   *
   * @param bound of what each keeps, in bytes
   */
  public EdgeLocations(long bound) {
    this.bound = bound;
  }

  /** Begins as another world's locations are now: these keep what those keep. */
  public void begin(EdgeLocations parent) {
    beginning = parent.frozen();
    reset();
  }

  /** What there is to begin with again, whatever becomes of these. */
  private EdgeLocations frozen() {
    EdgeLocations frozen = new EdgeLocations(bound);
    frozen.take(this);
    return frozen;
  }

  private void take(EdgeLocations other) {
    other.caches.forEach((location, cache) -> caches.put(location, cache.fork()));
    places.putAll(other.places);
    functions.take(other.functions);
    tagHeaders.putAll(other.tagHeaders);
    cutOff.addAll(other.cutOff);
  }

  /** Goes back to what they began with. */
  public void reset() {
    caches.clear();
    places.clear();
    functions.clear();
    tagHeaders.clear();
    cutOff.clear();
    plans.clear();
    purges.incrementAndGet();
    if (beginning != null) {
      take(beginning);
    }
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

  /** Has all locations drop what some paths and tags of a distribution name. */
  public void purge(String distribution, List<String> items) {
    purge(distribution, items, location -> true);
  }

  /** The same at some locations. */
  void purge(String distribution, List<String> items, Predicate<String> reached) {
    purges.incrementAndGet();
    List<InvalidationPath> all = items.stream().map(InvalidationPath::new).toList();
    caches.forEach(
        (location, cache) -> {
          if (reached.test(location)) {
            cache.drop(
                (key, object) ->
                    key.distribution().equals(distribution)
                        && all.stream().anyMatch(item -> item.takes(key, object)));
          }
        });
  }

  /** Says in which header a distribution's origins name tags, where its configuration cannot. */
  public void tags(String distribution, String header) {
    tagHeaders.put(distribution, header);
    plans.remove(distribution);
  }

  /** The header in which a distribution's origins name tags; "" for none. */
  public String tagHeader(String distribution, DistributionConfig config) {
    String configured = CacheTagHeaders.of(config);
    return configured.isEmpty() ? tagHeaders.getOrDefault(distribution, "") : configured;
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
    if (known == null || !known.isOf(config, state)) {
      known =
          new DistributionPlan(distribution, config, state, tagHeader(distribution.id(), config));
      plans.put(distribution.id(), known);
    }
    return known;
  }
}

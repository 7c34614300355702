package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.edge.cloudfront.internal.cache.CacheKey;
import io.cloudfakes.edge.cloudfront.internal.cache.CacheResult;
import io.cloudfakes.edge.cloudfront.internal.cache.CachedObject;
import io.cloudfakes.edge.cloudfront.internal.cache.Collapsing;
import io.cloudfakes.edge.cloudfront.internal.cache.Compression;
import io.cloudfakes.edge.cloudfront.internal.cache.EdgeCache;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.Lookup;
import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import io.cloudfakes.edge.cloudfront.internal.cache.Settled;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Answers from what an edge keeps, asking the origin where that is not enough. */
final class CachedAnswers {
  private final EdgeLocations edges;
  private final OriginFetch origins;
  private final FakeClock clock;
  private final boolean regional;

  /**
   * The edges of a world.
   *
   * @param regional whether there is a cache between them and the origins
   */
  CachedAnswers(EdgeLocations edges, OriginFetch origins, FakeClock clock, boolean regional) {
    this.edges = edges;
    this.origins = origins;
    this.clock = clock;
    this.regional = regional;
  }

  Served answer(
      ViewerRequest request, BehaviorPlan behavior, EdgeDistribution distribution, EdgeIds ids) {
    if (!behavior.caches(request.method())) {
      return passedOn(request, behavior, distribution, ids);
    }
    CacheKey key = behavior.rules().key().key(distribution.id(), request);
    EdgeCache cache = edges.cache(ids.location());
    Lookup found = Lookup.of(cache.find(key), request.isHead(), clock.instant());
    if (found instanceof Lookup.Hit hit) {
      return hit(hit.object());
    }
    Asking asking = new Asking(request, behavior, distribution, ids, key, cache);
    if (found instanceof Lookup.Stale stale) {
      Served served = hit(stale.object());
      asking.bring(stale.object());
      return served;
    }
    if (!mayCollapse(behavior)) {
      return served(asking.bring(held(found)));
    }
    Collapsing.Brought<Settled> brought =
        edges.underWay(ids.location()).bring(key, asking::bringAnew);
    Settled settled = brought.what();
    if (settled == null) {
      return served(asking.bring(held(found)));
    }
    return brought.waited() ? shared(settled, asking, found) : served(settled);
  }

  /** What the first of several brought is everybody's if it is kept. */
  private Served shared(Settled settled, Asking asking, Lookup found) {
    return settled.kept() == null
        ? served(asking.bring(held(found)))
        : new Served(
            settled.reply(), settled.reply().isError() ? CacheResult.ERROR : CacheResult.HIT, 0L);
  }

  private static boolean mayCollapse(BehaviorPlan behavior) {
    return behavior.caching()
        && behavior.rules().key().cookies().isNone()
        && behavior.cookies().isNone();
  }

  private Served hit(CachedObject object) {
    return new Served(
        object.reply(),
        object.reply().isError() ? CacheResult.ERROR : CacheResult.HIT,
        object.age(clock.instant()).toSeconds());
  }

  private static Served served(Settled settled) {
    return new Served(settled.reply(), settled.result(), settled.age());
  }

  private static @Nullable CachedObject held(Lookup found) {
    return found instanceof Lookup.Expired expired ? expired.object() : null;
  }

  private Served passedOn(
      ViewerRequest request, BehaviorPlan behavior, EdgeDistribution distribution, EdgeIds ids) {
    OriginReply reply =
        origins.fetch(
            new OriginFetch.Asked(request, behavior, distribution, false, HeaderLines.NONE, ids));
    return new Served(reply, reply.isError() ? CacheResult.ERROR : CacheResult.MISS, null);
  }

  /** One request on its way to the origin, for an object that is to be kept. */
  private final class Asking {
    private final ViewerRequest request;
    private final BehaviorPlan behavior;
    private final EdgeDistribution distribution;
    private final EdgeIds ids;
    private final CacheKey key;
    private final EdgeCache cache;

    Asking(
        ViewerRequest request,
        BehaviorPlan behavior,
        EdgeDistribution distribution,
        EdgeIds ids,
        CacheKey key,
        EdgeCache cache) {
      this.request = request;
      this.behavior = behavior;
      this.distribution = distribution;
      this.ids = ids;
      this.key = key;
      this.cache = cache;
    }

    /** Looks once more: another may have brought it since. */
    Settled bringAnew() {
      Instant now = clock.instant();
      Lookup found = Lookup.of(cache.find(key), request.isHead(), now);
      if (found instanceof Lookup.Hit hit) {
        CachedObject object = hit.object();
        return new Settled(
            object.reply(),
            object,
            object.reply().isError() ? CacheResult.ERROR : CacheResult.HIT,
            object.age(now).toSeconds());
      }
      return bring(held(found));
    }

    Settled bring(@Nullable CachedObject held) {
      long purges = edges.purges();
      String next = Tiers.next(ids.location(), behavior, regional);
      Settled settled = next == null ? fromOrigin(held) : fromTier(held, ids.at(next));
      if (purges == edges.purges()) {
        cache.keep(key, settled.kept());
      }
      return settled;
    }

    private Settled fromOrigin(@Nullable CachedObject held) {
      OriginReply answer =
          origins.fetch(
              new OriginFetch.Asked(
                  request,
                  behavior,
                  distribution,
                  behavior.caching(),
                  held == null ? HeaderLines.NONE : held.conditions(),
                  ids));
      return Settled.of(
          held, compressed(answer), behavior.rules(), request.isHead(), clock.instant());
    }

    /** What another cache has kept for a while is that old here, too. */
    private Settled fromTier(@Nullable CachedObject held, EdgeIds at) {
      Served served = answer(request, behavior, distribution, at);
      if (Tiers.isShield(at.location()) && served.result() == CacheResult.HIT) {
        at.trace().note(Trace.Detail.ORIGIN_SHIELD_HIT);
      }
      Long age = served.age();
      return Settled.of(
          held,
          served.reply(),
          behavior.rules(),
          request.isHead(),
          clock.instant().minusSeconds(age == null ? 0 : age));
    }

    private OriginReply compressed(OriginReply answer) {
      return behavior.behavior().compress() && behavior.caching() && !request.isHead()
          ? Compression.of(answer, behavior.rules().key().encodings(request))
          : answer;
    }
  }
}

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
  /** An object larger than this is neither fetched nor kept. */
  private static final long LARGEST = 30L << 30;

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
    Served served = found(request, behavior, distribution, ids);
    return new Served(VaryHeader.shown(served.reply(), behavior), served.result(), served.age());
  }

  /** The answer at one of the caches, as another cache is given it. */
  private Served found(
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
    if (found instanceof Lookup.Stale stale) {
      Served served = hit(stale.object());
      new Asking(request, behavior, distribution, ids.behind(), key, cache).bring(stale.object());
      return served;
    }
    Asking asking = new Asking(request, behavior, distribution, ids, key, cache);
    if (!mayCollapse(behavior) || hasPrecondition(request)) {
      return served(asking.bring(held(found)));
    }
    Collapsing.Brought<Settled> brought =
        edges.underWay(ids.location()).bring(collapsed(key, request), asking::bringAnew);
    Settled settled = brought.what();
    if (settled == null) {
      return served(asking.bring(held(found)));
    }
    return brought.waited() ? shared(settled, asking, found) : served(settled);
  }

  /** A GET does not wait for a HEAD: what that brings has no body. */
  private static CacheKey collapsed(CacheKey key, ViewerRequest request) {
    return request.isHead()
        ? new CacheKey(key.distribution(), key.target(), key.variant() + "\nHEAD")
        : key;
  }

  /** What the first of several brought is everybody's, unless the origin keeps it to one. */
  private Served shared(Settled settled, Asking asking, Lookup found) {
    if (settled.isForOne(asking.behavior.rules())) {
      return served(asking.bring(held(found)));
    }
    Long age = settled.age();
    return new Served(
        settled.reply(),
        settled.reply().isError() ? CacheResult.ERROR : CacheResult.HIT,
        age == null ? Long.valueOf(0) : age);
  }

  private static boolean mayCollapse(BehaviorPlan behavior) {
    return behavior.caching() && !behavior.forwardsCookies();
  }

  /** What the origin says to such a request is none of the others' business. */
  private static boolean hasPrecondition(ViewerRequest request) {
    return request.headers().lines().stream()
        .anyMatch(line -> OriginRequests.isPrecondition(line.name()));
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
        if (purges != edges.purges()) {
          // A purge came in between: it may have looked here before this was kept.
          cache.keep(key, null);
        }
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
                  // The guide: conditions are not supported where cookies are forwarded.
                  held == null || behavior.forwardsCookies() ? HeaderLines.NONE : held.conditions(),
                  ids));
      OriginReply taken =
          behavior.caching() && isTooLarge(answer) ? ErrorPages.tooLarge(ids) : compressed(answer);
      return Settled.of(held, taken, behavior.rules(), request.isHead(), clock.instant());
    }

    /** What another cache has kept for a while is that old here, too. */
    private Settled fromTier(@Nullable CachedObject held, EdgeIds at) {
      Served served = found(request, behavior, distribution, at);
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

    private static boolean isTooLarge(OriginReply answer) {
      String length = answer.headers().first("Content-Length");
      return length != null && length.matches("[0-9]{11,18}") && Long.parseLong(length) > LARGEST;
    }

    private OriginReply compressed(OriginReply answer) {
      return behavior.behavior().compress() && behavior.caching() && !request.isHead()
          ? Compression.of(answer, behavior.rules().key().encodings(request))
          : answer;
    }
  }
}

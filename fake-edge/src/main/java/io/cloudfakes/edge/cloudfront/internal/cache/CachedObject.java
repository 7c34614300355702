package io.cloudfakes.edge.cloudfront.internal.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer as an edge keeps it.
 *
 * @param bornAt when the origin gave it, or last said that it still holds: its age counts from then
 * @param freshUntil from then on the origin is asked
 * @param retention what the origin and the policy said
 * @param headOnly it came without its body, for a HEAD
 * @param tags what the origin calls it by for invalidations
 */
public record CachedObject(
    OriginReply reply,
    Instant bornAt,
    Instant freshUntil,
    Retention retention,
    boolean headOnly,
    Set<String> tags) {

  static CachedObject of(
      OriginReply reply, Retention retention, boolean headOnly, Set<String> tags, Instant now) {
    return new CachedObject(reply, now, now.plus(retention.lifetime()), retention, headOnly, tags);
  }

  /** How long ago the origin vouched for it. */
  public Duration age(Instant now) {
    Duration age = Duration.between(bornAt, now);
    return age.isNegative() ? Duration.ZERO : age;
  }

  /** Served past its time because the origin fails: it is not asked again until then. */
  CachedObject heldUntil(Instant then) {
    return new CachedObject(reply, bornAt, then, retention.servedStale(), headOnly, tags);
  }

  /** Whether it may stand in for an origin that fails now. */
  boolean standsIn(Instant now) {
    Duration limit = retention.ifError();
    return limit == null || (!limit.isZero() && !now.isAfter(expiry().plus(limit)));
  }

  /** When it went stale by what the origin said, however often it was served since. */
  private Instant expiry() {
    return bornAt.plus(retention.lifetime());
  }

  boolean servedWhileAsking(Instant now) {
    return !retention.whileRevalidating().isZero()
        && now.isBefore(expiry().plus(retention.whileRevalidating()));
  }

  /** The condition under which the origin may answer that it still holds. */
  public HeaderLines conditions() {
    HeaderLines conditions = HeaderLines.NONE;
    @Nullable String etag = reply.headers().first("ETag");
    if (etag != null) {
      conditions = conditions.plus("If-None-Match", etag);
    }
    @Nullable String modified = reply.headers().first("Last-Modified");
    return modified == null ? conditions : conditions.plus("If-Modified-Since", modified);
  }
}

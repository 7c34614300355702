package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.CacheResult;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an access log says of a request beyond its result, noted as it is answered. */
final class Trace {
  /** Words of {@code x-edge-detailed-result-type}. */
  enum Detail {
    CLIENT_GEO_BLOCKED("ClientGeoBlocked"),
    INVALID_REQUEST("InvalidRequest"),
    INVALID_REQUEST_BLOCKED("InvalidRequestBlocked"),
    INVALID_REQUEST_METHOD("InvalidRequestMethod"),
    ORIGIN_COMM_ERROR("OriginCommError"),
    ORIGIN_CONNECT_ERROR("OriginConnectError"),
    ORIGIN_DNS_ERROR("OriginDnsError"),
    ORIGIN_READ_ERROR("OriginReadError"),
    ORIGIN_SHIELD_HIT("OriginShieldHit");

    private final String word;

    Detail(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /**
   * An origin was asked.
   *
   * @param location the cache that asked it
   * @param taken until it answered
   */
  record Fetch(String location, Duration taken) {}

  private volatile @Nullable Fetch fetch;
  private volatile @Nullable Detail detail;
  private volatile @Nullable CacheResult told;
  private volatile Duration taken = Duration.ZERO;

  /** A function had the request answered so. */
  void tell(CacheResult result) {
    told = result;
  }

  /** The answer, with what was told of it if it was brought for this very request. */
  Served told(Served served) {
    CacheResult result = told;
    boolean brought =
        served.age() == null
            && (served.result() == CacheResult.MISS || served.result() == CacheResult.ERROR);
    return result == null || !brought ? served : new Served(served.reply(), result, null);
  }

  /** The last that is noted counts. */
  void note(@Nullable Detail noted) {
    detail = noted;
  }

  @Nullable Detail detail() {
    return detail;
  }

  void fetched(Fetch last) {
    fetch = last;
  }

  /** The last time that an origin answered; null when none was asked. */
  @Nullable Fetch fetch() {
    return fetch;
  }

  /** From when the request came to when its answer was ready. */
  void took(Duration time) {
    taken = time;
  }

  Duration taken() {
    return taken;
  }
}

package io.cloudfakes.dns.resolver;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.cloudfakes.clock.Scheduled;
import io.cloudfakes.dns.internal.answer.Subnet;
import io.cloudfakes.dns.internal.zone.RecordName;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * A caching stub resolver, as operating systems and networks have them between programs and name
 * servers: it keeps what it was told until its time to live runs out on the virtual clock, and what
 * was denied for as long as the denial says (RFC 2308).
 *
 * <pre>{@code
 * CachingResolver resolver = aws.fake(FakeDns.class).dns().resolver().build();
 * resolver.addresses("www.example.test"); // asked
 * aws.clock().advance(Duration.ofSeconds(59));
 * resolver.addresses("www.example.test"); // remembered: its TTL is 60 seconds
 * }</pre>
 */
public final class CachingResolver {
  private static final int LONGEST_CHAIN = 16;

  /** What stale answers are said to hold for (RFC 8767). */
  private static final long STALE_TTL = 30;

  private final Questions questions;
  private final Clock clock;
  private final Cache<CacheKey, CachedSet> cache;

  private CachingResolver(Builder builder) {
    this.questions = new Questions(builder.upstream, builder.address, builder.client);
    this.clock = builder.clock;
    this.cache =
        Caffeine.newBuilder()
            .maximumSize(builder.entries)
            .ticker(() -> Scheduled.nanos(builder.clock.instant()))
            .executor(Runnable::run)
            .expireAfter(
                Expiry.<CacheKey, CachedSet>writing(
                    (key, set) -> Duration.ofSeconds(set.ttl()).plus(builder.staleFor)))
            .build();
  }

  /** Begins a resolver that asks there and ages by that clock. */
  public static Builder builder(Upstream upstream, Clock clock) {
    return new Builder(upstream, clock);
  }

  /**
   * Resolves a name, through aliases.
   *
   * @param name with or without its final dot
   * @param type {@code A}, {@code MX}, …
   */
  public Resolved resolve(String name, String type) {
    return resolve(RecordName.parse(name).toDns(), Type.value(type));
  }

  /**
   * All addresses of a host, those of IPv4 first.
   *
   * @param host a name, or an address as text, which is given back
   * @throws UnknownHostException when the name does not exist, has no address, or nobody answers
   */
  public List<InetAddress> addresses(String host) throws UnknownHostException {
    if (host.matches("[0-9.]+") || host.indexOf(':') >= 0) {
      return List.of(InetAddress.getByName(host));
    }
    Name name = RecordName.parse(host).toDns();
    Resolved first = resolve(name, Type.A);
    List<InetAddress> addresses = new ArrayList<>(first.addresses());
    if (first.code() == Rcode.NOERROR) {
      addresses.addAll(resolve(name, Type.AAAA).addresses());
    }
    if (addresses.isEmpty()) {
      throw new UnknownHostException(host + ": " + first.rcode());
    }
    return addresses;
  }

  /** Forgets everything. */
  public void clear() {
    cache.invalidateAll();
  }

  Resolved resolve(Name asked, int type) {
    Instant now = clock.instant();
    Chain chain = new Chain();
    Name name = asked;
    for (int links = 0; links < LONGEST_CHAIN; links++) {
      CachedSet set = known(name, type, now);
      if (set == null) {
        return chain.ended(Rcode.SERVFAIL);
      }
      chain.add(set, now);
      if (set.code() != Rcode.NOERROR || set.records().isEmpty() || set.type() == type) {
        return chain.ended(set.code());
      }
      name = ((CNAMERecord) set.records().get(0)).getTarget();
    }
    return chain.ended(Rcode.SERVFAIL);
  }

  /** The records of that type, or the alias in their place; null when nobody answers. */
  private @Nullable CachedSet known(Name name, int type, Instant now) {
    CachedSet kept = kept(name, type);
    if (kept != null && kept.freshAt(now)) {
      return kept;
    }
    Message answer = questions.ask(name, type);
    List<CachedSet> told = answer == null ? List.of() : CachedSet.of(answer, now);
    for (CachedSet set : told) {
      if (set.ttl() > 0) {
        cache.put(new CacheKey(set.name(), set.type()), set);
      }
    }
    for (CachedSet set : told) {
      if (set.name().equals(name) && (set.type() == type || set.type() == Type.CNAME)) {
        return set;
      }
    }
    if (kept != null) {
      return kept;
    }
    // A refusal is told as such, and nothing of it is kept.
    return answer == null || answer.getRcode() == Rcode.NOERROR
        ? null
        : new CachedSet(name, type, answer.getRcode(), List.of(), 0, now);
  }

  private @Nullable CachedSet kept(Name name, int type) {
    CachedSet kept = cache.getIfPresent(new CacheKey(name, type));
    return kept == null && type != Type.CNAME
        ? cache.getIfPresent(new CacheKey(name, Type.CNAME))
        : kept;
  }

  /** What is found on the way along aliases. */
  private static final class Chain {
    private final List<Record> records = new ArrayList<>();
    private long ttl = Long.MAX_VALUE;
    private boolean stale;

    void add(CachedSet set, Instant now) {
      records.addAll(set.records());
      stale |= !set.freshAt(now) && set.ttl() > 0;
      ttl = Math.min(ttl, set.freshAt(now) ? set.left(now) : set.ttl() > 0 ? STALE_TTL : 0);
    }

    Resolved ended(int code) {
      return new Resolved(code, records, ttl == Long.MAX_VALUE ? 0 : ttl, stale);
    }
  }

  /** The names are equal in whatever case. */
  private record CacheKey(Name name, int type) {}

  /** Sets a resolver's options; each has a default. */
  public static final class Builder {
    private final Upstream upstream;
    private final Clock clock;
    private InetAddress address = Subnet.parse("192.0.2.53").address();
    private @Nullable Subnet client;
    private Duration staleFor = Duration.ZERO;
    private long entries = 10_000;

    private Builder(Upstream upstream, Clock clock) {
      this.upstream = upstream;
      this.clock = clock;
    }

    /** The resolver's own address, which tells name servers where it is: 192.0.2.53 by default. */
    public Builder at(String resolverAddress) {
      address = Subnet.parse(resolverAddress).address();
      return this;
    }

    /** Tells name servers whom it asks for, by EDNS Client Subnet: an address or a block. */
    public Builder forClient(String subnet) {
      client = Subnet.parse(subnet);
      return this;
    }

    /**
     * Gives expired answers for so long when nobody answers any more (RFC 8767); not by default.
     */
    public Builder servingStaleFor(Duration duration) {
      staleFor = duration;
      return this;
    }

    /** How many sets of records it keeps; 10,000 by default. */
    public Builder keeping(long sets) {
      entries = sets;
      return this;
    }

    public CachingResolver build() {
      return new CachingResolver(this);
    }
  }
}

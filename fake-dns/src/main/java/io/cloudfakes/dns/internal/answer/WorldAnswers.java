package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.fault.DnsFault;
import io.cloudfakes.fault.InnerCalls;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.fault.FaultRule;
import io.cloudfakes.seed.Seed;
import io.cloudfakes.service.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * The answers of a world's name servers: each query is in the world's log, meets its faults, and
 * has its line where the zone's queries are logged.
 */
public final class WorldAnswers {
  private static final int SERVERS = 4;

  private final FakeClock clock;
  private final Store<Route53State> store;
  private final Seed seed;
  private final InnerCalls queries;
  private final Supplier<Places> places;
  private final Function<String, @Nullable AliasedResource> resources;
  private final Chance chance;
  private final Answering answering;
  private final QueryLogs logs = new QueryLogs();
  private volatile StateZones latest = new StateZones(Route53State.EMPTY);

  /**
   * @param resources what the name of an AWS resource leads to, by the name as DNS writes it in
   *     lower case and without a last dot
   */
  public WorldAnswers(
      FakeClock clock,
      Store<Route53State> store,
      Seed seed,
      InnerCalls queries,
      Supplier<Places> places,
      Function<String, @Nullable AliasedResource> resources) {
    this.clock = clock;
    this.store = store;
    this.seed = seed;
    this.queries = queries;
    this.places = places;
    this.resources = resources;
    this.chance = new Chance(seed);
    this.answering = new Answering(chance);
  }

  /** The answer; null for none. */
  public @Nullable Answered answer(Asked asked) {
    Record question = Answering.question(asked.query());
    if (question == null) {
      return plain(published(), asked); // Nothing that could be told of in the log.
    }
    String name = question.getName().toString(true).toLowerCase(Locale.ROOT);
    String type = Type.string(question.getType());
    InnerCalls.InnerCall query = queries.begin(DnsFault.QUERY, name + '/' + type);
    Answered answered = query.unreachable() ? null : struck(query, asked);
    if (answered == null) {
      query.unanswered("never answered");
      return null;
    }
    Message reply = answered.message();
    String code = Rcode.string(reply.getRcode());
    query.answered(reply.getHeader().getFlag(Flags.TC) ? code + ", truncated" : code);
    AnswerZone zone = answered.zone();
    if (zone != null && published().logged(zone.id())) {
      logs.add(zone.id(), new QueryLogs.Line(clock.instant(), name, type, code, asked));
    }
    return answered;
  }

  /** What a test of an answer gives: it leaves no trace in the answers after it. */
  public @Nullable Answered tested(PublishedZones zones, Chance ownChance, Asked asked) {
    return new Answering(ownChance)
        .answer(new View(zones), asked.query(), QueryOrigin.internet(asked.resolver()));
  }

  /** The lines that query logging wrote of a zone, oldest first. */
  public List<String> queryLog(String zone) {
    return logs.of(zone);
  }

  /** Forgets what was asked. */
  public void reset() {
    chance.reset();
    logs.clear();
  }

  private @Nullable Answered struck(InnerCalls.InnerCall query, Asked asked) {
    List<FaultRule> rules = query.faultRules();
    PublishedZones zones = published();
    if (rules.isEmpty()) {
      return plain(zones, asked);
    }
    for (FaultRule rule : rules) {
      Fault fault = rule.fault();
      if (fault instanceof DnsFault.LateChange late) {
        zones = past(query, rule, late.delay(), zones);
      } else if (fault instanceof DnsFault.StaleServer stale
          && stale.server() == server(query, asked)) {
        zones = past(query, rule, stale.age(), zones);
      } else if (fault instanceof DnsFault.NoAnswer) {
        query.acted(rule);
        return null;
      } else if (fault instanceof DnsFault.Servfail) {
        query.acted(rule);
        return Answering.refusal(asked.query(), Rcode.SERVFAIL);
      } else if (fault instanceof DnsFault.Nxdomain) {
        query.acted(rule);
        return answering.denial(new View(zones), asked.query(), origin(asked));
      }
    }
    return cut(query, asked, plain(zones, asked));
  }

  private static @Nullable Answered cut(
      InnerCalls.InnerCall query, Asked asked, @Nullable Answered answered) {
    for (FaultRule rule : query.faultRules()) {
      if (rule.fault() instanceof DnsFault.TruncateUdp && !asked.tcp() && answered != null) {
        query.acted(rule);
        return answered.cut();
      }
    }
    return answered;
  }

  /** The zones of then, when they were others; what is healthy is told by now. */
  private PublishedZones past(
      InnerCalls.InnerCall query, FaultRule rule, Duration age, PublishedZones now) {
    Instant then = clock.instant().minus(age);
    StateZones past = new StateZones(store.stateAt(then));
    if (past.isOf(store.state())) {
      return now;
    }
    query.acted(rule);
    return past.withHealthOf(now);
  }

  /** Which of the four is asked: the one that is named, else as resolvers spread their queries. */
  private int server(InnerCalls.InnerCall query, Asked asked) {
    String named = asked.server();
    Record question = asked.query().getQuestion();
    if (named != null && question != null) {
      return published().numberOf(named, question.getName());
    }
    long drawn = seed.hash("name server of " + question, query.occurrence());
    return 1 + (int) Long.remainderUnsigned(drawn, SERVERS);
  }

  private @Nullable Answered plain(PublishedZones zones, Asked asked) {
    return answering.answer(new View(zones), asked.query(), origin(asked));
  }

  private QueryOrigin origin(Asked asked) {
    Places.Vpc vpc = places.get().vpc(Subnet.of(asked.resolver()));
    return new QueryOrigin(asked.resolver(), vpc.id(), vpc.region(), asked.server());
  }

  /** What was read of a state serves until there is another. */
  private StateZones published() {
    Route53State state = store.state();
    StateZones known = latest;
    if (!known.isOf(state)) {
      known = new StateZones(state);
      latest = known;
    }
    return known;
  }

  /** The world as of one question. */
  private final class View implements DnsView {
    private final PublishedZones zones;
    private final Places table = places.get();

    View(PublishedZones zones) {
      this.zones = zones;
    }

    @Override
    public PublishedZones zones() {
      return zones;
    }

    @Override
    public @Nullable AliasedResource resource(String dnsName) {
      return resources.apply(dnsName);
    }

    @Override
    public Instant now() {
      return clock.instant();
    }

    @Override
    public Located locate(Subnet client) {
      return table.locate(client);
    }
  }
}

package io.cloudfakes.dns;

import io.cloudfakes.FakeAws;
import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.dns.internal.answer.AliasedResource;
import io.cloudfakes.dns.internal.answer.Answered;
import io.cloudfakes.dns.internal.answer.Answering;
import io.cloudfakes.dns.internal.answer.Chance;
import io.cloudfakes.dns.internal.answer.DnsView;
import io.cloudfakes.dns.internal.answer.Places;
import io.cloudfakes.dns.internal.answer.PublishedZones;
import io.cloudfakes.dns.internal.answer.QueryOrigin;
import io.cloudfakes.dns.internal.answer.StateZones;
import io.cloudfakes.dns.internal.answer.Subnet;
import io.cloudfakes.dns.internal.probe.Prober;
import io.cloudfakes.dns.internal.server.DnsServer;
import io.cloudfakes.dns.internal.server.Packets;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.resolver.CachingResolver;
import io.cloudfakes.dns.resolver.JvmResolution;
import io.cloudfakes.link.NameResolution;
import io.cloudfakes.service.Store;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Message;
import software.amazon.awssdk.services.route53.model.AliasTarget;

/**
 * Route 53's name servers in one world: they answer in process, and by UDP and TCP at a loopback
 * port once that is asked for.
 *
 * <pre>{@code
 * NameServers dns = aws.fake(FakeDns.class).dns();
 * dns.clients().at("203.0.113.0/24").in("DE");
 * assertThat(dns.query("www.example.com", "A").values()).containsExactly("192.0.2.1");
 * assertThat(dns.queryFrom("203.0.113.7", "www.example.com", "A").values()).contains("192.0.2.2");
 * }</pre>
 */
public final class NameServers implements NameResolution, AutoCloseable {
  /** The resolver that questions come from when nothing else is said: of no known place. */
  private static final InetAddress RESOLVER = Subnet.parse("192.0.2.53").address();

  private final FakeClock clock;
  private final Store<Route53State> store;
  private final Answering answering;
  private final PlaceTable places = new PlaceTable();
  private final DnsClients clients = new DnsClients(places);
  private final AliasTargets targets = new AliasTargets();
  private volatile StateZones latest = new StateZones(Route53State.EMPTY);
  private @Nullable DnsServer server;
  private boolean probing;

  NameServers(FakeAws world, Store<Route53State> store) {
    this.clock = world.clock();
    this.store = store;
    this.answering = new Answering(new Chance(world.seed()));
  }

  /**
   * Asks a question as a resolver of no known place would.
   *
   * @param name with or without its final dot
   * @param type {@code A}, {@code MX}, …, {@code TYPE4711}
   * @throws IllegalArgumentException when there is no such name or type
   */
  public DnsAnswer query(String name, String type) {
    return new DnsAnswer(ask(DnsAnswer.query(name, type, null), RESOLVER));
  }

  /**
   * Asks a question for a client.
   *
   * @param client its address, or the block it is in: {@code 203.0.113.0/24}
   */
  public DnsAnswer queryFrom(String client, String name, String type) {
    Subnet subnet = Subnet.parse(client);
    return new DnsAnswer(ask(DnsAnswer.query(name, type, subnet), subnet.address()));
  }

  /**
   * Asks a question by message, for all that {@link #query} leaves out.
   *
   * @return null when there is no answer: the message is one itself
   */
  public @Nullable Message answer(Message query, InetAddress resolver) {
    Answered answered = answered(query, resolver);
    return answered == null ? null : answered.message();
  }

  /** Where clients are. */
  public DnsClients clients() {
    return clients;
  }

  /** What aliases to AWS resources refer to, where no other fake of the world has it. */
  public AliasTargets targets() {
    return targets;
  }

  /** Begins a caching resolver that asks these name servers and ages by the world's clock. */
  public CachingResolver.Builder resolver() {
    return CachingResolver.builder(this::answer, clock);
  }

  /**
   * Has these name servers resolve the host names of this JVM until that is closed, through a
   * caching resolver.
   */
  @Override
  public JvmResolution resolveInThisJvm() {
    return JvmResolution.begin(resolver().build());
  }

  /** Where the name servers listen, by UDP and by TCP: any free port of 127.0.0.1. */
  public InetSocketAddress address() {
    return listen(0);
  }

  /**
   * Has the name servers listen at that port of 127.0.0.1.
   *
   * @throws IllegalStateException when they listen at another one
   */
  @Override
  public synchronized InetSocketAddress listen(int port) {
    DnsServer open = server;
    if (open == null) {
      open = DnsServer.open(port, new Packets((query, client, tcp) -> answered(query, client)));
      server = open;
    }
    if (port != 0 && open.address().getPort() != port) {
      throw new IllegalStateException(
          "The name servers listen at " + open.address() + " already, not at port " + port);
    }
    return open.address();
  }

  /** Closes the port, if it is open. */
  @Override
  public synchronized void close() {
    if (server != null) {
      server.close();
      server = null;
    }
  }

  synchronized void probeEndpoints() {
    if (!probing) {
      probing = true;
      clock.attach(new Prober(store, this::ipv4, clock.instant()));
    }
  }

  /** The IPv4 addresses of a name, or of an address as text. */
  private List<InetAddress> ipv4(String host) {
    if (host.matches("[0-9.]+") || host.indexOf(':') >= 0) {
      return List.of(Subnet.parse(host).address());
    }
    return resolver().build().resolve(host, "A").addresses();
  }

  private Message ask(Message query, InetAddress resolver) {
    Answered answered = answered(query, resolver);
    if (answered == null) {
      throw new IllegalStateException("A question is always answered");
    }
    return answered.message();
  }

  private @Nullable Answered answered(Message query, InetAddress resolver) {
    Places.Vpc vpc = places.get().vpc(Subnet.of(resolver));
    return answering.answer(
        new View(published()), query, new QueryOrigin(resolver, vpc.id(), vpc.region()));
  }

  /** What a test of an answer gives: it leaves no trace in the answers after it. */
  @Nullable Answered tested(
      PublishedZones zones, Chance chance, Message query, InetAddress resolver) {
    return new Answering(chance).answer(new View(zones), query, new QueryOrigin(resolver, "", ""));
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
    private final PublishedZones published;
    private final Places table = places.get();

    View(PublishedZones published) {
      this.published = published;
    }

    @Override
    public PublishedZones zones() {
      return published;
    }

    @Override
    public @Nullable AliasedResource resource(AliasTarget target) {
      return targets.find(target.dnsName());
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

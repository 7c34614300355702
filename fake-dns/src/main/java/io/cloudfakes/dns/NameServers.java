package io.cloudfakes.dns;

import io.cloudfakes.FakeAws;
import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.dns.internal.answer.AliasedResource;
import io.cloudfakes.dns.internal.answer.Answered;
import io.cloudfakes.dns.internal.answer.Asked;
import io.cloudfakes.dns.internal.answer.AwsNames;
import io.cloudfakes.dns.internal.answer.Chance;
import io.cloudfakes.dns.internal.answer.PublishedZones;
import io.cloudfakes.dns.internal.answer.Subnet;
import io.cloudfakes.dns.internal.answer.WorldAnswers;
import io.cloudfakes.dns.internal.probe.Prober;
import io.cloudfakes.dns.internal.server.DnsServer;
import io.cloudfakes.dns.internal.server.Packets;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.resolver.CachingResolver;
import io.cloudfakes.dns.resolver.JvmResolution;
import io.cloudfakes.dns.resolver.Upstream;
import io.cloudfakes.fault.InnerCalls;
import io.cloudfakes.link.NameResolution;
import io.cloudfakes.service.Store;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Message;

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
  static final InetAddress RESOLVER = Subnet.parse("192.0.2.53").address();

  private final FakeClock clock;
  private final Store<Route53State> store;
  private final PlaceTable places = new PlaceTable();
  private final DnsClients clients = new DnsClients(places);
  private final AliasTargets targets = new AliasTargets();
  private final AwsNames names;
  private final WorldAnswers answers;
  private @Nullable DnsServer server;
  private boolean probing;

  NameServers(FakeAws world, Store<Route53State> store) {
    this.clock = world.clock();
    this.store = store;
    this.names = new AwsNames(world.links());
    this.answers =
        new WorldAnswers(
            clock,
            store,
            world.seed(),
            world.links().find(InnerCalls.class).orElseThrow(),
            places::get,
            this::resource);
  }

  /**
   * Asks a question as a resolver of no known place would.
   *
   * @param name with or without its final dot
   * @param type {@code A}, {@code MX}, …, {@code TYPE4711}
   * @throws IllegalArgumentException when there is no such name or type
   * @throws NoAnswerException when a fault keeps it from being answered
   */
  public DnsAnswer query(String name, String type) {
    return ask(new Asked(DnsAnswer.query(name, type, null), RESOLVER, false, null));
  }

  /**
   * Asks a question for a client.
   *
   * @param client its address, or the block it is in: {@code 203.0.113.0/24}
   */
  public DnsAnswer queryFrom(String client, String name, String type) {
    Subnet subnet = Subnet.parse(client);
    return ask(new Asked(DnsAnswer.query(name, type, subnet), subnet.address(), false, null));
  }

  /**
   * Asks a question by message, for all that {@link #query} leaves out. The answer is as sent over
   * UDP, but of whatever size.
   *
   * @return null when there is no answer: the message is one itself, or a fault keeps it from being
   *     answered
   */
  public @Nullable Message answer(Message query, InetAddress resolver) {
    return message(answers.answer(new Asked(query, resolver, false, null)));
  }

  /** As {@link #answer}, over TCP: what a resolver asks when an answer was truncated. */
  public @Nullable Message answerOverTcp(Message query, InetAddress resolver) {
    return message(answers.answer(new Asked(query, resolver, true, null)));
  }

  /**
   * One of Route 53's name servers, which answers for its own zones alone. {@link #query} and the
   * port are all of them, and look at where registered domains are delegated to.
   *
   * @param name as in {@link ZoneView#nameServers()}
   */
  public NameServer server(String name) {
    return new NameServer(name, this::ask);
  }

  /** The addresses of a host in this world; none for other hosts, and when nobody answers. */
  @Override
  public List<InetAddress> addresses(String host) {
    try {
      return resolver().build().addresses(host);
    } catch (UnknownHostException | IllegalArgumentException e) {
      return List.of();
    }
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
    return CachingResolver.builder(new BothWays(), clock);
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
      open =
          DnsServer.open(
              port,
              new Packets(
                  (query, client, tcp) -> answers.answer(new Asked(query, client, tcp, null))));
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

  private DnsAnswer ask(Asked asked) {
    Message reply = message(answers.answer(asked));
    if (reply == null) {
      throw new NoAnswerException(String.valueOf(asked.query().getQuestion()));
    }
    return new DnsAnswer(reply);
  }

  private static @Nullable Message message(@Nullable Answered answered) {
    return answered == null ? null : answered.message();
  }

  /** What a test declares goes before what the fakes of the world tell. */
  private @Nullable AliasedResource resource(String dnsName) {
    AliasedResource declared = targets.find(dnsName);
    return declared == null ? names.find(dnsName) : declared;
  }

  @Nullable Answered tested(
      PublishedZones zones, Chance chance, Message query, InetAddress resolver) {
    return answers.tested(zones, chance, new Asked(query, resolver, false, null));
  }

  List<String> queryLog(String zone) {
    return answers.queryLog(zone);
  }

  void reset() {
    answers.reset();
  }

  /** These name servers as resolvers ask them. */
  private final class BothWays implements Upstream {
    @Override
    public @Nullable Message ask(Message query, InetAddress from) {
      return answer(query, from);
    }

    @Override
    public @Nullable Message askOverTcp(Message query, InetAddress from) {
      return answerOverTcp(query, from);
    }
  }
}

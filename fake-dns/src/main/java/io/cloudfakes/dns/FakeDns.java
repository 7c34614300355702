package io.cloudfakes.dns;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.dns.internal.Route53Service;
import io.cloudfakes.dns.internal.answer.TestedAnswers;
import io.cloudfakes.dns.internal.operation.hostedzone.CreateHostedZone;
import io.cloudfakes.dns.internal.rule.ResourceIds;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.link.NameResolution;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Store;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.route53.model.CreateHostedZoneRequest;

/**
 * The Route 53 of one world as a test meets it: it makes hosted zones, looks at records and sets
 * the status of health checks without going through a client.
 *
 * <pre>{@code
 * FakeDns dns = aws.fake(FakeDns.class);
 * dns.createZone("shop.test").put("www", "A", 60, "192.0.2.1");
 * …
 * assertThat(dns.zone("shop.test")).hasRecord("www", "A", "192.0.2.7");
 * dns.healthCheck(id).set(HealthStatus.UNHEALTHY);
 * }</pre>
 */
public final class FakeDns implements Fake {
  private final Store<Route53State> store;
  private final String account;
  private final NameServers dns;

  FakeDns(FakeAws world) {
    this.store = world.store(Route53Service.SERVICE);
    this.account = world.options().account();
    this.dns = new NameServers(world, store);
    world.links().register(NameResolution.class, dns);
    world.links().register(TestedAnswers.class, dns::tested);
  }

  private FakeDns(Store<Route53State> store, String account, NameServers dns) {
    this.store = store;
    this.account = account;
    this.dns = dns;
  }

  /**
   * Has the checkers of health checks really look at their endpoints, by TCP, HTTP or HTTPS, as the
   * world's clock moves on: each of sixteen once an interval. Endpoints are those of this machine
   * ({@code 127.0.0.1}, or a name that the world's zones lead there); others stay as they are. A
   * health check that was {@link HealthCheckView#set set by hand} is left alone.
   */
  public FakeDns probeEndpoints() {
    dns.probeEndpoints();
    return this;
  }

  /** The name servers, which answer real DNS for all accounts' zones. */
  public NameServers dns() {
    return dns;
  }

  /**
   * The same Route 53, looking at another account.
   *
   * @param otherAccount 12 digits
   */
  public FakeDns inAccount(String otherAccount) {
    return new FakeDns(store, otherAccount, dns);
  }

  /**
   * Makes a public hosted zone.
   *
   * @param name for example {@code shop.test}
   * @throws IllegalArgumentException when Route 53 would refuse it
   */
  public ZoneView createZone(String name) {
    return create(
        CreateHostedZoneRequest.builder()
            .name(name)
            .callerReference("seed " + name + " " + zones().size())
            .build());
  }

  /**
   * Makes a private hosted zone that one VPC sees.
   *
   * @param vpc for example {@code vpc-0123456789abcdef0}
   * @param region of the VPC
   * @throws IllegalArgumentException when Route 53 would refuse it
   */
  public ZoneView createPrivateZone(String name, String vpc, String region) {
    return create(
        CreateHostedZoneRequest.builder()
            .name(name)
            .callerReference("seed " + name + " " + zones().size())
            .vpc(v -> v.vpcId(vpc).vpcRegion(region))
            .hostedZoneConfig(c -> c.privateZone(true))
            .build());
  }

  private ZoneView create(CreateHostedZoneRequest request) {
    List<Change<Route53State>> made = new ArrayList<>();
    Seeding.commit(
        store,
        account,
        request,
        (call, state) -> {
          made.clear();
          made.addAll(call.decide(new CreateHostedZone(), request, state));
          return made;
        });
    for (Change<Route53State> change : made) {
      if (change instanceof Route53Change.Put put && put.resource() instanceof Zone zone) {
        return new ZoneView(store, account, zone.id());
      }
    }
    throw new IllegalStateException("No hosted zone was made");
  }

  /**
   * A hosted zone of this account.
   *
   * @param nameOrId {@code shop.test} or {@code Z…}
   * @throws IllegalArgumentException when there is none, or several of that name
   */
  public ZoneView zone(String nameOrId) {
    List<Zone> found = find(nameOrId);
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          (found.isEmpty() ? "There is no hosted zone " : "There are several hosted zones ")
              + nameOrId
              + (found.isEmpty()
                  ? "; there are " + zones()
                  : ", ask by id: " + found.stream().map(Zone::id).toList()));
    }
    return new ZoneView(store, account, found.get(0).id());
  }

  /** Whether there is a hosted zone of that name or id in this account. */
  public boolean hasZone(String nameOrId) {
    return !find(nameOrId).isEmpty();
  }

  private List<Zone> find(String nameOrId) {
    Route53State state = store.state();
    Zone byId = state.find(Zone.class, ResourceIds.plain(nameOrId));
    List<Zone> found = byId != null ? List.of(byId) : state.zonesNamed(RecordName.parse(nameOrId));
    return found.stream().filter(zone -> zone.account().equals(account)).toList();
  }

  /** The names of this account's hosted zones, in the order of reversed labels. */
  public List<String> zones() {
    return store.state().zonesInOrder().stream()
        .filter(zone -> zone.account().equals(account))
        .map(zone -> zone.name().text())
        .toList();
  }

  /**
   * A health check.
   *
   * @throws IllegalArgumentException when there is none of that id
   */
  public HealthCheckView healthCheck(String id) {
    return new HealthCheckView(store, id);
  }

  /**
   * What query logging has written of a hosted zone, oldest line first and 10,000 at most, in the
   * words of Route 53's query logs. Every query counts that name servers answer from the zone while
   * it has a {@code CreateQueryLoggingConfig}; those in process are said to come by UDP.
   *
   * @param nameOrId as {@link #zone}
   */
  public List<String> queryLog(String nameOrId) {
    return dns.queryLog(zone(nameOrId).id());
  }

  @Override
  public void close() {
    dns.close();
  }

  @Override
  public void reset() {
    dns.reset();
  }

  /**
   * A domain name that is registered in this world, whoever registered it.
   *
   * @param name for example {@code shop.com}
   * @throws IllegalArgumentException when it is not registered
   */
  public DomainView domain(String name) {
    return new DomainView(store, name);
  }

  @Override
  public String toString() {
    return "FakeDns" + zones();
  }
}

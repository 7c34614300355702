package io.cloudfakes;

import io.cloudfakes.assertions.WorldAssert;
import io.cloudfakes.assertions.WorldAssertions;
import io.cloudfakes.call.CallLog;
import io.cloudfakes.call.FunctionRun;
import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.fault.Faults;
import io.cloudfakes.iam.Account;
import io.cloudfakes.iam.AccountDirectory;
import io.cloudfakes.iam.Credentials;
import io.cloudfakes.internal.World;
import io.cloudfakes.internal.WorldClients;
import io.cloudfakes.internal.WorldEndpoint;
import io.cloudfakes.link.Deliveries;
import io.cloudfakes.link.Links;
import io.cloudfakes.seed.Seed;
import io.cloudfakes.service.Service;
import io.cloudfakes.service.Store;
import io.cloudfakes.transport.Receiver;
import io.cloudfakes.transport.client.ClientSettings;
import io.cloudfakes.transport.inprocess.WorldHttpClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

/**
 * One simulated AWS: the world. It has every fake whose module is on the class path, one clock, one
 * seed, one list of faults and one log of calls. Worlds know nothing of each other, so tests may
 * run in parallel, each in its own.
 *
 * <pre>{@code
 * try (FakeAws aws = FakeAws.create()) {
 *   S3Client s3 = aws.client(S3Client.class);
 *   s3.createBucket(b -> b.bucket("photos"));
 * }
 * }</pre>
 */
public final class FakeAws implements AutoCloseable, AssertProvider<WorldAssert> {
  private final List<FakeProvider> providers;
  private final World world;
  private final Map<Class<?>, Fake> fakes = new LinkedHashMap<>();
  private final WorldClients clients;
  private final WorldEndpoint endpoint;
  private final HttpClient http;
  private final AtomicInteger forks = new AtomicInteger();

  private FakeAws(List<FakeProvider> providers, World world) {
    this.providers = providers;
    this.world = world;
    this.clients = new WorldClients(world);
    this.endpoint = new WorldEndpoint(world);
    this.http = new WorldHttpClient(world.origins()::sendAsHttpClient, world.receiver());
    for (FakeProvider provider : providers) {
      fakes.put(provider.type(), provider.create(this));
    }
    world.whenReset(() -> fakes.values().forEach(Fake::reset));
  }

  /** A world with the usual options. */
  public static FakeAws create() {
    return builder().create();
  }

  /** Sets options before the world is made. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The fake of that type.
   *
   * @throws IllegalArgumentException when its module is not on the class path
   */
  public <F extends Fake> F fake(Class<F> type) {
    Fake fake = fakes.get(type);
    if (fake == null) {
      throw new IllegalArgumentException(
          "This world has no "
              + type.getSimpleName()
              + "; add its module to the class path. It has: "
              + fakes.keySet().stream().map(Class::getSimpleName).toList());
    }
    return type.cast(fake);
  }

  /**
   * A client that calls this world in process: no port, no network, the caller's own thread. It has
   * AWS's real endpoint, signs with the world's clock, and retries without waiting. Made once a
   * type and closed with the world.
   *
   * @param type any client interface of the AWS SDK for Java 2, synchronous or not, or another type
   *     that a module provides, for example {@code S3Presigner} or {@code S3TransferManager}
   * @throws IllegalArgumentException when it cannot be made; the message lists what can
   */
  public <C> C client(Class<C> type) {
    return client(type, settings(type));
  }

  /** As {@link #client(Class)}, with another region or other credentials. */
  public <C> C client(Class<C> type, ClientSettings settings) {
    return clients.inProcess(type, settings);
  }

  /**
   * A client that calls this world's {@link #endpoint()} over the loopback network, as any other
   * program would, through the HTTP client the SDK finds on the class path.
   */
  public <C> C socketClient(Class<C> type) {
    return socketClient(type, settings(type));
  }

  /** As {@link #socketClient(Class)}, with another region or other credentials. */
  public <C> C socketClient(Class<C> type, ClientSettings settings) {
    return clients.overSocket(endpoint(), type, settings);
  }

  /**
   * The direct client: the SDK's client interface answered by the operations themselves, without
   * HTTP, signing or marshalling. Many times faster than {@link #client(Class)}; it shows what an
   * operation does and not how the SDK behaves: nothing is retried.
   */
  public <C> C directClient(Class<C> type) {
    return directClient(type, settings(type));
  }

  /** As {@link #directClient(Class)}, with another region or other credentials. */
  public <C> C directClient(Class<C> type, ClientSettings settings) {
    return clients.direct(type, settings);
  }

  /**
   * The JDK's HTTP client without a network: it reaches, in process and on the caller's thread, all
   * that has a host name in this world, such as websites, function URLs, stages and distributions,
   * under {@code https} and {@code http}, {@code wss} and {@code ws}. It also reaches servers on
   * this machine, and no others.
   */
  public HttpClient httpClient() {
    return http;
  }

  /**
   * Where other programs reach this world: {@code http://127.0.0.1:port}. The endpoint is opened
   * when this is first asked for, on the loopback interface only, and closed with the world. It
   * also serves {@code /_cloudfakes/{health,reset,clock,faults,calls}} for clients in other
   * languages, and {@code /_cloudfakes/https/{host}/{path}} for {@code https://{host}/{path}} of
   * this world.
   */
  public URI endpoint() {
    return endpoint.uri();
  }

  /**
   * The settings of clients that are asked for without: the world's region, example credentials.
   */
  public ClientSettings settings() {
    return ClientSettings.defaults().withRegion(options().region());
  }

  /** The usual settings, in the one region of the client's service where it has but one. */
  private ClientSettings settings(Class<?> client) {
    String model = client.getPackageName() + ".model";
    for (Service<?> service : world.services()) {
      String home = service.homeRegion();
      if (home != null && service.modelPackage().equals(model)) {
        return settings().withRegion(home);
      }
    }
    return settings();
  }

  /** The world's only clock. */
  public FakeClock clock() {
    return world.clock();
  }

  /** Which calls fail, and how. */
  public Faults faults() {
    return world.faults();
  }

  /** What was asked of the world, and what came back. */
  public CallLog calls() {
    return world.calls();
  }

  /** The events on their way from one service to another. */
  public Deliveries deliveries() {
    return world.deliveries();
  }

  /** What all ids and all chance in this world grow from. */
  public Seed seed() {
    return world.seed();
  }

  public FakeAwsOptions options() {
    return world.options();
  }

  /**
   * Issues an access key of that account. Requests signed with it have their signatures checked,
   * those signed with keys the world did not issue do not (unless {@link
   * Builder#verifyUnknownKeys()}).
   *
   * @param account 12 digits
   */
  public Credentials issueAccessKey(String account) {
    Credentials issued = world.newCredentials(account);
    world.issue(issued);
    return issued;
  }

  /** The accounts of the world: those it declares, and all others. */
  public AccountDirectory accounts() {
    return world.accounts();
  }

  /**
   * A world that begins with this one's state and time, made in constant time, with a call log,
   * faults and seed of its own. What either does afterwards the other does not see.
   */
  public FakeAws fork() {
    return fork("fork " + forks.incrementAndGet());
  }

  /**
   * As {@link #fork()}, under a name the child's seed grows from: the same name gives the same ids.
   */
  public FakeAws fork(String name) {
    return forking(name).create();
  }

  /**
   * Begins a {@link #fork(String)} that differs from this world in some options. A start that is
   * set is gone to from this world's time, so what falls due on the way is done; a seed that is set
   * is the fork's own.
   */
  public Builder forking(String name) {
    return new Builder(this, name);
  }

  /** Goes back to the state, time, and empty log this world began with. Clients stay good. */
  public void reset() {
    world.reset();
  }

  /** The runs of functions so far, whichever service hosts them, in order of their beginning. */
  public List<FunctionRun> functionRuns() {
    return fakes.values().stream()
        .flatMap(fake -> fake.functionRuns().stream())
        .sorted(Comparator.comparing(FunctionRun::startedAt))
        .toList();
  }

  /** What the world holds now, to be compared with what it holds later. */
  public Snapshot snapshot() {
    return new Snapshot(world.states());
  }

  /** For AssertJ's own {@code assertThat(aws)}: assertions about the calls made until now. */
  @Override
  public WorldAssert assertThat() {
    return WorldAssertions.assertThat(this);
  }

  /** The head of the pipeline. */
  Receiver receiver() {
    return world.receiver();
  }

  /** The state of a service in this world. For fakes. */
  public <S> Store<S> store(Service<S> service) {
    return world.store(service);
  }

  /** Where fakes register what others may reach them by. For fakes. */
  public Links links() {
    return world.links();
  }

  /** Ends the world: its endpoint, its clients and what its fakes hold. */
  @Override
  public void close() {
    clients.close();
    endpoint.close();
    world.origins().close();
    fakes.values().forEach(Fake::close);
  }

  @Override
  public String toString() {
    return "FakeAws[seed " + options().seed() + ", " + clock().instant() + "]";
  }

  /** The fakes on the class path. */
  static List<FakeProvider> providers() {
    return Providers.FOUND;
  }

  /** Sets a world's options; each has a default. */
  public static final class Builder {
    private final FakeAwsOptions.Builder options = new FakeAwsOptions.Builder();
    private List<FakeProvider> providers = Providers.FOUND;
    private @Nullable FakeAws parent;
    private String name = "";
    private boolean seeded;
    private @Nullable Instant start;

    private Builder() {}

    private Builder(FakeAws parent, String name) {
      this.parent = parent;
      this.name = name;
      options.copy(parent.options());
    }

    /** The number all ids and chance grow from; 0 by default. */
    public Builder seed(long seed) {
      options.seed = seed;
      seeded = true;
      return this;
    }

    /** The virtual time the world begins at; the real time of its creation by default. */
    public Builder startingAt(Instant start) {
      options.start = start;
      this.start = start;
      return this;
    }

    /** The account of callers whose access key names none; 123456789012 by default. */
    public Builder account(String account) {
      if (!Account.isAccountId(account)) {
        throw new IllegalArgumentException("An account is 12 digits, not '" + account + "'");
      }
      options.account = account;
      return this;
    }

    /**
     * Declares an account: its canonical id and names, its keys, its users and what they may do.
     * Requests signed with its keys have their signatures checked. Declared again, the later
     * declaration is good.
     */
    public Builder account(Account account) {
      options.accounts.removeIf(other -> other.id().equals(account.id()));
      options.accounts.add(account);
      return this;
    }

    /** The region of injected clients; us-east-1 by default. */
    public Builder region(String region) {
      options.region = region;
      return this;
    }

    /** How many calls the log holds; 10,000 by default. */
    public Builder callLogCapacity(int calls) {
      options.callLogCapacity = calls;
      return this;
    }

    /** The loopback port of the world's endpoint; any that is free by default. */
    public Builder port(int port) {
      options.port = port;
      return this;
    }

    /** Refuses requests signed with keys the world did not issue, as AWS does. */
    public Builder verifyUnknownKeys() {
      options.verifiesUnknownKeys = true;
      return this;
    }

    /** Has stores keep every change, so that {@link Store#changes()} can be replayed. */
    public Builder recordChanges() {
      options.recordsChanges = true;
      return this;
    }

    /** Options of one fake, for example {@code S3Options}; asked for by their class. */
    public Builder option(Object optionsOfAFake) {
      options.ofFakes.put(optionsOfAFake.getClass(), optionsOfAFake);
      return this;
    }

    /** In place of those on the class path. */
    Builder providers(List<FakeProvider> only) {
      providers = only;
      return this;
    }

    public FakeAws create() {
      FakeAwsOptions made = options.build();
      FakeAws of = parent;
      if (of != null) {
        Seed seed = seeded ? new Seed(made.seed()) : of.seed().child(name);
        Instant at = start == null ? of.clock().instant() : start;
        FakeAws fork = new FakeAws(of.providers, of.world.fork(made, seed, at));
        fork.fakes.forEach((type, fake) -> fake.begin(of.fake(fake.getClass())));
        fork.clock().set(at);
        return fork;
      }
      List<Service<?>> services = new ArrayList<>();
      providers.forEach(provider -> services.addAll(provider.services()));
      Instant at = made.start().orElseGet(() -> Clock.systemUTC().instant());
      return new FakeAws(providers, new World(made, at, services));
    }
  }

  /** The fakes on the class path: the same for every world, so looked up once. */
  private static final class Providers {
    static final List<FakeProvider> FOUND =
        ServiceLoader.load(FakeProvider.class, FakeAws.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(java.util.Comparator.comparing(provider -> provider.type().getName()))
            .toList();

    private Providers() {}
  }
}

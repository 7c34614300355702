package io.cloudfakes.internal;

import io.cloudfakes.FakeAwsOptions;
import io.cloudfakes.call.CallLog;
import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.fault.Faults;
import io.cloudfakes.fault.InnerCalls;
import io.cloudfakes.fault.Struck;
import io.cloudfakes.fault.StruckCalls;
import io.cloudfakes.iam.Account;
import io.cloudfakes.iam.AccountDirectory;
import io.cloudfakes.iam.CredentialStore;
import io.cloudfakes.iam.Credentials;
import io.cloudfakes.link.Deliveries;
import io.cloudfakes.link.HttpOrigins;
import io.cloudfakes.link.Links;
import io.cloudfakes.seed.Ids;
import io.cloudfakes.seed.Seed;
import io.cloudfakes.service.Service;
import io.cloudfakes.transport.Receiver;
import io.cloudfakes.transport.direct.DirectReceiver;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one simulated AWS is made of: state, time, chance, faults and log, and the pipeline on top.
 */
public final class World {
  private final FakeAwsOptions options;
  private final Seed seed;
  private final Instant start;
  private final FakeClock clock;
  private final Links links = new Links();
  private final CallLog calls;
  private final Faults faults;
  private final Deliveries deliveries;
  private final LateEffects lateEffects;
  private final FaultActions faultActions;
  private final Occurrences occurrences;
  private final ServiceIndex services;
  private final Map<Service<?>, StateStore<?>> stores = new LinkedHashMap<>();
  private final Identification identification;
  private final Pipeline pipeline;
  private final Origins origins = new Origins(this);

  // Of the world and not static: what one world is doing is nothing to another on the same thread.
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable ActiveCall> cause = new ThreadLocal<>();

  private final AccountDirectory accounts;
  private final CredentialStore firstCredentials;
  private volatile CredentialStore credentials;
  private volatile Runnable afterReset = () -> {};

  /** A new world in which nothing has happened yet. */
  public World(FakeAwsOptions options, Instant start, List<Service<?>> services) {
    this(options, new Seed(options.seed()), start, new ServiceIndex(services), null);
  }

  private World(
      FakeAwsOptions options,
      Seed seed,
      Instant start,
      ServiceIndex services,
      @Nullable World parent) {
    this.options = options;
    this.seed = seed;
    this.start = start;
    this.clock = new FakeClock(parent == null ? start : parent.clock.instant());
    this.calls = new CallLog(options.callLogCapacity());
    this.services = services;
    this.faults = new Faults(seed, services.known());
    this.deliveries = new Deliveries(clock, links);
    this.lateEffects = new LateEffects(this);
    this.faultActions = new FaultActions(faults, clock, deliveries, lateEffects);
    this.occurrences = new Occurrences(calls);
    for (Service<?> service : services.all()) {
      if (service.stateOwner() == service) {
        addStore(service, parent);
      }
    }
    links.register(InnerCalls.class, new LoggedInnerCalls(this));
    links.register(StruckCalls.class, this::struck);
    clock.attach(deliveries);
    clock.attach(lateEffects);
    if (parent != null) {
      deliveries.copyFrom(parent.deliveries);
      lateEffects.copyFrom(parent.lateEffects);
    }
    this.accounts =
        parent != null && options.accounts().equals(parent.options.accounts())
            ? parent.accounts
            : new AccountDirectory(options.accounts());
    this.firstCredentials =
        declared(options, parent == null ? CredentialStore.empty() : parent.credentials);
    this.credentials = firstCredentials;
    this.identification = new Identification(this, services);
    this.pipeline = new Pipeline(this, identification);
    links.register(HttpOrigins.class, origins);
  }

  /** The keys so far and those of the accounts that are declared. */
  private static CredentialStore declared(FakeAwsOptions options, CredentialStore first) {
    CredentialStore store = first;
    for (Account account : options.accounts()) {
      for (Credentials key : account.credentials()) {
        store = store.plus(key);
      }
    }
    return store;
  }

  private <S> void addStore(Service<S> service, @Nullable World parent) {
    S root = parent == null ? service.initial() : parent.store(service).state();
    StateStore<S> store = new StateStore<>(this, service, root, options.recordsChanges());
    stores.put(service, store);
    clock.attach(store);
  }

  /**
   * A fork with options and a seed of its own. Its clock stands at this world's time; whoever forks
   * sets it to the start once the fork's fakes are there to see what falls due.
   */
  public World fork(FakeAwsOptions ownOptions, Seed ownSeed, Instant ownStart) {
    return new World(ownOptions, ownSeed, ownStart, services, this);
  }

  /** Goes back to the state in which the world was made, or forked. */
  public void reset() {
    clock.set(start);
    calls.clear();
    faults.heal();
    deliveries.reset();
    lateEffects.clear();
    occurrences.clear();
    credentials = firstCredentials;
    stores.values().forEach(StateStore::restart);
    afterReset.run();
  }

  /** Has that run whenever the world has begun again. */
  public void whenReset(Runnable forgetting) {
    afterReset = forgetting;
  }

  ActiveCall begin() {
    ActiveCall by = cause.get();
    Instant now = clock.tick();
    ActiveCall call =
        new ActiveCall(
            this,
            calls.nextSequence(),
            now,
            by == null ? 0 : by.sequence,
            by == null ? 0 : by.depth + 1);
    calls.add(call);
    return call;
  }

  /** Begins what goes on inside of the world; it takes no virtual time. */
  InnerCallEntry beginInner(String name, String resource) {
    ActiveCall by = cause.get();
    InnerCallEntry call =
        new InnerCallEntry(
            name,
            resource,
            calls.nextSequence(),
            clock.instant(),
            by == null ? 0 : by.sequence,
            occurrences.next(name, resource));
    calls.add(call);
    return call;
  }

  /**
   * Makes that call the cause of those made on this thread from here on; gives the cause so far.
   */
  @Nullable ActiveCall enter(ActiveCall call) {
    ActiveCall outer = cause.get();
    cause.set(call);
    return outer;
  }

  private Struck struck() {
    ActiveCall call = cause.get();
    return call == null ? Struck.NONE : call;
  }

  /** Goes back to the cause that {@link #enter} gave. */
  void leave(@Nullable ActiveCall outer) {
    cause.set(outer);
  }

  public Receiver receiver() {
    return pipeline;
  }

  /** The head of the pipeline for calls without HTTP. */
  DirectReceiver directReceiver() {
    return new DirectWorld(this, pipeline);
  }

  /** The state of a service in this world. */
  @SuppressWarnings("unchecked") // stores are put in with their own service as key
  public <S> StateStore<S> store(Service<S> service) {
    StateStore<?> store = stores.get(service.stateOwner());
    if (store == null) {
      throw new IllegalArgumentException("This world has no fake of " + service);
    }
    return (StateStore<S>) store;
  }

  /** An access key of that account that no other has; not issued yet. */
  public Credentials newCredentials(String account) {
    int number = credentials.all().size();
    Ids ids = new Ids(seed, Seed.narrow(seed.hash("access key"), number));
    return Credentials.ofRoot(
        "AKIA" + ids.alphanumeric("id", 16),
        ids.base62("secret", 40),
        account,
        accounts.account(account).canonicalId());
  }

  /** Issues an access key: from here on its signatures are checked. */
  public synchronized void issue(Credentials issued) {
    credentials = credentials.plus(issued);
  }

  /** The state of every service now, by service. */
  public Map<Service<?>, Object> states() {
    Map<Service<?>, Object> states = new LinkedHashMap<>();
    stores.forEach((service, store) -> states.put(service, store.anyState()));
    return states;
  }

  public FakeAwsOptions options() {
    return options;
  }

  public Seed seed() {
    return seed;
  }

  public FakeClock clock() {
    return clock;
  }

  public Links links() {
    return links;
  }

  /** What brings HTTP requests to the world's hosts. */
  public Origins origins() {
    return origins;
  }

  public CallLog calls() {
    return calls;
  }

  public Faults faults() {
    return faults;
  }

  public Deliveries deliveries() {
    return deliveries;
  }

  public List<Service<?>> services() {
    return services.all();
  }

  ServiceIndex index() {
    return services;
  }

  public AccountDirectory accounts() {
    return accounts;
  }

  public CredentialStore credentials() {
    return credentials;
  }

  FaultActions faultActions() {
    return faultActions;
  }

  LateEffects lateEffects() {
    return lateEffects;
  }

  Occurrences occurrences() {
    return occurrences;
  }

  Pipeline pipeline() {
    return pipeline;
  }

  Identification identification() {
    return identification;
  }
}

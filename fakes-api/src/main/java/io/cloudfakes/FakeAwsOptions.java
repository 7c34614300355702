package io.cloudfakes;

import io.cloudfakes.iam.Account;
import java.lang.reflect.InvocationTargetException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a world was made with; set through {@link FakeAws#builder()}. Immutable. */
public final class FakeAwsOptions {
  private final long seed;
  private final @Nullable Instant start;
  private final String account;
  private final List<Account> accounts;
  private final String region;
  private final int callLogCapacity;
  private final boolean verifiesUnknownKeys;
  private final boolean recordsChanges;
  private final int port;
  private final Map<Class<?>, Object> ofFakes;

  /**
   * Options asked for so far, each after its type. A handful that every call looks through, which
   * an array does in a few nanoseconds; copied when it grows.
   */
  private volatile Object[] found = {};

  private FakeAwsOptions(Builder builder) {
    this.seed = builder.seed;
    this.start = builder.start;
    this.account = builder.account;
    this.accounts = List.copyOf(builder.accounts);
    this.region = builder.region;
    this.callLogCapacity = builder.callLogCapacity;
    this.verifiesUnknownKeys = builder.verifiesUnknownKeys;
    this.recordsChanges = builder.recordsChanges;
    this.port = builder.port;
    this.ofFakes = new LinkedHashMap<>(builder.ofFakes);
  }

  /** The number all ids and chance grow from; 0 by default. */
  public long seed() {
    return seed;
  }

  /** The virtual time the world begins at; empty for the real time of its creation. */
  public Optional<Instant> start() {
    return Optional.ofNullable(start);
  }

  /** The account of callers whose access key is not itself a 12-digit account; 123456789012. */
  public String account() {
    return account;
  }

  /** The accounts declared with names, keys and users; none by default. */
  public List<Account> accounts() {
    return accounts;
  }

  /** The region of injected clients and of requests that name none; us-east-1. */
  public String region() {
    return region;
  }

  /** How many calls the log holds; 10,000 by default. */
  public int callLogCapacity() {
    return callLogCapacity;
  }

  /** Whether requests signed with keys the world did not issue are refused; off by default. */
  public boolean verifiesUnknownKeys() {
    return verifiesUnknownKeys;
  }

  /** Whether stores keep every change for replay; off by default, for it grows without bound. */
  public boolean recordsChanges() {
    return recordsChanges;
  }

  /** The loopback port of the world's endpoint; 0, the default, for any that is free. */
  public int port() {
    return port;
  }

  /**
   * The options of one fake: those the world was given, or what the type's static {@code
   * defaults()} gives.
   */
  public <T> T of(Class<T> type) {
    Object[] known = found;
    for (int i = 0; i < known.length; i += 2) {
      if (known[i] == type) {
        return type.cast(known[i + 1]);
      }
    }
    return type.cast(find(type));
  }

  private synchronized Object find(Class<?> type) {
    Object given = ofFakes.get(type);
    Object options = given != null ? given : defaultsOf(type);
    Object[] more = Arrays.copyOf(found, found.length + 2);
    more[more.length - 2] = type;
    more[more.length - 1] = options;
    found = more;
    return options;
  }

  private static Object defaultsOf(Class<?> type) {
    try {
      return type.getMethod("defaults").invoke(null);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException(
          type.getName() + " needs a public static method defaults() to be used as options", e);
    }
  }

  /** Gathers {@link FakeAwsOptions}. */
  static final class Builder {
    long seed;
    @Nullable Instant start;
    String account = "123456789012";
    final List<Account> accounts = new ArrayList<>();
    String region = "us-east-1";
    int callLogCapacity = 10_000;
    boolean verifiesUnknownKeys;
    boolean recordsChanges;
    int port;
    final Map<Class<?>, Object> ofFakes = new LinkedHashMap<>();

    /** Begins with what another world was made with, but for its port, which is in use there. */
    void copy(FakeAwsOptions from) {
      seed = from.seed;
      start = from.start;
      account = from.account;
      accounts.addAll(from.accounts);
      region = from.region;
      callLogCapacity = from.callLogCapacity;
      verifiesUnknownKeys = from.verifiesUnknownKeys;
      recordsChanges = from.recordsChanges;
      ofFakes.putAll(from.ofFakes);
    }

    FakeAwsOptions build() {
      return new FakeAwsOptions(this);
    }
  }
}

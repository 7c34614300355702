package io.cloudfakes.dns.resolver;

import java.lang.invoke.MethodHandle;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Rcode;

/**
 * The resolution of host names in this JVM by a world's name servers, until it is closed: {@code
 * InetAddress.getByName} and all that stands on it, sockets and HTTP clients. Names of no hosted
 * zone of the world are resolved as before, {@code localhost} among them.
 *
 * <pre>{@code
 * try (JvmResolution names = aws.fake(FakeDns.class).dns().resolveInThisJvm()) {
 *   new URL("http://api.example.test:" + port + "/").openStream();
 * }
 * }</pre>
 *
 * <p>A JVM has one resolver, so one world at a time can own it. The JVM's own cache of addresses is
 * off meanwhile, for it ages by the real clock; the {@link CachingResolver} ages by the world's.
 *
 * <p>The platform has no way to do this after its first lookup, or on Java 17 at all, so this
 * reaches into {@code java.net.InetAddress}; Java 24 and later print a warning about that.
 */
public final class JvmResolution implements AutoCloseable {
  private static final AtomicReference<@Nullable JvmResolution> OWNER = new AtomicReference<>();

  private final CachingResolver resolver;
  private final InetAddressInternals internals;

  private JvmResolution(CachingResolver resolver, InetAddressInternals internals) {
    this.resolver = resolver;
    this.internals = internals;
  }

  /**
   * Has that resolver resolve the JVM's host names.
   *
   * @throws IllegalStateException when another one does already, or this Java cannot be reached
   *     into
   */
  public static JvmResolution begin(CachingResolver resolver) {
    InetAddressInternals internals = InetAddressInternals.find();
    JvmResolution begun = new JvmResolution(resolver, internals);
    if (!OWNER.compareAndSet(null, begun)) {
      throw new IllegalStateException(
          "Another test has the host names of this JVM resolved by its world; one can at a time."
              + " Have them run one after the other, for example by"
              + " @ResourceLock(\"java.net.InetAddress\")");
    }
    internals.install(begun::lookup);
    return begun;
  }

  /** Puts everything back as it was. */
  @Override
  public void close() {
    if (OWNER.get() == this) {
      internals.restore();
      OWNER.set(null);
    }
  }

  /** The world's answer, or that of the resolver before for names the world does not have. */
  private Object lookup(Object before, MethodHandle asked, @Nullable Object[] arguments)
      throws Throwable {
    if (!(arguments[0] instanceof String host)) {
      return internals.ask(before, asked, arguments); // the name of an address: as before
    }
    if (!isOfTheWorld(host)) {
      return internals.ask(before, asked, arguments);
    }
    List<InetAddress> addresses = named(host, resolver.addresses(host));
    return arguments.length > 1
        ? wanted(addresses, arguments[1])
        : addresses.toArray(new InetAddress[0]);
  }

  private boolean isOfTheWorld(String host) {
    try {
      return resolver.resolve(host, "A").code() != Rcode.REFUSED;
    } catch (IllegalArgumentException e) {
      return false; // no domain name at all: let the platform say so
    }
  }

  private static List<InetAddress> named(String host, List<InetAddress> addresses)
      throws UnknownHostException {
    InetAddress[] named = new InetAddress[addresses.size()];
    for (int i = 0; i < named.length; i++) {
      named[i] = InetAddress.getByAddress(host, addresses.get(i).getAddress());
    }
    return List.of(named);
  }

  /** In the order and of the families that Java 18 and later ask for. */
  private Stream<InetAddress> wanted(List<InetAddress> addresses, @Nullable Object policy)
      throws UnknownHostException {
    int characteristics = internals.characteristics(policy);
    List<InetAddress> wanted = LookupOrder.of(addresses, characteristics);
    if (wanted.isEmpty()) {
      throw new UnknownHostException("no address of the family asked for");
    }
    return wanted.stream();
  }
}

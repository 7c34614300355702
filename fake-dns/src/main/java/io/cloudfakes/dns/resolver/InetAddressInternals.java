package io.cloudfakes.dns.resolver;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the platform that decide how host names are resolved: the name service of Java 17,
 * the resolver of Java 18 and later, and the cache of both.
 */
final class InetAddressInternals {
  private final MethodHandles.Lookup trusted;
  private final Class<?> serviceType;
  private final VarHandle service;
  private final VarHandle cachePolicy;
  private final VarHandle negativeCachePolicy;
  private @Nullable Object before;
  private int policyBefore;
  private int negativePolicyBefore;

  private InetAddressInternals(
      MethodHandles.Lookup trusted,
      Class<?> serviceType,
      VarHandle service,
      VarHandle cachePolicy,
      VarHandle negativeCachePolicy) {
    this.trusted = trusted;
    this.serviceType = serviceType;
    this.service = service;
    this.cachePolicy = cachePolicy;
    this.negativeCachePolicy = negativeCachePolicy;
  }

  /** What is asked in place of the platform. */
  @FunctionalInterface
  interface Substitute {
    Object lookup(Object before, MethodHandle asked, @Nullable Object[] arguments) throws Throwable;
  }

  static InetAddressInternals find() {
    try {
      MethodHandles.Lookup trusted = trustedLookup();
      boolean spi = Runtime.version().feature() >= 18;
      Class<?> type =
          Class.forName(
              spi ? "java.net.spi.InetAddressResolver" : "java.net.InetAddress$NameService");
      Class<?> policy = Class.forName("sun.net.InetAddressCachePolicy");
      return new InetAddressInternals(
          trusted,
          type,
          trusted.findStaticVarHandle(InetAddress.class, spi ? "resolver" : "nameService", type),
          trusted.findStaticVarHandle(policy, "cachePolicy", int.class),
          trusted.findStaticVarHandle(policy, "negativeCachePolicy", int.class));
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IllegalStateException(
          "Java "
              + Runtime.version()
              + " cannot have its host names resolved by a world. Give the code under test a"
              + " resolver instead: NameServers.resolver(), or the port at NameServers.address()",
          e);
    }
  }

  void install(Substitute substitute) {
    initialise();
    Object platform = Objects.requireNonNull(service.get());
    before = platform;
    policyBefore = (int) cachePolicy.get();
    negativePolicyBefore = (int) negativeCachePolicy.get();
    Object proxy =
        Proxy.newProxyInstance(
            serviceType.getClassLoader(),
            new Class<?>[] {serviceType},
            (self, method, arguments) -> {
              if (method.getDeclaringClass() == Object.class) {
                return ofObject(self, method, arguments);
              }
              return substitute.lookup(
                  platform, trusted.unreflect(method), Objects.requireNonNull(arguments));
            });
    service.setVolatile(proxy);
    cachePolicy.setVolatile(0);
    negativeCachePolicy.setVolatile(0);
    clearCache();
  }

  void restore() {
    service.setVolatile(before);
    cachePolicy.setVolatile(policyBefore);
    negativeCachePolicy.setVolatile(negativePolicyBefore);
    clearCache();
  }

  Object ask(Object platform, MethodHandle asked, @Nullable Object[] arguments) throws Throwable {
    return asked.bindTo(platform).invokeWithArguments(arguments);
  }

  /** The number in Java 18's {@code LookupPolicy}. */
  int characteristics(@Nullable Object policy) {
    try {
      Method method = Objects.requireNonNull(policy).getClass().getMethod("characteristics");
      return (int) method.invoke(policy);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A LookupPolicy has characteristics", e);
    }
  }

  /** Java 18 and later find their resolver at the first lookup only. */
  private void initialise() {
    if (Runtime.version().feature() >= 18) {
      try {
        MethodHandle find =
            trusted.findStatic(InetAddress.class, "resolver", MethodType.methodType(serviceType));
        Object unused = find.invoke();
        Objects.requireNonNull(unused);
      } catch (Throwable e) {
        throw new IllegalStateException("java.net.InetAddress has no resolver()", e);
      }
    }
  }

  private void clearCache() {
    try {
      for (Field field : InetAddress.class.getDeclaredFields()) {
        if (field.getName().equals("cache") || field.getName().equals("expirySet")) {
          Object kept = trusted.unreflectGetter(field).invoke();
          if (kept instanceof Map<?, ?> map) {
            map.clear();
          } else if (kept instanceof Collection<?> set) {
            set.clear();
          }
        }
      }
    } catch (Throwable e) {
      throw new IllegalStateException("The cache of java.net.InetAddress cannot be cleared", e);
    }
  }

  private static @Nullable Object ofObject(
      Object self, Method method, @Nullable Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "equals" -> arguments != null && self == arguments[0];
      case "hashCode" -> System.identityHashCode(self);
      default -> "the name servers of a simulated AWS";
    };
  }

  /**
   * The lookup that may do everything. {@code Unsafe} is reached by reflection, for the compiler
   * warns of its name and the warning cannot be turned off.
   */
  private static MethodHandles.Lookup trustedLookup() throws ReflectiveOperationException {
    Class<?> type = Class.forName("sun.misc.Unsafe");
    Field theUnsafe = type.getDeclaredField("theUnsafe");
    theUnsafe.setAccessible(true);
    Object unsafe = theUnsafe.get(null);
    Field field = MethodHandles.Lookup.class.getDeclaredField("IMPL_LOOKUP");
    Object base = type.getMethod("staticFieldBase", Field.class).invoke(unsafe, field);
    Object offset = type.getMethod("staticFieldOffset", Field.class).invoke(unsafe, field);
    return (MethodHandles.Lookup)
        type.getMethod("getObject", Object.class, long.class).invoke(unsafe, base, offset);
  }
}

package io.cloudfakes.junit;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The worlds handed to constructors of test classes until the test that the instance is for asks
 * for its own. A constructor's parameters are resolved, and the constructor is run, one after
 * another on one thread: that is how they find each other.
 */
final class ConstructorWorlds implements Contexts.Kept {
  private final Map<Thread, TestWorld> beingMade = new ConcurrentHashMap<>();
  private final IdentityHashMap<Object, TestWorld> byInstance = new IdentityHashMap<>();

  /** Those of the outermost class around that context. */
  static ConstructorWorlds of(ExtensionContext context) {
    ExtensionContext outermost = Contexts.classesAround(context).get(0);
    return Contexts.shared(outermost, ConstructorWorlds.class, type -> new ConstructorWorlds());
  }

  /** Forgets what a constructor that was never run left behind. */
  void begin() {
    TestWorld left = beingMade.remove(Thread.currentThread());
    if (left != null) {
      left.close();
    }
  }

  /** The world of the instance this thread is making. */
  TestWorld beingMade(Supplier<TestWorld> make) {
    return beingMade.computeIfAbsent(Thread.currentThread(), thread -> make.get());
  }

  /** The constructor this thread ran has given that instance. */
  void made(Object instance) {
    TestWorld world = beingMade.remove(Thread.currentThread());
    if (world != null) {
      synchronized (byInstance) {
        byInstance.put(instance, world);
      }
    }
  }

  /** The world that the constructor of the test's instance was given; null when it took none. */
  @Nullable TestWorld takenBy(ExtensionContext test) {
    if (test.getTestInstances().isEmpty()) {
      return null;
    }
    TestWorld taken = null;
    for (Object instance : test.getRequiredTestInstances().getAllInstances()) {
      TestWorld of;
      synchronized (byInstance) {
        of = byInstance.remove(instance);
      }
      if (of != null && instance != test.getRequiredTestInstance()) {
        of.close();
        throw new ExtensionConfigurationException(
            "The constructor of "
                + instance.getClass().getSimpleName()
                + " takes its world before it is known that "
                + Contexts.name(test)
                + ", a test of a nested class, will run in it. Take it in @FromFakeAws fields of "
                + instance.getClass().getSimpleName()
                + " instead.");
      }
      taken = of;
    }
    return taken;
  }

  @Override
  public void close() {
    beingMade.values().forEach(TestWorld::close);
    synchronized (byInstance) {
      byInstance.values().forEach(TestWorld::close);
    }
  }
}

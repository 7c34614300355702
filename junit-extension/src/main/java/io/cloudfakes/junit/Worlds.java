package io.cloudfakes.junit;

import io.cloudfakes.FakeAws;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Makes the worlds of one extension: one for the outermost class, forks of it for nested classes,
 * and a fork of the nearest for each test. A fork's name, and so its seed, is the test's own: the
 * same in every run and in any order.
 */
final class Worlds {
  private final FakeAwsExtension owner;
  private final Settings settings;

  Worlds(FakeAwsExtension owner, Settings settings) {
    this.owner = owner;
    this.settings = settings;
  }

  /** The world of a class, made when first asked for. */
  TestWorld ofClass(ExtensionContext context) {
    TestWorld known = own(context);
    if (known != null) {
      return known;
    }
    TestWorld around = Contexts.nearest(context, TestWorld.class);
    TestWorld made =
        around == null ? root(context) : fork(around, context, Settings.saidAt(context));
    Contexts.keep(context, made);
    return made;
  }

  /** The world of a test, made when first asked for. */
  TestWorld ofTest(ExtensionContext context) {
    TestWorld known = own(context);
    if (known != null) {
      return known;
    }
    TestWorld taken = ConstructorWorlds.of(context).takenBy(context);
    TestWorld made = taken == null ? forkOf(context, Settings.saidAt(context)) : taken;
    if (taken != null && !Settings.saidAt(context).isEmpty()) {
      throw new ExtensionConfigurationException(
          "@FakeAwsTest on "
              + Contexts.name(context)
              + " comes too late: the class takes its world in the constructor. Take it in the"
              + " method or in a @FromFakeAws field instead.");
    }
    Contexts.keep(context, made);
    return made;
  }

  /**
   * The world for a constructor that is about to run for one test. JUnit does not say for which, so
   * every instance of a class gets a fork of the same name, and the test that gets the instance
   * gets the fork.
   */
  TestWorld ofConstructor(ExtensionContext context) {
    if (context.getTestMethod().isPresent()) {
      return ofTest(context);
    }
    if (context.getTestInstanceLifecycle().filter(Lifecycle.PER_CLASS::equals).isPresent()) {
      throw new ExtensionConfigurationException(
          "The constructor of "
              + Contexts.name(context)
              + " runs once for all tests (PER_CLASS), so it cannot be given what is made anew for"
              + " each. Take it as a parameter of the test method, or in a @FromFakeAws field,"
              + " which is set before each test.");
    }
    return ConstructorWorlds.of(context).beingMade(() -> forkOf(context, Settings.NONE));
  }

  private TestWorld forkOf(ExtensionContext context, Settings here) {
    TestWorld around = Contexts.nearest(context, TestWorld.class);
    if (around != null) {
      return fork(around, context, here);
    }
    // Nobody made a world for the class: the extension is registered for instances or methods only.
    TestWorld base = root(context);
    return new TestWorld(
        owner, fork(base.aws(), context, here), base.origin(), base.target(), base.aws());
  }

  private TestWorld fork(TestWorld of, ExtensionContext context, Settings here) {
    return new TestWorld(owner, fork(of.aws(), context, here), of.origin(), of.target(), null);
  }

  private static FakeAws fork(FakeAws of, ExtensionContext context, Settings here) {
    String name = Contexts.seedName(context);
    return here.isEmpty() ? of.fork(name) : here.make(of.forking(name));
  }

  private TestWorld root(ExtensionContext context) {
    Settings all = Settings.ofTheRun(context).and(settings);
    for (ExtensionContext at : Contexts.classesAround(context)) {
      all = all.and(Settings.saidAt(at));
    }
    FakeAws made = all.make(FakeAws.builder());
    return new TestWorld(owner, made, TestWorld.Origin.of(made), Target.of(context), null);
  }

  private @Nullable TestWorld own(ExtensionContext context) {
    TestWorld known = Contexts.kept(context, TestWorld.class);
    if (known != null && known.owner() != owner) {
      throw new ExtensionConfigurationException(
          "FakeAwsExtension is registered twice for "
              + Contexts.name(context)
              + ", by @FakeAwsTest (or @ExtendWith) and by a @RegisterExtension field, or by two"
              + " fields. Keep one: what @FakeAwsTest can say, the field's builder can say too.");
    }
    return known;
  }
}

package io.cloudfakes.junit;

import io.cloudfakes.FakeAws;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The JUnit Jupiter extension that gives tests a simulated AWS. Registered by {@link FakeAwsTest},
 * by {@code @ExtendWith(FakeAwsExtension.class)}, or, to set options an annotation cannot hold, by
 * a field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static FakeAwsExtension aws = FakeAwsExtension.builder().seed(7).build();
 *
 * @Test
 * void a_bucket_is_there(S3Client s3, FakeS3 fake) { … }
 * }</pre>
 *
 * <p>Parameters of test methods, of lifecycle methods and of constructors, and fields annotated
 * with {@link FromFakeAws}, may be {@link FakeAws} and its parts, any fake, any client interface of
 * the AWS SDK (or what else {@link FakeAws#client} makes), a client that is {@link Direct}, and the
 * {@link Endpoint}.
 *
 * <p><b>Worlds.</b> A class has a world: that of its static fields and of {@code @BeforeAll}. A
 * {@code @Nested} class has a fork of the world of the class around it, and every test, every
 * repetition and every set of arguments a fork of its class's world. So a test begins with what
 * {@code @BeforeAll} made and sees nothing of other tests, in whatever order or on however many
 * threads they run. A fork's seed grows from the class's seed and the test's name: the same test
 * meets the same ids in every run. An extension in a field that is not static knows no class, so
 * each of its tests has a fresh world.
 *
 * <p><b>Instances.</b> A constructor gets the fork of the test the instance is for; the seed is
 * then one for all tests of the class, as JUnit does not tell which test it will be. With
 * {@code @TestInstance(PER_CLASS)} there is one instance for all tests, so its constructor can be
 * given nothing; its {@link FromFakeAws} fields are set to the class's world for
 * {@code @BeforeAll}, and anew to the test's fork before each test.
 *
 * <p><b>Failures.</b> The error of a failed test carries, as a suppressed exception, what happened:
 * the last calls, the faults, the events, and the line that replays it. The whole log is written to
 * an HTML file beside the test reports, in the directory named by the JUnit configuration parameter
 * {@code cloudfakes.report.directory} ({@code target/cloudfakes}).
 *
 * <p>The configuration parameters {@code cloudfakes.seed} and {@code cloudfakes.start} set seed and
 * start of the worlds that do not set their own, for example {@code mvn test -Dcloudfakes.seed=7}.
 */
public final class FakeAwsExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        TestInstancePreConstructCallback,
        InvocationInterceptor,
        ParameterResolver {
  private final Worlds worlds;
  private final boolean built;
  private final Injection injection = new Injection();
  private final Fields fields = new Fields(injection);

  /** With the usual options; JUnit calls it for {@code @ExtendWith} and {@link FakeAwsTest}. */
  public FakeAwsExtension() {
    this(Settings.NONE, false);
  }

  private FakeAwsExtension(Settings settings, boolean built) {
    this.worlds = new Worlds(this, settings);
    this.built = built;
  }

  /** Sets options; for {@code @RegisterExtension} fields. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    TestWorld world = worlds.ofClass(context);
    fields.setStatic(context.getRequiredTestClass(), world);
    context.getTestInstance().ifPresent(instance -> fields.setOf(instance, world));
    lead(context, world);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    boolean hasClassWorld = Contexts.nearest(context, TestWorld.class) != null;
    TestWorld world = worlds.ofTest(context);
    if (!hasClassWorld) {
      Fields.requireNoStatic(context.getRequiredTestClass());
    }
    for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
      requireOwnFields(context, instance);
      fields.setOf(instance, world);
    }
    lead(context, world);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    report(context);
    if (isPerClass(context)) {
      TestWorld ofClass =
          context.getParent().map(at -> Contexts.nearest(at, TestWorld.class)).orElse(null);
      if (ofClass != null) {
        fields.setOf(context.getRequiredTestInstance(), ofClass);
      }
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    report(context);
  }

  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factory, ExtensionContext context) {
    ConstructorWorlds.of(context).begin();
  }

  @Override
  public <T> T interceptTestClassConstructor(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Constructor<T>> constructor,
      ExtensionContext context)
      throws Throwable {
    T instance = invocation.proceed();
    ConstructorWorlds.of(context).made(instance);
    return instance;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return injection.claims(new ParameterPlace(parameter));
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Injection.Place place = new ParameterPlace(parameter);
    try {
      return injection.value(place, worldFor(parameter, context));
    } catch (IllegalArgumentException e) {
      throw new ParameterResolutionException(
          place.name() + " cannot be given: " + e.getMessage(), e);
    }
  }

  private TestWorld worldFor(ParameterContext parameter, ExtensionContext context) {
    if (parameter.getDeclaringExecutable() instanceof Constructor<?>) {
      return worlds.ofConstructor(context);
    }
    return context.getTestMethod().isPresent() ? worlds.ofTest(context) : worlds.ofClass(context);
  }

  private void report(ExtensionContext context) {
    TestWorld world = Contexts.kept(context, TestWorld.class);
    if (world != null && world.target() == null) {
      context.getExecutionException().ifPresent(error -> Failure.report(context, world, error));
    }
  }

  /** Whether a replay is written as a builder's words, for that is what stands in the test. */
  boolean isBuilt() {
    return built;
  }

  private static void lead(ExtensionContext context, TestWorld world) {
    boolean wanted =
        Contexts.around(context).stream()
            .anyMatch(
                at -> AnnotationSupport.isAnnotated(at.getElement(), AwsSystemProperties.class));
    if (wanted && world.target() != null) {
      throw new ExtensionConfigurationException(
          String.valueOf(
              world
                  .target()
                  .refused("What @AwsSystemProperties on " + Contexts.name(context) + " leads to")
                  .getMessage()));
    }
    if (wanted) {
      Contexts.keep(context, SystemProperties.leadingTo(world.aws()));
    }
  }

  private static boolean isPerClass(ExtensionContext context) {
    return context.getTestInstanceLifecycle().filter(Lifecycle.PER_CLASS::equals).isPresent();
  }

  /** One instance for tests that run at the same time cannot hold what belongs to each of them. */
  private static void requireOwnFields(ExtensionContext context, Object instance) {
    boolean parallel =
        context.getExecutionMode() == ExecutionMode.CONCURRENT
            && context
                .getConfigurationParameter("junit.jupiter.execution.parallel.enabled")
                .filter(Boolean::parseBoolean)
                .isPresent();
    if (parallel && isPerClass(context) && !Fields.ofInstance(instance.getClass()).isEmpty()) {
      throw new ExtensionConfigurationException(
          instance.getClass().getSimpleName()
              + " is one instance for all its tests (PER_CLASS), and they run at the same time, so"
              + " its @FromFakeAws fields cannot be each test's own. Take parameters instead, or"
              + " add @Execution(SAME_THREAD).");
    }
  }

  private record ParameterPlace(ParameterContext parameter) implements Injection.Place {
    @Override
    public Class<?> type() {
      return parameter.getParameter().getType();
    }

    @Override
    public boolean has(Class<? extends Annotation> annotation) {
      return parameter.isAnnotated(annotation);
    }

    @Override
    public String name() {
      return "The parameter "
          + parameter.getParameter().getName()
          + " of "
          + parameter.getDeclaringExecutable().getDeclaringClass().getSimpleName()
          + (parameter.getDeclaringExecutable() instanceof Constructor<?>
              ? "'s constructor"
              : "." + parameter.getDeclaringExecutable().getName());
    }
  }

  /** Sets the options of the worlds an extension makes; those of {@link FakeAws.Builder}. */
  public static final class Builder {
    private Settings settings = Settings.NONE;

    private Builder() {}

    /** The number all ids and chance grow from; 0 by default. */
    public Builder seed(long seed) {
      return with(builder -> builder.seed(seed));
    }

    /** The virtual time to begin at; the real time by default. */
    public Builder startingAt(Instant start) {
      return with(builder -> builder.startingAt(start));
    }

    /** The account of the callers, 12 digits; 123456789012 by default. */
    public Builder account(String account) {
      return with(builder -> builder.account(account));
    }

    /** The region of the clients; us-east-1 by default. */
    public Builder region(String region) {
      return with(builder -> builder.region(region));
    }

    /** How many calls a test's log holds; 10,000 by default. */
    public Builder callLogCapacity(int calls) {
      return with(builder -> builder.callLogCapacity(calls));
    }

    /** Refuses requests signed with keys that were not issued, as AWS does. */
    public Builder verifyUnknownKeys() {
      return with(FakeAws.Builder::verifyUnknownKeys);
    }

    /** Has stores keep every change, see {@link FakeAws.Builder#recordChanges()}. */
    public Builder recordChanges() {
      return with(FakeAws.Builder::recordChanges);
    }

    /** Options of one fake, for example {@code S3Options}. */
    public Builder option(Object optionsOfAFake) {
      return with(builder -> builder.option(optionsOfAFake));
    }

    private Builder with(Consumer<FakeAws.Builder> word) {
      word.accept(FakeAws.builder()); // complains here, where it is written, and not in a test
      settings = settings.and(word);
      return this;
    }

    public FakeAwsExtension build() {
      return new FakeAwsExtension(settings, true);
    }
  }
}

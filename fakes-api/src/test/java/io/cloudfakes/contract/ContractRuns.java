package io.cloudfakes.contract;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import software.amazon.awssdk.core.SdkClient;

/** Runs a {@link ContractTest} once for each way, each time with a world of its own. */
final class ContractRuns implements TestTemplateInvocationContextProvider {
  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    ContractTest test =
        AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), ContractTest.class)
            .orElseThrow();
    return Arrays.stream(test.ways()).map(Run::new);
  }

  private record Run(ContractTest.Way way) implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int invocationIndex) {
      return way.text;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new World(way));
    }
  }

  /** The world of one run: made for the first parameter that needs it, checked and closed after. */
  private static final class World implements ParameterResolver, AfterTestExecutionCallback {
    private final ContractTest.Way way;

    World(ContractTest.Way way) {
      this.way = way;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      return type == FakeAws.class
          || Fake.class.isAssignableFrom(type)
          || SdkClient.class.isAssignableFrom(type)
          || type == ContractTest.Way.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      if (type == ContractTest.Way.class) {
        return way;
      }
      ContractWorld world = world(context).world;
      if (type == FakeAws.class) {
        return world.aws();
      }
      return Fake.class.isAssignableFrom(type)
          ? world.aws().fake(type.asSubclass(Fake.class))
          : world.client(type);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
      // A test that failed says why itself: what it left behind would only hide that.
      if (context.getExecutionException().isEmpty()) {
        world(context).world.check();
      }
    }

    // Its successor computeIfAbsent is there from JUnit 6.0 on only.
    @SuppressWarnings("deprecation")
    private Closing world(ExtensionContext context) {
      return context
          .getStore(ExtensionContext.Namespace.create(ContractRuns.class, context.getUniqueId()))
          .getOrComputeIfAbsent(
              FakeAws.class, key -> new Closing(new ContractWorld(way)), Closing.class);
    }
  }

  /** Closed by JUnit with the run. */
  // Two interfaces: JUnit before 5.13 knows the one only, and later ones want the other.
  @SuppressWarnings("deprecation")
  private static final class Closing
      implements AutoCloseable, ExtensionContext.Store.CloseableResource {
    final ContractWorld world;

    Closing(ContractWorld world) {
      this.world = world;
    }

    @Override
    public void close() {
      world.close();
    }
  }
}

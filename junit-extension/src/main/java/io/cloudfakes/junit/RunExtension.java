package io.cloudfakes.junit;

import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.opentest4j.AssertionFailedError;

/** One run as JUnit runs it: gives the test its {@link Exploration} and judges what came of it. */
final class RunExtension
    implements TestTemplateInvocationContext,
        BeforeEachCallback,
        AfterEachCallback,
        InvocationInterceptor,
        ParameterResolver {
  private final Runs runs;
  private final FaultedRun run;
  private final ExplorationRules rules;

  RunExtension(Runs runs, FaultedRun run, ExplorationRules rules) {
    this.runs = runs;
    this.run = run;
    this.rules = rules;
  }

  @Override
  public String getDisplayName(int invocationIndex) {
    return runs.name(run);
  }

  @Override
  public List<Extension> getAdditionalExtensions() {
    return List.of(this);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Contexts.keep(context, run);
    TestWorld world = Contexts.kept(context, TestWorld.class);
    if (world == null) {
      throw new ExtensionConfigurationException(
          Contexts.name(context)
              + " has no simulated AWS whose calls could fail: add @FakeAwsTest to the class, or a"
              + " @RegisterExtension field of FakeAwsExtension.");
    }
    run.in(world.aws());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Exploration.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return new Exploration(run);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    Throwable failure = null;
    try {
      invocation.proceed();
    } catch (Throwable e) {
      // Whatever a test can throw is what it says of this run.
      failure = e;
    }
    run.finish(rules, failure);
    runs.check(run);
    if (run.verdict().outcome().isFailure()) {
      throw failure != null ? failure : new AssertionFailedError(complaint());
    }
  }

  private String complaint() {
    return (run.isFaulted() ? "With " + run.schedule() : "Without any fault")
        + ": "
        + run.verdict().outcome()
        + ", "
        + run.verdict().reason();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    run.failedBefore();
  }
}

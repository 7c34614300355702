package io.cloudfakes.junit;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** Hands JUnit one run at a time: what the next one is depends on what came of this one. */
final class OneByOne implements Iterator<TestTemplateInvocationContext> {
  private final Runs runs;
  private final ExplorationRules rules;
  private final ExtensionContext context;
  private @Nullable FaultedRun current;
  private @Nullable FaultedRun next;
  private boolean atEnd;

  OneByOne(Runs runs, ExplorationRules rules, ExtensionContext context) {
    this.runs = runs;
    this.rules = rules;
    this.context = context;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !atEnd) {
      requireEnded();
      next = runs.next();
      if (next == null) {
        atEnd = true;
        runs.end();
      }
    }
    return next != null;
  }

  /** JUnit that runs tests at the same time asks for all of them before the first has begun. */
  private void requireEnded() {
    FaultedRun before = current;
    if (before != null && !before.hasEnded()) {
      throw new ExtensionConfigurationException(
          "The runs of "
              + Contexts.name(context)
              + " depend on each other, but the next was asked for before that "
              + before
              + " had ended. Either its test could not be set up, which is reported above, or an"
              + " @Execution(CONCURRENT) on the method has them run at the same time: take it"
              + " away.");
    }
  }

  @Override
  public TestTemplateInvocationContext next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    FaultedRun run = next;
    current = run;
    next = null;
    if (run == null) {
      throw new NoSuchElementException();
    }
    return new RunExtension(runs, run, rules);
  }
}

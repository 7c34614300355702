package io.cloudfakes.junit;

import io.cloudfakes.fault.FaultSchedule;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs the tests of {@link ExploreFaults} and {@link ReplayFaults}: one invocation a run. */
final class ExploreFaultsExtension
    implements TestTemplateInvocationContextProvider, ExecutionCondition {
  static final String REPLAY = "cloudfakes.replay";
  static final String EXPLORE = "cloudfakes.explore";

  ExploreFaultsExtension() {}

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Target.isSet(context)) {
      return ConditionEvaluationResult.disabled("faults need a simulated AWS");
    }
    return explores(context) && !replays(context) && mode(context).equals("off")
        ? ConditionEvaluationResult.disabled("-Dcloudfakes.explore=off")
        : ConditionEvaluationResult.enabled("");
  }

  private static boolean explores(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getElement(), ExploreFaults.class);
  }

  private static boolean replays(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getElement(), ReplayFaults.class);
  }

  private static String mode(ExtensionContext context) {
    String mode = context.getConfigurationParameter(EXPLORE).orElse("full");
    if (!List.of("off", "baseline", "full").contains(mode)) {
      throw new ExtensionConfigurationException(
          "-D" + EXPLORE + " is off, baseline or full, not \"" + mode + "\"");
    }
    return mode;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    Optional<String> asked = context.getConfigurationParameter(REPLAY).filter(id -> !id.isBlank());
    Optional<ReplayFaults> pinned =
        AnnotationSupport.findAnnotation(context.getElement(), ReplayFaults.class);
    Optional<ExploreFaults> explored =
        AnnotationSupport.findAnnotation(context.getElement(), ExploreFaults.class);
    Stream<TestTemplateInvocationContext> replays = Stream.empty();
    if (asked.isPresent()) {
      ExplorationRules rules =
          explored
              .map(ExplorationRules::of)
              .or(() -> pinned.map(ExplorationRules::of))
              .orElseThrow();
      return stream(new Replay(List.of(parse(asked.get(), "-D" + REPLAY)), true), rules, context);
    }
    if (pinned.isPresent()) {
      List<FaultSchedule> schedules =
          Arrays.stream(pinned.get().value())
              .map(id -> parse(id, "@ReplayFaults on " + Contexts.name(context)))
              .toList();
      replays = stream(new Replay(schedules, false), ExplorationRules.of(pinned.get()), context);
    }
    if (explored.isEmpty() || mode(context).equals("off")) {
      return replays;
    }
    ExploreFaults said = checked(explored.get(), context);
    ExplorationPlan plan = new ExplorationPlan(said, mode(context).equals("baseline"));
    return Stream.concat(
        replays, stream(new Exploring(plan, said, context), ExplorationRules.of(said), context));
  }

  private static ExploreFaults checked(ExploreFaults said, ExtensionContext context) {
    String where = "@ExploreFaults on " + Contexts.name(context) + ": ";
    if (said.depth() < 1 || said.depth() > 2) {
      throw new ExtensionConfigurationException(where + "depth is 1 or 2, not " + said.depth());
    }
    if (said.maxRuns() < 1) {
      throw new ExtensionConfigurationException(where + "maxRuns is 1 or more");
    }
    try {
      Duration.parse(said.budget());
    } catch (DateTimeParseException e) {
      throw new ExtensionConfigurationException(
          where + "budget is a duration such as \"PT30S\", not \"" + said.budget() + "\"", e);
    }
    return said;
  }

  private static FaultSchedule parse(String id, String where) {
    try {
      return FaultSchedule.parse(id);
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(where + ": " + e.getMessage(), e);
    }
  }

  private static Stream<TestTemplateInvocationContext> stream(
      Runs runs, ExplorationRules rules, ExtensionContext context) {
    Iterator<TestTemplateInvocationContext> one = new OneByOne(runs, rules, context);
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(one, Spliterator.ORDERED | Spliterator.NONNULL), false);
  }
}

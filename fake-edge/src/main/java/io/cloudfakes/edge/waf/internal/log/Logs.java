package io.cloudfakes.edge.waf.internal.log;

import io.cloudfakes.edge.waf.internal.inspect.Inspector;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.LogFile;
import io.cloudfakes.edge.waf.internal.state.LogRecord;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import software.amazon.awssdk.services.wafv2.model.Condition;
import software.amazon.awssdk.services.wafv2.model.Filter;
import software.amazon.awssdk.services.wafv2.model.LoggingConfiguration;
import software.amazon.awssdk.services.wafv2.model.LoggingFilter;

/** The logs of web ACLs: which requests they tell of, and where their lines go. */
public final class Logs {
  private Logs() {}

  /** What the log of a web ACL has to say of a request. */
  public static List<WafChange> changes(Entity webAcl, Inspector.Result result, WafState state) {
    LoggingConfiguration logging = state.logging().get(webAcl.arn());
    if (logging == null || !keeps(logging.loggingFilter(), result)) {
      return List.of();
    }
    String line = LogLine.of(webAcl, result, new Redaction(logging.redactedFields()));
    String destination = logging.logDestinationConfigs().get(0);
    return isBucket(destination)
        ? List.of(new WafChange.Logged(webAcl.arn(), line, LogFile.due(result.request().now())))
        : List.of(new WafChange.LineSent(new LogRecord(destination, line)));
  }

  /** The first filter whose conditions are met says so, else the default. */
  private static boolean keeps(@Nullable LoggingFilter filter, Inspector.Result result) {
    if (filter == null) {
      return true;
    }
    for (Filter one : filter.filters()) {
      boolean all = one.requirementAsString().equals("MEETS_ALL");
      boolean met =
          all
              ? one.conditions().stream().allMatch(condition -> isMet(condition, result))
              : one.conditions().stream().anyMatch(condition -> isMet(condition, result));
      if (met) {
        return one.behaviorAsString().equals("KEEP");
      }
    }
    return filter.defaultBehaviorAsString().equals("KEEP");
  }

  private static boolean isMet(Condition condition, Inspector.Result result) {
    if (condition.labelNameCondition() != null) {
      return result.request().labels().contains(condition.labelNameCondition().labelName());
    }
    Set<String> actions = result.trail().actions();
    String asked = condition.actionCondition().actionAsString();
    return actions.contains(asked);
  }

  /** The lines of a web ACL that wait, written; nothing when none do. */
  public static List<WafChange> written(String arn, WafState state, Instant due, CallContext call) {
    PVector<String> lines = state.traffic().lines().get(arn);
    LoggingConfiguration logging = state.logging().get(arn);
    Entity webAcl = state.entity(arn);
    if (lines == null || logging == null || webAcl == null) {
      return List.of();
    }
    // Those of five minutes are written when they end.
    LogFile file =
        LogFile.of(
            webAcl,
            logging.logDestinationConfigs().get(0),
            List.copyOf(lines),
            due.minusNanos(1),
            call.ids().hex("log " + arn, 8));
    return List.of(new WafChange.LogWritten(arn, file));
  }

  /** What waits is written before its destination changes or goes. */
  public static List<WafChange> flushed(String arn, WafState state, CallContext call) {
    return written(arn, state, call.now().plusNanos(1), call);
  }

  /** Whether that is where files go. */
  public static boolean isBucket(String destination) {
    return destination.startsWith("arn:aws:s3:::");
  }
}

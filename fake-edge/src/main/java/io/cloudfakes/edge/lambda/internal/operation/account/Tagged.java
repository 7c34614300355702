package io.cloudfakes.edge.lambda.internal.operation.account;

import io.cloudfakes.edge.lambda.internal.rule.Constraints;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.iam.Arn;
import io.cloudfakes.service.CallContext;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What can have tags: functions, event source mappings and code signing configurations. */
sealed interface Tagged {
  SortedMap<String, String> tags();

  LambdaChange with(SortedMap<String, String> tags);

  /**
   * The resource of that ARN.
   *
   * @throws io.cloudfakes.AwsErrorException when there is none
   */
  static Tagged of(@Nullable String arn, LambdaState state, CallContext call) {
    String given = Constraints.required("resource", arn);
    Arn parsed = Arn.parseOrNull(given);
    if (parsed == null || !parsed.service().equals("lambda")) {
      throw LambdaErrors.constraint(
              "resource",
              given,
              "Member must satisfy regular expression pattern:"
                  + " arn:(aws[a-zA-Z-]*):lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:"
                  + "\\d{12}:(function:[a-zA-Z0-9-_]+(:(\\$LATEST|[a-zA-Z0-9-_]+))?|"
                  + "layer:([a-zA-Z0-9-_]+)|code-signing-config:csc-[a-z0-9]{17}|"
                  + "event-source-mapping:[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-"
                  + "[a-f0-9]{12})")
          .asException();
    }
    if (given.contains(":function:")) {
      FunctionLookup lookup = FunctionLookup.of(given, null, state, call);
      if (lookup.qualifier() != null) {
        throw LambdaErrors.invalidParameter(
                "Tags on function aliases and versions are not supported. Please specify either a"
                    + " function ARN or an event source mapping ARN.")
            .asException();
      }
      return new OfFunction(lookup);
    }
    if (state.codeSigning().containsKey(given) || state.mappingOf(given) != null) {
      return new OfOther(given, state.tags(given));
    }
    throw LambdaErrors.notFound("The resource you requested does not exist.").asException();
  }

  /** A function, which keeps its tags itself. */
  record OfFunction(FunctionLookup lookup) implements Tagged {
    @Override
    public SortedMap<String, String> tags() {
      return lookup.required().tags();
    }

    @Override
    public LambdaChange with(SortedMap<String, String> tags) {
      return new LambdaChange.FunctionPut(lookup.required().withTags(tags));
    }
  }

  /** Anything else. */
  record OfOther(String arn, SortedMap<String, String> tags) implements Tagged {
    @Override
    public LambdaChange with(SortedMap<String, String> newTags) {
      return new LambdaChange.TagsPut(arn, newTags);
    }
  }

  /** The tags with more of them. */
  static SortedMap<String, String> plus(
      SortedMap<String, String> before, Map<String, String> more) {
    SortedMap<String, String> after = new TreeMap<>(before);
    after.putAll(more);
    return after;
  }
}

package io.cloudfakes.edge.lambda.internal.operation.account;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What can have tags: functions, event source mappings and code signing configurations. */
sealed interface Tagged {
  SortedMap<String, String> tags();

  LambdaChange with(SortedMap<String, String> tags);

  /**
   * The resource of that ARN.
   *
   * @throws io.cloudfakes.AwsErrorException when there is none
   */
  static Tagged of(String arn, LambdaState state, CallContext call) {
    if (arn.contains(":function:")) {
      FunctionLookup lookup = FunctionLookup.of(arn, null, state, call);
      if (lookup.qualifier() != null) {
        throw LambdaErrors.invalidParameter(
                "Tags on function aliases and versions are not supported. Please specify either a"
                    + " function ARN or an event source mapping ARN.")
            .asException();
      }
      return new OfFunction(lookup);
    }
    if (state.codeSigning().containsKey(arn) || state.mappingOf(arn) != null) {
      return new OfOther(arn, state.tags(arn));
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

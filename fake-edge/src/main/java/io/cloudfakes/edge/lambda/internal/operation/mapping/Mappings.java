package io.cloudfakes.edge.lambda.internal.operation.mapping;

import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.SameMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.StreamMapping;
import software.amazon.awssdk.core.SdkPojo;

/** Mappings as calls name them. */
final class Mappings {
  private Mappings() {}

  /**
   * The mapping of that id.
   *
   * @throws io.cloudfakes.AwsErrorException when there is none
   */
  static StreamMapping required(String uuid, LambdaState state) {
    StreamMapping mapping = state.mappings().get(uuid);
    if (mapping == null) {
      throw LambdaErrors.notFound("The resource you requested does not exist.").asException();
    }
    return mapping;
  }

  /** Describes a mapping, in the state that a reply tells. */
  static void describe(StreamMapping mapping, String state, SdkPojo response) {
    SameMembers.copy(mapping.configuration().toBuilder().state(state).build(), response);
  }
}

package io.cloudfakes.edge.cloudfront.internal.operation;

import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * An operation that goes by the names of members: one that several actions share, or whose action
 * the oldest supported SDK has no classes of.
 */
public interface NamedOperation extends Operation<SdkRequest, SdkResponse, CloudFrontState> {
  /** The members of requests that it reads. */
  List<String> reads();

  /** The answer of the action, each of whose members is asked for by name. */
  static SdkResponse answer(CallContext call, Function<String, @Nullable Object> values) {
    return Members.filled(
        Members.type(call.action() + "Response").asSubclass(SdkResponse.class), values);
  }
}

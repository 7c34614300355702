package io.cloudfakes.edge.cloudfront.internal.operation.connection;

import io.cloudfakes.edge.cloudfront.internal.operation.NamedOperation;
import io.cloudfakes.edge.cloudfront.internal.rule.Entities;
import io.cloudfakes.edge.cloudfront.internal.rule.References;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.ConnectionFunction;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import java.util.List;
import org.pcollections.TreePMap;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Deletes a connection function that no distribution runs. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DeleteConnectionFunction.html">DeleteConnectionFunction</a>.
 *
 * <p>Modelled: all.
 */
public record DeleteConnectionFunction() implements NamedOperation {
  @Override
  public List<String> reads() {
    return List.of("Id", "IfMatch");
  }

  @Override
  public Outcome<SdkResponse, CloudFrontState> decide(
      SdkRequest request, CloudFrontState state, CallContext call) {
    ConnectionFunction known = ConnectionFunctions.inVersion(request, state, call);
    if (References.any(state, call.account(), Kind.CONNECTION_FUNCTION, known.id())) {
      throw Entities.inUse();
    }
    return Outcome.<SdkResponse, CloudFrontState>of(
            NamedOperation.answer(call, member -> null),
            new CloudFrontChange.Removed(Kind.CONNECTION_FUNCTION, known.id()))
        .and(new CloudFrontChange.Removed(Kind.RESOURCE_POLICY, known.arn()))
        .and(new CloudFrontChange.Tagged(known.arn(), TreePMap.empty()))
        .withStatus(204);
  }
}

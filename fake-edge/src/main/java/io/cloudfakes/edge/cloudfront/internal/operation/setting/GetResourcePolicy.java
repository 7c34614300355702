package io.cloudfakes.edge.cloudfront.internal.operation.setting;

import io.cloudfakes.edge.cloudfront.internal.operation.NamedOperation;
import io.cloudfakes.edge.cloudfront.internal.rule.Entities;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.Setting;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Gives the policy of a resource that is shared with other accounts. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetResourcePolicy.html">GetResourcePolicy</a>.
 *
 * <p>Modelled: all.
 */
public record GetResourcePolicy() implements NamedOperation {
  @Override
  public List<String> reads() {
    return List.of("ResourceArn");
  }

  @Override
  public Outcome<SdkResponse, CloudFrontState> decide(
      SdkRequest request, CloudFrontState state, CallContext call) {
    String arn = Objects.requireNonNull(Members.text(request, "ResourceArn"));
    Entities.requireShareable(arn, state, call);
    if (!(state.find(Kind.RESOURCE_POLICY, arn) instanceof Setting known)) {
      throw Entities.notFound();
    }
    return Outcome.of(NamedOperation.answer(call, member -> Members.value(known.value(), member)));
  }
}

package io.cloudfakes.edge.cloudfront.internal.operation.setting;

import io.cloudfakes.edge.cloudfront.internal.operation.NamedOperation;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.Entities;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.Setting;
import io.cloudfakes.iam.MalformedPolicyException;
import io.cloudfakes.iam.PolicyDocument;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Keeps the policy of a resource that is shared with other accounts. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_PutResourcePolicy.html">PutResourcePolicy</a>.
 *
 * <p>Modelled: kept and given back; resources of other accounts cannot be named.
 */
public record PutResourcePolicy() implements NamedOperation {
  @Override
  public List<String> reads() {
    return List.of("ResourceArn", "PolicyDocument");
  }

  @Override
  public Outcome<SdkResponse, CloudFrontState> decide(
      SdkRequest request, CloudFrontState state, CallContext call) {
    String arn = Objects.requireNonNull(Members.text(request, "ResourceArn"));
    Entities.requireShareable(arn, state, call);
    try {
      PolicyDocument.resourcePolicy(
          Objects.requireNonNull(Members.text(request, "PolicyDocument")));
    } catch (MalformedPolicyException e) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter PolicyDocument is not a valid policy: " + e.getMessage());
    }
    return Outcome.of(
        NamedOperation.answer(call, member -> arn),
        new CloudFrontChange.Put(new Setting(Kind.RESOURCE_POLICY, call.account(), arn, request)));
  }
}

package io.cloudfakes.edge.cloudfront.internal.operation.function;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.FunctionLookup;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.TagRules;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeFunction;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.CreateFunctionRequest;
import software.amazon.awssdk.services.cloudfront.model.CreateFunctionResponse;
import software.amazon.awssdk.services.cloudfront.model.Tags;

/**
 * Makes a function, at its development stage. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateFunction.html">CreateFunction</a>.
 *
 * <p>Modelled: all.
 */
public final class CreateFunction
    implements Operation<CreateFunctionRequest, CreateFunctionResponse, CloudFrontState> {
  private static final int MOST = 100;

  @Override
  public Outcome<CreateFunctionResponse, CloudFrontState> decide(
      CreateFunctionRequest request, CloudFrontState state, CallContext call) {
    if (state.find(Kind.FUNCTION, EdgeFunction.arn(call.account(), request.name())) != null) {
      throw CloudFrontErrors.error(
          "FunctionAlreadyExists",
          "A function with the same name already exists in this Amazon Web Services account.");
    }
    if (state.all(Kind.FUNCTION, EdgeFunction.class, call.account()).size() >= MOST) {
      throw CloudFrontErrors.error(
          "TooManyFunctions",
          "You have reached the maximum number of CloudFront functions for this Amazon Web Services"
              + " account.");
    }
    EdgeFunction made =
        new EdgeFunction(
            call.account(),
            request.name(),
            call.now(),
            FunctionLookup.made(request.functionConfig(), request.functionCode(), state, call),
            null);
    Outcome<CreateFunctionResponse, CloudFrontState> outcome =
        Outcome.<CreateFunctionResponse, CloudFrontState>of(
                CreateFunctionResponse.builder()
                    .functionSummary(FunctionLookup.summary(made, null, state))
                    .location(CloudFrontIds.location("function/" + made.arn()))
                    .eTag(made.development().etag())
                    .build(),
                new CloudFrontChange.Put(made))
            .withStatus(201);
    // By name, for the oldest supported SDK has no tags here.
    return Members.value(request, "Tags") instanceof Tags tags
        ? outcome.and(TagRules.tagged(made.arn(), tags.items(), state))
        : outcome;
  }
}

package io.cloudfakes.edge.lambda.internal.operation.function;

import io.cloudfakes.edge.lambda.internal.operation.version.Publishing;
import io.cloudfakes.edge.lambda.internal.rule.Configurations;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.SameMembers;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.FunctionCode;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionCodeRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionCodeResponse;

/**
 * Gives a function new code. The update is done as soon as the reply, which says {@code
 * InProgress}, is given.
 *
 * <p><b>Not modelled</b>: versions of objects, {@code PublishTo}.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html">
 *     UpdateFunctionCode</a>
 */
public final class UpdateFunctionCode
    implements Operation<UpdateFunctionCodeRequest, UpdateFunctionCodeResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of(
          "FunctionName",
          "ZipFile",
          "S3Bucket",
          "S3Key",
          "ImageUri",
          "Publish",
          "DryRun",
          "RevisionId",
          "Architectures",
          "SourceKMSKeyArn");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(UpdateFunctionCodeRequest.builder());
  }

  @Override
  public Outcome<UpdateFunctionCodeResponse, LambdaState> decide(
      UpdateFunctionCodeRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup = FunctionLookup.of(request.functionName(), null, state, call);
    DeployedFunction function = Revisions.requireLatest(lookup, request.revisionId());
    Configurations.requireActive(function.latest(), call.now());
    FunctionConfiguration.Builder settings = function.latest().configuration().toBuilder();
    Architectures.set(request.architecturesAsStrings(), settings);
    FunctionCode.Builder given = FunctionCode.builder();
    SameMembers.copy(request, given);
    NewCode code = NewCode.of(given.build(), settings, call);
    CodeSigning.require(function, state);
    FunctionConfiguration configuration =
        code.in(settings)
            .lastModified(Configurations.modified(call.now()))
            .revisionId(call.ids().uuid("revision"))
            .build();
    DeployedFunction updated = function.withLatest(new FunctionVersion(code.code(), configuration));
    FunctionVersion described = updated.latest();
    String arn = lookup.key().arn();
    if (Boolean.TRUE.equals(request.publish())) {
      updated = Publishing.published(updated, null, call.ids());
      described = updated.newest();
      arn = lookup.key().arn(described.number());
    }
    UpdateFunctionCodeResponse.Builder response = UpdateFunctionCodeResponse.builder();
    SameMembers.copy(Revisions.beingUpdated(described, arn, call), response);
    return Boolean.TRUE.equals(request.dryRun())
        ? Outcome.of(response.build())
        : Outcome.of(response.build(), new LambdaChange.FunctionPut(updated));
  }
}

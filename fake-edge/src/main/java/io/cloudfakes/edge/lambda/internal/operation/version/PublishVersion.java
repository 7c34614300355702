package io.cloudfakes.edge.lambda.internal.operation.version;

import io.cloudfakes.edge.lambda.internal.rule.Configurations;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
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
import software.amazon.awssdk.services.lambda.model.PublishVersionRequest;
import software.amazon.awssdk.services.lambda.model.PublishVersionResponse;

/**
 * Makes a version of {@code $LATEST}. When nothing has changed since the newest version, it gives
 * that one.
 *
 * <p><b>Not modelled</b>: {@code PublishTo}.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_PublishVersion.html">
 *     PublishVersion</a>
 */
public final class PublishVersion
    implements Operation<PublishVersionRequest, PublishVersionResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("FunctionName", "CodeSha256", "Description", "RevisionId");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(PublishVersionRequest.builder());
  }

  @Override
  public Outcome<PublishVersionResponse, LambdaState> decide(
      PublishVersionRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup = FunctionLookup.of(request.functionName(), null, state, call);
    DeployedFunction function = lookup.required();
    Configurations.requireActive(function.latest(), call.now());
    String sha256 = function.latest().configuration().codeSha256();
    if (request.codeSha256() != null && !request.codeSha256().equals(sha256)) {
      throw LambdaErrors.invalidParameter(
              "CodeSHA256 ("
                  + request.codeSha256()
                  + ") is different from current CodeSHA256 in $LATEST ("
                  + sha256
                  + "). Please try again with the CodeSHA256 in $LATEST.")
          .asException();
    }
    if (request.revisionId() != null
        && !request.revisionId().equals(function.latest().revisionId())) {
      throw LambdaErrors.otherRevision("GetFunction/GetAlias").asException();
    }
    DeployedFunction published = Publishing.published(function, request.description(), call.ids());
    FunctionVersion version = published.newest();
    PublishVersionResponse.Builder response = PublishVersionResponse.builder();
    SameMembers.copy(
        Configurations.described(version, lookup.key().arn(version.number()), call), response);
    return Outcome.<PublishVersionResponse, LambdaState>of(
            response.build(), new LambdaChange.FunctionPut(published))
        .withStatus(201);
  }
}

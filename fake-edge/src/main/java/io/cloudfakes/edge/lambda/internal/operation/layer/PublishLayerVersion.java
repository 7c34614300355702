package io.cloudfakes.edge.lambda.internal.operation.layer;

import io.cloudfakes.edge.lambda.internal.rule.CodePackage;
import io.cloudfakes.edge.lambda.internal.rule.Configurations;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.SameMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.LayerKey;
import io.cloudfakes.edge.lambda.internal.state.LayerVersion;
import io.cloudfakes.edge.lambda.internal.state.ResourcePolicy;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.List;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionResponse;
import software.amazon.awssdk.services.lambda.model.LayerVersionContentInput;
import software.amazon.awssdk.services.lambda.model.PublishLayerVersionRequest;
import software.amazon.awssdk.services.lambda.model.PublishLayerVersionResponse;

/**
 * Makes a version of a layer; the first one makes the layer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_PublishLayerVersion.html">PublishLayerVersion</a>
 */
public final class PublishLayerVersion
    implements Operation<PublishLayerVersionRequest, PublishLayerVersionResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of(
          "LayerName",
          "Description",
          "Content",
          "CompatibleRuntimes",
          "LicenseInfo",
          "CompatibleArchitectures");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(PublishLayerVersionRequest.builder());
  }

  @Override
  public Outcome<PublishLayerVersionResponse, LambdaState> decide(
      PublishLayerVersionRequest request, LambdaState state, CallContext call) {
    LayerVersionContentInput content = request.content();
    CONTENT.check(content, "Content.", call);
    LayerKey layer = LayerLookup.layer(request.layerName(), call);
    CodePackage code;
    if (content.zipFile() != null) {
      code = CodePackage.ofRequest(content.zipFile());
    } else if (content.s3Bucket() != null) {
      code = CodePackage.ofObject(content.s3Bucket(), content.s3Key(), call.links());
    } else {
      throw LambdaErrors.invalidParameter("Please provide a source for layer content.")
          .asException();
    }
    LayerKey key =
        new LayerKey(
            layer.account(), layer.region(), layer.name(), state.lastLayerVersion(layer) + 1);
    GetLayerVersionResponse description =
        GetLayerVersionResponse.builder()
            .layerArn(key.layerArn())
            .layerVersionArn(key.arn())
            .version(key.version())
            .description(request.description() == null ? "" : request.description())
            .createdDate(Configurations.modified(call.now()))
            .compatibleRuntimesWithStrings(request.compatibleRuntimesAsStrings())
            .compatibleArchitecturesWithStrings(request.compatibleArchitecturesAsStrings())
            .licenseInfo(request.licenseInfo())
            .content(c -> c.codeSha256(code.sha256()).codeSize(code.zip().length()))
            .build();
    PublishLayerVersionResponse.Builder response = PublishLayerVersionResponse.builder();
    SameMembers.copy(description, response);
    return Outcome.<PublishLayerVersionResponse, LambdaState>of(
            response.build(),
            new LambdaChange.LayerPut(
                new LayerVersion(key, code.zip(), description, new ResourcePolicy(List.of(), ""))))
        .withStatus(201);
  }

  private static final ModelledMembers CONTENT = ModelledMembers.of("ZipFile", "S3Bucket", "S3Key");
}

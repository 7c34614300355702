package io.cloudfakes.edge.lambda.internal.operation.layer;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.state.LayerVersion;
import io.cloudfakes.edge.lambda.internal.state.Statement;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.AddLayerVersionPermissionRequest;

/** The policies of layers' versions. */
final class LayerPolicies {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private LayerPolicies() {}

  static void require(LayerVersion layer, @Nullable String revisionId) {
    if (revisionId != null && !revisionId.equals(layer.policy().revisionId())) {
      throw LambdaErrors.otherRevision("GetLayerVersionPolicy").asException();
    }
  }

  static Statement statement(AddLayerVersionPermissionRequest request, LayerVersion layer) {
    ObjectNode statement = JSON.createObjectNode();
    statement.put("Sid", request.statementId()).put("Effect", "Allow");
    String principal = request.principal();
    if (principal.equals("*")) {
      statement.put("Principal", "*");
    } else {
      statement
          .putObject("Principal")
          .put(
              "AWS",
              principal.startsWith("arn:") ? principal : "arn:aws:iam::" + principal + ":root");
    }
    statement.put("Action", request.action()).put("Resource", layer.key().arn());
    if (request.organizationId() != null) {
      statement
          .putObject("Condition")
          .putObject("StringEquals")
          .put("aws:PrincipalOrgID", request.organizationId());
    }
    return new Statement(request.statementId(), statement.toString());
  }
}

package io.cloudfakes.edge.lambda.internal.operation.permission;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.state.Statement;
import io.cloudfakes.iam.Arn;
import io.cloudfakes.protocol.Shape;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.AddPermissionRequest;

/** Statements of functions' resource policies. */
final class Statements {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Statements() {}

  static Statement of(AddPermissionRequest request, String functionArn) {
    ObjectNode statement = JSON.createObjectNode();
    statement.put("Sid", request.statementId()).put("Effect", "Allow");
    putPrincipal(statement, request.principal());
    statement.put("Action", request.action()).put("Resource", functionArn);
    ObjectNode condition = JSON.createObjectNode();
    put(condition, "StringEquals", "AWS:SourceAccount", request.sourceAccount());
    put(condition, "StringEquals", "aws:PrincipalOrgID", request.principalOrgID());
    put(condition, "StringEquals", "lambda:EventSourceToken", request.eventSourceToken());
    put(
        condition,
        "StringEquals",
        "lambda:FunctionUrlAuthType",
        request.functionUrlAuthTypeAsString());
    put(condition, "ArnLike", "AWS:SourceArn", request.sourceArn());
    // A member newer than the oldest SDK that is supported.
    Object byUrl = Shape.of(AddPermissionRequest.class).value(request, "InvokedViaFunctionUrl");
    if (byUrl != null) {
      put(condition, "Bool", "lambda:InvokedViaFunctionUrl", byUrl.toString());
    }
    if (!condition.isEmpty()) {
      statement.set("Condition", condition);
    }
    return new Statement(request.statementId(), statement.toString());
  }

  private static void put(
      ObjectNode condition, String operator, String key, @Nullable String value) {
    if (value != null) {
      condition.withObjectProperty(operator).put(key, value);
    }
  }

  private static void putPrincipal(ObjectNode statement, String principal) {
    if (principal.equals("*")) {
      statement.put("Principal", "*");
    } else if (principal.matches("\\d{12}")) {
      statement.putObject("Principal").put("AWS", "arn:aws:iam::" + principal + ":root");
    } else if (principal.matches("[a-z0-9.-]+\\.amazonaws\\.com(\\.cn)?|alexa-[a-z.-]+")) {
      statement.putObject("Principal").put("Service", principal);
    } else {
      Arn arn = Arn.parseOrNull(principal);
      if (arn == null || !(arn.service().equals("iam") || arn.service().equals("sts"))) {
        throw LambdaErrors.invalidParameter(
                "The provided principal was invalid. Please check the principal and try again.")
            .asException();
      }
      statement.putObject("Principal").put("AWS", principal);
    }
  }
}

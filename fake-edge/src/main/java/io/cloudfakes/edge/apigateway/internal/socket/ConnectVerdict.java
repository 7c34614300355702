package io.cloudfakes.edge.apigateway.internal.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.apigateway.internal.http.live.AuthorizerPolicy;
import io.cloudfakes.edge.apigateway.internal.http.rule.FunctionArn;
import io.cloudfakes.edge.apigateway.internal.live.call.Functions;
import io.cloudfakes.iam.AccessRequest;
import io.cloudfakes.iam.PolicyEvaluation;
import io.cloudfakes.link.FunctionResult;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.service.CallContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizationType;
import software.amazon.awssdk.services.apigatewayv2.model.Authorizer;
import software.amazon.awssdk.services.apigatewayv2.model.Route;

/**
 * Whether a client may connect.
 *
 * @param status 200 when it may; else what the handshake is answered with
 * @param context what the authorizer said of the client
 */
record ConnectVerdict(int status, String message, ObjectNode context) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static ConnectVerdict refused(int status, String message) {
    return new ConnectVerdict(status, message, JSON.createObjectNode());
  }

  private static ConnectVerdict allowed(ObjectNode context) {
    return new ConnectVerdict(200, "", context);
  }

  static ConnectVerdict of(
      SocketStage stage, Route route, HttpRequest request, ObjectNode event, CallContext call) {
    if (route.authorizationType() == AuthorizationType.AWS_IAM) {
      return signed(stage, call);
    }
    String id = route.authorizerId();
    if (route.authorizationType() != AuthorizationType.CUSTOM || id == null) {
      return allowed(JSON.createObjectNode());
    }
    Authorizer authorizer = stage.definition().part(Authorizer.class, id);
    String arn = authorizer == null ? null : FunctionArn.of(authorizer.authorizerUri());
    if (authorizer == null || arn == null) {
      return refused(500, "Internal server error");
    }
    if (!hasIdentity(authorizer, stage, request)) {
      return refused(401, "Unauthorized");
    }
    FunctionResult result =
        Functions.invoke(
            call,
            arn,
            Bytes.utf8(SocketEvents.authorize(event, stage.arn("$connect")).toString()),
            stage.arn("").replaceFirst("/[^/]+/$", "/authorizers/" + id));
    return verdict(result, stage);
  }

  private static ConnectVerdict signed(SocketStage stage, CallContext call) {
    AccessRequest asked =
        new AccessRequest(
            call.caller(), "execute-api:Invoke", stage.arn("$connect"), key -> List.of());
    return call.caller().isAnonymous()
            || !call.account().equals(stage.api().place().account())
            || !PolicyEvaluation.identity(asked).allowed()
        ? refused(403, "Forbidden")
        : allowed(JSON.createObjectNode());
  }

  private static ConnectVerdict verdict(FunctionResult result, SocketStage stage) {
    if (result instanceof FunctionResult.Failed failed
        && tree(failed.payload()).path("errorMessage").asText().equals("Unauthorized")) {
      return refused(401, "Unauthorized");
    }
    if (!(result instanceof FunctionResult.Returned returned)) {
      return refused(500, "Internal server error");
    }
    JsonNode answer = tree(returned.payload());
    Boolean allows = AuthorizerPolicy.allows(answer, stage.arn("$connect"));
    if (allows == null) {
      return refused(500, "Internal server error");
    }
    if (!allows) {
      return refused(403, "User is not authorized to access this resource");
    }
    ObjectNode context = JSON.createObjectNode();
    context.put("principalId", answer.path("principalId").asText());
    for (Map.Entry<String, JsonNode> entry : answer.path("context").properties()) {
      context.set(entry.getKey(), entry.getValue());
    }
    return allowed(context);
  }

  private static JsonNode tree(Bytes payload) {
    try {
      JsonNode tree = JSON.readTree(payload.utf8());
      return tree == null ? JSON.missingNode() : tree;
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  private static boolean hasIdentity(
      Authorizer authorizer, SocketStage stage, HttpRequest request) {
    for (String source : authorizer.identitySource()) {
      String value = value(source, stage, request);
      if (value == null || value.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String value(String source, SocketStage stage, HttpRequest request) {
    String name = source.substring(source.lastIndexOf('.') + 1);
    if (source.startsWith("route.request.header.")) {
      return request.header(name);
    }
    if (source.startsWith("route.request.querystring.")) {
      List<String> values = request.query().get(name);
      return values == null ? null : values.get(0);
    }
    return source.startsWith("stageVariables.")
        ? stage.stage().stageVariables().get(name)
        : source.equals("context.stage") ? stage.stage().stageName() : source;
  }
}

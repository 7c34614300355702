package io.cloudfakes.edge.apigateway.internal.http.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.apigateway.internal.http.rule.FunctionArn;
import io.cloudfakes.edge.apigateway.internal.live.call.Functions;
import io.cloudfakes.edge.apigateway.internal.live.call.LiveWorld;
import io.cloudfakes.edge.apigateway.internal.state.HttpChange;
import io.cloudfakes.link.FunctionResult;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.model.Authorizer;

/**
 * Lambda authorizers of HTTP APIs: what a function answers says whether a request may go on. It is
 * remembered by what the identity sources give, for as long as the authorizer says.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">Control
 *     access to HTTP APIs with AWS Lambda authorizers</a>
 */
final class LambdaAuthorizer {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private LambdaAuthorizer() {}

  static Verdict of(Authorizer authorizer, Arrived request, CallContext call) {
    List<String> identity =
        Variables.of(request, Identity.unknown()).all(authorizer.identitySource());
    if (identity == null) {
      return new Verdict.Refused(Refusals.unauthorized(), "Unauthorized");
    }
    int ttl =
        authorizer.authorizerResultTtlInSeconds() == null
            ? 0
            : authorizer.authorizerResultTtlInSeconds();
    String key =
        request.target().api().id()
            + "/"
            + request.stage().stageName()
            + "/"
            + authorizer.authorizerId()
            + "/"
            + String.join("\0", identity);
    LiveWorld world = LiveWorld.of(call);
    String known = ttl == 0 ? null : world.store().state().http().answers().get(key, call.now());
    if (known != null) {
      return verdict(authorizer, known, request);
    }
    FunctionResult result = asked(authorizer, request, identity, call);
    if (!(result instanceof FunctionResult.Returned returned)) {
      return isUnauthorized(result)
          ? new Verdict.Refused(Refusals.unauthorized(), "Unauthorized")
          : new Verdict.Refused(Refusals.internal(), "The authorizer function failed");
    }
    String answer = returned.payload().utf8();
    Verdict verdict = verdict(authorizer, answer, request);
    boolean readable =
        !(verdict instanceof Verdict.Refused refused) || refused.answer().status() != 500;
    if (ttl > 0 && readable) {
      world
          .store()
          .commit(
              List.of(
                  new HttpChange.AnswerKept(key, answer, call.now().plusSeconds(ttl), call.now())));
    }
    return verdict;
  }

  private static boolean isUnauthorized(FunctionResult result) {
    if (!(result instanceof FunctionResult.Failed failed)) {
      return false;
    }
    try {
      return JSON.readTree(failed.payload().utf8())
          .path("errorMessage")
          .asText()
          .equals("Unauthorized");
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static FunctionResult asked(
      Authorizer authorizer, Arrived request, List<String> identity, CallContext call) {
    String arn = FunctionArn.of(authorizer.authorizerUri());
    if (arn == null) {
      return new FunctionResult.Refused(404, "ResourceNotFoundException", "Invalid function ARN");
    }
    String source =
        "arn:aws:execute-api:"
            + request.target().api().place().region()
            + ":"
            + request.target().api().place().account()
            + ":"
            + request.target().api().id()
            + "/authorizers/"
            + authorizer.authorizerId();
    ObjectNode event =
        authorizer.authorizerPayloadFormatVersion().equals("1.0")
            ? v1(request, identity)
            : v2(request, identity);
    return Functions.invoke(call, arn, Bytes.utf8(event.toString()), source);
  }

  private static ObjectNode v2(Arrived request, List<String> identity) {
    ObjectNode head = ProxyEvents.head2(request);
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0").put("type", "REQUEST").put("routeArn", request.arn());
    ArrayNode sources = event.putArray("identitySource");
    identity.forEach(sources::add);
    head.remove("version");
    event.setAll(head);
    ProxyEvents.context2(event.putObject("requestContext"), request);
    if (!request.pathParameters().isEmpty()) {
      ProxyEvents.put(event.putObject("pathParameters"), request.pathParameters());
    }
    if (!request.stage().stageVariables().isEmpty()) {
      ProxyEvents.put(event.putObject("stageVariables"), request.stage().stageVariables());
    }
    return event;
  }

  private static ObjectNode v1(Arrived request, List<String> identity) {
    String joined = String.join(",", identity);
    ObjectNode event = JSON.createObjectNode();
    event
        .put("version", "1.0")
        .put("type", "REQUEST")
        .put("methodArn", request.arn())
        .put("identitySource", joined)
        .put("authorizationToken", joined);
    ProxyEvents.head1(event, request);
    ProxyEvents.put(event.putObject("pathParameters"), request.pathParameters());
    ProxyEvents.put(event.putObject("stageVariables"), request.stage().stageVariables());
    ProxyEvents.context1(event.putObject("requestContext"), request, Identity.unknown());
    return event;
  }

  private static Verdict verdict(Authorizer authorizer, String answer, Arrived request) {
    JsonNode tree;
    try {
      tree = JSON.readTree(answer);
    } catch (JsonProcessingException e) {
      return unreadable();
    }
    Boolean allowed =
        Boolean.TRUE.equals(authorizer.enableSimpleResponses())
            ? simple(tree)
            : AuthorizerPolicy.allows(tree, request.arn());
    if (allowed == null) {
      return unreadable();
    }
    if (!allowed) {
      return new Verdict.Refused(Refusals.forbidden(), "The authorizer denied the request");
    }
    JsonNode context = tree.path("context");
    if (authorizer.authorizerPayloadFormatVersion().equals("1.0")) {
      ObjectNode flat = JSON.createObjectNode();
      if (context instanceof ObjectNode all) {
        flat.setAll(all);
      }
      flat.put("principalId", tree.path("principalId").asText());
      return new Verdict.Allowed(Identity.ofLambda(flat));
    }
    return new Verdict.Allowed(
        Identity.ofLambda(context.isObject() ? context : JSON.createObjectNode()));
  }

  private static Verdict unreadable() {
    return new Verdict.Refused(
        Refusals.internal(), "The authorizer function's answer is not as it should be");
  }

  private static @Nullable Boolean simple(JsonNode tree) {
    JsonNode authorized = tree.path("isAuthorized");
    return authorized.isBoolean() ? (Boolean) authorized.booleanValue() : null;
  }
}

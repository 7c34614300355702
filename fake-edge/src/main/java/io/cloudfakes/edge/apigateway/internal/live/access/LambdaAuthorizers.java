package io.cloudfakes.edge.apigateway.internal.live.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.Functions;
import io.cloudfakes.edge.apigateway.internal.live.call.Json;
import io.cloudfakes.edge.apigateway.internal.live.call.LiveWorld;
import io.cloudfakes.edge.apigateway.internal.live.call.ProxyEvent;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.edge.apigateway.internal.state.Permit;
import io.cloudfakes.edge.apigateway.internal.state.TrafficChange;
import io.cloudfakes.link.FunctionResult;
import io.cloudfakes.protocol.Bytes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.AuthorizerType;

/**
 * Authorizers that are functions: of a token, or of the whole request.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html">Use
 *     API Gateway Lambda authorizers</a>
 */
public final class LambdaAuthorizers {
  private static final int USUAL_SECONDS = 300;

  private LambdaAuthorizers() {}

  /**
   * What the authorizer says of the request's caller: as it said before, while that holds.
   *
   * @throws RefusedException when it does not let the caller in, or cannot say
   */
  public static Permit permit(Exchange exchange, Authorizer authorizer) {
    List<String> identity = identity(exchange, authorizer);
    int seconds =
        Objects.requireNonNullElse(authorizer.authorizerResultTtlInSeconds(), USUAL_SECONDS);
    Instant now = exchange.call().now();
    String key =
        exchange.address().api().id()
            + "/"
            + exchange.stage().stageName()
            + "/"
            + authorizer.id()
            + "/"
            + exchange.address().stage().authorizerFlushes()
            + "/"
            + String.join("\n", identity);
    boolean cached = seconds > 0 && !identity.isEmpty();
    Permit known = cached ? exchange.state().traffic().permits().get(key, now) : null;
    if (known != null) {
      return known;
    }
    Permit permit = read(ask(exchange, authorizer, identity));
    if (cached) {
      LiveWorld.of(exchange.call())
          .store()
          .commit(
              List.of(new TrafficChange.PermitKept(key, permit, now.plusSeconds(seconds), now)));
    }
    return permit;
  }

  /** The same, asked anew. */
  public static Permit fresh(Exchange exchange, Authorizer authorizer) {
    return read(ask(exchange, authorizer, identity(exchange, authorizer)));
  }

  private static List<String> identity(Exchange exchange, Authorizer authorizer) {
    List<String> identity = IdentitySources.values(exchange, authorizer);
    if (identity == null || !isValid(authorizer, identity)) {
      throw RefusedException.unauthorized();
    }
    return identity;
  }

  private static boolean isValid(Authorizer authorizer, List<String> identity) {
    String expression = authorizer.identityValidationExpression();
    return authorizer.type() != AuthorizerType.TOKEN
        || expression == null
        || expression.isEmpty()
        || Pattern.matches(expression, identity.get(0));
  }

  private static JsonNode ask(Exchange exchange, Authorizer authorizer, List<String> identity) {
    String arn = Functions.arn(authorizer.authorizerUri(), exchange.stageVariables());
    if (arn == null) {
      throw RefusedException.authorizerConfiguration();
    }
    ObjectNode event = Json.object();
    event.put("type", authorizer.typeAsString()).put("methodArn", exchange.methodArn());
    if (authorizer.type() == AuthorizerType.TOKEN) {
      event.put("authorizationToken", identity.get(0));
    } else {
      ProxyEvent.write(event, exchange);
    }
    FunctionResult result =
        Functions.invoke(
            exchange.call(),
            arn,
            Bytes.utf8(event.toString()),
            exchange.address().apiArn() + "/authorizers/" + authorizer.id());
    if (result instanceof FunctionResult.Returned returned) {
      JsonNode reply = Json.read(returned.payload());
      if (reply != null && reply.isObject()) {
        return reply;
      }
    } else if (result instanceof FunctionResult.Failed failed && isUnauthorized(failed)) {
      throw RefusedException.unauthorized();
    }
    throw RefusedException.authorizerConfiguration();
  }

  private static boolean isUnauthorized(FunctionResult.Failed failed) {
    JsonNode error = Json.read(failed.payload());
    return error != null && error.path("errorMessage").asText().equals("Unauthorized");
  }

  private static Permit read(JsonNode reply) {
    JsonNode principal = reply.get("principalId");
    JsonNode policy = reply.get("policyDocument");
    if (principal == null || !principal.isTextual() || policy == null || !policy.isObject()) {
      throw RefusedException.authorizerConfiguration();
    }
    JsonNode usageKey = reply.get("usageIdentifierKey");
    return new Permit(
        principal.asText(),
        policy.toString(),
        context(reply.get("context")),
        usageKey == null || usageKey.isNull() ? null : usageKey.asText());
  }

  private static Map<String, String> context(@Nullable JsonNode given) {
    Map<String, String> context = new LinkedHashMap<>();
    if (given != null && given.isObject()) {
      given
          .properties()
          .forEach(
              entry -> {
                if (entry.getValue().isContainerNode()) {
                  throw RefusedException.authorizerConfiguration();
                }
                context.put(entry.getKey(), entry.getValue().asText());
              });
    }
    return context;
  }
}

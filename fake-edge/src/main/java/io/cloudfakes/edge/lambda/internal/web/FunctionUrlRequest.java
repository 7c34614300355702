package io.cloudfakes.edge.lambda.internal.web;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.Policies;
import io.cloudfakes.edge.lambda.internal.runtime.Attempt;
import io.cloudfakes.edge.lambda.internal.runtime.SynchronousInvocations;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.ResourcePolicy;
import io.cloudfakes.iam.AccessRequest;
import io.cloudfakes.iam.PolicyDocument;
import io.cloudfakes.iam.PolicyEvaluation;
import io.cloudfakes.iam.ResourceSide;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpOutcome;
import io.cloudfakes.service.HttpSigning;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.FunctionUrlAuthType;
import software.amazon.awssdk.services.lambda.model.FunctionUrlConfig;
import software.amazon.awssdk.services.lambda.model.InvokeMode;

/**
 * One request to a function URL: the function gets it as an event of payload format 2.0, and its
 * reply becomes the answer.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html">Invoking Lambda
 *     function URLs</a>
 */
final class FunctionUrlRequest implements HttpAction<LambdaState> {
  private static final long LONGEST = 6_291_456;

  private final HttpRequest request;
  private final String urlId;
  private final String region;

  FunctionUrlRequest(HttpRequest request, String urlId, String region) {
    this.request = request;
    this.urlId = urlId;
    this.region = region;
  }

  /** A function URL: whose, and how it is set. */
  private record Found(FunctionLookup lookup, FunctionUrlConfig config) {}

  @Override
  public String name() {
    return "InvokeFunctionUrl";
  }

  @Override
  public String resource() {
    return urlId;
  }

  @Override
  public HttpSigning signing() {
    // Only what is signed for Lambda is a signature; anything else in the header is the function's.
    String authorization = request.header("Authorization");
    return authorization != null && authorization.startsWith("AWS4-")
        ? HttpSigning.REQUEST
        : HttpSigning.NONE;
  }

  @Override
  public String region() {
    return region;
  }

  @Override
  public HttpOutcome<LambdaState> decide(LambdaState state, CallContext call) {
    Found found = find(state);
    if (found == null) {
      return HttpOutcome.of(json(403, "{\"Message\":null}", "AccessDeniedException"));
    }
    UrlCors cors = new UrlCors(found.config().cors());
    if (cors.isPreflight(request)) {
      return HttpOutcome.of(cors.preflight(request));
    }
    if (!mayInvoke(found, call)) {
      return HttpOutcome.of(
          cors.on(request, json(403, "{\"Message\":\"Forbidden\"}", "AccessDeniedException")));
    }
    if (request.body().length() > LONGEST) {
      return HttpOutcome.of(
          cors.on(
              request,
              json(
                  413,
                  "{\"Message\":\"Request Entity Too Large\"}",
                  "RequestEntityTooLargeException")));
    }
    Bytes event = UrlEvent.of(request, urlId, call);
    try {
      boolean streams = found.config().invokeMode() == InvokeMode.RESPONSE_STREAM;
      Invocation made = call.once("invoke", () -> invoke(found.lookup(), event, streams, call));
      HttpResponse reply =
          made.failed()
              ? new HttpResponse(502)
                  .add("Content-Type", "text/plain")
                  .body(Bytes.utf8("Internal Server Error"))
              : streams ? UrlReply.streamed(made.reply()) : UrlReply.of(made.reply());
      return HttpOutcome.of(cors.on(request, reply));
    } catch (AwsErrorException refused) {
      return HttpOutcome.of(cors.on(request, refused(refused.error())));
    }
  }

  private static Invocation invoke(
      FunctionLookup lookup, Bytes event, boolean streams, CallContext call) {
    Attempt attempt = Attempt.synchronous(call.requestId(), lookup.arn(), event, null);
    return call.links()
        .find(SynchronousInvocations.class)
        .orElseThrow(() -> new IllegalStateException("This world has no Lambda"))
        .run(
            lookup.key(),
            lookup.version(call.ids().fraction("alias-weights")),
            streams ? attempt.streamed() : attempt);
  }

  private @Nullable Found find(LambdaState state) {
    String url = "https://" + urlId + ".lambda-url." + region + ".on.aws/";
    for (DeployedFunction function : state.functions().values()) {
      for (Map.Entry<String, FunctionUrlConfig> config :
          function.settings(FunctionUrlConfig.class).entrySet()) {
        if (config.getValue().functionUrl().equals(url)) {
          String qualifier = config.getKey().isEmpty() ? null : config.getKey();
          return new Found(
              new FunctionLookup(function.key(), qualifier, function), config.getValue());
        }
      }
    }
    return null;
  }

  /** With {@code NONE} everybody whom the policy allows, with {@code AWS_IAM} callers alone. */
  private static boolean mayInvoke(Found found, CallContext call) {
    FunctionUrlAuthType type = found.config().authType();
    if (type == FunctionUrlAuthType.AWS_IAM && call.caller().isAnonymous()) {
      return false;
    }
    DeployedFunction function = found.lookup().required();
    ResourcePolicy policy = function.policy(found.lookup().part());
    AccessRequest asked =
        new AccessRequest(
            call.caller(),
            "lambda:InvokeFunctionUrl",
            found.lookup().arn(),
            key ->
                switch (key) {
                  case "lambda:functionurlauthtype" -> List.of(type.toString());
                  case "lambda:invokedviafunctionurl" -> List.of("true");
                  default -> List.of();
                });
    return PolicyEvaluation.decide(
            asked,
            ResourceSide.of(
                function.key().account(),
                policy == null
                    ? null
                    : PolicyDocument.resourcePolicy(Policies.document(policy.statements())),
                asked))
        .allowed();
  }

  private static HttpResponse refused(AwsError error) {
    return error.code().equals("TooManyRequestsException")
        ? json(
            429,
            "{\"Reason\":\""
                + error.fields().get("Reason")
                + "\",\"Type\":\"User\",\"message\":\"Rate Exceeded.\"}",
            error.code())
        : json(502, "{\"Message\":\"" + error.message() + "\"}", error.code());
  }

  @Override
  public HttpResponse refusal(AwsError error, LambdaState state, CallContext call) {
    return json(
        error.status() == 0 ? 403 : error.status(),
        "{\"Message\":\"" + error.message().replace("\"", "\\\"") + "\"}",
        error.code());
  }

  private static HttpResponse json(int status, String body, String errorType) {
    return new HttpResponse(status)
        .add("Content-Type", "application/json")
        .add("x-amzn-ErrorType", errorType)
        .body(Bytes.utf8(body));
  }
}

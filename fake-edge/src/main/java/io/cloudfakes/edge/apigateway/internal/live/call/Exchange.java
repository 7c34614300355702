package io.cloudfakes.edge.apigateway.internal.live.call;

import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.edge.apigateway.internal.vtl.ContextVariable;
import io.cloudfakes.edge.apigateway.internal.vtl.TemplateInput;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.service.CallContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.Stage;

/**
 * One request on its way through a stage, with what was found out about it so far. Used by one call
 * alone.
 */
public final class Exchange {
  private final HttpRequest http;
  private final CallContext call;
  private final Address address;
  private final Shown shown;
  private final ApiGatewayState state;
  private final ContextVariable context;
  private final RequestHeaders headers;
  private final Log log = new Log();
  private @Nullable Route route;

  /**
   * What the stage shows to this request.
   *
   * @param canary whether the canary of the stage answers
   * @param variables of the stage, with the canary's in place of its own
   */
  public record Shown(
      RestApiTree tree, String deploymentId, boolean canary, Map<String, String> variables) {
    public Shown {
      variables = new LinkedHashMap<>(variables);
    }
  }

  public Exchange(
      HttpRequest http, CallContext call, Address address, Shown shown, ApiGatewayState state) {
    this.http = http;
    this.call = call;
    this.address = address;
    this.shown = shown;
    this.state = state;
    this.headers = RequestHeaders.of(http, call);
    this.context = CallVariables.of(this);
  }

  public HttpRequest http() {
    return http;
  }

  public CallContext call() {
    return call;
  }

  public Address address() {
    return address;
  }

  /** The state of API Gateway when the request came in. */
  public ApiGatewayState state() {
    return state;
  }

  /** What the API's account has in its region. */
  public RestRegion region() {
    return state.rest().in(address.place());
  }

  public RestApiTree tree() {
    return shown.tree();
  }

  public Shown shown() {
    return shown;
  }

  public Stage stage() {
    return address.stage().document();
  }

  public Map<String, String> stageVariables() {
    return shown.variables();
  }

  public RequestHeaders headers() {
    return headers;
  }

  public Map<String, List<String>> query() {
    return http.query();
  }

  public Bytes body() {
    return http.body();
  }

  /** What templates, mappings and logs call {@code $context}. */
  public ContextVariable context() {
    return context;
  }

  public Log log() {
    return log;
  }

  /** The route, once there is one. */
  public Route route() {
    return Objects.requireNonNull(route, "There is no route yet");
  }

  public boolean isRouted() {
    return route != null;
  }

  public void route(Route found) {
    this.route = found;
    CallVariables.route(context, found);
  }

  public Method method() {
    return route().method();
  }

  /**
   * What answers for the method.
   *
   * @throws RefusedException when it has nothing
   */
  public Integration integration() {
    Integration integration = method().methodIntegration();
    if (integration == null) {
      throw RefusedException.configuration();
    }
    return integration;
  }

  /** The ARN of the method as the request names it. */
  public String methodArn() {
    return address.arn(http.method() + address.path());
  }

  /** The ARN of the method as the API has it, by which it calls functions. */
  public String sourceArn() {
    return address.arn(method().httpMethod() + route().resource().path());
  }

  /** What a template can look at, with that payload. */
  public TemplateInput template(String payload) {
    return new TemplateInput(
        payload,
        isRouted() ? route().parameters() : Map.of(),
        lastOf(query()),
        headers.last(),
        context,
        stageVariables());
  }

  /** Of several values the last. */
  public static Map<String, String> lastOf(Map<String, List<String>> all) {
    Map<String, String> last = new LinkedHashMap<>();
    all.forEach((name, values) -> last.put(name, values.get(values.size() - 1)));
    return last;
  }
}

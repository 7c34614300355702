package io.cloudfakes.edge.apigateway.internal.http.live;

import io.cloudfakes.edge.apigateway.internal.http.rule.RouteKey;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.ApiPath;
import io.cloudfakes.edge.apigateway.internal.state.Definition;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.protocol.QueryString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;

/**
 * The API a request is for, by its host and path.
 *
 * @param stage null when the path names none and there is no default one
 * @param segments what of the path is left for its routes, decoded
 */
public record Target(
    HttpApi api, @Nullable Stage stage, List<String> segments, String host, boolean ownHost) {
  /** What stands between an API's id and the region in the host names of all APIs. */
  public static final String HOSTS = ".execute-api.";

  /** The API; null when the request is for none that is here, or for one of another kind. */
  public static @Nullable Target of(String hostAndPort, String path, ApiGatewayState state) {
    int colon = hostAndPort.indexOf(':');
    String host =
        (colon < 0 ? hostAndPort : hostAndPort.substring(0, colon)).toLowerCase(Locale.ROOT);
    List<String> segments = new ArrayList<>();
    RouteKey.segmentsOf(path.isEmpty() ? "/" : path)
        .forEach(segment -> segments.add(QueryString.decode(segment.replace("+", "%2B"))));
    int end = host.indexOf(HOSTS);
    return end > 0
        ? byId(host.substring(0, end), host, segments, state)
        : byDomain(host, segments, state);
  }

  private static @Nullable Target byId(
      String id, String host, List<String> segments, ApiGatewayState state) {
    HttpApi api = state.http().api(id);
    if (api == null) {
      return null;
    }
    Stage named = segments.isEmpty() ? null : api.definition().part(Stage.class, segments.get(0));
    if (named != null && !named.stageName().equals(RouteKey.DEFAULT)) {
      return new Target(api, named, segments.subList(1, segments.size()), host, true);
    }
    return new Target(
        api, api.definition().part(Stage.class, RouteKey.DEFAULT), segments, host, true);
  }

  /** The mapping whose path is the longest that the request's begins with. */
  private static @Nullable Target byDomain(
      String host, List<String> segments, ApiGatewayState state) {
    Domain domain = domain(host, state);
    if (domain == null) {
      return null;
    }
    for (int count = segments.size(); count >= 0; count--) {
      ApiPath path = domain.mappings().get(String.join("/", segments.subList(0, count)));
      if (path != null) {
        HttpApi api = state.http().api(path.apiId());
        return api == null
            ? null
            : new Target(
                api,
                api.definition().part(Stage.class, path.stage()),
                segments.subList(count, segments.size()),
                host,
                false);
      }
    }
    return null;
  }

  private static @Nullable Domain domain(String host, ApiGatewayState state) {
    Domain domain = state.domains().named(host);
    int dot = host.indexOf('.');
    return domain == null && dot > 0 ? state.domains().named("*" + host.substring(dot)) : domain;
  }

  /** Whether the host is a custom domain name, of whatever kind of API. */
  public static boolean isDomain(String hostAndPort, ApiGatewayState state) {
    if (state.domains().byKey().isEmpty()) {
      return false;
    }
    int colon = hostAndPort.indexOf(':');
    String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
    return domain(host.toLowerCase(Locale.ROOT), state) != null;
  }

  /** What the stage answers by; null when nothing is deployed to it. */
  @Nullable Definition definition() {
    return stage == null ? null : api.live(stage);
  }

  /** The first label of the host. */
  String domainPrefix() {
    int dot = host.indexOf('.');
    return dot < 0 ? host : host.substring(0, dot);
  }

  /** What a request to it is for, in the call log: the API's id and the stage's name. */
  public String resource() {
    return api.id() + "/" + (stage == null ? "" : stage.stageName());
  }

  /** Whether the API does not answer on its own host, by which it was asked. */
  public boolean isHidden() {
    return ownHost && Boolean.TRUE.equals(api.document().disableExecuteApiEndpoint());
  }
}

package io.cloudfakes.edge.apigateway.internal.live.call;

import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.ApiPath;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.LiveStage;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestApiState;
import io.cloudfakes.protocol.HttpRequest;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for: an API, one of its stages, a path below it.
 *
 * @param path as sent, without what leads to the stage; begins with a slash
 * @param basePath the custom domain's path that led here; null when no custom domain did
 */
public record Address(
    Place place, RestApiState api, LiveStage stage, String path, @Nullable String basePath) {
  private static final String HOSTS = ".execute-api.";

  /** What a request asks for; null when there is no such API or stage. */
  public static @Nullable Address of(HttpRequest request, ApiGatewayState state) {
    String host = host(request.host());
    String apiId = apiId(host);
    if (apiId != null) {
      RestApiState api = state.rest().api(apiId);
      return api == null || Boolean.TRUE.equals(api.tree().document().disableExecuteApiEndpoint())
          ? null
          : staged(state, apiId, "", request.path(), null);
    }
    Domain domain = state.domains().named(host);
    return domain == null ? null : mapped(state, domain, request.path());
  }

  /** The id of the API whose own host that is; null when it is none's. */
  public static @Nullable String apiId(String host) {
    int end = host.indexOf(HOSTS);
    return end <= 0 ? null : host.substring(0, end);
  }

  /** The host without its port, in lower case. */
  public static String host(String withPort) {
    int colon = withPort.indexOf(':');
    return (colon < 0 ? withPort : withPort.substring(0, colon)).toLowerCase(Locale.ROOT);
  }

  private static @Nullable Address mapped(ApiGatewayState state, Domain domain, String path) {
    ApiPath best = null;
    for (Map.Entry<String, ApiPath> mapping : domain.mappings().entrySet()) {
      ApiPath candidate = mapping.getValue();
      if (below(candidate.basePath(), path)
          && (best == null || candidate.basePath().length() > best.basePath().length())) {
        best = candidate;
      }
    }
    if (best == null) {
      return null;
    }
    String rest = best.basePath().isEmpty() ? path : path.substring(best.basePath().length() + 1);
    return staged(state, best.apiId(), best.stage(), rest, best.basePath());
  }

  private static boolean below(String base, String path) {
    return base.isEmpty() || path.equals("/" + base) || path.startsWith("/" + base + "/");
  }

  private static @Nullable Address staged(
      ApiGatewayState state, String apiId, String stage, String path, @Nullable String basePath) {
    Place place = state.rest().placeOf(apiId);
    RestApiState api = state.rest().api(apiId);
    if (place == null || api == null) {
      return null;
    }
    String name = stage;
    String rest = path;
    if (stage.isEmpty()) {
      int slash = path.indexOf('/', 1);
      name = path.isEmpty() ? "" : path.substring(1, slash < 0 ? path.length() : slash);
      rest = slash < 0 ? "/" : path.substring(slash);
    }
    LiveStage found = api.stages().get(name);
    return found == null
        ? null
        : new Address(place, api, found, rest.isEmpty() ? "/" : rest, basePath);
  }

  /**
   * The ARN by which policies name a method.
   *
   * @param rest what stands behind the stage: {@code GET/pets}
   */
  public String arn(String rest) {
    return apiArn() + "/" + stage.name() + "/" + rest;
  }

  /** The ARN of the API in policies. */
  public String apiArn() {
    return "arn:aws:execute-api:" + place.region() + ":" + place.account() + ":" + api.id();
  }
}

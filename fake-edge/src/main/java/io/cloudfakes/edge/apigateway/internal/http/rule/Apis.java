package io.cloudfakes.edge.apigateway.internal.http.rule;

import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.HttpChange;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.service.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finding and editing APIs. */
public final class Apis {
  private Apis() {}

  /**
   * The API of that id in the caller's account and region.
   *
   * @throws io.cloudfakes.AwsErrorException when there is none
   */
  public static HttpApi required(@Nullable String id, ApiGatewayState state, CallContext call) {
    HttpApi api = id == null ? null : state.http().api(id);
    if (api == null || !api.place().equals(Place.of(call))) {
      throw HttpErrors.noApi(call.account(), String.valueOf(id)).asException();
    }
    return api;
  }

  /** The APIs of the caller's account and region. */
  public static List<HttpApi> here(ApiGatewayState state, CallContext call) {
    Place here = Place.of(call);
    return state.http().apis().values().stream().filter(api -> api.place().equals(here)).toList();
  }

  /** The change to an API whose definition was edited: stages that deploy by themselves do so. */
  public static HttpChange edited(HttpApi api, CallContext call) {
    return new HttpChange.ApiPut(AutoDeploy.all(api, call));
  }

  /** The change to an API of which nothing was edited that a deployment is made of. */
  public static HttpChange put(HttpApi api) {
    return new HttpChange.ApiPut(api);
  }
}

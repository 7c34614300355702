package io.cloudfakes.edge.apigateway;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.apigateway.internal.RestService;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.service.Store;
import java.net.URI;

/**
 * Amazon API Gateway of a world, as a test sees it: {@code aws.fake(FakeApiGateway.class)}. APIs
 * are made with the SDK's clients.
 */
public final class FakeApiGateway implements Fake {
  private final FakeAws world;
  private final Store<ApiGatewayState> store;

  FakeApiGateway(FakeAws world) {
    this.world = world;
    this.store = world.store(RestService.SERVICE);
  }

  /**
   * The address at which a stage of an API answers, without a slash at its end: {@code
   * https://a1b2c3d4e5.execute-api.us-east-1.amazonaws.com/prod}. In the world it is reached
   * through the world's own clients alone.
   */
  public URI invokeUrl(String apiId, String stage) {
    Place place = store.state().rest().placeOf(apiId);
    String region = place == null ? world.options().region() : place.region();
    return URI.create("https://" + apiId + ".execute-api." + region + ".amazonaws.com/" + stage);
  }

  @Override
  public String toString() {
    return "FakeApiGateway" + store.state().rest().places().keySet().stream().sorted().toList();
  }
}

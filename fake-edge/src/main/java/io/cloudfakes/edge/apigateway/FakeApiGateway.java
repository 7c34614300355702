package io.cloudfakes.edge.apigateway;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.apigateway.internal.RestService;
import io.cloudfakes.edge.apigateway.internal.live.access.GuardedStages;
import io.cloudfakes.edge.apigateway.internal.live.call.LiveWorld;
import io.cloudfakes.edge.apigateway.internal.socket.SocketPeers;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.TrafficChange;
import io.cloudfakes.iam.Arn;
import io.cloudfakes.link.GuardedResources;
import io.cloudfakes.service.Store;
import java.net.URI;
import java.util.List;

/**
 * Amazon API Gateway of a world, as a test sees it: {@code aws.fake(FakeApiGateway.class)}. APIs
 * are made with the SDK's clients.
 */
public final class FakeApiGateway implements Fake {
  private final FakeAws world;
  private final Store<ApiGatewayState> store;
  private final SocketPeers peers = new SocketPeers();

  FakeApiGateway(FakeAws world) {
    this.world = world;
    this.store = world.store(RestService.SERVICE);
    world.links().register(LiveWorld.class, new LiveWorld(store, world.clock()));
    world.links().register(SocketPeers.class, peers);
    world.links().register(GuardedResources.class, "apigateway", new GuardedStages(store));
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

  /**
   * The lines of a stage's access log, oldest first, the newest thousand: as the stage's {@code
   * accessLogSettings} have them written.
   */
  public List<String> accessLog(String apiId, String stage) {
    return store.state().traffic().journal(apiId, stage).accessLog();
  }

  /** What was counted of a stage's requests. */
  public StageMetrics metrics(String apiId, String stage) {
    return store.state().traffic().journal(apiId, stage).metrics();
  }

  /**
   * Makes the keys known by which an Amazon Cognito user pool signs its tokens, for authorizers of
   * the type {@code COGNITO_USER_POOLS}.
   *
   * @param userPoolArn as authorizers name it
   * @param keys a JSON Web Key Set with RSA keys
   */
  public void userPool(String userPoolArn, String keys) {
    Arn arn = Arn.parse(userPoolArn);
    String issuer =
        "https://cognito-idp."
            + arn.region()
            + ".amazonaws.com/"
            + arn.resource().substring(arn.resource().indexOf('/') + 1);
    store.commit(List.of(new TrafficChange.UserPoolKnown(issuer, keys)));
  }

  @Override
  public void close() {
    peers.close();
  }

  @Override
  public String toString() {
    return "FakeApiGateway" + store.state().rest().places().keySet().stream().sorted().toList();
  }
}

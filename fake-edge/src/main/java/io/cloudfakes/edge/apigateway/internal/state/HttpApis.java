package io.cloudfakes.edge.apigateway.internal.state;

import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * The HTTP and WebSocket APIs of a world, and what belongs to no one of them.
 *
 * @param apis by id
 * @param vpcLinks by id
 * @param answers of Lambda authorizers, as JSON, by API, stage, authorizer and identity
 * @param sockets the open connections of WebSocket APIs
 */
public record HttpApis(
    TreePMap<String, HttpApi> apis,
    TreePMap<String, OwnedVpcLink> vpcLinks,
    Expiring<String> answers,
    Sockets sockets) {
  public static final HttpApis EMPTY =
      new HttpApis(TreePMap.empty(), TreePMap.empty(), Expiring.none(), Sockets.NONE);

  /** The API, whoever's it is; null when there is none. */
  public @Nullable HttpApi api(String id) {
    return apis.get(id);
  }

  HttpApis withApis(TreePMap<String, HttpApi> newApis) {
    return new HttpApis(newApis, vpcLinks, answers, sockets);
  }

  HttpApis withVpcLinks(TreePMap<String, OwnedVpcLink> newLinks) {
    return new HttpApis(apis, newLinks, answers, sockets);
  }

  HttpApis withAnswers(Expiring<String> newAnswers) {
    return new HttpApis(apis, vpcLinks, newAnswers, sockets);
  }

  HttpApis withSockets(Sockets newSockets) {
    return new HttpApis(apis, vpcLinks, answers, newSockets);
  }
}

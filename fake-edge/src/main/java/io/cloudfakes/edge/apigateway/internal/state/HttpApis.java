package io.cloudfakes.edge.apigateway.internal.state;

import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * The HTTP and WebSocket APIs of a world, and what belongs to no one of them.
 *
 * @param apis by id
 * @param vpcLinks by id
 * @param answers of authorizers
 */
public record HttpApis(
    TreePMap<String, HttpApi> apis,
    TreePMap<String, OwnedVpcLink> vpcLinks,
    AuthorizerAnswers answers) {
  public static final HttpApis EMPTY =
      new HttpApis(TreePMap.empty(), TreePMap.empty(), AuthorizerAnswers.NONE);

  /** The API, whoever's it is; null when there is none. */
  public @Nullable HttpApi api(String id) {
    return apis.get(id);
  }

  HttpApis withApis(TreePMap<String, HttpApi> newApis) {
    return new HttpApis(newApis, vpcLinks, answers);
  }

  HttpApis withVpcLinks(TreePMap<String, OwnedVpcLink> newLinks) {
    return new HttpApis(apis, newLinks, answers);
  }

  HttpApis withAnswers(AuthorizerAnswers newAnswers) {
    return new HttpApis(apis, vpcLinks, newAnswers);
  }
}

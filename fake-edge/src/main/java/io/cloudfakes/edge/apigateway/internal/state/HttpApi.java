package io.cloudfakes.edge.apigateway.internal.state;

import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.apigatewayv2.model.Api;
import software.amazon.awssdk.services.apigatewayv2.model.ProtocolType;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;

/**
 * One HTTP or WebSocket API.
 *
 * @param place whose it is, and where
 * @param definition as it is being edited
 * @param deployed what each deployment was made of, by the deployment's id
 */
public record HttpApi(Place place, Definition definition, TreePMap<String, Definition> deployed) {

  /** An API without parts. */
  public static HttpApi of(Place place, Api document) {
    return new HttpApi(place, new Definition(document, TreePMap.empty()), TreePMap.empty());
  }

  public Api document() {
    return definition.api();
  }

  public String id() {
    return document().apiId();
  }

  /** Whether it is a WebSocket API. */
  public boolean isWebSocket() {
    return document().protocolType() == ProtocolType.WEBSOCKET;
  }

  /** What a stage answers by; null when the stage has no deployment yet. */
  public @Nullable Definition live(Stage stage) {
    String deployment = stage.deploymentId();
    return deployment == null ? null : deployed.get(deployment);
  }

  public HttpApi withDocument(Api document) {
    return withDefinition(new Definition(document, definition.parts()));
  }

  public HttpApi with(PartKey key, SdkPojo part) {
    return withDefinition(definition.with(key, part));
  }

  /** Without that part, and without what belongs to it. */
  public HttpApi without(PartKey key) {
    return withDefinition(definition.without(key));
  }

  /** With what it is now kept for a deployment. */
  public HttpApi deploying(String deployment) {
    return new HttpApi(place, definition, deployed.plus(deployment, definition));
  }

  /** Without what a deployment was made of. */
  public HttpApi forgetting(String deployment) {
    return new HttpApi(place, definition, deployed.minus(deployment));
  }

  private HttpApi withDefinition(Definition newDefinition) {
    return new HttpApi(place, newDefinition, deployed);
  }
}

package io.cloudfakes.edge.apigateway.internal.state;

import software.amazon.awssdk.services.apigateway.model.Deployment;

/**
 * A deployment: a REST API as it was at one moment.
 *
 * @param document as clients see it
 * @param tree the API as it was
 */
public record Snapshot(Deployment document, RestApiTree tree) {
  public Snapshot withDocument(Deployment other) {
    return new Snapshot(other, tree);
  }
}

package io.cloudfakes.edge.apigateway.internal.state;

import software.amazon.awssdk.services.apigateway.model.Stage;

/**
 * A stage of a REST API.
 *
 * @param document as clients see it: the deployment it shows, its canary, variables and settings
 * @param cacheFlushes how often its cache was emptied: what was cached at another number is gone
 * @param authorizerFlushes the same of the answers of its authorizers
 */
public record LiveStage(Stage document, int cacheFlushes, int authorizerFlushes) {
  public static LiveStage of(Stage document) {
    return new LiveStage(document, 0, 0);
  }

  public String name() {
    return document.stageName();
  }

  public LiveStage withDocument(Stage other) {
    return new LiveStage(other, cacheFlushes, authorizerFlushes);
  }

  public LiveStage flushed() {
    return new LiveStage(document, cacheFlushes + 1, authorizerFlushes);
  }

  public LiveStage flushedAuthorizers() {
    return new LiveStage(document, cacheFlushes, authorizerFlushes + 1);
  }
}

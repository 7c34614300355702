package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.DocumentationSnapshot;
import io.cloudfakes.edge.apigateway.internal.state.RestApiState;

/** The versions of an API's documentation. */
public final class DocumentationVersions {
  private DocumentationVersions() {}

  public static DocumentationSnapshot required(RestApiState api, String name) {
    DocumentationSnapshot version = api.versions().get(name);
    if (version == null) {
      throw RestErrors.noSuch("Documentation version");
    }
    return version;
  }
}

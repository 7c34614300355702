package io.cloudfakes.edge.apigateway.internal.openapi;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.RestApi;

/** What is made of the warnings of an import. */
public final class ImportWarnings {
  private ImportWarnings() {}

  /** Refuses a document with warnings when it was to be taken whole or not at all. */
  public static void check(Imported imported, @Nullable Boolean failOnWarnings) {
    if (Boolean.TRUE.equals(failOnWarnings) && !imported.warnings().isEmpty()) {
      throw ImportReport.refusal(imported.warnings());
    }
  }

  /** The API as the answer shows it, with the warnings. */
  public static RestApi with(RestApi shown, Imported imported) {
    return imported.warnings().isEmpty()
        ? shown
        : shown.toBuilder().warnings(imported.warnings()).build();
  }
}

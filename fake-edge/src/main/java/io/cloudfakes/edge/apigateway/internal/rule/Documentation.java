package io.cloudfakes.edge.apigateway.internal.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.DocumentationPart;
import software.amazon.awssdk.services.apigateway.model.DocumentationPartLocation;

/** The parts of an API's documentation. */
public final class Documentation {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Documentation() {}

  public static DocumentationPart required(RestApiTree tree, String id) {
    DocumentationPart part = tree.parts().get(id);
    if (part == null) {
      throw RestErrors.noSuch("Documentation part");
    }
    return part;
  }

  /** Refuses a part that cannot be in an API. */
  public static DocumentationPart checked(DocumentationPart part) {
    if (part.properties() == null || part.properties().isEmpty()) {
      throw RestErrors.badRequest("Documentation part properties must be non-empty");
    }
    try {
      if (!JSON.readTree(part.properties()).isObject()) {
        throw RestErrors.badRequest("Documentation part properties must be a JSON object");
      }
    } catch (JsonProcessingException e) {
      throw RestErrors.badRequest("Documentation part properties must be a JSON object");
    }
    return part;
  }

  /** What a part is of, whole: AWS says for which paths and methods it is when nobody does. */
  public static DocumentationPartLocation completed(DocumentationPartLocation location) {
    DocumentationPartLocation.Builder whole = location.toBuilder();
    switch (location.typeAsString()) {
      case "API" -> {
        // The API is one: nothing tells parts of it apart.
      }
      case "AUTHORIZER", "MODEL" -> named(location);
      case "RESOURCE" -> whole.path(path(location));
      default -> {
        whole.path(path(location)).method(location.method() == null ? "*" : location.method());
        if (location.typeAsString().startsWith("RESPONSE")) {
          whole.statusCode(location.statusCode() == null ? "*" : location.statusCode());
        }
        if (location.typeAsString().matches(".*(PARAMETER|HEADER)")) {
          named(location);
        }
      }
    }
    return whole.build();
  }

  private static String path(DocumentationPartLocation location) {
    return location.path() == null ? "/" : location.path();
  }

  private static void named(DocumentationPartLocation location) {
    if (location.name() == null || location.name().isEmpty()) {
      throw RestErrors.badRequest(
          "Documentation part location of type " + location.typeAsString() + " must have a name");
    }
  }

  /** The part of that place; null when there is none. */
  public static @Nullable DocumentationPart at(
      RestApiTree tree, DocumentationPartLocation location) {
    for (DocumentationPart part : tree.parts().values()) {
      if (part.location().equals(location)) {
        return part;
      }
    }
    return null;
  }
}

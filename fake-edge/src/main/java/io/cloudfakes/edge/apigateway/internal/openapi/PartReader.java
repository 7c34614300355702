package io.cloudfakes.edge.apigateway.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.edge.apigateway.internal.rule.Documentation;
import io.cloudfakes.edge.apigateway.internal.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import io.cloudfakes.service.CallContext;
import software.amazon.awssdk.services.apigateway.model.DocumentationPart;
import software.amazon.awssdk.services.apigateway.model.DocumentationPartLocation;
import software.amazon.awssdk.services.apigateway.model.DocumentationPartType;

/** Reads parts of an API's documentation. */
public final class PartReader {
  private PartReader() {}

  /** The parts that a file of documentation has. */
  public static JsonNode parts(String text) {
    JsonNode document;
    try {
      document = OpenApiText.parsed(text);
    } catch (AwsErrorException e) {
      throw RestErrors.badRequest("Unable to build importer with provided input.");
    }
    JsonNode parts =
        document.has("documentationParts")
            ? document.get("documentationParts")
            : document.at("/x-amazon-apigateway-documentation/documentationParts");
    if (!parts.isArray()) {
      throw RestErrors.badRequest("Unable to build importer with provided input.");
    }
    return parts;
  }

  /** The API with a part, in the place of one that it has there. */
  public static RestApiTree with(RestApiTree tree, JsonNode part, CallContext call) {
    JsonNode location = part.path("location");
    DocumentationPartLocation where =
        DocumentationPartLocation.builder()
            .type(location.path("type").asText())
            .path(Extensions.text(location, "path"))
            .method(Extensions.text(location, "method"))
            .statusCode(Extensions.text(location, "statusCode"))
            .name(Extensions.text(location, "name"))
            .build();
    if (where.type() == DocumentationPartType.UNKNOWN_TO_SDK_VERSION) {
      throw RestErrors.badRequest("Invalid documentation part type: " + location.path("type"));
    }
    DocumentationPartLocation whole = Documentation.completed(where);
    DocumentationPart same = Documentation.at(tree, whole);
    String id = same == null ? NewIds.six(call, "documentation " + whole) : same.id();
    DocumentationPart read =
        Documentation.checked(
            DocumentationPart.builder()
                .id(id)
                .location(whole)
                .properties(part.path("properties").toString())
                .build());
    return tree.withParts(tree.parts().plus(id, read));
  }
}

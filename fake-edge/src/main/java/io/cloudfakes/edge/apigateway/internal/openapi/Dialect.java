package io.cloudfakes.edge.apigateway.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where OpenAPI 2 and 3 have the same things. */
enum Dialect {
  /** OpenAPI 2, which was Swagger. */
  SWAGGER("definitions", "securityDefinitions"),
  OAS30("components/schemas", "components/securitySchemes");

  private final String schemas;
  private final String schemes;

  Dialect(String schemas, String schemes) {
    this.schemas = schemas;
    this.schemes = schemes;
  }

  static Dialect of(JsonNode document) {
    return document.has("swagger") ? SWAGGER : OAS30;
  }

  JsonNode schemas(JsonNode document) {
    return document.at("/" + schemas);
  }

  JsonNode securitySchemes(JsonNode document) {
    return document.at("/" + schemes);
  }

  /** What refers to a schema of the document. */
  String reference(String name) {
    return "#/" + schemas + "/" + name;
  }

  ObjectNode withSchemas(ObjectNode document) {
    return document.withObject("/" + schemas);
  }

  ObjectNode withSecuritySchemes(ObjectNode document) {
    return document.withObject("/" + schemes);
  }
}

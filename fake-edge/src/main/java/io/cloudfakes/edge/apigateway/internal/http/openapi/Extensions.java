package io.cloudfakes.edge.apigateway.internal.http.openapi;

/** The names of AWS's extensions to OpenAPI that both directions know. */
final class Extensions {
  static final String INTEGRATION = "x-amazon-apigateway-integration";
  static final String INTEGRATIONS = "x-amazon-apigateway-integrations";
  static final String AUTHORIZER = "x-amazon-apigateway-authorizer";
  static final String ANY_METHOD = "x-amazon-apigateway-any-method";
  static final String CORS = "x-amazon-apigateway-cors";
  static final String TAG_VALUE = "x-amazon-apigateway-tag-value";
  static final String VERSION = "x-amazon-apigateway-importexport-version";

  /** The default route is written as this path. */
  static final String DEFAULT_PATH = "/$default";

  private Extensions() {}
}

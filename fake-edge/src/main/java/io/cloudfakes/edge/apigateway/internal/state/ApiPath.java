package io.cloudfakes.edge.apigateway.internal.state;

/**
 * What a custom domain name shows below a path: the base path mapping of REST APIs and the API
 * mapping of the others.
 *
 * @param mappingId as API mappings have it
 * @param basePath without slashes at the ends; only API mappings have several segments; "" for none
 * @param stage "" when the caller names the stage in the path
 */
public record ApiPath(String mappingId, String basePath, String apiId, String stage) {}

/** HTTP APIs as OpenAPI 3 documents with AWS's extensions, read and written. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.http.openapi;

import org.jspecify.annotations.NullMarked;

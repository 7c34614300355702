/** REST APIs as OpenAPI documents: reading them in, and writing them out. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.openapi;

import org.jspecify.annotations.NullMarked;

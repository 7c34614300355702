/** Actions on APIs. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.http.operation.api;

import org.jspecify.annotations.NullMarked;

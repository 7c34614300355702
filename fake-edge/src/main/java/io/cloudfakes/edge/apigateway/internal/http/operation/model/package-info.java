/** Actions on models. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.http.operation.model;

import org.jspecify.annotations.NullMarked;

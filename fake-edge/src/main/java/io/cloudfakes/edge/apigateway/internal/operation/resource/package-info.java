/** The actions on the resources of REST APIs. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.operation.resource;

import org.jspecify.annotations.NullMarked;

/** The actions on REST APIs themselves. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.operation.api;

import org.jspecify.annotations.NullMarked;

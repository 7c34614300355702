/** The actions on gateway responses. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.operation.response;

import org.jspecify.annotations.NullMarked;

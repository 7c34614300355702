/** Actions of the management API. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.socket.operation;

import org.jspecify.annotations.NullMarked;

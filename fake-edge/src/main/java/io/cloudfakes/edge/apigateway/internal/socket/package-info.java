/** WebSocket APIs: their connections, the messages on them, and their end. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.socket;

import org.jspecify.annotations.NullMarked;

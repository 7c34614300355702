/**
 * The world over a real socket: HTTP/1.1 and HTTP/2 without TLS on the loopback interface, for
 * every client that cannot be handed an in-process one.
 */
@NullMarked
package io.cloudfakes.transport.socket;

import org.jspecify.annotations.NullMarked;

/** The ways into the world: in process, over a socket, and the direct client. */
@NullMarked
package io.cloudfakes.transport;

import org.jspecify.annotations.NullMarked;

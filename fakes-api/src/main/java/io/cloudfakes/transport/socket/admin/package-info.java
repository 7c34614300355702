/** Steering a world from outside its JVM, over the socket: {@code /_cloudfakes/…}. */
@NullMarked
package io.cloudfakes.transport.socket.admin;

import org.jspecify.annotations.NullMarked;

/** The forwarder of connections: the only place with threads. */
@NullMarked
package io.cloudfakes.edge.globalaccelerator.internal.forward;

import org.jspecify.annotations.NullMarked;

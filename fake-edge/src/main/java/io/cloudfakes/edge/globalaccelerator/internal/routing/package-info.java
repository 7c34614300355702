/** Which endpoint a connection goes to. */
@NullMarked
package io.cloudfakes.edge.globalaccelerator.internal.routing;

import org.jspecify.annotations.NullMarked;

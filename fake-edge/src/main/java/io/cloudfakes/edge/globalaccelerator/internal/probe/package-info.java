/** Health checks that look at endpoints. */
@NullMarked
package io.cloudfakes.edge.globalaccelerator.internal.probe;

import org.jspecify.annotations.NullMarked;

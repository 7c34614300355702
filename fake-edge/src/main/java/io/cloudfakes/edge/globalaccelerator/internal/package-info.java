/** Global Accelerator's table of contents, and what it does by itself. */
@NullMarked
package io.cloudfakes.edge.globalaccelerator.internal;

import org.jspecify.annotations.NullMarked;

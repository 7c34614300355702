/** What there is in Global Accelerator, and its changes. */
@NullMarked
package io.cloudfakes.edge.globalaccelerator.internal.state;

import org.jspecify.annotations.NullMarked;

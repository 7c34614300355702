/** AWS Global Accelerator: what a test holds in its hands. */
@NullMarked
package io.cloudfakes.edge.globalaccelerator;

import org.jspecify.annotations.NullMarked;

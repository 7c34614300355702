@NullMarked
package io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator;

import org.jspecify.annotations.NullMarked;

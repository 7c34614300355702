@NullMarked
package io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting;

import org.jspecify.annotations.NullMarked;

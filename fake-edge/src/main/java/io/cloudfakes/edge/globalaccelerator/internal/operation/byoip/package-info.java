@NullMarked
package io.cloudfakes.edge.globalaccelerator.internal.operation.byoip;

import org.jspecify.annotations.NullMarked;

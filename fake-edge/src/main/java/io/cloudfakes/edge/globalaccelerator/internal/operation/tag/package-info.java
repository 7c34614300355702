@NullMarked
package io.cloudfakes.edge.globalaccelerator.internal.operation.tag;

import org.jspecify.annotations.NullMarked;

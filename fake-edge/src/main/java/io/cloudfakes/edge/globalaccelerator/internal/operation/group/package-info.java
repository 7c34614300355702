@NullMarked
package io.cloudfakes.edge.globalaccelerator.internal.operation.group;

import org.jspecify.annotations.NullMarked;

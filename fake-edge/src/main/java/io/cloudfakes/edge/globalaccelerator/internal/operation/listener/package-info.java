@NullMarked
package io.cloudfakes.edge.globalaccelerator.internal.operation.listener;

import org.jspecify.annotations.NullMarked;

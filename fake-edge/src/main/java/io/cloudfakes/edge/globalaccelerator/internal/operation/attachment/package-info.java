@NullMarked
package io.cloudfakes.edge.globalaccelerator.internal.operation.attachment;

import org.jspecify.annotations.NullMarked;

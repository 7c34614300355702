/** What was asked of the world, by whom, what came back, and which fault acted. */
@NullMarked
package io.cloudfakes.call;

import org.jspecify.annotations.NullMarked;

/** Virtual time: the world's only clock, and the timers that hang on it. */
@NullMarked
package io.cloudfakes.clock;

import org.jspecify.annotations.NullMarked;

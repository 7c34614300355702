/** A world described in a file. */
@NullMarked
package io.cloudfakes.internal.config;

import org.jspecify.annotations.NullMarked;

/** The pipeline every call runs through. Not for users. */
@NullMarked
package io.cloudfakes.internal;

import org.jspecify.annotations.NullMarked;

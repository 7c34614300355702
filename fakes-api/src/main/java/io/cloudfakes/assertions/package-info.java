/** AssertJ assertions about worlds and the calls made to them. */
@NullMarked
package io.cloudfakes.assertions;

import org.jspecify.annotations.NullMarked;

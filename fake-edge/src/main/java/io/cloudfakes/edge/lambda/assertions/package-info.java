/** AssertJ assertions about functions and their runs; needs AssertJ on the class path. */
@NullMarked
package io.cloudfakes.edge.lambda.assertions;

import org.jspecify.annotations.NullMarked;

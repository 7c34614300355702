/** AssertJ assertions about tables and items; needs AssertJ on the class path. */
@NullMarked
package io.cloudfakes.dynamodb.assertions;

import org.jspecify.annotations.NullMarked;

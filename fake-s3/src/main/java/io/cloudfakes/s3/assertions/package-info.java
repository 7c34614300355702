/** AssertJ assertions about buckets and objects; needs AssertJ on the class path. */
@NullMarked
package io.cloudfakes.s3.assertions;

import org.jspecify.annotations.NullMarked;

/** A fake of AWS Lambda whose functions are Java handlers in the test's own JVM. */
@NullMarked
package io.cloudfakes.edge.lambda;

import org.jspecify.annotations.NullMarked;

/** What runs a function: AWS's managed Java runtime, in this JVM. */
@NullMarked
package io.cloudfakes.edge.lambda.internal.runtime;

import org.jspecify.annotations.NullMarked;

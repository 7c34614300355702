/** The table of contents of AWS Lambda. Not for users. */
@NullMarked
package io.cloudfakes.edge.lambda.internal;

import org.jspecify.annotations.NullMarked;

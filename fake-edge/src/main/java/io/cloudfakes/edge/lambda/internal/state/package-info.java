/** The nouns of AWS Lambda, and the changes to them. */
@NullMarked
package io.cloudfakes.edge.lambda.internal.state;

import org.jspecify.annotations.NullMarked;

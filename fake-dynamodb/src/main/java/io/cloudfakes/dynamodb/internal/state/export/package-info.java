/** Tables on their way to S3 and from it. */
@NullMarked
package io.cloudfakes.dynamodb.internal.state.export;

import org.jspecify.annotations.NullMarked;

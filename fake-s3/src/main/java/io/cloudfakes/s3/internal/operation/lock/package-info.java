/** The locks of single object versions: retention and legal hold. */
@NullMarked
package io.cloudfakes.s3.internal.operation.lock;

import org.jspecify.annotations.NullMarked;

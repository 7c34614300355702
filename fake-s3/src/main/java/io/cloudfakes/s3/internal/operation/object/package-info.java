/** The actions that write, read, copy and delete objects. */
@NullMarked
package io.cloudfakes.s3.internal.operation.object;

import org.jspecify.annotations.NullMarked;

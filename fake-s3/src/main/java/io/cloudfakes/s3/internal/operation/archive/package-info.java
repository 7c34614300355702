/** The actions on archived objects. */
@NullMarked
package io.cloudfakes.s3.internal.operation.archive;

import org.jspecify.annotations.NullMarked;

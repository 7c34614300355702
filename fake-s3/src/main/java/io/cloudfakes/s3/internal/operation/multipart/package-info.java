/** The actions of multipart uploads. */
@NullMarked
package io.cloudfakes.s3.internal.operation.multipart;

import org.jspecify.annotations.NullMarked;

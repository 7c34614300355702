/** S3's table of contents and its addresses. */
@NullMarked
package io.cloudfakes.s3.internal;

import org.jspecify.annotations.NullMarked;

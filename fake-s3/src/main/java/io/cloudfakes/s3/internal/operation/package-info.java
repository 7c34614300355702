/** What the actions of S3 have in common. */
@NullMarked
package io.cloudfakes.s3.internal.operation;

import org.jspecify.annotations.NullMarked;

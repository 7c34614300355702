/** The actions on policies, access control lists, public access blocks and ownership controls. */
@NullMarked
package io.cloudfakes.s3.internal.operation.access;

import org.jspecify.annotations.NullMarked;

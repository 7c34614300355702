/** Who may do what: policies, access control lists, public access blocks and object ownership. */
@NullMarked
package io.cloudfakes.s3.internal.access;

import org.jspecify.annotations.NullMarked;

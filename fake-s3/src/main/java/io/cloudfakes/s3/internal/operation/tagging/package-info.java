/** The actions on the tags of objects. */
@NullMarked
package io.cloudfakes.s3.internal.operation.tagging;

import org.jspecify.annotations.NullMarked;

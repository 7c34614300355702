/** The actions on configuration documents that have an id and a version. */
@NullMarked
package io.cloudfakes.edge.cloudfront.internal.operation.document;

import org.jspecify.annotations.NullMarked;

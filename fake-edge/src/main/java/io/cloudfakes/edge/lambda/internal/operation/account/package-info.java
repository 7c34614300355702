/** The account, tags and code signing. */
@NullMarked
package io.cloudfakes.edge.lambda.internal.operation.account;

import org.jspecify.annotations.NullMarked;

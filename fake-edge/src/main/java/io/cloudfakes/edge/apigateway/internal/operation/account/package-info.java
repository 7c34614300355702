/** The actions on what an account has beside its APIs. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.operation.account;

import org.jspecify.annotations.NullMarked;

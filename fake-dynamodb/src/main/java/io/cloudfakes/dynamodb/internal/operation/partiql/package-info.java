/** Operations that run PartiQL statements. */
@NullMarked
package io.cloudfakes.dynamodb.internal.operation.partiql;

import org.jspecify.annotations.NullMarked;

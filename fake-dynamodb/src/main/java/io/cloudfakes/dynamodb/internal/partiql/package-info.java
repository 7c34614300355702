/** PartiQL statements: their text read into trees. */
@NullMarked
package io.cloudfakes.dynamodb.internal.partiql;

import org.jspecify.annotations.NullMarked;

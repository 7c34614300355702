/** Global tables: replicas of a table in several regions, and what travels between them. */
@NullMarked
package io.cloudfakes.dynamodb.internal.state.global;

import org.jspecify.annotations.NullMarked;

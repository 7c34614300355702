/** The nouns of DynamoDB (values, items, tables) and the changes they go through. */
@NullMarked
package io.cloudfakes.dynamodb.internal.state;

import org.jspecify.annotations.NullMarked;

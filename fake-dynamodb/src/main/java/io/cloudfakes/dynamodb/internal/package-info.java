/** How the two services of DynamoDB are put together: their tables of contents and their time. */
@NullMarked
package io.cloudfakes.dynamodb.internal;

import org.jspecify.annotations.NullMarked;

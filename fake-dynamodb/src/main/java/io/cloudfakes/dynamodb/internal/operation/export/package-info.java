/** Exports of tables to S3 and imports from it. */
@NullMarked
package io.cloudfakes.dynamodb.internal.operation.export;

import org.jspecify.annotations.NullMarked;

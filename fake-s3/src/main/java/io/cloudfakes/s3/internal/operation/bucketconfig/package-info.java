/**
 * The configuration documents of buckets: a table of their kinds ({@link
 * io.cloudfakes.s3.internal.operation.bucketconfig.BucketDocuments}), four operations that put,
 * get, delete and list a document of any kind, and the rules of each kind in a class of its own.
 */
@NullMarked
package io.cloudfakes.s3.internal.operation.bucketconfig;

import org.jspecify.annotations.NullMarked;

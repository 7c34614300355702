package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;

/** Where a document is put: what its rules may look at beside the document itself. */
record Place(Bucket bucket, S3State state, CallContext call) {}

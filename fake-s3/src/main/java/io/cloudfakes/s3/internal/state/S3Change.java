package io.cloudfakes.s3.internal.state;

import io.cloudfakes.service.Change;

/** Everything that can change in S3. */
public sealed interface S3Change extends Change<S3State>
    permits BucketChange, ObjectChange, ObjectNotice, UploadChange, TaskChange, LogChange {}

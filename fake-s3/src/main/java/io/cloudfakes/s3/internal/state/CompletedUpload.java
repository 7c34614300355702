package io.cloudfakes.s3.internal.state;

import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import java.time.Instant;

/**
 * What is remembered of a multipart upload that became an object, to answer the same again when it
 * is completed again: a client whose first answer was lost may ask twice.
 *
 * @param etag of the object, without quotes
 * @param versionId of the object
 */
public record CompletedUpload(
    String key,
    String id,
    Instant completed,
    String etag,
    String versionId,
    ObjectChecksum checksum,
    Encryption encryption) {}

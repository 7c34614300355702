package io.cloudfakes.s3;

import java.time.Instant;
import java.util.List;

/**
 * One multipart upload under way, as a test looks at it.
 *
 * @param parts the numbers of the parts that are there, in order
 */
public record S3UploadView(String key, String uploadId, Instant initiated, List<Integer> parts) {}

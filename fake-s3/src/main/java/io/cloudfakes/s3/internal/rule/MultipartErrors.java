package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.AwsError;

/** What multipart uploads are refused with. */
public final class MultipartErrors {
  private MultipartErrors() {}

  public static AwsError noSuchUpload(String uploadId) {
    return AwsError.of(
            "NoSuchUpload",
            404,
            "The specified upload does not exist. The upload ID may be invalid, or the upload may"
                + " have been aborted or completed.")
        .with("UploadId", uploadId);
  }

  /** A part that was not uploaded, or was uploaded with another content. */
  public static AwsError invalidPart(String uploadId, int number, String etag) {
    return AwsError.of(
            "InvalidPart",
            400,
            "One or more of the specified parts could not be found.  The part may not have been"
                + " uploaded, or the specified entity tag may not match the part's entity tag.")
        .with("UploadId", uploadId)
        .with("PartNumber", Integer.toString(number))
        .with("ETag", etag);
  }

  public static AwsError invalidPartOrder(String uploadId) {
    return AwsError.of(
            "InvalidPartOrder",
            400,
            "The list of parts was not in ascending order. Parts must be ordered by part number.")
        .with("UploadId", uploadId);
  }

  /** A part that is not the last and smaller than those may be. */
  public static AwsError entityTooSmall(int number, String etag, long proposed, long allowed) {
    return AwsError.of(
            "EntityTooSmall", 400, "Your proposed upload is smaller than the minimum allowed size")
        .with("ETag", etag)
        .with("MinSizeAllowed", Long.toString(allowed))
        .with("ProposedSize", Long.toString(proposed))
        .with("PartNumber", Integer.toString(number));
  }

  public static AwsError noParts() {
    return S3Errors.invalidRequest("You must specify at least one part");
  }

  public static AwsError otherSize(long announced, long computed) {
    return S3Errors.invalidRequest(
        "The provided 'x-amz-mp-object-size' header value "
            + announced
            + " does not match what was computed: "
            + computed);
  }

  public static AwsError negativeSize() {
    return S3Errors.invalidRequest("Value for x-amz-mp-object-size header is less than zero.");
  }

  /**
   * A part, or a whole, with another checksum algorithm than the upload was begun with.
   *
   * @param actual the algorithm it came with; {@code null} (the word) when it came with none
   */
  public static AwsError otherAlgorithm(String expected, String actual) {
    return S3Errors.invalidRequest(
        "Checksum Type mismatch occurred, expected checksum Type: "
            + expected
            + ", actual checksum Type: "
            + actual);
  }

  public static AwsError missingPartChecksum(String algorithm, int number) {
    return S3Errors.invalidRequest(
        "The upload was created using a "
            + algorithm
            + " checksum. The complete request must include the checksum for each part. It was"
            + " missing for part "
            + number
            + " in the request.");
  }

  public static AwsError otherChecksumType(String type) {
    return S3Errors.invalidRequest(
        "The upload was created using the "
            + type
            + " checksum mode. The complete request must use the same checksum mode.");
  }

  public static AwsError checksumTypeAlone() {
    return S3Errors.invalidRequest(
        "The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm"
            + " header.");
  }

  public static AwsError unknownChecksumType() {
    return S3Errors.invalidRequest("Value for x-amz-checksum-type header is invalid.");
  }

  public static AwsError impossibleChecksumType(String type, String algorithm) {
    return S3Errors.invalidRequest(
        "The "
            + type
            + " checksum type cannot be used with the "
            + algorithm
            + " checksum algorithm.");
  }

  /** The object of a conditional upload was written or deleted while the upload was under way. */
  public static AwsError conditionalRequestConflict(String condition, String key) {
    return AwsError.of(
            "ConditionalRequestConflict",
            409,
            "The conditional request cannot succeed due to a conflicting operation against this"
                + " resource.")
        .with("Condition", condition)
        .with("Key", key);
  }

  public static AwsError internalError() {
    return AwsError.of("InternalError", 500, "We encountered an internal error. Please try again.");
  }

  public static AwsError sourceRangeForm(String range) {
    return S3Errors.invalidArgument(
        "The x-amz-copy-source-range value must be of the form bytes=first-last where first and"
            + " last are the zero-based offsets of the first and last bytes to copy",
        "x-amz-copy-source-range",
        range);
  }

  public static AwsError sourceRangeBeyond(String range, long size) {
    return S3Errors.invalidArgument(
        "Range specified is not valid for source object of size: " + size,
        "x-amz-copy-source-range",
        range);
  }

  public static AwsError sourceTooLarge(long allowed) {
    return S3Errors.invalidRequest(
        "The specified copy source is larger than the maximum allowable size for a copy source: "
            + allowed);
  }
}

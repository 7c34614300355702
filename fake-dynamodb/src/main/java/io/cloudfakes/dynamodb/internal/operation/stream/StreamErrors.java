package io.cloudfakes.dynamodb.internal.operation.stream;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;

/** The error replies of DynamoDB Streams. */
final class StreamErrors {
  private StreamErrors() {}

  static AwsErrorException streamNotFound(String arn) {
    return notFound("Requested resource not found: Stream: " + arn + " not found");
  }

  static AwsErrorException shardNotFound(String shardId, String arn) {
    return notFound(
        "Requested resource not found: Shard: " + shardId + " in Stream: " + arn + " not found");
  }

  static AwsErrorException expired() {
    return AwsError.of("ExpiredIteratorException", 400, "Shard iterator has expired").asException();
  }

  static AwsErrorException trimmed() {
    return AwsError.of(
            "TrimmedDataAccessException", 400, "The data you are trying to access has been trimmed")
        .asException();
  }

  private static AwsErrorException notFound(String text) {
    return AwsError.of("ResourceNotFoundException", 400, text).asException();
  }
}

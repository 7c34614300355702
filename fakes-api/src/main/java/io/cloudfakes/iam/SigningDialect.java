package io.cloudfakes.iam;

/** The families of services that check signatures alike and refuse with the same words. */
public enum SigningDialect {
  /** S3: the path is signed as sent, bodies are hashed by the client, own error codes. */
  S3,
  /** JSON 1.0 and 1.1, for example DynamoDB: {@code InvalidSignatureException}, status 400. */
  JSON,
  /** REST with JSON bodies, for example Lambda: as JSON, but with status 403. */
  REST_JSON,
  /** Query and REST with XML bodies, for example STS and Route 53. */
  QUERY
}

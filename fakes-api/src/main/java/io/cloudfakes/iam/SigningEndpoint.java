package io.cloudfakes.iam;

/**
 * The service and region a signed request arrived at, which its credential scope has to name.
 *
 * @param service the service's signing name, for example {@code s3} or {@code dynamodb}
 */
public record SigningEndpoint(SigningDialect dialect, String service, String region) {}

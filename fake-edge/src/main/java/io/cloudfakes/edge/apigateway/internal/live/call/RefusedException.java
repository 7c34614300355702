package io.cloudfakes.edge.apigateway.internal.live.call;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.GatewayResponseType;

/** API Gateway answers a request by itself; its gateway responses say how that looks. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final GatewayResponseType type;
  private final int status;
  private final String errorType;

  private RefusedException(
      GatewayResponseType type, int status, @Nullable String message, String errorType) {
    super(message, null, false, false);
    this.type = type;
    this.status = status;
    this.errorType = errorType;
  }

  public GatewayResponseType type() {
    return type;
  }

  /** Unless the API's gateway response has another. */
  public int status() {
    return status;
  }

  /** As in {@code x-amzn-ErrorType}. */
  public String errorType() {
    return errorType;
  }

  /** No resource or method for it, or no credentials where a method wants them. */
  public static RefusedException missingAuthenticationToken() {
    return new RefusedException(
        GatewayResponseType.MISSING_AUTHENTICATION_TOKEN,
        403,
        "Missing Authentication Token",
        "MissingAuthenticationTokenException");
  }

  /** No such API or stage. */
  public static RefusedException forbidden() {
    return new RefusedException(
        GatewayResponseType.ACCESS_DENIED, 403, "Forbidden", "ForbiddenException");
  }

  /** The web ACL of the stage stops it. */
  public static RefusedException filtered() {
    return new RefusedException(
        GatewayResponseType.WAF_FILTERED, 403, "Forbidden", "ForbiddenException");
  }

  public static RefusedException invalidApiKey() {
    return new RefusedException(
        GatewayResponseType.INVALID_API_KEY, 403, "Forbidden", "ForbiddenException");
  }

  public static RefusedException throttled() {
    return new RefusedException(
        GatewayResponseType.THROTTLED, 429, "Too Many Requests", "TooManyRequestsException");
  }

  public static RefusedException quotaExceeded() {
    return new RefusedException(
        GatewayResponseType.QUOTA_EXCEEDED, 429, "Limit Exceeded", "LimitExceededException");
  }

  public static RefusedException badParameters(String message) {
    return new RefusedException(
        GatewayResponseType.BAD_REQUEST_PARAMETERS, 400, message, "BadRequestException");
  }

  public static RefusedException badBody(String message) {
    return new RefusedException(
        GatewayResponseType.BAD_REQUEST_BODY, 400, message, "BadRequestException");
  }

  public static RefusedException unsupportedMediaType() {
    return new RefusedException(
        GatewayResponseType.UNSUPPORTED_MEDIA_TYPE,
        415,
        "Unsupported Media Type",
        "BadRequestException");
  }

  public static RefusedException unauthorized() {
    return new RefusedException(
        GatewayResponseType.UNAUTHORIZED, 401, "Unauthorized", "UnauthorizedException");
  }

  public static RefusedException expiredToken(String message) {
    return new RefusedException(
        GatewayResponseType.EXPIRED_TOKEN, 401, message, "UnauthorizedException");
  }

  /** A policy does not let the caller in. */
  public static RefusedException accessDenied(String message) {
    return new RefusedException(
        GatewayResponseType.ACCESS_DENIED, 403, message, "AccessDeniedException");
  }

  /** The authorizer could not be run, or its answer cannot be read. */
  public static RefusedException authorizerConfiguration() {
    return new RefusedException(
        GatewayResponseType.AUTHORIZER_CONFIGURATION_ERROR,
        500,
        null,
        "AuthorizerConfigurationException");
  }

  /** The authorizer failed. */
  public static RefusedException authorizerFailure() {
    return new RefusedException(
        GatewayResponseType.AUTHORIZER_FAILURE, 500, null, "AuthorizerConfigurationException");
  }

  /** The API is set up so that it cannot answer. */
  public static RefusedException configuration() {
    return new RefusedException(
        GatewayResponseType.API_CONFIGURATION_ERROR,
        500,
        "Internal server error",
        "InternalServerErrorException");
  }

  /** The backend's reply is none. */
  public static RefusedException badGateway() {
    return new RefusedException(
        GatewayResponseType.DEFAULT_5_XX,
        502,
        "Internal server error",
        "InternalServerErrorException");
  }

  public static RefusedException integrationTimeout() {
    return new RefusedException(
        GatewayResponseType.INTEGRATION_TIMEOUT,
        504,
        "Endpoint request timed out",
        "InternalServerErrorException");
  }

  public static RefusedException integrationFailure() {
    return new RefusedException(
        GatewayResponseType.INTEGRATION_FAILURE,
        504,
        "Network error communicating with endpoint",
        "InternalServerErrorException");
  }

  public static RefusedException requestTooLong() {
    return new RefusedException(
        GatewayResponseType.REQUEST_TOO_LARGE, 413, "Request Too Long", "RequestTooLargeException");
  }
}

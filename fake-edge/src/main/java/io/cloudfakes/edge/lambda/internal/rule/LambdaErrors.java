package io.cloudfakes.edge.lambda.internal.rule;

import io.cloudfakes.AwsError;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.iam.Verdict;
import org.jspecify.annotations.Nullable;

/** The errors of AWS Lambda, in its own words. */
public final class LambdaErrors {
  private LambdaErrors() {}

  /** 404 {@code ResourceNotFoundException}: no such function, version or alias. */
  public static AwsError functionNotFound(FunctionKey key, @Nullable String qualifier) {
    return notFound("Function not found: " + (qualifier == null ? key.arn() : key.arn(qualifier)));
  }

  /** 404 {@code ResourceNotFoundException}: an alias a policy is asked for. */
  public static AwsError aliasNotFound(FunctionKey key, String alias) {
    return notFound("Cannot find alias arn: " + key.arn(alias));
  }

  /** 404 {@code ResourceNotFoundException}: the ARN is of another region. */
  public static AwsError otherRegion(String asked, String here) {
    return notFound(
        "Functions from '" + asked + "' are not reachable in this region ('" + here + "')");
  }

  /** 404 {@code ResourceNotFoundException}: the function, but no policy. */
  public static AwsError noPolicy() {
    return notFound("No policy is associated with the given resource.");
  }

  /** 404 {@code ResourceNotFoundException}: neither function nor policy. */
  public static AwsError noPolicyFor(FunctionKey key) {
    return notFound("No policy found for: " + key.arn());
  }

  /** 404 {@code ResourceNotFoundException}: what {@code GetPolicy} says without a policy. */
  public static AwsError noSuchResource() {
    return notFound("The resource you requested does not exist.");
  }

  /** 404 {@code ResourceNotFoundException}: the policy, but no such statement. */
  public static AwsError noStatement(String sid) {
    return notFound("Statement " + sid + " is not found in resource policy.");
  }

  /** 404 {@code ResourceNotFoundException}. */
  public static AwsError notFound(String message) {
    return AwsError.of("ResourceNotFoundException", 404, message);
  }

  /** 409 {@code ResourceConflictException}: the function's name is taken. */
  public static AwsError functionExists(String name) {
    return AwsError.of("ResourceConflictException", 409, "Function already exist: " + name);
  }

  /** 409 {@code ResourceConflictException}: the statement id is taken. */
  public static AwsError statementExists(String sid) {
    return AwsError.of(
        "ResourceConflictException",
        409,
        "The statement id ("
            + sid
            + ") provided already exists. Please provide a new statement id, or remove the existing"
            + " statement.");
  }

  /** 409 {@code ResourceConflictException}. */
  public static AwsError conflict(String message) {
    return AwsError.of("ResourceConflictException", 409, message);
  }

  /**
   * 412 {@code PreconditionFailedException}: it has changed since.
   *
   * @param action what gives the revision there is now
   */
  public static AwsError otherRevision(String action) {
    return AwsError.of(
        "PreconditionFailedException",
        412,
        "The Revision Id provided does not match the latest Revision Id. Call the "
            + action
            + " API to retrieve the latest Revision Id");
  }

  /** 404 {@code CodeSigningConfigNotFoundException}. */
  public static AwsError noCodeSigningConfig(String arn) {
    return AwsError.of(
        "CodeSigningConfigNotFoundException",
        404,
        "The code signing configuration cannot be found. Check that the provided configuration is"
            + " not deleted: "
            + arn
            + ".");
  }

  /** 400 {@code CodeVerificationFailedException}. */
  public static AwsError codeNotSigned() {
    return AwsError.of(
        "CodeVerificationFailedException",
        400,
        "Lambda cannot deploy the function. The function or layer might be signed using a signature"
            + " that the client is not configured to accept. Check the provided signature for"
            + " unsigned.");
  }

  /** 400 {@code RecursiveInvocationException}: a function that has invoked itself too often. */
  public static AwsError recursive() {
    return AwsError.of(
            "RecursiveInvocationException",
            400,
            "Lambda has detected your function being invoked in a recursive loop with other Lambda"
                + " resources. Lambda stopped this invocation. A loop can be allowed with"
                + " PutFunctionRecursionConfig.")
        .with("Type", "User");
  }

  /**
   * 429 {@code TooManyRequestsException}, with its reason.
   *
   * @param reason of AWS's list, for example {@code ConcurrentInvocationLimitExceeded}
   */
  public static AwsError throttled(String reason) {
    return AwsError.of("TooManyRequestsException", 429, "Rate Exceeded.")
        .with("Reason", reason)
        .with("Type", "User");
  }

  /** 403 {@code AccessDeniedException}: a function of another account. */
  public static AwsError accessDenied() {
    return AwsError.of("AccessDeniedException", 403, "");
  }

  /** 403 {@code AccessDeniedException}: no statement of the function's policy lets a service in. */
  public static AwsError mayNotInvoke(String principal, String functionArn) {
    String action = "lambda:InvokeFunction";
    return AwsError.of(
        "AccessDeniedException",
        403,
        "User: "
            + principal
            + " is not authorized to perform: "
            + action
            + " on resource: "
            + functionArn
            + " "
            + Verdict.NOT_ALLOWED_BY_RESOURCE_POLICY.reason(action));
  }

  /** 400 {@code InvalidParameterValueException}. */
  public static AwsError invalidParameter(String message) {
    return AwsError.of("InvalidParameterValueException", 400, message);
  }

  /** 400 {@code InvalidRequestContentException}: a body or payload that cannot be read. */
  public static AwsError invalidContent(String message) {
    return AwsError.of("InvalidRequestContentException", 400, message);
  }

  /**
   * 413 {@code RequestTooLargeException}.
   *
   * @param limit in bytes
   */
  public static AwsError requestTooLarge(long limit) {
    return AwsError.of(
        "RequestTooLargeException",
        413,
        "Request must be smaller than " + limit + " bytes for the InvokeFunction operation");
  }

  /**
   * 413 {@code RequestEntityTooLargeException}: the code package.
   *
   * @param limit in bytes
   */
  public static AwsError packageTooLarge(long limit) {
    return AwsError.of(
        "RequestEntityTooLargeException",
        413,
        "Zipped size must be smaller than " + limit + " bytes");
  }

  /** 400 {@code ValidationException}: one member breaks the model's constraint. */
  public static AwsError constraint(String member, String value, String constraint) {
    return AwsError.of(
        "ValidationException",
        400,
        "1 validation error detected: Value '"
            + value
            + "' at '"
            + member
            + "' failed to satisfy constraint: "
            + constraint);
  }

  /** 400 {@code ValidationException}: a required member is not there. */
  public static AwsError missing(String member) {
    return AwsError.of(
        "ValidationException",
        400,
        "1 validation error detected: Value null at '"
            + member
            + "' failed to satisfy constraint: Member must not be null");
  }

  /** 501 {@code NotImplemented}: what this library does not model, by name. */
  public static AwsError notModelled(String what) {
    return AwsError.of("NotImplemented", 501, "Cloudfakes does not model " + what);
  }
}

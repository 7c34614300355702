package io.cloudfakes.edge.globalaccelerator.internal.rule;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;

/** The errors that Global Accelerator answers with: all have status 400. */
public final class GlobalAcceleratorErrors {
  private GlobalAcceleratorErrors() {}

  public static AwsErrorException error(String code, String message) {
    return AwsError.of(code, 400, message).asException();
  }

  public static AwsErrorException invalidArgument(String message) {
    return error("InvalidArgumentException", message);
  }

  public static AwsErrorException invalidPortRange(String message) {
    return error("InvalidPortRangeException", message);
  }

  public static AwsErrorException limitExceeded(String message) {
    return error("LimitExceededException", message);
  }

  public static AwsErrorException accessDenied(String message) {
    return error("AccessDeniedException", message);
  }

  public static AwsErrorException conflict(String message) {
    return error("ConflictException", message);
  }

  public static AwsErrorException acceleratorNotFound(String arn) {
    return error("AcceleratorNotFoundException", "Accelerator " + arn + " was not found.");
  }

  public static AwsErrorException listenerNotFound(String arn) {
    return error("ListenerNotFoundException", "Listener " + arn + " was not found.");
  }

  public static AwsErrorException groupNotFound(String arn) {
    return error("EndpointGroupNotFoundException", "Endpoint group " + arn + " was not found.");
  }

  public static AwsErrorException attachmentNotFound(String arn) {
    return error("AttachmentNotFoundException", "Attachment " + arn + " was not found.");
  }

  public static AwsErrorException endpointNotFound(String endpointId) {
    return error("EndpointNotFoundException", "Endpoint " + endpointId + " was not found.");
  }

  public static AwsErrorException cidrNotFound(String cidr) {
    return error("ByoipCidrNotFoundException", "Address range " + cidr + " was not found.");
  }

  public static AwsErrorException cidrState(String cidr, String state) {
    return error(
        "IncorrectCidrStateException",
        "The state of address range " + cidr + " is not valid for this action: " + state);
  }

  /** What {@code TransactionInProgressException} says; a fault's only. */
  public static AwsError transactionInProgress() {
    return AwsError.of(
        "TransactionInProgressException",
        400,
        "There's already a transaction in progress. Another transaction can't be processed.");
  }
}

package io.cloudfakes.s3.internal.operation.notification;

import io.cloudfakes.AwsError;
import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.service.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;

/** The rules for functions as targets: an ARN of the bucket's region, and a function behind it. */
final class LambdaTargets {
  private static final String MEMBER = "CloudFunction";

  private LambdaTargets() {}

  static void requireArn(@Nullable String arn, Bucket bucket) {
    String[] parts = arn == null ? new String[0] : arn.split(":", -1);
    if (arn == null || parts.length < 6 || !parts[0].equals("arn")) {
      throw S3Errors.invalidArgument("The ARN could not be parsed", MEMBER, String.valueOf(arn))
          .asException();
    }
    if (!parts[2].equals("lambda") || parts.length < 7 || !parts[5].equals("function")) {
      throw S3Errors.invalidArgument("The ARN is not well formed", MEMBER, arn).asException();
    }
    if (!parts[3].equals(bucket.region())) {
      throw S3Errors.invalidArgument(
              "The notification destination service region is not valid for the bucket location"
                  + " constraint",
              MEMBER,
              arn)
          .asException();
    }
  }

  /** Refuses functions that are not there, all of them in one answer. */
  static void requireThere(List<LambdaFunctionConfiguration> configurations, CallContext call) {
    FunctionTarget functions = call.links().find(FunctionTarget.class).orElse(null);
    AwsError error = null;
    int number = 0;
    for (LambdaFunctionConfiguration configuration : configurations) {
      String arn = configuration.lambdaFunctionArn();
      if (functions == null || !functions.exists(arn)) {
        number++;
        error =
            (error == null
                    ? AwsError.of(
                        "InvalidArgument",
                        400,
                        "Unable to validate the following destination configurations")
                    : error)
                .with("ArgumentName" + number, arn + ", null")
                .with("ArgumentValue" + number, "Not authorized to invoke function [" + arn + "]");
      }
    }
    if (error != null) {
      throw error.asException();
    }
  }
}

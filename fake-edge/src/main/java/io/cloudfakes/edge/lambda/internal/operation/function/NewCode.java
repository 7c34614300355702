package io.cloudfakes.edge.lambda.internal.operation.function;

import io.cloudfakes.edge.lambda.LambdaOptions;
import io.cloudfakes.edge.lambda.internal.rule.CodePackage;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.Code;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.FunctionCode;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.PackageType;

/**
 * Code that comes with a request.
 *
 * @param code a package, or an image
 * @param size in bytes
 * @param sha256 in Base64
 */
record NewCode(Code code, long size, String sha256) {
  private static final ModelledMembers MEMBERS =
      ModelledMembers.of("ZipFile", "S3Bucket", "S3Key", "ImageUri", "SourceKMSKeyArn");

  /**
   * Reads and checks it.
   *
   * @param settings those of the function, with its handler and runtime
   * @throws io.cloudfakes.AwsErrorException when there is none, or it is no package
   */
  static NewCode of(
      @Nullable FunctionCode given, FunctionConfiguration.Builder settings, CallContext call) {
    FunctionConfiguration known = settings.build();
    FunctionCode from = given == null ? FunctionCode.builder().build() : given;
    MEMBERS.check(from, "Code.", call);
    if (known.packageType() == PackageType.IMAGE) {
      return image(from);
    }
    if (from.imageUri() != null) {
      throw LambdaErrors.invalidParameter(
              "Please do not provide ImageUri when updating a function with packageType Zip.")
          .asException();
    }
    CodePackage checked;
    if (from.zipFile() != null && from.s3Bucket() == null) {
      checked = CodePackage.ofRequest(from.zipFile());
    } else if (from.s3Bucket() != null && from.zipFile() == null) {
      checked = CodePackage.ofObject(from.s3Bucket(), from.s3Key(), call.links());
    } else if (from.zipFile() != null) {
      throw LambdaErrors.invalidParameter(
              "Please do not provide other FunctionCode parameters when providing a ZipFile.")
          .asException();
    } else {
      throw LambdaErrors.invalidParameter("Please provide a source for function code.")
          .asException();
    }
    Code code =
        new Code.Uploaded(
            checked.zip(),
            String.valueOf(known.handler()),
            String.valueOf(known.runtimeAsString()),
            call.options(LambdaOptions.class).classPath());
    return new NewCode(code, checked.zip().length(), checked.sha256());
  }

  private static NewCode image(FunctionCode given) {
    if (given.imageUri() == null) {
      throw LambdaErrors.invalidParameter(
              "Please provide ImageUri when updating a function with packageType Image.")
          .asException();
    }
    String digest = Integer.toHexString(given.imageUri().hashCode());
    return new NewCode(new Code.Image(given.imageUri()), 0, "0".repeat(64 - 8) + pad(digest));
  }

  private static String pad(String digest) {
    return "0".repeat(8 - digest.length()) + digest;
  }

  /** The settings with the size and the digest of the code. */
  FunctionConfiguration.Builder in(FunctionConfiguration.Builder settings) {
    return settings.codeSize(size).codeSha256(sha256);
  }
}

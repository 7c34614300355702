package io.cloudfakes.edge.lambda.internal.rule;

import io.cloudfakes.edge.lambda.internal.state.Settings;
import io.cloudfakes.protocol.Bytes;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.Architecture;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.PackageType;
import software.amazon.awssdk.services.lambda.model.Runtime;

/** What {@code CreateFunction} may ask for. */
public final class NewFunction {
  private static final String ROLE =
      "arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+";
  private static final List<String> JAVA =
      List.of("java8.al2", "java11", "java17", "java21", "java25");

  /** In the order in which AWS's message names them. */
  private static final String VALID_RUNTIMES =
      "[nodejs20.x, python3.14, provided.al2023, python3.12, python3.13, nodejs24.x, nodejs22.x,"
          + " java25, python3.10, python3.11, java21, ruby3.3, ruby3.4, ruby3.2, python3.8,"
          + " python3.9, java17, nodejs16.x, dotnet10, dotnet8, java11, dotnet6, nodejs18.x,"
          + " provided.al2, java8.al2]";

  private static final int LONGEST_DESCRIPTION = 256;
  private static final int LONGEST_TIMEOUT = 900;
  private static final int MOST_MEMORY = 10_240;
  private static final int MOST_STORAGE = 10_240;
  private static final int MOST_TAGS = 50;
  private static final int LARGEST_PACKAGE = 52_428_800;

  private NewFunction() {}

  /**
   * The settings asked for, with AWS's defaults.
   *
   * @throws io.cloudfakes.AwsErrorException when AWS would refuse them, or they are not modelled
   */
  public static Settings settings(CreateFunctionRequest request) {
    if (request.role() == null) {
      throw LambdaErrors.missing("role").asException();
    }
    pattern("role", request.role(), ROLE);
    atMost("description", request.description(), LONGEST_DESCRIPTION);
    between("timeout", request.timeout(), 1, LONGEST_TIMEOUT);
    between("memorySize", request.memorySize(), 128, MOST_MEMORY);
    refusePublishedAndImages(request);
    requireHandler(request);
    if (request.tags().size() > MOST_TAGS) {
      throw LambdaErrors.invalidParameter("Number of tags exceeds resource tag limit.")
          .asException();
    }
    Bytes code = code(request);
    return new Settings(
        runtime(request),
        request.role(),
        request.description() == null ? "" : request.description(),
        Duration.ofSeconds(request.timeout() == null ? 3 : request.timeout()),
        request.memorySize() == null ? 128 : request.memorySize(),
        architectures(request),
        storage(request),
        request.tags(),
        code.length(),
        sha256(code));
  }

  private static void refusePublishedAndImages(CreateFunctionRequest request) {
    if (Boolean.TRUE.equals(request.publish())) {
      throw LambdaErrors.notModelled("Publish=true of lambda:CreateFunction: versions")
          .asException();
    }
    if (request.packageTypeAsString() != null && request.packageType() != PackageType.ZIP) {
      throw LambdaErrors.notModelled(
              "PackageType=" + request.packageTypeAsString() + " of lambda:CreateFunction")
          .asException();
    }
  }

  private static void requireHandler(CreateFunctionRequest request) {
    @Nullable String handler = request.handler();
    if (handler == null || request.runtimeAsString() == null) {
      throw LambdaErrors.invalidParameter(
              "Runtime and Handler are mandatory parameters for functions created with deployment"
                  + " packages.")
          .asException();
    }
    pattern("handler", handler, "[^\\s]+");
    int method = handler.indexOf("::");
    if (method >= 0 && !handler.substring(method).equals("::handleRequest")) {
      throw LambdaErrors.notModelled("handler methods other than handleRequest, such as " + handler)
          .asException();
    }
  }

  private static String runtime(CreateFunctionRequest request) {
    String name = request.runtimeAsString();
    if (request.runtime() == Runtime.UNKNOWN_TO_SDK_VERSION) {
      throw LambdaErrors.invalidParameter(
              "Value "
                  + name
                  + " at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: "
                  + VALID_RUNTIMES
                  + " or be a valid ARN")
          .asException();
    }
    if (name.equals("java8")) {
      throw LambdaErrors.invalidParameter(
              "The runtime parameter of java8 is no longer supported for creating or updating AWS"
                  + " Lambda functions. We recommend you use a supported runtime while creating or"
                  + " updating functions.")
          .asException();
    }
    if (!JAVA.contains(name)) {
      throw LambdaErrors.notModelled("the runtime " + name + ": functions run in this JVM")
          .asException();
    }
    return name;
  }

  private static Bytes code(CreateFunctionRequest request) {
    @Nullable SdkBytes zip = request.code() == null ? null : request.code().zipFile();
    if (zip == null) {
      throw LambdaErrors.invalidParameter("Please provide a source for function code.")
          .asException();
    }
    Bytes code = Bytes.wrap(zip.asByteArrayUnsafe());
    if (code.length() > LARGEST_PACKAGE) {
      throw LambdaErrors.packageTooLarge(LARGEST_PACKAGE).asException();
    }
    try (ZipInputStream entries = new ZipInputStream(code.inputStream())) {
      if (entries.getNextEntry() != null) {
        return code;
      }
    } catch (IOException e) {
      // Refused below, as what has no entries is.
    }
    throw LambdaErrors.invalidParameter(
            "Could not unzip uploaded file. Please check your file, then try to upload again.")
        .asException();
  }

  private static List<String> architectures(CreateFunctionRequest request) {
    List<String> given = request.architecturesAsStrings();
    if (given.isEmpty()) {
      return List.of("x86_64");
    }
    if (given.size() > 1) {
      throw LambdaErrors.constraint(
              "architectures", given.toString(), "Member must have length less than or equal to 1")
          .asException();
    }
    if (request.architectures().get(0) == Architecture.UNKNOWN_TO_SDK_VERSION) {
      throw LambdaErrors.constraint(
              "architectures",
              given.toString(),
              "Member must satisfy constraint: [Member must satisfy enum value set: [x86_64,"
                  + " arm64], Member must not be null]")
          .asException();
    }
    return given;
  }

  private static int storage(CreateFunctionRequest request) {
    if (request.ephemeralStorage() == null || request.ephemeralStorage().size() == null) {
      return 512;
    }
    between("ephemeralStorage.size", request.ephemeralStorage().size(), 512, MOST_STORAGE);
    return request.ephemeralStorage().size();
  }

  private static String sha256(Bytes code) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      code.updateTo(digest);
      return Base64.getEncoder().encodeToString(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static void atMost(String member, @Nullable String text, int most) {
    if (text != null && text.length() > most) {
      throw LambdaErrors.constraint(
              member, text, "Member must have length less than or equal to " + most)
          .asException();
    }
  }

  private static void between(String member, @Nullable Integer value, int least, int most) {
    if (value == null || (value >= least && value <= most)) {
      return;
    }
    throw LambdaErrors.constraint(
            member,
            value.toString(),
            value < least
                ? "Member must have value greater than or equal to " + least
                : "Member must have value less than or equal to " + most)
        .asException();
  }

  private static void pattern(String member, String value, String pattern) {
    if (!Pattern.matches(pattern, value)) {
      throw LambdaErrors.constraint(
              member, value, "Member must satisfy regular expression pattern: " + pattern)
          .asException();
    }
  }
}

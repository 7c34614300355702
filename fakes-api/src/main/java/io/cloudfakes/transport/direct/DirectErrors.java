package io.cloudfakes.transport.direct;

import io.cloudfakes.AwsError;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.http.SdkHttpResponse;

/** The exceptions of one service: finds the SDK's own class for an error code, and fills it. */
final class DirectErrors {
  private final String modelPackage;

  /** As the SDK prints it, for example {@code S3}. */
  private final String serviceName;

  private final ClassLoader loader;

  /** The builder() methods by error code; there are as many as the service has errors. */
  private final Map<String, Method> builders = new ConcurrentHashMap<>();

  private DirectErrors(String modelPackage, String serviceName, ClassLoader loader) {
    this.modelPackage = modelPackage;
    this.serviceName = serviceName;
    this.loader = loader;
  }

  /** Every request class of a service extends one that has the service's name. */
  static DirectErrors of(Class<?> request) {
    String parent = request.getSuperclass().getSimpleName();
    return new DirectErrors(
        request.getPackageName(), parent.replaceFirst("Request$", ""), request.getClassLoader());
  }

  AwsServiceException asException(AwsError error) {
    AwsServiceException.Builder builder = builder(error);
    SdkHttpResponse.Builder http = SdkHttpResponse.builder().statusCode(error.status());
    error.headers().forEach(http::putHeader);
    builder
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .serviceName(serviceName)
                .errorCode(error.code())
                .errorMessage(error.message())
                .sdkHttpResponse(http.build())
                .build())
        .statusCode(error.status())
        .requestId(requestId(error))
        .numAttempts(1);
    return builder.build();
  }

  private static @Nullable String requestId(AwsError error) {
    for (Map.Entry<String, String> header : error.headers().entrySet()) {
      String name = header.getKey();
      if (name.equalsIgnoreCase("x-amzn-RequestId") || name.equalsIgnoreCase("x-amz-request-id")) {
        return header.getValue();
      }
    }
    return null;
  }

  private AwsServiceException.Builder builder(AwsError error) {
    SdkPojo modelled = error.modelled();
    if (modelled instanceof AwsServiceException.Builder shared) {
      return shared.build().toBuilder();
    }
    if (modelled instanceof AwsServiceException given) {
      return given.toBuilder();
    }
    Method method = builders.computeIfAbsent(error.code(), this::find);
    try {
      return (AwsServiceException.Builder) method.invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The SDK's " + method + " failed", e);
    }
  }

  private Method find(String code) {
    // DynamoDB Streams shares the model package, and with it the base exception, of DynamoDB.
    String base = serviceName.replaceFirst("Streams$", "") + "Exception";
    for (String name : new String[] {code, code + "Exception", base}) {
      Method method = builderOf(modelPackage + "." + name);
      if (method != null) {
        return method;
      }
    }
    Method fallback = builderOf(AwsServiceException.class.getName());
    if (fallback == null) {
      throw new IllegalStateException("The SDK has no AwsServiceException.builder()");
    }
    return fallback;
  }

  private @Nullable Method builderOf(String className) {
    try {
      Class<?> type = Class.forName(className, false, loader);
      Method method = type.getMethod("builder");
      return AwsServiceException.class.isAssignableFrom(type)
              && AwsServiceException.Builder.class.isAssignableFrom(method.getReturnType())
          ? method
          : null;
    } catch (ClassNotFoundException | NoSuchMethodException | LinkageError e) {
      return null; // Not a class of that name: the next one is tried.
    }
  }
}

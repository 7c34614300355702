package io.cloudfakes.transport.direct;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/**
 * An action as its request class tells it.
 *
 * @param name as AWS writes it
 * @param errors the service's exceptions
 */
record DirectAction(String modelPackage, String name, DirectErrors errors) {
  private static final ClassValue<DirectAction> ACTIONS =
      new ClassValue<>() {
        @Override
        protected DirectAction computeValue(Class<?> request) {
          String simple = request.getSimpleName();
          return new DirectAction(
              request.getPackageName(),
              simple.substring(0, simple.length() - "Request".length()),
              DirectErrors.of(request));
        }
      };

  static DirectAction of(Class<? extends SdkRequest> request) {
    return ACTIONS.get(request);
  }

  /** The request with the headers an HTTP request takes from its body, where it has none itself. */
  static SdkRequest withBodyHeaders(SdkRequest request, @Nullable String contentType, long length) {
    SdkRequest typed = withDefault(request, "Content-Type", contentType);
    return withDefault(typed, "Content-Length", length < 0 ? null : length);
  }

  private static SdkRequest withDefault(SdkRequest request, String header, @Nullable Object value) {
    SdkField<?> field = field(request, header);
    if (value == null || field == null || field.getValueOrDefault(request) != null) {
      return request;
    }
    SdkRequest.Builder builder = request.toBuilder();
    field.set(builder, value);
    return builder.build();
  }

  private static @Nullable SdkField<?> field(SdkPojo request, String header) {
    for (SdkField<?> field : request.sdkFields()) {
      if (field.locationName().equals(header)) {
        return field;
      }
    }
    return null;
  }
}

package io.cloudfakes.s3.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.protocol.Shape;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.S3Client;

/** Calls actions by name that the oldest supported SDK does not know. */
final class NewerActions {
  private static final String MODEL = "software.amazon.awssdk.services.s3.model.";

  private NewerActions() {}

  /** Makes the call; gives the SDK's response. */
  static SdkPojo call(S3Client s3, String action, Map<String, Object> members)
      throws ReflectiveOperationException {
    Object request = make(action + "Request", members);
    String method = Character.toLowerCase(action.charAt(0)) + action.substring(1);
    try {
      return (SdkPojo) S3Client.class.getMethod(method, request.getClass()).invoke(s3, request);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw e;
    }
  }

  /** An object of the SDK's model with these members. */
  static Object make(String type, Map<String, Object> members) throws ClassNotFoundException {
    SdkPojo builder = Shape.of(Class.forName(MODEL + type)).newBuilder();
    for (Map.Entry<String, Object> member : members.entrySet()) {
      assertThat(builder.sdkFields().stream().filter(f -> f.memberName().equals(member.getKey())))
          .hasSize(1)
          .allSatisfy(field -> field.set(builder, member.getValue()));
    }
    return Shape.build(builder);
  }

  static Object value(SdkPojo of, String member) {
    return Shape.of(of.getClass()).value(of, member);
  }
}

package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.AwsErrorException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.MapTrait;

/** Reads the values of patch operations, which are all texts, as what members hold. */
final class PatchValues {
  private PatchValues() {}

  /** The value for a member; null when none was given. */
  static @Nullable Object of(SdkField<?> field, PatchTarget target) {
    String text = target.value();
    return text == null ? null : read(field.marshallingType().getKnownType(), text, target);
  }

  /** The value for an entry of a map. */
  static Object entry(SdkField<?> map, PatchTarget target) {
    SdkField<?> values = map.getTrait(MapTrait.class).valueFieldInfo();
    String text = target.value();
    if (text == null) {
      throw RestErrors.badRequest("Invalid null or empty value in " + map.memberName());
    }
    return read(values.marshallingType().getKnownType(), text, target);
  }

  static Object read(MarshallingKnownType type, String text, PatchTarget target) {
    try {
      return switch (type) {
        case STRING -> text;
        case INTEGER -> Integer.valueOf(text);
        case LONG -> Long.valueOf(text);
        case DOUBLE -> Double.valueOf(text);
        case BOOLEAN -> flag(text, target);
        default -> throw invalid(target);
      };
    } catch (NumberFormatException e) {
      throw invalid(target);
    }
  }

  static boolean flag(String text, PatchTarget target) {
    if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
      throw invalid(target);
    }
    return Boolean.parseBoolean(text.toLowerCase(Locale.ROOT));
  }

  private static AwsErrorException invalid(PatchTarget target) {
    return RestErrors.badRequest(
        "Invalid value '" + target.value() + "' specified for path " + target.path());
  }
}

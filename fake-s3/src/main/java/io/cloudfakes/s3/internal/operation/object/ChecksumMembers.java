package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.protocol.Shape;
import io.cloudfakes.s3.internal.rule.ChecksumKind;
import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Sets a checksum on the replies that give it. The SDK's builders share no type, but call the
 * members alike; they are looked up once for each class of builder.
 */
public final class ChecksumMembers {
  private static final ClassValue<Fields> FIELDS =
      new ClassValue<>() {
        @Override
        protected Fields computeValue(Class<?> builder) {
          Shape shape = Shape.of(builder);
          Map<ChecksumKind, SdkField<?>> byKind = new EnumMap<>(ChecksumKind.class);
          for (ChecksumKind kind : ChecksumKind.values()) {
            SdkField<?> field = shape.field("Checksum" + kind.name());
            if (field == null) {
              throw new IllegalArgumentException(builder + " has no checksums");
            }
            byKind.put(kind, field);
          }
          return new Fields(byKind, shape.field("ChecksumType"));
        }
      };

  /**
   * Those of one class.
   *
   * @param type null where there is none: parts have checksums of one type only
   */
  private record Fields(Map<ChecksumKind, SdkField<?>> byKind, @Nullable SdkField<?> type) {}

  private ChecksumMembers() {}

  /**
   * Sets the checksum, and its type where the reply has one.
   *
   * @param builder of a reply, or of a structure in one
   */
  public static void set(SdkPojo builder, ObjectChecksum checksum) {
    Fields fields = FIELDS.get(builder.getClass());
    SdkField<?> field = fields.byKind.get(checksum.kind());
    if (field != null) {
      field.set(builder, checksum.value());
    }
    if (fields.type != null) {
      fields.type.set(builder, checksum.type().toString());
    }
  }
}

package io.cloudfakes.protocol;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.JsonValueTrait;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.PayloadTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;
import software.amazon.awssdk.core.traits.XmlAttributeTrait;
import software.amazon.awssdk.core.traits.XmlAttributesTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** One member of a {@link Shape}, or the element of a list or the value of a map, unpacked once. */
final class Member {
  final SdkField<?> field;
  final String memberName;

  /** The name on the wire; of a header map, the prefix. */
  final String name;

  /** The name in replies, which in some models differs from the one in requests. */
  final String responseName;

  final SerializedString jsonName;
  final MarshallLocation location;
  final MarshallingKnownType type;
  final boolean payload;
  final boolean attribute;
  final boolean jsonValue;
  final boolean flattened;
  final TimestampFormatTrait.@Nullable Format format;

  /** XML attributes of this member's element, by qualified name. */
  final Map<String, XmlAttributesTrait.AttributeAccessors> attributes;

  /** What a list holds, or what a map's values are. */
  private final @Nullable Member item;

  /** The element name of a list's items. */
  final String itemName;

  final String keyName;
  final String valueName;
  private @Nullable Shape shape;

  Member(SdkField<?> field) {
    this.field = field;
    this.location = field.location();
    this.name = field.locationName() == null ? "" : field.locationName();
    String unmarshalled = field.unmarshallLocationName();
    this.responseName = unmarshalled == null ? name : unmarshalled;
    this.memberName = field.memberName() == null ? name : field.memberName();
    this.jsonName = new SerializedString(name);
    this.type = field.marshallingType().getKnownType();
    this.payload = field.containsTrait(PayloadTrait.class);
    this.attribute = field.containsTrait(XmlAttributeTrait.class);
    this.jsonValue = field.containsTrait(JsonValueTrait.class);
    TimestampFormatTrait timestamp = field.getTrait(TimestampFormatTrait.class);
    this.format = timestamp == null ? null : timestamp.format();
    XmlAttributesTrait accessors = field.getTrait(XmlAttributesTrait.class);
    this.attributes = accessors == null ? Map.of() : accessors.attributes();
    ListTrait list = field.getTrait(ListTrait.class);
    MapTrait map = field.getTrait(MapTrait.class);
    this.flattened = list != null ? list.isFlattened() : map != null && map.isFlattened();
    this.item =
        list != null
            ? new Member(list.memberFieldInfo())
            : map != null ? new Member(map.valueFieldInfo()) : null;
    this.itemName = list == null ? "" : itemName(list, name);
    this.keyName = map == null ? "" : map.keyLocationName();
    this.valueName = map == null ? "" : map.valueLocationName();
  }

  private static String itemName(ListTrait list, String name) {
    if (list.memberLocationName() != null) {
      return list.memberLocationName();
    }
    String item = list.memberFieldInfo().locationName();
    return list.isFlattened() ? name : item == null ? "member" : item;
  }

  /** What a list holds, or what a map's values are; there is none for other types. */
  Member item() {
    if (item == null) {
      throw new IllegalStateException(memberName + " is neither a list nor a map");
    }
    return item;
  }

  /** The shape of a structure; found at the first use, for structures may hold themselves. */
  Shape shape() {
    Shape known = shape;
    if (known == null) {
      known = Shape.of(field.constructor().get().getClass());
      shape = known;
    }
    return known;
  }

  /** The value to write: null when it was never set, which the SDK's automatic lists say too. */
  @Nullable Object value(Object pojo) {
    Object value = field.getValueOrDefault(pojo);
    return item != null
            && (value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap)
        ? null
        : value;
  }

  void set(SdkPojo builder, Object value) {
    field.set(builder, value);
  }

  /**
   * Replies hold in the body whatever is in neither header nor status: the places of a request's
   * path and query mean nothing there.
   */
  boolean inResponseBody() {
    return location != MarshallLocation.HEADER && location != MarshallLocation.STATUS_CODE;
  }
}

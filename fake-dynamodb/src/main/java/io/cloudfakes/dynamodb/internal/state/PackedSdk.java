package io.cloudfakes.dynamodb.internal.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes the SDK's objects of packed attributes. */
final class PackedSdk extends PackCursor {
  private static final AttributeValue TRUE = AttributeValue.fromBool(true);
  private static final AttributeValue FALSE = AttributeValue.fromBool(false);
  private static final AttributeValue NULL = AttributeValue.fromNul(true);

  PackedSdk(byte[] bytes) {
    super(bytes);
  }

  /** An unmodifiable map. */
  Map<String, AttributeValue> attributes() {
    int count = count();
    Map<String, AttributeValue> map = new LinkedHashMap<>(count * 2);
    for (int i = 0; i < count; i++) {
      map.put(name(), value());
    }
    return Collections.unmodifiableMap(map);
  }

  private AttributeValue value() {
    byte tag = tag();
    return switch (tag) {
      case PackTag.PLAIN_STRING, PackTag.STRING -> AttributeValue.fromS(string(tag));
      case PackTag.WHOLE, PackTag.SCALED, PackTag.BIG -> AttributeValue.fromN(numeral(tag));
      case PackTag.BINARY -> AttributeValue.fromB(binary());
      case PackTag.TRUE -> TRUE;
      case PackTag.FALSE -> FALSE;
      case PackTag.NULL -> NULL;
      case PackTag.STRINGS -> AttributeValue.fromSs(list(() -> string(tag())));
      case PackTag.NUMBERS -> AttributeValue.fromNs(list(() -> numeral(tag())));
      case PackTag.BINARIES -> AttributeValue.fromBs(list(this::member));
      case PackTag.LIST -> AttributeValue.fromL(list(this::value));
      default -> AttributeValue.fromM(attributes());
    };
  }

  private String string(byte tag) {
    return text(count(), tag == PackTag.PLAIN_STRING);
  }

  private String numeral(byte tag) {
    return tag == PackTag.WHOLE ? Long.toString(signed()) : decimal(tag).toPlainString();
  }

  private SdkBytes binary() {
    return SdkBytes.fromByteArrayUnsafe(raw(count()));
  }

  /** A binary of a set. */
  private SdkBytes member() {
    skip(1);
    return binary();
  }

  private <T> List<T> list(Supplier<T> element) {
    int count = count();
    List<T> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      list.add(element.get());
    }
    return list;
  }
}

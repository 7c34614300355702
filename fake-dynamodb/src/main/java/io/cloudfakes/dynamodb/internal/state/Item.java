package io.cloudfakes.dynamodb.internal.state;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One item as it is stored: packed into one array, for a world may hold a million of them and a
 * call reads few. Its other forms are made each time they are asked for.
 */
public final class Item {
  private final byte[] packed;

  public Item(Attributes attributes) {
    this.packed = PackWriter.pack(attributes);
  }

  public Attributes attributes() {
    return content().attributes();
  }

  /** The value of one attribute; the others are not looked at. */
  public @Nullable Value get(String name) {
    return content().find(name);
  }

  /** In bytes, as DynamoDB counts them: names and values. */
  public int size() {
    return new PackReader(packed).size();
  }

  /** The item as the SDK's unmodifiable map. */
  public Map<String, AttributeValue> toSdk() {
    PackedSdk reader = new PackedSdk(packed);
    reader.size();
    return reader.attributes();
  }

  /** Writes the item as AWS's JSON has it. */
  public void writeTo(JsonText out) {
    PackedJson reader = new PackedJson(packed, out);
    reader.size();
    reader.writeAttributes();
  }

  /** How long its JSON is at least; mostly not much more. */
  public int jsonLength() {
    return packed.length;
  }

  private PackReader content() {
    PackReader reader = new PackReader(packed);
    reader.size();
    return reader;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Item that && Arrays.equals(packed, that.packed);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(packed);
  }

  @Override
  public String toString() {
    return attributes().toString();
  }
}

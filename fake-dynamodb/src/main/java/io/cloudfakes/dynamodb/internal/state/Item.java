package io.cloudfakes.dynamodb.internal.state;

import io.cloudfakes.service.KeptReply;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** One item as it is stored, with its SDK forms once they have been asked for. */
public final class Item {
  private final Attributes attributes;

  /**
   * Made at the first read. Two threads may each make one; the maps are equal and unmodifiable, so
   * it does not matter whose stays.
   */
  private @Nullable Map<String, AttributeValue> sdk;

  /** The plain answer of GetItem, kept because the SDK's builder copies the map each time. */
  private @Nullable GetItemResponse answer;

  private @Nullable KeptReply reply;

  /** Kept here, for a put asks it of the item it replaces and should not have to look far. */
  private final int size;

  public Item(Attributes attributes) {
    this.attributes = attributes;
    this.size = attributes.size();
  }

  public Attributes attributes() {
    return attributes;
  }

  public @Nullable Value get(String name) {
    return attributes.get(name);
  }

  /** In bytes, as DynamoDB counts them: names and values. */
  public int size() {
    return size;
  }

  /** The item as the SDK's unmodifiable map; the same object each time. */
  public Map<String, AttributeValue> toSdk() {
    Map<String, AttributeValue> known = sdk;
    if (known == null) {
      known = attributes.toSdk();
      sdk = known;
    }
    return known;
  }

  /** What GetItem answers when it is asked for the whole item and nothing else. */
  public GetItemResponse answer() {
    GetItemResponse known = answer;
    if (known == null) {
      known = GetItemResponse.builder().item(toSdk()).build();
      answer = known;
    }
    return known;
  }

  /** Where that answer is kept as it was written. */
  public KeptReply reply() {
    KeptReply known = reply;
    if (known == null) {
      known = new KeptReply();
      reply = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Item that && attributes.equals(that.attributes);
  }

  @Override
  public int hashCode() {
    return attributes.hashCode();
  }

  @Override
  public String toString() {
    return attributes.toString();
  }
}

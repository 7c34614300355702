package io.cloudfakes.dynamodb.internal.operation.item;

import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.JsonText;
import io.cloudfakes.protocol.Answer;
import io.cloudfakes.protocol.Bytes;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** The item that was read, as it is answered when nothing else is to be told. */
final class ItemAnswer implements Answer<GetItemResponse> {
  /** What stands in a reply beside the item. */
  private static final int FRAME = 20;

  private final Item item;

  /** Made when first asked for; two threads would make equal ones. */
  private @Nullable GetItemResponse response;

  ItemAnswer(Item item) {
    this.item = item;
  }

  @Override
  public GetItemResponse response() {
    GetItemResponse known = response;
    if (known == null) {
      known = GetItemResponse.builder().item(item.toSdk()).build();
      response = known;
    }
    return known;
  }

  @Override
  public Bytes json() {
    JsonText out = new JsonText(FRAME + 2 * item.jsonLength());
    out.raw("{\"Item\":");
    item.writeTo(out);
    return out.put('}').toBytes();
  }
}

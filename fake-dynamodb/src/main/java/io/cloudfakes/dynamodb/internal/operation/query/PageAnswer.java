package io.cloudfakes.dynamodb.internal.operation.query;

import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.JsonText;
import io.cloudfakes.protocol.Answer;
import io.cloudfakes.protocol.Bytes;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkResponse;

/** A page as it is answered: as the SDK's object, or as JSON straight from the stored items. */
final class PageAnswer<O extends SdkResponse> implements Answer<O> {
  /** What stands in a reply beside the items. */
  private static final int FRAME = 100;

  private final Page page;
  private final Function<Page, O> form;

  /** Made when first asked for; two threads would make equal ones. */
  private @Nullable O response;

  /**
   * An answer of that page.
   *
   * @param form makes the SDK's object
   */
  PageAnswer(Page page, Function<Page, O> form) {
    this.page = page;
    this.form = form;
  }

  @Override
  public O response() {
    O known = response;
    if (known == null) {
      known = form.apply(page);
      response = known;
    }
    return known;
  }

  @Override
  public @Nullable Bytes json() {
    if (page.tellsCapacity()) {
      return null;
    }
    JsonText out = new JsonText(FRAME + length(page.found()));
    out.put('{');
    if (!page.isCounted()) {
      out.raw("\"Items\":[");
      List<Item> items = page.found();
      for (int i = 0; i < items.size(); i++) {
        if (i > 0) {
          out.put(',');
        }
        items.get(i).writeTo(out);
      }
      out.raw("],");
    }
    out.raw("\"Count\":").number(page.count());
    out.raw(",\"ScannedCount\":").number(page.scanned());
    Attributes lastKey = page.lastKey();
    if (lastKey != null) {
      out.raw(",\"LastEvaluatedKey\":");
      new Item(lastKey).writeTo(out);
    }
    return out.put('}').toBytes();
  }

  /** Twice what the items take packed, for all the names of types and quotes. */
  private static int length(List<Item> items) {
    int length = 0;
    for (int i = 0; i < items.size(); i++) {
      length += 2 * items.get(i).jsonLength();
    }
    return length;
  }
}

package io.cloudfakes.dynamodb.internal.state.backup;

import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.ItemMap;
import org.pcollections.PVector;

/**
 * The items of a table after the changes of one time. It shares what did not change with the
 * moments before and after.
 *
 * @param changed the keys of the items that were written at that time
 */
public record Moment(ItemMap<Item> items, PVector<ItemKey> changed) {}

package io.cloudfakes.dynamodb.internal.state.setting;

import io.cloudfakes.dynamodb.internal.state.TableFeature;
import org.pcollections.TreePMap;

/**
 * The tags of a table.
 *
 * @param values by key
 */
public record Tags(TreePMap<String, String> values) implements TableFeature {
  public static final Tags NONE = new Tags(TreePMap.empty());
}

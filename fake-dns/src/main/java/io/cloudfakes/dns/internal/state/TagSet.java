package io.cloudfakes.dns.internal.state;

import org.pcollections.TreePMap;

/**
 * The tags of a hosted zone or health check.
 *
 * @param id the type and the id of what has them, with a slash between
 * @param tags in the order of keys
 */
public record TagSet(String id, String account, TreePMap<String, String> tags) implements Resource {
  public static String id(String type, String id) {
    return type + "/" + id;
  }
}

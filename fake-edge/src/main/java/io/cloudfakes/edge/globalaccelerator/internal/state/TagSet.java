package io.cloudfakes.edge.globalaccelerator.internal.state;

import org.pcollections.TreePMap;

/** The tags of the resource of that ARN. */
public record TagSet(String arn, TreePMap<String, String> tags) implements Resource {
  @Override
  public String id() {
    return arn;
  }
}

package io.cloudfakes.edge.apigateway.internal.state;

import java.time.Instant;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.VpcLink;

/**
 * The VPC links of an account in a region.
 *
 * @param byId as they were made
 * @param readyAt when those that are being made become available, by id
 */
public record VpcLinks(TreePMap<String, VpcLink> byId, TreePMap<String, Instant> readyAt) {
  public static final VpcLinks NONE = new VpcLinks(TreePMap.empty(), TreePMap.empty());
}

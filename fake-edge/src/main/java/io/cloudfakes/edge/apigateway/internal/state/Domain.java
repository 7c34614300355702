package io.cloudfakes.edge.apigateway.internal.state;

import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.DomainName;

/**
 * A custom domain name.
 *
 * @param document as clients of REST APIs see it
 * @param mappings which API answers below which path; {@code ""} is the empty path
 */
public record Domain(DomainKey key, DomainName document, TreePMap<String, ApiPath> mappings) {
  public Domain withDocument(DomainName other) {
    return new Domain(key, other, mappings);
  }

  public Domain withMappings(TreePMap<String, ApiPath> all) {
    return new Domain(key, document, all);
  }
}

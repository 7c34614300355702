package io.cloudfakes.edge.waf.internal.state;

import java.util.SortedMap;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A web ACL, rule group, IP set or regex pattern set.
 *
 * @param scope {@code REGIONAL} or {@code CLOUDFRONT}
 * @param document the SDK's {@code WebACL}, {@code RuleGroup}, {@code IPSet} or {@code
 *     RegexPatternSet}
 * @param lockToken another one after each change
 */
public record Entity(
    Kind kind,
    String arn,
    String name,
    String id,
    String scope,
    String account,
    String region,
    SdkPojo document,
    String description,
    String lockToken,
    SortedMap<String, String> tags) {

  /** The document as what it is. */
  public <T extends SdkPojo> T document(Class<T> type) {
    return type.cast(document);
  }

  public Entity changed(SdkPojo newDocument, String newDescription, String newLockToken) {
    return new Entity(
        kind,
        arn,
        name,
        id,
        scope,
        account,
        region,
        newDocument,
        newDescription,
        newLockToken,
        tags);
  }

  public Entity tagged(SortedMap<String, String> newTags) {
    return new Entity(
        kind, arn, name, id, scope, account, region, document, description, lockToken, newTags);
  }
}

package io.cloudfakes.link;

/**
 * The resources of a service that web ACLs can stand before: stages of API Gateway, distributions
 * of CloudFront. A fake registers it under the service's name in ARNs; of services without one any
 * resource may be there.
 */
public interface GuardedResources {
  /** Whether the service has a resource of that ARN. */
  boolean exists(String resourceArn);

  /** Whether a resource says itself that the web ACL stands before it, as distributions do. */
  boolean uses(String webAclArn);
}

package io.cloudfakes.dns.internal.state;

/** Something an account has in Route 53: an immutable value, kept under its type and id. */
public sealed interface Resource
    permits Zone,
        Check,
        ReusableSet,
        Policy,
        PolicyInstance,
        CidrSet,
        LoggingConfig,
        Submission,
        TagSet,
        RegisteredDomain,
        DomainOperation {
  /** The id that tells it apart from others of its type, without AWS's path before it. */
  String id();

  /** The account that it belongs to. */
  String account();
}

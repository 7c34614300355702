package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.link.Links;
import io.cloudfakes.link.ResourceNames;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The DNS names of AWS resources. Those of a service whose fake tells of them are as it says; all
 * names of a service without such a fake lead to this machine, where its endpoint is.
 */
public final class AwsNames {
  private static final InetAddress HERE = Subnet.parse("127.0.0.1").address();
  private static final long TTL = 60;

  private static final List<Named> SERVICES =
      List.of(
          new Named("cloudfront", "[^.]+\\.cloudfront\\.net"),
          new Named("execute-api", "[^.]+\\.execute-api\\.[a-z0-9-]+\\.amazonaws\\.com"),
          new Named("globalaccelerator", "[^.]+\\.(dualstack\\.)?awsglobalaccelerator\\.com"),
          new Named("s3", "(.+\\.)?s3-website[.-][a-z0-9-]+\\.amazonaws\\.com"),
          new Named("lambda", "[^.]+\\.lambda-url\\.[a-z0-9-]+\\.on\\.aws"),
          new Named("elasticbeanstalk", ".+\\.elasticbeanstalk\\.com"),
          new Named("ec2", ".+\\.vpce\\.amazonaws\\.com"));

  private final Links links;

  public AwsNames(Links links) {
    this.links = links;
  }

  /** A service, and what the names of its resources look like. */
  private record Named(String service, Pattern names) {
    Named(String service, String names) {
      this(service, Pattern.compile(names));
    }
  }

  /**
   * The resource of that name; null when there is none.
   *
   * @param dnsName in lower case and without a last dot
   */
  public @Nullable AliasedResource find(String dnsName) {
    for (Named named : SERVICES) {
      if (named.names().matcher(dnsName).matches()) {
        Optional<ResourceNames> told = links.find(ResourceNames.class, named.service());
        return told.isEmpty()
            ? new AliasedResource(List.of(HERE), TTL, true)
            : told.get().find(dnsName).map(AwsNames::read).orElse(null);
      }
    }
    return null;
  }

  private static AliasedResource read(ResourceNames.NamedResource resource) {
    return new AliasedResource(
        resource.addresses(), resource.ttl().toSeconds(), resource.healthy());
  }
}

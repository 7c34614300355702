package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.link.ResourceNames;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** What the world's name servers hear of distributions. */
class DistributionNamesTest extends CloudFrontTestCase {
  private final ResourceNames names =
      aws.links().find(ResourceNames.class, "cloudfront").orElseThrow();

  @Test
  void the_name_of_a_distribution_leads_to_this_machine() {
    Distribution site = distribution();
    assertThat(names.find(site.domainName()))
        .hasValueSatisfying(
            found -> assertThat(found.addresses()).allMatch(InetAddress::isLoopbackAddress));
  }

  @Test
  void there_is_no_such_name_without_a_distribution() {
    Distribution site = distribution(config -> config.enabled(false));
    assertThat(names.find("d111111abcdef8.cloudfront.net")).isEmpty();
    assertThat(names.find(site.domainName())).isPresent();
    String etag = cloudFront.getDistribution(b -> b.id(site.id())).eTag();
    cloudFront.deleteDistribution(b -> b.id(site.id()).ifMatch(etag));
    assertThat(names.find(site.domainName())).isEmpty();
  }
}

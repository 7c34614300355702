package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.contract.ReadmeExamples;
import io.cloudfakes.fault.Fault;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** The faults that the README shows, and that it shows these very lines. */
class FaultsReadmeTest extends CloudFrontTestCase {
  private Distribution site;

  @BeforeEach
  void site() {
    origin.put("/cat.jpg", 200, "cat");
    site = distribution();
  }

  private String get(String path, String viewer) {
    return get(url(site, path), FakeCloudFront.VIEWER_HEADER, viewer).body();
  }

  private void release(String cat) {
    origin.put("/cat.jpg", 200, cat);
    cloudFront.createInvalidation(
        b ->
            b.distributionId(site.id())
                .invalidationBatch(
                    i -> i.callerReference(cat).paths(p -> p.quantity(1).items("/*"))));
  }

  @Test
  void the_readmes_faults() {
    // example
    edges.viewer("203.0.113.7").at("FRA56-P1");
    assertThat(get("/cat.jpg", "203.0.113.7")).isEqualTo("cat");

    aws.faults().on("cloudfront:CreateInvalidation").then(Fault.missedInvalidation("FRA56-P1"));
    release("another cat"); // puts it at the origin and invalidates the edges' copies

    assertThat(get("/cat.jpg", "198.51.100.1")).isEqualTo("another cat");
    assertThat(get("/cat.jpg", "203.0.113.7")).isEqualTo("cat");
    aws.clock().advance(Duration.ofDays(1)); // now it has expired there, too
    assertThat(get("/cat.jpg", "203.0.113.7")).isEqualTo("another cat");

    aws.clock().advance(Duration.ofDays(1));
    aws.faults().on("cloudfront:OriginRequest").then(Fault.originError(503));
    assertThat(get("/cat.jpg", "203.0.113.7")).isEqualTo("another cat"); // for want of a newer one
    // end of example
  }

  @Test
  void the_readme_shows_these_very_lines() throws IOException {
    ReadmeExamples.check(getClass());
  }
}

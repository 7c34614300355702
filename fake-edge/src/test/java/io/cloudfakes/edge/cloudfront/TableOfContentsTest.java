package io.cloudfakes.edge.cloudfront;

import io.cloudfakes.contract.TableOfContents;
import io.cloudfakes.edge.cloudfront.internal.CloudFrontService;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.CloudFrontAsyncClient;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;

/** Compares the table of contents with the SDK's clients, the operations and the README. */
class TableOfContentsTest {
  @Test
  void the_table_is_whole_and_the_readme_says_so() throws IOException {
    TableOfContents.check(
        CloudFrontService.SERVICE, CloudFrontClient.class, CloudFrontAsyncClient.class);
  }
}

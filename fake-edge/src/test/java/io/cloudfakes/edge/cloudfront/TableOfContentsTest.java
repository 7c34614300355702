package io.cloudfakes.edge.cloudfront;

import io.cloudfakes.contract.TableOfContents;
import io.cloudfakes.edge.cloudfront.internal.CloudFrontService;
import io.cloudfakes.edge.cloudfront.internal.keyvalues.KeyValueService;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.CloudFrontAsyncClient;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.CloudFrontKeyValueStoreAsyncClient;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.CloudFrontKeyValueStoreClient;

/** Compares the table of contents with the SDK's clients, the operations and the README. */
class TableOfContentsTest {
  @Test
  void the_table_is_whole_and_the_readme_says_so() throws IOException {
    TableOfContents.check(
        CloudFrontService.SERVICE, CloudFrontClient.class, CloudFrontAsyncClient.class);
  }

  @Test
  void the_table_of_key_value_stores_is_whole_and_the_readme_says_so() throws IOException {
    TableOfContents.check(
        KeyValueService.SERVICE,
        CloudFrontKeyValueStoreClient.class,
        CloudFrontKeyValueStoreAsyncClient.class);
  }
}

package io.cloudfakes.edge.apigateway;

import io.cloudfakes.contract.TableOfContents;
import io.cloudfakes.edge.apigateway.internal.RestService;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.ApiGatewayAsyncClient;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;

class RestTableOfContentsTest {
  @Test
  void the_table_agrees_with_the_sdk_the_operations_and_the_readme() throws IOException {
    TableOfContents.check(RestService.SERVICE, ApiGatewayClient.class, ApiGatewayAsyncClient.class);
  }
}

package io.cloudfakes.edge.apigateway.http;

import io.cloudfakes.contract.TableOfContents;
import io.cloudfakes.edge.apigateway.internal.HttpService;
import io.cloudfakes.edge.apigateway.internal.ManagementService;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiAsyncClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2AsyncClient;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;

/** The tables of contents of version 2 and of the management API. */
class HttpTablesTest {
  @Test
  void the_table_of_version_2_is_the_sdks_and_the_readmes() throws IOException {
    TableOfContents.check(
        HttpService.SERVICE, ApiGatewayV2Client.class, ApiGatewayV2AsyncClient.class);
  }

  @Test
  void the_table_of_the_management_api_is_the_sdks_and_the_readmes() throws IOException {
    TableOfContents.check(
        ManagementService.SERVICE,
        ApiGatewayManagementApiClient.class,
        ApiGatewayManagementApiAsyncClient.class);
  }
}

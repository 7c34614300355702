package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ReadmeExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.TestResult;

/** The README's example of a function in JavaScript, run. */
class FunctionExampleTest {
  private static final String CODE =
      """
      import cf from 'cloudfront';
      const moved = cf.kvs();
      async function handler(event) {
        const to = await moved.get(event.request.uri);
        console.log('moved to ' + to);
        return { statusCode: 301, headers: { location: { value: to } } };
      }
      """;

  private static final String EVENT =
      """
      {"version": "1.0", "context": {"eventType": "viewer-request"}, "viewer": {"ip": "192.0.2.1"},
       "request": {"method": "GET", "uri": "/old", "querystring": {}, "headers": {}, "cookies": {}}}
      """;

  // example
  @Test
  void a_function_redirects_to_what_its_key_value_store_says() {
    try (FakeAws aws = FakeAws.create()) {
      CloudFrontClient cloudFront = aws.client(CloudFrontClient.class);
      String store = cloudFront.createKeyValueStore(b -> b.name("moved")).keyValueStore().arn();
      aws.fake(FakeCloudFront.class).keyValues("moved").put("/old", "/new");
      String version =
          cloudFront
              .createFunction(
                  b ->
                      b.name("redirect")
                          .functionConfig(
                              c ->
                                  c.comment("")
                                      .runtime("cloudfront-js-2.0")
                                      .keyValueStoreAssociations(
                                          k -> k.quantity(1).items(i -> i.keyValueStoreARN(store))))
                          .functionCode(SdkBytes.fromUtf8String(CODE)))
              .eTag();

      TestResult result =
          cloudFront
              .testFunction(
                  b ->
                      b.name("redirect")
                          .ifMatch(version)
                          .eventObject(SdkBytes.fromUtf8String(EVENT)))
              .testResult();

      assertThat(result.functionOutput()).contains("\"location\":{\"value\":\"/new\"}");
      assertThat(result.functionExecutionLogs()).containsExactly("moved to /new");
    }
  }

  // end of example

  @Test
  void the_example_stands_in_the_readme() throws IOException {
    ReadmeExamples.check(getClass());
    assertThat(Files.readString(Path.of("README.md"))).contains("```js\n" + CODE + "```");
  }
}

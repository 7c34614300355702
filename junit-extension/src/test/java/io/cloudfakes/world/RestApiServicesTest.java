package io.cloudfakes.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.apigateway.FakeApiGateway;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.PutIntegrationRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;

/** REST APIs whose backends are other services of their world. */
class RestApiServicesTest {
  private static final String ROLE = "arn:aws:iam::123456789012:role/pets";

  private final FakeAws aws = FakeAws.create();
  private final ApiGatewayClient gateway = aws.client(ApiGatewayClient.class);
  private final String api = gateway.createRestApi(b -> b.name("pets")).id();
  private final String root = gateway.getResources(b -> b.restApiId(api)).items().get(0).id();

  @AfterEach
  void close() {
    aws.close();
  }

  /** A method with that backend, whose reply a template makes the answer. */
  private void method(
      String verb, String part, String template, Consumer<PutIntegrationRequest.Builder> backend) {
    String resource =
        gateway.createResource(b -> b.restApiId(api).parentId(root).pathPart(part)).id();
    gateway.putMethod(
        b ->
            b.restApiId(api)
                .resourceId(resource)
                .httpMethod(verb)
                .authorizationType("NONE")
                .requestParameters(Map.of("method.request.querystring.key", false)));
    gateway.putIntegration(
        b ->
            b.restApiId(api)
                .resourceId(resource)
                .httpMethod(verb)
                .type(IntegrationType.AWS)
                .credentials(ROLE)
                .applyMutation(backend));
    gateway.putMethodResponse(
        b -> b.restApiId(api).resourceId(resource).httpMethod(verb).statusCode("200"));
    gateway.putIntegrationResponse(
        b ->
            b.restApiId(api)
                .resourceId(resource)
                .httpMethod(verb)
                .statusCode("200")
                .responseTemplates(
                    template.isEmpty() ? Map.of() : Map.of("application/json", template)));
  }

  private HttpResponse<String> send(String verb, String path, String body) throws Exception {
    gateway.createDeployment(b -> b.restApiId(api).stageName("prod"));
    URI url = URI.create(aws.fake(FakeApiGateway.class).invokeUrl(api, "prod") + path);
    return aws.httpClient()
        .send(
            HttpRequest.newBuilder(url).method(verb, BodyPublishers.ofString(body)).build(),
            BodyHandlers.ofString());
  }

  @Test
  void an_item_is_written_to_a_table_and_read_from_it() throws Exception {
    DynamoDbClient dynamo = aws.client(DynamoDbClient.class);
    dynamo.createTable(
        b ->
            b.tableName("pets")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    a -> a.attributeName("id").attributeType(ScalarAttributeType.S))
                .keySchema(k -> k.attributeName("id").keyType(KeyType.HASH)));
    method(
        "POST",
        "write",
        "{\"ok\": true}",
        i ->
            i.integrationHttpMethod("POST")
                .uri("arn:aws:apigateway:us-east-1:dynamodb:action/PutItem")
                .requestTemplates(
                    Map.of(
                        "application/json",
                        """
                        {"TableName": "pets", "Item": {
                          "id": {"S": "$input.path('$.id')"},
                          "name": {"S": "$input.path('$.name')"}}}
                        """)));
    method(
        "GET",
        "read",
        "$input.path('$.Item.name.S')",
        i ->
            i.integrationHttpMethod("POST")
                .uri("arn:aws:apigateway:us-east-1:dynamodb:action/GetItem")
                .requestTemplates(
                    Map.of(
                        "application/json",
                        """
                        {"TableName": "pets", "Key": {"id": {"S": "$input.params('key')"}}}
                        """)));

    assertThat(send("POST", "/write", "{\"id\":\"7\",\"name\":\"Rex\"}").body())
        .isEqualTo("{\"ok\": true}");

    assertThat(
            dynamo
                .getItem(b -> b.tableName("pets").key(Map.of("id", AttributeValue.fromS("7"))))
                .item()
                .get("name")
                .s())
        .isEqualTo("Rex");
    assertThat(send("GET", "/read?key=7", "").body()).isEqualTo("Rex");
  }

  @Test
  void an_object_is_read_from_a_bucket() throws Exception {
    S3Client s3 = aws.client(S3Client.class);
    s3.createBucket(b -> b.bucket("photos"));
    s3.putObject(b -> b.bucket("photos").key("a/cat.txt"), RequestBody.fromString("meow"));
    method(
        "GET",
        "photo",
        "",
        i ->
            i.integrationHttpMethod("GET")
                .uri("arn:aws:apigateway:us-east-1:s3:path/photos/{key}")
                .requestParameters(
                    Map.of("integration.request.path.key", "method.request.querystring.key")));

    HttpResponse<String> reply = send("GET", "/photo?key=a/cat.txt", "");

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo("meow");
  }
}

package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.transport.Reply;
import io.cloudfakes.transport.client.Clients;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedAsyncClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

class DynamoDbClientsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2031-02-03T04:05:06Z"), ZoneOffset.UTC);
  private final List<String> calls = new ArrayList<>();
  private final Clients clients =
      Clients.inProcess(
          request -> {
            calls.add(request.header("X-Amz-Target") + " at " + request.header("X-Amz-Date"));
            return new Reply.Answer(
                new HttpResponse(200).body(Bytes.utf8("{\"Item\":{\"id\":{\"S\":\"1\"}}}")));
          },
          CLOCK);
  private final TableSchema<EnhancedDocument> documents =
      TableSchema.documentSchemaBuilder()
          .addIndexPartitionKey(TableMetadata.primaryIndexName(), "id", AttributeValueType.S)
          .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
          .build();

  @Test
  void both_enhanced_clients_are_made() {
    EnhancedDocument found =
        clients
            .create(DynamoDbEnhancedClient.class)
            .table("t", documents)
            .getItem(b -> b.key(k -> k.partitionValue("1")));
    assertThat(found.getString("id")).isEqualTo("1");
    assertThat(
            clients
                .create(DynamoDbEnhancedAsyncClient.class)
                .table("t", documents)
                .getItem(b -> b.key(k -> k.partitionValue("1")))
                .join()
                .getString("id"))
        .isEqualTo("1");
    assertThat(calls).hasSize(2).containsOnly("DynamoDB_20120810.GetItem at 20310203T040506Z");
  }
}

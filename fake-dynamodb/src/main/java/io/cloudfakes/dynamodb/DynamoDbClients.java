package io.cloudfakes.dynamodb;

import io.cloudfakes.transport.client.ClientProvider;
import io.cloudfakes.transport.client.ClientSettings;
import io.cloudfakes.transport.client.Clients;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedAsyncClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes the enhanced clients of DynamoDB when their library is on the class path. */
public final class DynamoDbClients implements ClientProvider {
  @Override
  public List<Class<?>> types() {
    try {
      return Enhanced.types();
    } catch (NoClassDefFoundError e) {
      // The library is optional: without it nobody can ask for the types.
      return List.of();
    }
  }

  @Override
  public <C> C create(Class<C> type, Clients clients, ClientSettings settings) {
    return type.cast(Enhanced.create(type, clients, settings));
  }

  /** Apart, so that the optional library is only needed by who asks for it. */
  private static final class Enhanced {
    static List<Class<?>> types() {
      return List.of(DynamoDbEnhancedClient.class, DynamoDbEnhancedAsyncClient.class);
    }

    static Object create(Class<?> type, Clients clients, ClientSettings settings) {
      return type == DynamoDbEnhancedClient.class
          ? DynamoDbEnhancedClient.builder()
              .dynamoDbClient(clients.create(DynamoDbClient.class, settings))
              .build()
          : DynamoDbEnhancedAsyncClient.builder()
              .dynamoDbClient(clients.create(DynamoDbAsyncClient.class, settings))
              .build();
    }
  }
}

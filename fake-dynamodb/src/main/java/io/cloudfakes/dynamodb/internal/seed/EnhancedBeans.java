package io.cloudfakes.dynamodb.internal.seed;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;

/**
 * Beans of the enhanced client. The only class that needs its library to be there, beside the one
 * that makes enhanced clients: nothing loads it but the methods that take beans.
 */
public final class EnhancedBeans {
  private EnhancedBeans() {}

  /** What the enhanced client itself would send to make the bean's table, with its indexes. */
  public static CreateTableRequest createTable(String name, Class<?> bean) {
    Recorder recorder = new Recorder();
    DynamoDbEnhancedClient.builder()
        .dynamoDbClient(recorder)
        .build()
        .table(name, TableSchema.fromClass(bean))
        .createTable();
    CreateTableRequest request = recorder.request;
    if (request == null) {
      throw new IllegalStateException("The enhanced client asked for no table");
    }
    return request;
  }

  public static Map<String, AttributeValue> item(Object bean) {
    return item(bean, bean.getClass());
  }

  private static <T> Map<String, AttributeValue> item(Object bean, Class<T> type) {
    return TableSchema.fromClass(type).itemToMap(type.cast(bean), true);
  }

  public static <T> T bean(Map<String, AttributeValue> item, Class<T> type) {
    return TableSchema.fromClass(type).mapToItem(item);
  }

  /** Keeps the request instead of sending it. */
  private static final class Recorder implements DynamoDbClient {
    private @Nullable CreateTableRequest request;

    @Override
    public CreateTableResponse createTable(CreateTableRequest asked) {
      request = asked;
      return CreateTableResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {}
  }
}

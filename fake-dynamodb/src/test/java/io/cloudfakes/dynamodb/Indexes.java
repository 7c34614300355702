package io.cloudfakes.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** Secondary indexes in one line each. */
final class Indexes {
  static final Projection ALL = Projection.builder().projectionType(ProjectionType.ALL).build();
  static final Projection KEYS_ONLY =
      Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build();

  private Indexes() {}

  static Projection including(String... attributes) {
    return Projection.builder()
        .projectionType(ProjectionType.INCLUDE)
        .nonKeyAttributes(attributes)
        .build();
  }

  static LocalSecondaryIndex local(String name, Projection projection, String... keys) {
    return LocalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(DynamoDbTestCase.keys(keys))
        .projection(projection)
        .build();
  }

  static GlobalSecondaryIndex global(String name, Projection projection, String... keys) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(DynamoDbTestCase.keys(keys))
        .projection(projection)
        .build();
  }
}

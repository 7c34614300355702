package io.cloudfakes.dynamodb;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.FakeProvider;
import io.cloudfakes.dynamodb.internal.DynamoDbService;
import io.cloudfakes.dynamodb.internal.DynamoDbStreamsService;
import io.cloudfakes.service.Service;
import java.util.List;
import java.util.Optional;

/** Brings DynamoDB and DynamoDB Streams into every world. */
public final class FakeDynamoDbProvider implements FakeProvider {
  @Override
  public Class<? extends Fake> type() {
    return FakeDynamoDb.class;
  }

  @Override
  public List<Service<?>> services() {
    return List.of(DynamoDbService.SERVICE, DynamoDbStreamsService.SERVICE);
  }

  @Override
  public Optional<Class<?>> optionsType() {
    return Optional.of(DynamoDbOptions.class);
  }

  @Override
  public Fake create(FakeAws world) {
    return new FakeDynamoDb(world);
  }
}

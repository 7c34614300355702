package io.cloudfakes.edge.lambda.internal.state;

import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;

/**
 * One event source mapping.
 *
 * @param function what it invokes
 * @param qualifier the version or alias; "" for {@code $LATEST}
 * @param configuration as AWS describes it
 * @param readers how far each shard is read
 */
public record StreamMapping(
    FunctionKey function,
    String qualifier,
    EventSourceMappingConfiguration configuration,
    TreePMap<ReaderKey, ShardReader> readers) {

  public String uuid() {
    return configuration.uuid();
  }

  public String streamArn() {
    return configuration.eventSourceArn();
  }

  /** Whether it takes records. */
  public boolean enabled() {
    return configuration.state().equals("Enabled");
  }

  /** How far a shard is read; null when it was never looked at. */
  public @Nullable ShardReader reader(ReaderKey key) {
    return readers.get(key);
  }

  public StreamMapping withConfiguration(
      FunctionKey newFunction,
      String newQualifier,
      EventSourceMappingConfiguration newConfiguration) {
    return new StreamMapping(newFunction, newQualifier, newConfiguration, readers);
  }

  public StreamMapping withReader(ReaderKey key, ShardReader reader) {
    return new StreamMapping(function, qualifier, configuration, readers.plus(key, reader));
  }

  public StreamMapping withResult(String lastProcessingResult) {
    return new StreamMapping(
        function,
        qualifier,
        configuration.toBuilder().lastProcessingResult(lastProcessingResult).build(),
        readers);
  }
}

package io.cloudfakes.edge.lambda.internal.state;

import io.cloudfakes.clock.Timers;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.lambda.model.CodeSigningConfig;

/**
 * The state of AWS Lambda in one world.
 *
 * @param functions by account, region and name
 * @param standIns Java code that is run in place of functions' own, by function
 * @param histories what each function was asked; outlives the function
 * @param underWay asynchronous events that are being handled for the first time, by request id
 * @param retries asynchronous events that failed and wait for their next attempt
 * @param mappings event source mappings by id
 * @param reads when mappings are to look at their streams, by mapping and reader
 * @param layers all versions of all layers
 * @param lastLayers the greatest number that was given to a layer's version, ever, by layer's ARN
 * @param codeSigning code signing configurations by ARN
 * @param tags of what does not keep its tags itself, by ARN
 */
public record LambdaState(
    TreePMap<FunctionKey, DeployedFunction> functions,
    TreePMap<FunctionKey, Code> standIns,
    HashPMap<FunctionKey, History> histories,
    TreePMap<String, AsyncEvent> underWay,
    Timers<AsyncEvent> retries,
    TreePMap<String, StreamMapping> mappings,
    Timers<String> reads,
    TreePMap<LayerKey, LayerVersion> layers,
    HashPMap<String, Long> lastLayers,
    TreePMap<String, CodeSigningConfig> codeSigning,
    HashPMap<String, SortedMap<String, String>> tags) {

  public static final LambdaState EMPTY =
      new LambdaState(
          TreePMap.empty(),
          TreePMap.empty(),
          HashTreePMap.empty(),
          TreePMap.empty(),
          Timers.none(),
          TreePMap.empty(),
          Timers.none(),
          TreePMap.empty(),
          HashTreePMap.empty(),
          TreePMap.empty(),
          HashTreePMap.empty());

  /** The function; null when there is none. */
  public @Nullable DeployedFunction function(FunctionKey key) {
    return functions.get(key);
  }

  /** The functions of an account in a region, by name. */
  public Collection<DeployedFunction> functionsIn(String account, String region) {
    return functions
        .subMap(new FunctionKey(account, region, ""), new FunctionKey(account, region + "\0", ""))
        .values();
  }

  public History history(FunctionKey key) {
    return histories.getOrDefault(key, History.EMPTY);
  }

  /** The greatest number that was given to a version of a layer, ever; 0 when there was none. */
  public long lastLayerVersion(LayerKey layer) {
    return lastLayers.getOrDefault(layer.layerArn(), 0L);
  }

  /** The mapping of that ARN; null when there is none. */
  public @Nullable StreamMapping mappingOf(String arn) {
    return mappings.get(arn.substring(arn.lastIndexOf(':') + 1));
  }

  /** The tags of what does not keep its tags itself. */
  public SortedMap<String, String> tags(String arn) {
    return tags.getOrDefault(arn, Collections.emptySortedMap());
  }

  LambdaState withFunction(DeployedFunction function) {
    return withFunctions(functions.plus(function.key(), function));
  }

  LambdaState withFunctions(TreePMap<FunctionKey, DeployedFunction> all) {
    return new LambdaState(
        all,
        standIns,
        histories,
        underWay,
        retries,
        mappings,
        reads,
        layers,
        lastLayers,
        codeSigning,
        tags);
  }

  LambdaState withStandIns(TreePMap<FunctionKey, Code> all) {
    return new LambdaState(
        functions,
        all,
        histories,
        underWay,
        retries,
        mappings,
        reads,
        layers,
        lastLayers,
        codeSigning,
        tags);
  }

  LambdaState withHistory(FunctionKey key, History history) {
    return new LambdaState(
        functions,
        standIns,
        histories.plus(key, history),
        underWay,
        retries,
        mappings,
        reads,
        layers,
        lastLayers,
        codeSigning,
        tags);
  }

  LambdaState withUnderWay(TreePMap<String, AsyncEvent> events) {
    return new LambdaState(
        functions,
        standIns,
        histories,
        events,
        retries,
        mappings,
        reads,
        layers,
        lastLayers,
        codeSigning,
        tags);
  }

  LambdaState withRetries(Timers<AsyncEvent> timers) {
    return new LambdaState(
        functions,
        standIns,
        histories,
        underWay,
        timers,
        mappings,
        reads,
        layers,
        lastLayers,
        codeSigning,
        tags);
  }

  LambdaState withMappings(TreePMap<String, StreamMapping> all) {
    return new LambdaState(
        functions,
        standIns,
        histories,
        underWay,
        retries,
        all,
        reads,
        layers,
        lastLayers,
        codeSigning,
        tags);
  }

  LambdaState withReads(Timers<String> timers) {
    return new LambdaState(
        functions,
        standIns,
        histories,
        underWay,
        retries,
        mappings,
        timers,
        layers,
        lastLayers,
        codeSigning,
        tags);
  }

  LambdaState withLayer(LayerVersion layer) {
    return new LambdaState(
        functions,
        standIns,
        histories,
        underWay,
        retries,
        mappings,
        reads,
        layers.plus(layer.key(), layer),
        lastLayers.plus(
            layer.key().layerArn(), Math.max(lastLayerVersion(layer.key()), layer.key().version())),
        codeSigning,
        tags);
  }

  LambdaState withoutLayer(LayerKey key) {
    return new LambdaState(
        functions,
        standIns,
        histories,
        underWay,
        retries,
        mappings,
        reads,
        layers.minus(key),
        lastLayers,
        codeSigning,
        tags);
  }

  LambdaState withCodeSigning(TreePMap<String, CodeSigningConfig> all) {
    return new LambdaState(
        functions,
        standIns,
        histories,
        underWay,
        retries,
        mappings,
        reads,
        layers,
        lastLayers,
        all,
        tags);
  }

  LambdaState withTags(String arn, SortedMap<String, String> newTags) {
    return new LambdaState(
        functions,
        standIns,
        histories,
        underWay,
        retries,
        mappings,
        reads,
        layers,
        lastLayers,
        codeSigning,
        newTags.isEmpty() ? tags.minus(arn) : tags.plus(arn, newTags));
  }
}

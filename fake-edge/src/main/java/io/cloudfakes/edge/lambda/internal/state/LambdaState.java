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
 * @param events the asynchronous events that are not over
 * @param streams the event source mappings
 * @param library what functions share
 */
public record LambdaState(
    TreePMap<FunctionKey, DeployedFunction> functions,
    TreePMap<FunctionKey, Code> standIns,
    HashPMap<FunctionKey, History> histories,
    AsyncEvents events,
    StreamMappings streams,
    Library library) {

  public static final LambdaState EMPTY =
      new LambdaState(
          TreePMap.empty(),
          TreePMap.empty(),
          HashTreePMap.empty(),
          AsyncEvents.NONE,
          StreamMappings.NONE,
          Library.EMPTY);

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

  /** The asynchronous events that are being handled, by request id. */
  public TreePMap<String, AsyncEvent> underWay() {
    return events.underWay();
  }

  /** The asynchronous events that failed and wait for their next attempt. */
  public Timers<AsyncEvent> retries() {
    return events.retries();
  }

  /** The event source mappings by id. */
  public TreePMap<String, StreamMapping> mappings() {
    return streams.byId();
  }

  /** When mappings are to look at their streams, by mapping and reader. */
  public Timers<String> reads() {
    return streams.reads();
  }

  /** All versions of all layers. */
  public TreePMap<LayerKey, LayerVersion> layers() {
    return library.layers();
  }

  /** Code signing configurations by ARN. */
  public TreePMap<String, CodeSigningConfig> codeSigning() {
    return library.codeSigning();
  }

  /** The greatest number that was given to a version of a layer, ever; 0 when there was none. */
  public long lastLayerVersion(LayerKey layer) {
    return library.lastLayers().getOrDefault(layer.layerArn(), 0L);
  }

  /** The mapping of that ARN; null when there is none. */
  public @Nullable StreamMapping mappingOf(String arn) {
    return mappings().get(arn.substring(arn.lastIndexOf(':') + 1));
  }

  /** The tags of what does not keep its tags itself. */
  public SortedMap<String, String> tags(String arn) {
    return library.tags().getOrDefault(arn, Collections.emptySortedMap());
  }

  LambdaState withFunction(DeployedFunction function) {
    return withFunctions(functions.plus(function.key(), function));
  }

  LambdaState withFunctions(TreePMap<FunctionKey, DeployedFunction> all) {
    return new LambdaState(all, standIns, histories, events, streams, library);
  }

  LambdaState withStandIns(TreePMap<FunctionKey, Code> all) {
    return new LambdaState(functions, all, histories, events, streams, library);
  }

  LambdaState withHistory(FunctionKey key, History history) {
    return new LambdaState(
        functions, standIns, histories.plus(key, history), events, streams, library);
  }

  LambdaState withUnderWay(TreePMap<String, AsyncEvent> all) {
    return withEvents(new AsyncEvents(all, retries()));
  }

  LambdaState withRetries(Timers<AsyncEvent> timers) {
    return withEvents(new AsyncEvents(underWay(), timers));
  }

  private LambdaState withEvents(AsyncEvents all) {
    return new LambdaState(functions, standIns, histories, all, streams, library);
  }

  LambdaState withMappings(TreePMap<String, StreamMapping> all) {
    return withStreams(new StreamMappings(all, reads()));
  }

  LambdaState withReads(Timers<String> timers) {
    return withStreams(new StreamMappings(mappings(), timers));
  }

  private LambdaState withStreams(StreamMappings all) {
    return new LambdaState(functions, standIns, histories, events, all, library);
  }

  LambdaState withLayer(LayerVersion layer) {
    LayerKey key = layer.key();
    return withLibrary(
        new Library(
            layers().plus(key, layer),
            library
                .lastLayers()
                .plus(key.layerArn(), Math.max(lastLayerVersion(key), key.version())),
            codeSigning(),
            library.tags()));
  }

  LambdaState withoutLayer(LayerKey key) {
    return withLibrary(
        new Library(layers().minus(key), library.lastLayers(), codeSigning(), library.tags()));
  }

  LambdaState withCodeSigning(TreePMap<String, CodeSigningConfig> all) {
    return withLibrary(new Library(layers(), library.lastLayers(), all, library.tags()));
  }

  LambdaState withTags(String arn, SortedMap<String, String> tags) {
    return withLibrary(
        new Library(
            layers(),
            library.lastLayers(),
            codeSigning(),
            tags.isEmpty() ? library.tags().minus(arn) : library.tags().plus(arn, tags)));
  }

  private LambdaState withLibrary(Library all) {
    return new LambdaState(functions, standIns, histories, events, streams, all);
  }
}

package io.cloudfakes.edge.lambda.internal.event;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.runtime.Attempt;
import io.cloudfakes.edge.lambda.internal.runtime.FunctionHost;
import io.cloudfakes.edge.lambda.internal.state.DiscardedBatch;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.ReaderKey;
import io.cloudfakes.edge.lambda.internal.state.ShardReader;
import io.cloudfakes.edge.lambda.internal.state.StreamMapping;
import io.cloudfakes.link.StreamListener;
import io.cloudfakes.link.StreamPage;
import io.cloudfakes.link.StreamPosition;
import io.cloudfakes.link.StreamShard;
import io.cloudfakes.link.StreamSource;
import io.cloudfakes.link.StreamedRecord;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.seed.Ids;
import io.cloudfakes.seed.Seed;
import io.cloudfakes.service.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;

/**
 * Reads streams for the event source mappings of one world, in batches: when a record arrives, when
 * a batching window is over, and when a batch that failed is due again. A batch that fails holds up
 * its shard until it succeeds, is too old or was tried often enough; it is tried again after one
 * second, and then after twice as long each time, up to one minute.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-eventsourcemapping.html">
 *     How Lambda processes records from stream and queue-based event sources</a>
 */
public final class StreamReaders implements StreamListener {
  private static final Duration SHORTEST_BACK_OFF = Duration.ofSeconds(1);
  private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 6;
  private static final int REMEMBERED_ARRIVALS = 1024;

  private final FakeAws world;
  private final Store<LambdaState> store;
  private final FunctionHost host;
  private final AtomicLong batches = new AtomicLong();

  /** The newest records whose arrival was told. */
  private final Map<String, Boolean> arrivals =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED_ARRIVALS;
        }
      };

  /** The readers that are at work: what they cause to arrive is read when they come to it. */
  private final Set<String> busy = new LinkedHashSet<>();

  public StreamReaders(FakeAws world, Store<LambdaState> store, FunctionHost host) {
    this.world = world;
    this.store = store;
    this.host = host;
  }

  @Override
  public boolean listensTo(String streamArn) {
    for (StreamMapping mapping : store.state().mappings().values()) {
      if (mapping.enabled() && mapping.streamArn().equals(streamArn)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void arrived(String streamArn, StreamedRecord record) {
    boolean again = !isFirst(streamArn, record);
    for (StreamMapping mapping : store.state().mappings().values()) {
      if (mapping.enabled() && mapping.streamArn().equals(streamArn)) {
        if (again && wasRead(mapping, record)) {
          repeat(mapping, record);
        } else {
          read(mapping.uuid());
        }
      }
    }
  }

  /** Whether a record's arrival is told for the first time. */
  private boolean isFirst(String streamArn, StreamedRecord record) {
    synchronized (arrivals) {
      return arrivals.put(streamArn + ' ' + record.shardId() + ' ' + record.sequenceNumber(), true)
          == null;
    }
  }

  private static boolean wasRead(StreamMapping mapping, StreamedRecord record) {
    int lane = Batches.lane(mapping, record);
    ShardReader reader = mapping.reader(new ReaderKey(record.shardId(), lane));
    return reader != null
        && reader.position() instanceof StreamPosition.After after
        && Batches.compare(record.sequenceNumber(), after.sequenceNumber()) <= 0;
  }

  /** A record came twice, as streams may do: the function gets it again, alone. */
  private void repeat(StreamMapping mapping, StreamedRecord record) {
    if (Batches.filtered(mapping, List.of(record)).isEmpty()) {
      return;
    }
    try {
      invoke(mapping, Batches.event(List.of(record), null));
    } catch (AwsErrorException refused) {
      // There is no capacity: a repetition is not worth a retry.
      return;
    }
  }

  /** Reads all shards of a mapping as far as there are batches to be had now. */
  public void read(String uuid) {
    StreamMapping mapping = store.state().mappings().get(uuid);
    if (mapping == null || !mapping.enabled()) {
      return;
    }
    StreamSource source = StreamSource.of(mapping.streamArn(), world.links());
    if (!source.exists(mapping.streamArn())) {
      return;
    }
    Set<String> unfinished = new LinkedHashSet<>();
    for (StreamShard shard : source.shards(mapping.streamArn())) {
      boolean parentsOver = shard.parents().stream().noneMatch(unfinished::contains);
      boolean over = parentsOver;
      for (int lane = 0; parentsOver && lane < Batches.lanes(mapping); lane++) {
        over &= readShard(uuid, source, new ReaderKey(shard.id(), lane));
      }
      if (!over) {
        unfinished.add(shard.id());
      }
    }
  }

  /** Whether the shard is closed and read to its end. */
  private boolean readShard(String uuid, StreamSource source, ReaderKey key) {
    String name = uuid + ' ' + key;
    synchronized (busy) {
      if (!busy.add(name)) {
        return false;
      }
    }
    try {
      while (true) {
        StreamMapping mapping = store.state().mappings().get(uuid);
        if (mapping == null || !mapping.enabled()) {
          return false;
        }
        ShardReader known = mapping.reader(key);
        ShardReader reader = known == null ? ShardReader.at(new StreamPosition.Oldest()) : known;
        Step step = step(mapping, source, key, reader);
        if (step != Step.GO_ON) {
          return step == Step.OVER;
        }
      }
    } finally {
      synchronized (busy) {
        busy.remove(name);
      }
    }
  }

  private enum Step {
    GO_ON,
    WAIT,
    OVER
  }

  /** One batch, or one reason to wait. */
  private Step step(StreamMapping mapping, StreamSource source, ReaderKey key, ShardReader reader) {
    Instant now = world.clock().instant();
    EventSourceMappingConfiguration settings = mapping.configuration();
    if (reader.attempts() > 0 && reader.due() != null && now.isBefore(reader.due())) {
      return Step.WAIT;
    }
    Tumbling.Boundary boundary = Tumbling.boundary(settings, reader, now);
    if (boundary != null) {
      return closeWindow(mapping, key, reader, boundary);
    }
    int most = reader.limit() > 0 ? reader.limit() : settings.batchSize();
    StreamPage page = source.read(mapping.streamArn(), key.shardId(), reader.position(), most);
    if (page.records().isEmpty()) {
      return page.over() ? Step.OVER : Step.WAIT;
    }
    List<StreamedRecord> mine = Batches.inLane(mapping, key.lane(), page.records());
    List<StreamedRecord> tooOld = Batches.tooOld(settings, mine, now);
    if (!tooOld.isEmpty()) {
      List<StreamedRecord> passed = page.records();
      StreamedRecord last = tooOld.get(tooOld.size() - 1);
      moved(
          mapping,
          key,
          reader.movedTo(new StreamPosition.After(last.sequenceNumber())),
          null,
          new DiscardedBatch("RecordAgeExceeded", tooOld, reader.attempts(), null));
      return passed.isEmpty() ? Step.WAIT : Step.GO_ON;
    }
    List<StreamedRecord> batch = Batches.filtered(mapping, mine);
    if (batch.isEmpty()) {
      moved(mapping, key, reader.movedTo(page.next()), null, null);
      return Step.GO_ON;
    }
    Instant windowEnd = Batches.windowEnd(settings, batch, reader);
    if (batch.size() < most && windowEnd != null && now.isBefore(windowEnd)) {
      moved(mapping, key, reader.waitingUntil(windowEnd), null, null);
      return Step.WAIT;
    }
    return tryBatch(mapping, key, reader, page, batch);
  }

  private Step tryBatch(
      StreamMapping mapping,
      ReaderKey key,
      ShardReader reader,
      StreamPage page,
      List<StreamedRecord> batch) {
    ShardReader.Window window =
        Tumbling.window(mapping.configuration(), reader, world.clock().instant());
    Invocation made;
    try {
      made =
          invoke(
              mapping,
              Batches.event(
                  batch, window == null ? null : Tumbling.of(window, mapping, key, false)));
    } catch (AwsErrorException refused) {
      again(
          mapping, key, reader.in(window), reader.attempts(), reader.limit(), "PROBLEM: Throttled");
      return Step.WAIT;
    }
    if (made.failed()) {
      return failed(mapping, key, reader.in(window), batch, made, page);
    }
    String firstFailure = Batches.firstFailure(mapping.configuration(), made.reply(), batch);
    if (firstFailure != null) {
      return partlyFailed(mapping, key, reader.in(window), batch, made, firstFailure, page);
    }
    ShardReader.Window after = window == null ? null : Tumbling.after(window, made.reply());
    moved(mapping, key, reader.movedTo(page.next()).in(after), "OK", null);
    return Step.GO_ON;
  }

  private Step failed(
      StreamMapping mapping,
      ReaderKey key,
      ShardReader reader,
      List<StreamedRecord> batch,
      Invocation made,
      StreamPage page) {
    EventSourceMappingConfiguration settings = mapping.configuration();
    String result = "PROBLEM: Function call failed";
    if (Boolean.TRUE.equals(settings.bisectBatchOnFunctionError()) && batch.size() > 1) {
      // Halving a batch is not counted as a retry.
      again(mapping, key, reader, Math.max(1, reader.attempts()), batch.size() / 2, result);
      return Step.WAIT;
    }
    int attempts = reader.attempts() + 1;
    int retries = settings.maximumRetryAttempts();
    boolean halved =
        Boolean.TRUE.equals(settings.bisectBatchOnFunctionError()) && reader.limit() > 0;
    int counted = halved ? attempts - 1 : attempts;
    if (retries >= 0 && counted > retries) {
      StreamPosition next =
          reader.limit() > 0 || page.records().size() > batch.size()
              ? new StreamPosition.After(batch.get(batch.size() - 1).sequenceNumber())
              : page.next();
      moved(
          mapping,
          key,
          reader.movedTo(next),
          result,
          new DiscardedBatch("RetryAttemptsExhausted", batch, attempts, made));
      return Step.GO_ON;
    }
    again(mapping, key, reader, attempts, reader.limit(), result);
    return Step.WAIT;
  }

  /** The function named the first record it could not handle: those before it are done. */
  private Step partlyFailed(
      StreamMapping mapping,
      ReaderKey key,
      ShardReader reader,
      List<StreamedRecord> batch,
      Invocation made,
      String firstFailure,
      StreamPage page) {
    if (firstFailure.isEmpty() || firstFailure.equals(batch.get(0).sequenceNumber())) {
      return failed(mapping, key, reader, batch, made, page);
    }
    moved(
        mapping,
        key,
        reader.movedTo(new StreamPosition.At(firstFailure)),
        "PROBLEM: Function call failed",
        null);
    StreamMapping now = store.state().mappings().get(mapping.uuid());
    ShardReader there = now == null ? null : now.reader(key);
    if (now != null && there != null) {
      again(now, key, there, 1, 0, "PROBLEM: Function call failed");
    }
    return Step.WAIT;
  }

  private Step closeWindow(
      StreamMapping mapping, ReaderKey key, ShardReader reader, Tumbling.Boundary boundary) {
    try {
      Invocation made =
          invoke(
              mapping,
              Batches.event(List.of(), Tumbling.of(boundary.window(), mapping, key, true)));
      if (made.failed()) {
        again(
            mapping,
            key,
            reader,
            reader.attempts() + 1,
            reader.limit(),
            "PROBLEM: Function call failed");
        return Step.WAIT;
      }
    } catch (AwsErrorException refused) {
      again(mapping, key, reader, reader.attempts(), reader.limit(), "PROBLEM: Throttled");
      return Step.WAIT;
    }
    moved(mapping, key, reader.movedTo(reader.position()).in(null), "OK", null);
    return Step.GO_ON;
  }

  private void again(
      StreamMapping mapping,
      ReaderKey key,
      ShardReader reader,
      int attempts,
      int limit,
      String result) {
    Duration wait =
        SHORTEST_BACK_OFF.multipliedBy(1L << Math.min(MOST_DOUBLINGS, Math.max(0, attempts - 1)));
    Instant due =
        world
            .clock()
            .instant()
            .plus(wait.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : wait);
    moved(mapping, key, reader.again(Math.max(1, attempts), limit, due), result, null);
  }

  private void moved(
      StreamMapping mapping,
      ReaderKey key,
      ShardReader reader,
      @Nullable String result,
      @Nullable DiscardedBatch discarded) {
    ShardReader timed =
        reader.due() == null && reader.window() != null
            ? reader.waitingUntil(reader.window().end())
            : reader;
    store.commit(
        List.of(new LambdaChange.ShardRead(mapping.uuid(), key, timed, result, discarded)));
  }

  private Invocation invoke(StreamMapping mapping, Bytes event) {
    long batch = batches.incrementAndGet();
    long identity = Seed.narrow(world.seed().hash(mapping.uuid()), batch);
    Ids ids = new Ids(world.seed(), identity);
    LambdaState state = store.state();
    FunctionLookup lookup =
        new FunctionLookup(
            mapping.function(),
            mapping.qualifier().isEmpty() ? null : mapping.qualifier(),
            state.function(mapping.function()));
    FunctionVersion version = lookup.version(ids.fraction("alias-weights"));
    Invocation made =
        host.run(
            mapping.function(),
            version,
            Attempt.synchronousFor(mapping.streamArn(), ids.uuid("batch"), lookup.arn(), event));
    store.commit(List.of(new LambdaChange.Invoked(mapping.function(), made)));
    return made;
  }
}

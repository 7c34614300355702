package io.cloudfakes.dynamodb.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Random batches, held against the naive model. */
final class Batches {
  /** One write of a batch; {@code after} is null for a deletion. */
  private record Part(NaiveTable table, List<Object> key, Map<String, Object> after) {}

  private final Course course;

  Batches(Course course) {
    this.course = course;
  }

  void write() {
    Map<String, List<WriteRequest>> writes = new LinkedHashMap<>();
    Map<List<Object>, Part> parts = new LinkedHashMap<>();
    boolean fits = true;
    for (int i = 1 + course.random.nextInt(8); i > 0; i--) {
      NaiveTable table = course.table();
      Map<String, Object> item = course.item(table);
      boolean delete = course.oneIn(3);
      Part part = new Part(table, table.key(item), delete ? null : item);
      if (parts.putIfAbsent(List.of(table.name, part.key()), part) != null) {
        continue;
      }
      fits &= delete || table.fits(item);
      Map<String, AttributeValue> sent = Naive.sdkItem(delete ? table.keyOf(item) : item);
      writes
          .computeIfAbsent(table.name, name -> new ArrayList<>())
          .add(
              delete
                  ? WriteRequest.builder().deleteRequest(d -> d.key(sent)).build()
                  : WriteRequest.builder().putRequest(p -> p.item(sent)).build());
    }
    course.asked(writes);
    try {
      BatchWriteItemResponse reply =
          course.client.batchWriteItem(
              b -> b.requestItems(writes).returnConsumedCapacity("INDEXES"));
      assertThat(fits).isTrue();
      assertThat(reply.unprocessedItems()).isEmpty();
      Map<String, NaiveUnits> units = new TreeMap<>();
      for (Part part : parts.values()) {
        units
            .computeIfAbsent(part.table().name, name -> new NaiveUnits())
            .write(part.table(), part.table().item(part.key()), part.after());
        part.table().store(part.key(), part.after());
      }
      hold(units, reply.consumedCapacity());
      course.met("batchWrite good");
    } catch (DynamoDbException e) {
      assertThat(Course.code(e)).as(e.getMessage()).isEqualTo("ValidationException");
      assertThat(fits).as(e.getMessage()).isFalse();
      course.met("batchWrite ValidationException");
    }
  }

  void get() {
    Map<String, KeysAndAttributes> asked = new LinkedHashMap<>();
    Map<String, List<Map<String, Object>>> expected = new TreeMap<>();
    Map<String, NaiveUnits> units = new TreeMap<>();
    for (NaiveTable table : course.tables) {
      Map<List<Object>, Map<String, AttributeValue>> keys = new LinkedHashMap<>();
      for (int i = course.random.nextInt(6); i > 0; i--) {
        Map<String, Object> key = course.key(table);
        keys.put(table.key(key), Naive.sdkItem(key));
      }
      if (keys.isEmpty()) {
        continue;
      }
      List<NaivePath> paths = course.projection(table, 3);
      boolean consistent = course.random.nextBoolean();
      Wording wording = new Wording(course.random);
      asked.put(
          table.name,
          KeysAndAttributes.builder()
              .keys(keys.values())
              .consistentRead(consistent)
              .projectionExpression(paths == null ? null : Reads.print(paths, wording))
              .expressionAttributeNames(wording.names())
              .build());
      List<Map<String, Object>> found =
          expected.computeIfAbsent(table.name, n -> new ArrayList<>());
      NaiveUnits used = units.computeIfAbsent(table.name, n -> new NaiveUnits());
      for (List<Object> key : keys.keySet()) {
        Map<String, Object> item = table.item(key);
        used.add(
            NaiveUnits.TABLE,
            NaiveUnits.read(item == null ? 0 : NaiveUnits.bytes(item), consistent));
        if (item != null) {
          found.add(Course.shown(paths, item));
        }
      }
    }
    if (asked.isEmpty()) {
      return;
    }
    course.asked(asked);
    BatchGetItemResponse reply =
        course.client.batchGetItem(b -> b.requestItems(asked).returnConsumedCapacity("TOTAL"));
    assertThat(reply.unprocessedKeys()).isEmpty();
    assertThat(reply.responses().keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (name, items) ->
            assertThat(reply.responses().get(name).stream().map(Naive::ofSdk).toList())
                .containsExactlyInAnyOrderElementsOf(items));
    hold(units, reply.consumedCapacity());
    course.met("batchGet good");
  }

  private static void hold(Map<String, NaiveUnits> units, List<ConsumedCapacity> told) {
    assertThat(told).hasSameSizeAs(units.keySet());
    told.forEach(one -> units.get(one.tableName()).hold(one, 1));
  }
}

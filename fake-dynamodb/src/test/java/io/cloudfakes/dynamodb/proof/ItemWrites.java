package io.cloudfakes.dynamodb.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Random calls that put, update, delete and get one item, held against the naive model. */
final class ItemWrites {
  private static final String[] RETURNED = {
    "NONE", "ALL_OLD", "ALL_NEW", "UPDATED_OLD", "UPDATED_NEW"
  };

  /** What is to become of the item, or why not, and what the reply shows of it. */
  private record Expected(String outcome, Map<String, Object> after, Map<String, Object> shown) {
    static Expected refused(String code) {
      return new Expected(code, null, Map.of());
    }
  }

  private record Reply(Map<String, AttributeValue> attributes, ConsumedCapacity units) {}

  private final Course course;

  ItemWrites(Course course) {
    this.course = course;
  }

  void get(NaiveTable table) {
    Map<String, Object> key = course.key(table);
    Wording wording = new Wording(course.random);
    List<NaivePath> paths = course.projection(table, 4);
    boolean consistent = course.random.nextBoolean();
    Map<String, Object> item = table.item(table.key(key));
    GetItemResponse reply =
        course.client.getItem(
            b ->
                b.tableName(table.name)
                    .key(Naive.sdkItem(key))
                    .consistentRead(consistent)
                    .projectionExpression(paths == null ? null : Reads.print(paths, wording))
                    .expressionAttributeNames(wording.names())
                    .returnConsumedCapacity("INDEXES"));
    assertThat(reply.hasItem()).isEqualTo(item != null);
    assertThat(Naive.ofSdk(reply.item()))
        .isEqualTo(item == null ? Map.of() : Course.shown(paths, item));
    new NaiveUnits()
        .add(
            NaiveUnits.TABLE,
            NaiveUnits.read(item == null ? 0 : NaiveUnits.bytes(item), consistent))
        .hold(reply.consumedCapacity(), 1);
    course.met("get good");
  }

  void put(NaiveTable table) {
    Map<String, Object> item = course.item(table);
    NaiveCondition condition = course.condition();
    Wording wording = new Wording(course.random);
    boolean old = course.random.nextBoolean();
    PutItemRequest request =
        PutItemRequest.builder()
            .tableName(table.name)
            .item(Naive.sdkItem(item))
            .conditionExpression(condition == null ? null : condition.print(wording, 0))
            .expressionAttributeNames(wording.names())
            .expressionAttributeValues(wording.values())
            .returnValues(old ? "ALL_OLD" : null)
            .returnValuesOnConditionCheckFailure(old ? "ALL_OLD" : null)
            .returnConsumedCapacity(units())
            .build();
    Map<String, Object> before = table.item(table.key(item));
    Expected expected =
        table.fits(item)
            ? checked(condition, before, old, item)
            : Expected.refused("ValidationException");
    hold(
        table,
        table.key(item),
        request,
        expected,
        () -> {
          PutItemResponse reply = course.client.putItem(request);
          return new Reply(reply.attributes(), reply.consumedCapacity());
        });
    course.met("put " + expected.outcome());
  }

  void delete(NaiveTable table) {
    Map<String, Object> key = course.key(table);
    NaiveCondition condition = course.condition();
    Wording wording = new Wording(course.random);
    boolean old = course.random.nextBoolean();
    DeleteItemRequest request =
        DeleteItemRequest.builder()
            .tableName(table.name)
            .key(Naive.sdkItem(key))
            .conditionExpression(condition == null ? null : condition.print(wording, 0))
            .expressionAttributeNames(wording.names())
            .expressionAttributeValues(wording.values())
            .returnValues(old ? "ALL_OLD" : "NONE")
            .returnValuesOnConditionCheckFailure(old ? "ALL_OLD" : "NONE")
            .returnConsumedCapacity(units())
            .build();
    Expected expected = checked(condition, table.item(table.key(key)), old, null);
    hold(
        table,
        table.key(key),
        request,
        expected,
        () -> {
          DeleteItemResponse reply = course.client.deleteItem(request);
          return new Reply(reply.attributes(), reply.consumedCapacity());
        });
    course.met("delete " + expected.outcome());
  }

  void update(NaiveTable table) {
    Map<String, Object> key = course.key(table);
    NaiveCondition condition = course.condition();
    NaiveUpdate update = course.trees.update(course.extras(table, true));
    Wording wording = new Wording(course.random);
    String returned = returned(update);
    boolean old = course.random.nextBoolean();
    UpdateItemRequest request =
        UpdateItemRequest.builder()
            .tableName(table.name)
            .key(Naive.sdkItem(key))
            .updateExpression(update.print(wording))
            .conditionExpression(condition == null ? null : condition.print(wording, 0))
            .expressionAttributeNames(wording.names())
            .expressionAttributeValues(wording.values())
            .returnValues(returned)
            .returnValuesOnConditionCheckFailure(old ? "ALL_OLD" : "NONE")
            .returnConsumedCapacity(units())
            .build();
    Map<String, Object> before = table.item(table.key(key));
    Expected expected = checked(condition, before, old, null);
    if (expected.outcome().equals("good")) {
      expected = updated(table, key, before, update, returned);
    }
    if (expected == null) {
      return;
    }
    hold(
        table,
        table.key(key),
        request,
        expected,
        () -> {
          UpdateItemResponse reply = course.client.updateItem(request);
          return new Reply(reply.attributes(), reply.consumedCapacity());
        });
    course.met("update " + expected.outcome());
    if (expected.outcome().equals("good")) {
      course.met("update " + returned);
    }
  }

  /**
   * What may be asked for: parts of lists that were changed are not said to have a definite form.
   */
  private String returned(NaiveUpdate update) {
    String returned = course.trees.oneOf(RETURNED);
    boolean inLists =
        update.paths().stream()
            .flatMap(p -> p.steps().stream())
            .anyMatch(Integer.class::isInstance);
    return returned.startsWith("UPDATED") && inLists ? "ALL_NEW" : returned;
  }

  /** What the update comes to; null when the model cannot say. */
  private static Expected updated(
      NaiveTable table,
      Map<String, Object> key,
      Map<String, Object> before,
      NaiveUpdate update,
      String returned) {
    Map<String, Object> after;
    try {
      after = update.applyTo(before == null ? key : before);
    } catch (NaiveUpdate.Impossible e) {
      return Expected.refused("ValidationException");
    }
    if (NaiveUnits.bytes(after) > 12_000 || (before != null && !table.fits(before))) {
      return null;
    }
    if (!table.fits(after)) {
      return Expected.refused("ValidationException");
    }
    if (before == null && update.onlyTakesAway()) {
      after = null;
    }
    Map<String, Object> shown = returned.endsWith("OLD") ? before : after;
    if (shown == null || returned.equals("NONE")) {
      shown = Map.of();
    } else if (returned.startsWith("UPDATED")) {
      shown = NaivePath.project(update.paths(), shown);
    }
    return new Expected("good", after, shown);
  }

  private static Expected checked(
      NaiveCondition condition,
      Map<String, Object> before,
      boolean showsOld,
      Map<String, Object> after) {
    Map<String, Object> seen = before == null ? Map.of() : before;
    return new Expected(
        condition == null || condition.holds(seen) ? "good" : "ConditionalCheckFailedException",
        after,
        showsOld ? seen : Map.of());
  }

  private String units() {
    return course.trees.oneOf(new String[] {"INDEXES", "TOTAL", "NONE", null});
  }

  private void hold(
      NaiveTable table, List<Object> key, Object request, Expected expected, Supplier<Reply> call) {
    course.asked(request);
    String outcome = "good";
    Map<String, Object> shown = Map.of();
    try {
      Reply reply = call.get();
      shown = Naive.ofSdk(reply.attributes());
      if (reply.units() != null && expected.outcome().equals("good")) {
        new NaiveUnits().write(table, table.item(key), expected.after()).hold(reply.units(), 1);
      }
    } catch (ConditionalCheckFailedException e) {
      outcome = "ConditionalCheckFailedException";
      shown = Naive.ofSdk(e.item());
    } catch (DynamoDbException e) {
      outcome = Course.code(e);
    }
    assertThat(outcome).isEqualTo(expected.outcome());
    assertThat(shown).isEqualTo(expected.shown());
    if (outcome.equals("good")) {
      table.store(key, expected.after());
    }
  }
}

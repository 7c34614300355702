package io.cloudfakes.dynamodb.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Random PartiQL that writes, one by one, in batches and in transactions. */
final class Statements {
  private static final String[] RETURNED = {"ALL OLD", "ALL NEW", "MODIFIED OLD", "MODIFIED NEW"};

  /**
   * A statement and what it is to come to.
   *
   * @param after what is left under the key; null for nothing
   * @param code how it fails; "None" when it does not
   */
  private record Part(
      NaiveTable table,
      List<Object> key,
      String text,
      List<AttributeValue> parameters,
      Map<String, Object> after,
      Map<String, Object> shown,
      String code) {
    boolean isGood() {
      return code.equals("None");
    }
  }

  private final Course course;

  Statements(Course course) {
    this.course = course;
  }

  void execute() {
    Part part = part(true);
    if (part == null) {
      return;
    }
    course.asked(part);
    String code = "None";
    try {
      ExecuteStatementResponse reply =
          course.client.executeStatement(
              b ->
                  b.statement(part.text())
                      .parameters(part.parameters())
                      .returnConsumedCapacity("INDEXES"));
      assertThat(reply.items().stream().map(Naive::ofSdk).toList())
          .isEqualTo(part.shown() == null ? List.of() : List.of(part.shown()));
      if (part.isGood()) {
        new NaiveUnits()
            .write(part.table(), part.table().item(part.key()), part.after())
            .hold(reply.consumedCapacity(), 1);
      }
    } catch (DynamoDbException e) {
      code = Course.code(e).replace("ValidationException", "ValidationErrorException");
      code = code.substring(0, code.length() - "Exception".length());
    }
    assertThat(code).isEqualTo(part.code());
    store(part);
    course.met("statement " + code);
  }

  void batch() {
    List<Part> parts = parts(true);
    if (parts.isEmpty()) {
      return;
    }
    List<BatchStatementResponse> replies =
        course
            .client
            .batchExecuteStatement(
                b ->
                    b.statements(
                        parts.stream()
                            .map(
                                part ->
                                    BatchStatementRequest.builder()
                                        .statement(part.text())
                                        .parameters(part.parameters())
                                        .build())
                            .toList()))
            .responses();
    assertThat(replies).hasSameSizeAs(parts);
    for (int i = 0; i < replies.size(); i++) {
      BatchStatementResponse reply = replies.get(i);
      Part part = parts.get(i);
      assertThat(reply.error() == null ? "None" : reply.error().codeAsString())
          .as(part.toString())
          .isEqualTo(part.code());
      store(part);
    }
    course.met("statements batched");
  }

  void transaction() {
    List<Part> parts = parts(false);
    if (parts.isEmpty()) {
      return;
    }
    List<String> codes = parts.stream().map(Part::code).toList();
    try {
      course.client.executeTransaction(
          b ->
              b.transactStatements(
                  parts.stream()
                      .map(
                          part ->
                              ParameterizedStatement.builder()
                                  .statement(part.text())
                                  .parameters(part.parameters())
                                  .build())
                      .toList()));
      assertThat(codes).containsOnly("None");
      parts.forEach(Statements::store);
      course.met("statements done together");
    } catch (TransactionCanceledException e) {
      assertThat(e.cancellationReasons().stream().map(reason -> reason.code()).toList())
          .isEqualTo(codes);
      assertThat(codes).anyMatch(code -> !code.equals("None"));
      course.met("statements cancelled");
    }
  }

  private List<Part> parts(boolean alone) {
    Map<List<Object>, Part> parts = new LinkedHashMap<>();
    for (int i = 1 + course.random.nextInt(5); i > 0; i--) {
      Part part = part(false);
      boolean unclear = part == null || (!alone && part.after() == null && !part.isGood());
      if (!unclear) {
        parts.putIfAbsent(List.of(part.table().name, part.key()), part);
      }
    }
    course.asked(parts.values());
    return new ArrayList<>(parts.values());
  }

  private static void store(Part part) {
    if (part.isGood()) {
      part.table().store(part.key(), part.after());
    }
  }

  /** One statement; null when the model cannot say what AWS would do. */
  private Part part(boolean returning) {
    NaiveTable table = course.table();
    return switch (course.random.nextInt(5)) {
      case 0, 1 -> insert(table);
      case 2, 3 -> update(table, returning);
      default -> delete(table, returning);
    };
  }

  private Part insert(NaiveTable table) {
    Map<String, Object> item = course.item(table);
    PartiqlWording wording = new PartiqlWording(course.random);
    List<String> attributes = new ArrayList<>();
    item.forEach((name, value) -> attributes.add("'" + name + "': " + wording.value(value)));
    if (!table.fits(item)) {
      return null;
    }
    return new Part(
        table,
        table.key(item),
        "INSERT INTO \"" + table.name + "\" VALUE {" + String.join(", ", attributes) + "}",
        wording.parameters(),
        item,
        null,
        table.item(table.key(item)) == null ? "None" : "DuplicateItem");
  }

  private Part delete(NaiveTable table, boolean returning) {
    Map<String, Object> key = course.key(table);
    PartiqlWording wording = new PartiqlWording(course.random);
    NaiveCondition condition = course.condition();
    Map<String, Object> before = table.item(table.key(key));
    boolean returned = returning && course.random.nextBoolean();
    return new Part(
        table,
        table.key(key),
        "DELETE FROM \""
            + table.name
            + "\""
            + where(key, condition, wording)
            + (returned ? " RETURNING ALL OLD *" : ""),
        wording.parameters(),
        null,
        returned ? before : null,
        before == null || condition == null || condition.holds(before)
            ? "None"
            : "ConditionalCheckFailed");
  }

  private Part update(NaiveTable table, boolean returning) {
    Map<String, Object> key = course.key(table);
    PartiqlWording wording = new PartiqlWording(course.random);
    NaiveUpdate update = update();
    StringBuilder text = new StringBuilder("UPDATE \"" + table.name + "\"");
    for (NaiveUpdate.Action action : update.actions()) {
      text.append(' ').append(wording.word(action.section())).append(' ');
      text.append(action.path().print(wording));
      if (action.operand() != null) {
        text.append(wording.gap()).append('=').append(wording.gap());
        text.append(action.operand().print(wording));
      }
    }
    NaiveCondition condition = course.condition();
    text.append(where(key, condition, wording));
    boolean inLists =
        update.paths().stream()
            .flatMap(p -> p.steps().stream())
            .anyMatch(Integer.class::isInstance);
    String returned =
        returning && course.random.nextBoolean()
            ? inLists ? "ALL NEW" : course.trees.oneOf(RETURNED)
            : null;
    text.append(returned == null ? "" : " RETURNING " + returned + " *");
    Map<String, Object> before = table.item(table.key(key));
    Map<String, Object> after = null;
    Map<String, Object> shown = null;
    String code = "ConditionalCheckFailed";
    if (before != null && (condition == null || condition.holds(before))) {
      try {
        after = update.applyTo(before);
        if (NaiveUnits.bytes(after) > 12_000 || !table.fits(after)) {
          return null;
        }
        code = "None";
        shown = returned == null ? null : returned.endsWith("OLD") ? before : after;
        if (shown != null && returned.startsWith("MODIFIED")) {
          Map<String, Object> modified = NaivePath.project(update.paths(), shown);
          shown = modified.isEmpty() ? null : modified;
        }
      } catch (NaiveUpdate.Impossible e) {
        code = "ValidationError";
      }
    }
    return new Part(
        table, table.key(key), text.toString(), wording.parameters(), after, shown, code);
  }

  private NaiveUpdate update() {
    List<NaiveUpdate.Action> actions =
        course.trees.update(Map.of()).actions().stream()
            .filter(action -> action.section().equals("SET") || action.section().equals("REMOVE"))
            .toList();
    return actions.isEmpty()
        ? new NaiveUpdate(
            List.of(
                new NaiveUpdate.Action(
                    "SET", NaivePath.of("a"), new NaiveOperand.Literal(course.trees.value(1)))))
        : new NaiveUpdate(actions);
  }

  private static String where(
      Map<String, Object> key, NaiveCondition condition, PartiqlWording wording) {
    List<String> all = new ArrayList<>();
    key.forEach((name, value) -> all.add(wording.name(name) + " = " + wording.value(value)));
    if (condition != null) {
      all.add("(" + condition.print(wording, 0) + ")");
    }
    return " WHERE " + String.join(" AND ", all);
  }
}

package io.cloudfakes.dynamodb.internal.operation.export;

import io.cloudfakes.dynamodb.internal.state.Index;
import io.cloudfakes.dynamodb.internal.state.KeyAttribute;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.ValueType;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CsvOptions;

/**
 * Reads one object of comma-separated values: keys become what the table's and its indexes' schemas
 * say, all other columns strings. A field may stand in double quotes, which are doubled within it.
 */
final class CsvReader {
  private final String text;
  private final char delimiter;
  private final List<String> header;
  private final Map<String, ValueType> types = new LinkedHashMap<>();
  private int at;

  CsvReader(String text, @Nullable CsvOptions options, Table table) {
    this.text = text;
    this.delimiter =
        options == null || options.delimiter() == null ? ',' : options.delimiter().charAt(0);
    addTypes(table.keys().attributes());
    for (Index index : table.indexes()) {
      addTypes(index.definition().keys().attributes());
    }
    List<String> given = options != null && options.hasHeaderList() ? options.headerList() : null;
    List<String> first = given == null ? next() : given;
    this.header = first == null ? List.of() : first;
  }

  private void addTypes(List<KeyAttribute> attributes) {
    attributes.forEach(attribute -> types.put(attribute.name(), attribute.type()));
  }

  /** The next row; null at the end. */
  @Nullable List<String> next() {
    while (at < text.length() && isLineEnd(text.charAt(at))) {
      at++;
    }
    if (at >= text.length()) {
      return null;
    }
    List<String> row = new ArrayList<>();
    row.add(field());
    while (at < text.length() && text.charAt(at) == delimiter) {
      at++;
      row.add(field());
    }
    return row;
  }

  private String field() {
    return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
  }

  private String plain() {
    int start = at;
    while (at < text.length() && text.charAt(at) != delimiter && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        field.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        field.append('"');
        at++;
      } else {
        break;
      }
    }
    // What stands between the closing quote and the delimiter belongs to the field.
    return field.append(plain()).toString();
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /**
   * The item of a row.
   *
   * @throws IllegalArgumentException when it has not as many fields as the header
   */
  Map<String, AttributeValue> item(List<String> row) {
    if (row.size() != header.size()) {
      throw new IllegalArgumentException(
          "The row has " + row.size() + " columns, but the header has " + header.size());
    }
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      item.put(header.get(i), value(row.get(i), types.get(header.get(i))));
    }
    return item;
  }

  private static AttributeValue value(String field, @Nullable ValueType type) {
    if (type == ValueType.N) {
      return AttributeValue.fromN(field);
    }
    return type == ValueType.B
        ? AttributeValue.fromB(SdkBytes.fromByteArray(Base64.getDecoder().decode(field)))
        : AttributeValue.fromS(field);
  }
}

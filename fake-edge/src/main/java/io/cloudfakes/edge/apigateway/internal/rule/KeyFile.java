package io.cloudfakes.edge.apigateway.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The API keys of a file: one a line, below a line that names the columns.
 *
 * @param warnings what was wrong with lines that were passed over
 */
public record KeyFile(List<Row> rows, List<String> warnings) {
  /**
   * One key.
   *
   * @param plans the ids of the usage plans it is put in
   */
  public record Row(
      String name, String value, String description, boolean enabled, List<String> plans) {}

  /** Reads the CSV form, of which AWS wants the columns name and key. */
  public static KeyFile parse(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty()) {
      throw RestErrors.badRequest("API key import file is empty");
    }
    List<String> columns =
        fields(lines.get(0)).stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
    if (!columns.contains("name") || !columns.contains("key")) {
      throw RestErrors.badRequest("API key import file must have the columns Name and Key");
    }
    List<Row> rows = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> fields = fields(lines.get(i));
      if (fields.size() > columns.size()) {
        warnings.add("Line " + (i + 1) + " has more fields than there are columns");
      } else {
        rows.add(row(columns, fields));
      }
    }
    return new KeyFile(rows, warnings);
  }

  private static Row row(List<String> columns, List<String> fields) {
    String enabled = field(columns, fields, "enabled");
    String plans = field(columns, fields, "usageplanids");
    return new Row(
        field(columns, fields, "name"),
        field(columns, fields, "key"),
        field(columns, fields, "description"),
        enabled.isEmpty() || Boolean.parseBoolean(enabled.toLowerCase(Locale.ROOT)),
        plans.isEmpty() ? List.of() : List.of(plans.split("[,\\s]+")));
  }

  private static String field(List<String> columns, List<String> fields, String name) {
    int at = columns.indexOf(name);
    return at < 0 || at >= fields.size() ? "" : fields.get(at);
  }

  /** The fields of a line; those in quotation marks may have commas in them. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString().trim());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString().trim());
    return fields;
  }
}

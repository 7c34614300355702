package io.cloudfakes.s3.internal.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The policy of a form: until when and on what conditions it may be sent. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html">POST
 * policy</a>.
 */
record PostPolicy(Instant expiration, List<Condition> conditions) {
  private static final JsonFactory JSON = new JsonFactory();

  /** Fields no condition need mention. */
  private static final Set<String> FREE =
      Set.of("x-amz-signature", "file", "policy", "awsaccesskeyid", "signature");

  /**
   * One condition.
   *
   * @param operator in lower case
   * @param first the field with its dollar sign; of a range of sizes the least
   * @param second the value; of a range the most
   */
  record Condition(String operator, String first, String second) {
    private static final String RANGE = "content-length-range";

    boolean isRange() {
      return operator.equals(RANGE);
    }

    String field() {
      return first.startsWith("$") ? first.substring(1).toLowerCase(Locale.ROOT) : "";
    }

    boolean holds(@Nullable String value) {
      return value != null
          && (operator.equals("eq") ? value.equals(second) : value.startsWith(second));
    }

    /** As errors write it. */
    @Override
    public String toString() {
      return "[\"" + operator + "\", \"" + first + "\", \"" + second + "\"]";
    }
  }

  /**
   * Reads a policy.
   *
   * @param encoded in Base64, as the form has it
   * @throws io.cloudfakes.AwsErrorException when it is no policy
   */
  static PostPolicy parse(String encoded) {
    String text;
    try {
      text =
          new String(
              Base64.getMimeDecoder().decode(encoded.getBytes(StandardCharsets.ISO_8859_1)),
              StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw PostErrors.invalidPolicy("Invalid Base64.").asException();
    }
    try (JsonParser json = JSON.createParser(text)) {
      return read(json);
    } catch (IOException e) {
      throw PostErrors.invalidPolicy("Invalid JSON.").asException();
    }
  }

  private static PostPolicy read(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw PostErrors.invalidPolicy("Invalid JSON.").asException();
    }
    String expiration = null;
    List<Condition> conditions = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("expiration") && value.isScalarValue()) {
        expiration = json.getText();
      } else if (name.equals("conditions") && value == JsonToken.START_ARRAY) {
        conditions = conditions(json);
      } else {
        throw PostErrors.invalidPolicy("Unexpected: '" + name + "'.").asException();
      }
    }
    if (json.nextToken() != null) {
      throw PostErrors.invalidPolicy("Invalid JSON.").asException();
    }
    if (expiration == null) {
      throw PostErrors.invalidPolicy("Policy missing expiration.").asException();
    }
    if (conditions == null) {
      throw PostErrors.invalidPolicy("Policy missing conditions.").asException();
    }
    return new PostPolicy(time(expiration), conditions);
  }

  private static Instant time(String text) {
    try {
      return Instant.from(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text));
    } catch (DateTimeException e) {
      throw PostErrors.invalidPolicy("Invalid 'expiration' value: '" + text + "'").asException();
    }
  }

  private static List<Condition> conditions(JsonParser json) throws IOException {
    List<Condition> conditions = new ArrayList<>();
    for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
      if (next == JsonToken.START_OBJECT) {
        conditions.add(simple(json));
      } else if (next == JsonToken.START_ARRAY) {
        conditions.add(listed(json));
      } else {
        throw PostErrors.invalidPolicy("Invalid Condition: must be an array or an object.")
            .asException();
      }
    }
    return conditions;
  }

  private static Condition simple(JsonParser json) throws IOException {
    List<String> words = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      words.add(json.currentName());
      words.add(json.nextToken().isScalarValue() ? json.getText() : "");
      if (!json.currentToken().isScalarValue()) {
        throw PostErrors.invalidPolicy("Invalid Simple-Condition: value must be a string.")
            .asException();
      }
    }
    if (words.size() != 2) {
      throw PostErrors.invalidPolicy(
              "Invalid Simple-Condition: Simple-Conditions must have exactly one property"
                  + " specified.")
          .asException();
    }
    return new Condition("eq", "$" + words.get(0), words.get(1));
  }

  private static Condition listed(JsonParser json) throws IOException {
    List<String> words = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (!json.currentToken().isScalarValue()) {
        throw PostErrors.invalidPolicy("Invalid Condition: values must be strings.").asException();
      }
      words.add(json.getText());
    }
    if (words.size() != 3) {
      throw PostErrors.invalidPolicy("Invalid Condition: wrong number of arguments.").asException();
    }
    String operator = words.get(0).toLowerCase(Locale.ROOT);
    if (!operator.equals("eq")
        && !operator.equals("starts-with")
        && !operator.equals(Condition.RANGE)) {
      throw PostErrors.invalidPolicy("Invalid Condition: unknown operation '" + words.get(0) + "'.")
          .asException();
    }
    return new Condition(operator, words.get(1), words.get(2));
  }

  /**
   * Refuses a form that the policy does not allow.
   *
   * @param bucket the one it was sent to, which conditions may name
   */
  void require(FormData form, String bucket, long size, Instant now) {
    if (!now.isBefore(expiration)) {
      throw PostErrors.againstPolicy("Policy expired.").asException();
    }
    Set<String> mentioned = new TreeSet<>();
    for (Condition condition : conditions) {
      if (!condition.isRange()) {
        mentioned.add(condition.field());
        String value =
            condition.field().equals("bucket") ? bucket : form.fields().get(condition.field());
        if (!condition.holds(value)) {
          throw failed(condition);
        }
      }
    }
    for (String field : form.fields().keySet()) {
      if (!FREE.contains(field) && !field.startsWith("x-ignore-") && !mentioned.contains(field)) {
        throw PostErrors.againstPolicy("Extra input fields: " + form.names().get(field))
            .asException();
      }
    }
    conditions.stream().filter(Condition::isRange).forEach(range -> requireSize(range, size));
  }

  private static void requireSize(Condition range, long size) {
    long least = number(range, range.first());
    long most = number(range, range.second());
    if (size < least) {
      throw PostErrors.tooSmall(size, least).asException();
    }
    if (size > most) {
      throw PostErrors.tooLarge(size, most).asException();
    }
  }

  private static long number(Condition range, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw failed(range);
    }
  }

  private static RuntimeException failed(Condition condition) {
    return PostErrors.againstPolicy("Policy Condition failed: " + condition).asException();
  }
}

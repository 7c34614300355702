package io.cloudfakes.dynamodb.internal.operation.partiql;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Numbers;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Where the next page of a statement begins; callers see it as an opaque text.
 *
 * @param statement of the statement it belongs to, parameters included
 * @param partition how many of the statement's partitions are done with
 * @param lastKey the key of the last item that was read
 */
record NextToken(int statement, int partition, Attributes lastKey) {

  String text() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(statement);
      out.writeInt(partition);
      out.writeInt(lastKey.count());
      List<Map.Entry<String, Value>> entries = new ArrayList<>();
      lastKey.forEach((name, value) -> entries.add(Map.entry(name, value)));
      for (Map.Entry<String, Value> entry : entries) {
        out.writeUTF(entry.getKey());
        write(out, entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static void write(DataOutputStream out, Value value) throws IOException {
    out.writeUTF(value.type().name());
    if (value instanceof Value.S s) {
      out.writeUTF(s.text());
    } else if (value instanceof Value.N n) {
      out.writeUTF(n.text());
    } else {
      byte[] content = ((Value.B) value).bytes().asByteArrayUnsafe();
      out.writeInt(content.length);
      out.write(content);
    }
  }

  /**
   * Reads a token that came with a request.
   *
   * @throws io.cloudfakes.AwsErrorException when it is none, or another statement's
   */
  static NextToken read(String text, int statement) {
    NextToken token;
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
      token = read(in);
    } catch (IOException | IllegalArgumentException e) {
      throw DynamoDbErrors.validation("Invalid NextToken");
    }
    if (token.statement != statement) {
      throw DynamoDbErrors.validation("NextToken does not match request");
    }
    return token;
  }

  private static NextToken read(DataInputStream in) throws IOException {
    int statement = in.readInt();
    int partition = in.readInt();
    int count = in.readInt();
    Map<String, Value> key = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      key.put(in.readUTF(), value(in));
    }
    if (partition < 0 || in.available() > 0) {
      throw new IOException("Not what was written");
    }
    return new NextToken(statement, partition, Attributes.of(key));
  }

  private static Value value(DataInputStream in) throws IOException {
    return switch (in.readUTF()) {
      case "S" -> new Value.S(in.readUTF());
      case "N" -> Numbers.parse(in.readUTF(), DynamoDbErrors::validation);
      case "B" -> {
        byte[] content = new byte[Math.min(in.readInt(), in.available())];
        in.readFully(content);
        yield new Value.B(SdkBytes.fromByteArrayUnsafe(content));
      }
      default -> throw new IOException("Not what was written");
    };
  }
}

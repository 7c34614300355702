package io.cloudfakes.dynamodb.internal.operation.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.rule.Keys;
import io.cloudfakes.dynamodb.internal.rule.ValueReader;
import io.cloudfakes.dynamodb.internal.seed.ItemJson;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.ItemMap;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.export.Import;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.CallContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.InputCompressionType;
import software.amazon.awssdk.services.dynamodb.model.InputFormat;
import software.amazon.awssdk.services.dynamodb.model.S3BucketSource;

/**
 * Reads what an import finds: an item that DynamoDB would refuse is passed over, and an object that
 * cannot be read any further is left.
 */
final class ImportedItems {
  private final Import begun;
  private final Table table;
  private final int mostBytes;
  private final List<String> errors = new ArrayList<>();
  private ItemMap<Item> items = ItemMap.empty();
  private long processedBytes;
  private long processed;
  private long imported;

  ImportedItems(Import begun, Table table, CallContext call) {
    this.begun = begun;
    this.table = table;
    this.mostBytes = call.options(DynamoDbOptions.class).limits().itemSize();
  }

  ItemMap<Item> items() {
    return items;
  }

  long processedBytes() {
    return processedBytes;
  }

  long processed() {
    return processed;
  }

  /** Items that were taken; a later one of the same key takes an earlier one's place. */
  long imported() {
    return imported;
  }

  List<String> errors() {
    return errors;
  }

  void readAll(ObjectStore store) {
    S3BucketSource source = begun.request().s3BucketSource();
    String prefix = source.s3KeyPrefix() == null ? "" : source.s3KeyPrefix();
    for (String key : store.keys(source.s3Bucket(), prefix)) {
      Bytes content = store.read(source.s3Bucket(), key).orElse(Bytes.EMPTY);
      // Consoles make empty objects for folders.
      if (!content.isEmpty()) {
        read(key, content);
      }
    }
  }

  private void read(String key, Bytes content) {
    Bytes plain = content;
    if (begun.request().inputCompressionType() == InputCompressionType.GZIP) {
      try (InputStream in = new GZIPInputStream(content.inputStream())) {
        plain = Bytes.readAll(in);
      } catch (IOException e) {
        error(key, 0, "The object is not in GZIP: " + e.getMessage());
        return;
      }
    }
    processedBytes += plain.length();
    if (begun.request().inputFormat() == InputFormat.CSV) {
      readCsv(key, plain.utf8());
    } else {
      readJson(key, plain.utf8());
    }
  }

  private void readJson(String key, String text) {
    int index = 0;
    for (String line : text.split("\\R", -1)) {
      if (line.isBlank()) {
        continue;
      }
      JsonNode node;
      try {
        node = ItemJson.document(line);
      } catch (IllegalArgumentException e) {
        processed++;
        error(key, index, e.getMessage());
        return;
      }
      take(key, index++, node.path("Item"));
    }
  }

  private void take(String key, int index, JsonNode item) {
    try {
      if (!item.isObject()) {
        throw new IllegalArgumentException("A line of DynamoDB JSON is {\"Item\": {…}}");
      }
      take(key, index, ItemJson.typedItem(item));
    } catch (IllegalArgumentException e) {
      processed++;
      error(key, index, e.getMessage());
    }
  }

  private void readCsv(String key, String text) {
    CsvReader csv = new CsvReader(text, ImportTable.csv(begun.request()), table);
    int index = 0;
    for (List<String> row = csv.next(); row != null; row = csv.next()) {
      try {
        take(key, index, csv.item(row));
      } catch (IllegalArgumentException e) {
        processed++;
        error(key, index, e.getMessage());
      }
      index++;
    }
  }

  private void take(String key, int index, Map<String, AttributeValue> sdk) {
    processed++;
    try {
      Attributes attributes = ValueReader.seed(sdk);
      Item item = new Item(attributes);
      ItemKey itemKey = Keys.ofItem(attributes, table);
      if (item.size() > mostBytes) {
        error(key, index, "Item size has exceeded the maximum allowed size");
        return;
      }
      items = items.plus(itemKey, item);
      imported++;
    } catch (AwsErrorException e) {
      error(key, index, e.error().message());
    }
  }

  /** As AWS writes it to CloudWatch. */
  private void error(String key, int index, @Nullable String message) {
    errors.add(
        ExportJson.object(
                json -> {
                  json.writeObjectFieldStart("itemS3Pointer");
                  json.writeStringField("bucket", begun.request().s3BucketSource().s3Bucket());
                  json.writeStringField("key", key);
                  json.writeNumberField("itemIndex", index);
                  json.writeEndObject();
                  json.writeStringField("importArn", begun.arn());
                  json.writeArrayFieldStart("errorMessages");
                  json.writeString(message);
                  json.writeEndArray();
                })
            .utf8());
  }
}

package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.dynamodb.internal.state.KeySchema;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Condition;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Gathers the partition keys a request is about, as policies ask for them. */
public final class LeadingKeys {
  private static final Pattern EQUALITY =
      Pattern.compile("(#?[\\w.-]+)\\s*=\\s*(:\\w+)|(:\\w+)\\s*=\\s*(#?[\\w.-]+)");

  private final String hash;
  private final TreeSet<String> found = new TreeSet<>();

  /**
   * @param keys the key of the table, or of the index that is read
   */
  public LeadingKeys(KeySchema keys) {
    this.hash = keys.hash().name();
  }

  /** What was found, in its order. */
  public List<String> texts() {
    return List.copyOf(found);
  }

  /**
   * Adds what a request says of a table.
   *
   * @param table the name or ARN by which it names the table
   */
  void addAll(SdkRequest request, String table) {
    if (request instanceof GetItemRequest get) {
      add(get.key());
    } else if (request instanceof DeleteItemRequest delete) {
      add(delete.key());
    } else if (request instanceof UpdateItemRequest update) {
      add(update.key());
    } else if (request instanceof PutItemRequest put) {
      add(put.item());
    } else if (request instanceof BatchGetItemRequest batch) {
      KeysAndAttributes items = batch.requestItems().get(table);
      if (items != null) {
        items.keys().forEach(this::add);
      }
    } else if (request instanceof BatchWriteItemRequest batch) {
      batch.requestItems().getOrDefault(table, List.of()).forEach(this::add);
    } else if (request instanceof QueryRequest query) {
      add(query);
    }
  }

  private void add(WriteRequest write) {
    if (write.putRequest() != null) {
      add(write.putRequest().item());
    }
    if (write.deleteRequest() != null) {
      add(write.deleteRequest().key());
    }
  }

  private void add(QueryRequest query) {
    Condition condition = query.keyConditions().get(hash);
    if (condition != null && !condition.attributeValueList().isEmpty()) {
      add(condition.attributeValueList().get(0));
    }
    if (query.keyConditionExpression() == null) {
      return;
    }
    Matcher equalities = EQUALITY.matcher(query.keyConditionExpression());
    while (equalities.find()) {
      boolean nameFirst = equalities.group(1) != null;
      String name = equalities.group(nameFirst ? 1 : 4);
      String resolved = query.expressionAttributeNames().getOrDefault(name, name);
      if (resolved.equals(hash)) {
        add(query.expressionAttributeValues().get(equalities.group(nameFirst ? 2 : 3)));
      }
    }
  }

  /** Adds that of an item, of which at least the key is given. */
  void add(Map<String, AttributeValue> key) {
    add(key.get(hash));
  }

  /** Adds a value of the partition key. */
  public void add(@Nullable AttributeValue value) {
    if (value == null) {
      return;
    }
    if (value.s() != null) {
      found.add(value.s());
    } else if (value.n() != null) {
      found.add(value.n());
    } else if (value.b() != null) {
      found.add(java.util.Base64.getEncoder().encodeToString(value.b().asByteArrayUnsafe()));
    }
  }
}

package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.service.CallContext;
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
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The partition keys a request is about, as policies ask for them. */
final class LeadingKeys {
  private static final Pattern EQUALITY =
      Pattern.compile("(#?[\\w.-]+)\\s*=\\s*(:\\w+)|(:\\w+)\\s*=\\s*(#?[\\w.-]+)");

  private final String hash;
  private final TreeSet<String> found = new TreeSet<>();

  private LeadingKeys(String hash) {
    this.hash = hash;
  }

  /** The keys in their order; empty when the request is about none in particular. */
  static List<String> of(KeySchema keys, CallContext call) {
    LeadingKeys leading = new LeadingKeys(keys.hash().name());
    SdkRequest request = call.request().orElse(null);
    if (request instanceof GetItemRequest get) {
      leading.add(get.key());
    } else if (request instanceof DeleteItemRequest delete) {
      leading.add(delete.key());
    } else if (request instanceof UpdateItemRequest update) {
      leading.add(update.key());
    } else if (request instanceof PutItemRequest put) {
      leading.add(put.item());
    } else if (request instanceof BatchGetItemRequest batch) {
      batch.requestItems().values().forEach(items -> items.keys().forEach(leading::add));
    } else if (request instanceof BatchWriteItemRequest batch) {
      batch
          .requestItems()
          .values()
          .forEach(
              writes ->
                  writes.forEach(
                      write -> {
                        leading.add(write.putRequest() == null ? null : write.putRequest().item());
                        leading.add(
                            write.deleteRequest() == null ? null : write.deleteRequest().key());
                      }));
    } else if (request instanceof QueryRequest query) {
      leading.add(query);
    } else if (!(request instanceof ScanRequest)) {
      throw DynamoDbErrors.notImplemented(call.action(), "condition key dynamodb:LeadingKeys");
    }
    return List.copyOf(leading.found);
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

  private void add(@Nullable Map<String, AttributeValue> key) {
    if (key != null) {
      add(key.get(hash));
    }
  }

  private void add(@Nullable AttributeValue value) {
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

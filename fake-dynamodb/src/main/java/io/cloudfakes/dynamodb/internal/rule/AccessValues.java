package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.dynamodb.internal.state.Index;
import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.setting.Tags;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.iam.ConditionContext;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.Shape;
import io.cloudfakes.service.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/**
 * What a call brings for the condition keys of policies: the global keys of AWS and those of
 * DynamoDB.
 *
 * @param id null when the call is for no table in particular
 * @param table null when there is none of that id
 * @param use what is done with it; null when it is about none in particular
 */
record AccessValues(
    @Nullable TableId id, @Nullable Table table, @Nullable TableUse use, CallContext call)
    implements ConditionContext {
  private static final String LOOPBACK = "127.0.0.1";

  @Override
  public List<String> values(String key) {
    if (key.startsWith("dynamodb:")) {
      return ofDynamoDb(key.substring("dynamodb:".length()));
    }
    String value = key.startsWith("aws:") ? global(key.substring(4)) : null;
    return value == null ? List.of() : List.of(value);
  }

  private List<String> ofDynamoDb(String name) {
    return switch (name) {
      case "leadingkeys" -> leadingKeys();
      case "select" -> member("Select");
      case "returnvalues" -> member("ReturnValues");
      case "returnconsumedcapacity" -> member("ReturnConsumedCapacity");
      case "fulltablescan" -> {
        Boolean full = isFullTableScan();
        yield full == null ? List.of() : List.of(full.toString());
      }
      case "enclosingoperation" -> isTransaction() ? List.of(call.action()) : List.of();
      // Saying nothing of it would let through, or keep out, what AWS does not.
      default ->
          throw DynamoDbErrors.notImplemented(call.action(), "condition key dynamodb:" + name);
    };
  }

  private boolean isTransaction() {
    return call.action().startsWith("Transact") || call.action().equals("ExecuteTransaction");
  }

  private @Nullable Boolean isFullTableScan() {
    if (table == null || use == null) {
      return null;
    }
    return use.isFullTableScan(keys(table, use));
  }

  private List<String> leadingKeys() {
    if (table == null || use == null) {
      return List.of();
    }
    return use.leadingKeys(keys(table, use));
  }

  private static KeySchema keys(Table table, TableUse use) {
    String name = use.index();
    Index index = name == null ? null : table.index(name);
    return index == null ? table.keys() : index.definition().keys();
  }

  private @Nullable String global(String name) {
    Caller caller = call.caller();
    HttpRequest http = call.http();
    if (name.startsWith("resourcetag/")) {
      Tags tags = table == null ? null : table.feature(Tags.class);
      return tags == null ? null : tags.values().get(name.substring("resourcetag/".length()));
    }
    if (name.startsWith("requesttag/")) {
      return requestTag(name.substring("requesttag/".length()));
    }
    return switch (name) {
      case "sourceip" -> LOOPBACK;
      case "securetransport" ->
          http == null ? "true" : Boolean.toString(http.scheme().equals("https"));
      case "useragent" -> http == null ? null : http.header("User-Agent");
      case "currenttime" -> call.now().toString();
      case "epochtime" -> Long.toString(call.now().getEpochSecond());
      case "requestedregion" -> call.region();
      case "resourceaccount" -> id == null ? null : id.account();
      case "principalarn" -> caller.principalArn();
      case "principalaccount" -> caller.accountId().isEmpty() ? null : caller.accountId();
      case "principaltype" -> caller.principalType();
      case "principalisawsservice" -> Boolean.toString(caller.kind() == Caller.Kind.SERVICE);
      case "userid" -> caller.uniqueId();
      case "username" -> caller.userName();
      case "viaawsservice" -> "false";
      default -> null;
    };
  }

  private @Nullable String requestTag(String key) {
    SdkRequest request = call.request().orElse(null);
    Object tags = request == null ? null : Shape.of(request.getClass()).value(request, "Tags");
    if (tags instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof Tag tag && key.equals(tag.key())) {
          return tag.value();
        }
      }
    }
    return null;
  }

  private List<String> member(String name) {
    SdkRequest request = call.request().orElse(null);
    Object value = request == null ? null : Shape.of(request.getClass()).value(request, name);
    return value == null ? List.of() : List.of(value.toString());
  }
}

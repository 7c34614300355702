package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Index;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.service.CallContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;

/** Names of tables, and the tables they name. */
public final class Tables {
  private static final Pattern ARN =
      Pattern.compile("arn:aws[a-z-]*:dynamodb:([a-z0-9-]+):([0-9]{12}):table/([a-zA-Z0-9_.-]+)");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 255;

  private Tables() {}

  /** The table a request names, by its name or its ARN. */
  public static TableId id(String nameOrArn, CallContext call) {
    if (nameOrArn.startsWith("arn:")) {
      TableId id = idOf(nameOrArn);
      if (!id.region().equals(call.region())) {
        throw DynamoDbErrors.resourceNotFound();
      }
      return id;
    }
    if (!isName(nameOrArn)) {
      throw invalidName();
    }
    return new TableId(call.account(), call.region(), nameOrArn);
  }

  /** The table an ARN means, of whatever account and region. */
  public static TableId idOf(String arn) {
    Matcher parts = ARN.matcher(arn);
    if (!parts.matches()) {
      throw invalidName();
    }
    return new TableId(parts.group(2), parts.group(1), parts.group(3));
  }

  /** The table for reading and writing items. */
  public static Table usable(DynamoDbState state, String nameOrArn, CallContext call) {
    TableId id = id(nameOrArn, call);
    Table table = state.table(id);
    TableAccess.require(id, table, nameOrArn, call);
    return requireUsable(table);
  }

  /** The table for one of the uses that a call makes of tables. */
  public static Table usable(
      DynamoDbState state, String nameOrArn, TableUse use, CallContext call) {
    TableId id = id(nameOrArn, call);
    Table table = state.table(id);
    TableAccess.require(id, table, use, call);
    return requireUsable(table);
  }

  private static Table requireUsable(@Nullable Table table) {
    if (table == null || !table.isUsable()) {
      throw DynamoDbErrors.resourceNotFound();
    }
    return table;
  }

  /** The table for an operation on the table itself. */
  public static Table any(DynamoDbState state, String nameOrArn, CallContext call) {
    TableId id = id(nameOrArn, call);
    Table table = state.table(id);
    TableAccess.require(id, table, nameOrArn, call);
    if (table == null) {
      throw DynamoDbErrors.tableNotFound(id.name());
    }
    return table;
  }

  /** The table whose ARN a request gives, where only ARNs are taken. */
  public static Table ofArn(DynamoDbState state, String arn, CallContext call) {
    Matcher parts = ARN.matcher(arn);
    if (!parts.matches()) {
      if (arn.contains(":table/") && arn.contains("/stream/")) {
        throw DynamoDbErrors.notImplemented(call.action(), "ResourceArn (of a stream)");
      }
      throw DynamoDbErrors.validation(
          "Invalid TableArn: Invalid ResourceArn provided as input " + arn);
    }
    TableId id = new TableId(parts.group(2), parts.group(1), parts.group(3));
    Table table = id.region().equals(call.region()) ? state.table(id) : null;
    TableAccess.require(id, table, arn, call);
    if (table == null) {
      // AWS's own text has the word so.
      throw DynamoDbErrors.resourceNotFound(
          "Requested resource not found: ResourcArn: " + arn + " not found");
    }
    return table;
  }

  /** An index of the table, for reading from it. */
  public static Index readableIndex(Table table, String name) {
    Index index = table.index(name);
    if (index == null || index.status() == IndexStatus.DELETING) {
      throw DynamoDbErrors.validation("The table does not have the specified index: " + name);
    }
    if (!index.isReadable()) {
      throw DynamoDbErrors.validation(
          "Cannot read from backfilling global secondary index: " + name);
    }
    return index;
  }

  public static boolean hasNameLength(String name) {
    return name.length() >= SHORTEST && name.length() <= LONGEST;
  }

  private static boolean isName(String name) {
    if (!hasNameLength(name)) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean good =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '_'
              || c == '.'
              || c == '-';
      if (!good) {
        return false;
      }
    }
    return true;
  }

  private static io.cloudfakes.AwsErrorException invalidName() {
    return DynamoDbErrors.validation(
        "Invalid table/index name.  Table/index names must be between 3 and 255 characters long, "
            + "and may contain only the characters a-z, A-Z, 0-9, '_', '-', and '.'");
  }
}

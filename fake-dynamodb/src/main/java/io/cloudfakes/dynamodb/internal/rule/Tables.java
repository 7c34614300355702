package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.service.CallContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of tables, and the tables they name. */
public final class Tables {
  /** What names of tables and indexes are made of. */
  public static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]+");

  private static final Pattern ARN =
      Pattern.compile("arn:aws[a-z-]*:dynamodb:([a-z0-9-]+):([0-9]{12}):table/([a-zA-Z0-9_.-]+)");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 255;

  private Tables() {}

  /** The table a request names, by its name or its ARN. */
  public static TableId id(String nameOrArn, CallContext call) {
    if (nameOrArn.startsWith("arn:")) {
      Matcher arn = ARN.matcher(nameOrArn);
      if (!arn.matches()) {
        throw invalidName();
      }
      if (!arn.group(2).equals(call.account())) {
        throw DynamoDbErrors.notImplemented(call.action(), "TableName (of another account)");
      }
      if (!arn.group(1).equals(call.region())) {
        throw DynamoDbErrors.resourceNotFound();
      }
      return new TableId(call.account(), call.region(), arn.group(3));
    }
    if (!isName(nameOrArn)) {
      throw invalidName();
    }
    return new TableId(call.account(), call.region(), nameOrArn);
  }

  /** The table for reading and writing items. */
  public static Table usable(DynamoDbState state, String nameOrArn, CallContext call) {
    Table table = state.table(id(nameOrArn, call));
    if (table == null || !table.isUsable()) {
      throw DynamoDbErrors.resourceNotFound();
    }
    return table;
  }

  /** The table for an operation on the table itself. */
  public static Table any(DynamoDbState state, String nameOrArn, CallContext call) {
    TableId id = id(nameOrArn, call);
    Table table = state.table(id);
    if (table == null) {
      throw DynamoDbErrors.tableNotFound(id.name());
    }
    return table;
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

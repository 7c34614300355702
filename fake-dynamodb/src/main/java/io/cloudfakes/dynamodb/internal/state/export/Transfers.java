package io.cloudfakes.dynamodb.internal.state.export;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.StatePart;
import io.cloudfakes.dynamodb.internal.state.TableId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * The exports and imports of all accounts and regions.
 *
 * @param exports by their ARNs
 * @param imports by their ARNs
 */
public record Transfers(TreePMap<String, Export> exports, TreePMap<String, Import> imports)
    implements StatePart {
  private static final Transfers NONE = new Transfers(TreePMap.empty(), TreePMap.empty());

  public static Transfers of(DynamoDbState state) {
    Transfers transfers = state.part(Transfers.class);
    return transfers == null ? NONE : transfers;
  }

  public static String exportArn(TableId table, Instant started, String suffix) {
    return String.format("%s/export/%014d-%s", table.arn(), started.toEpochMilli(), suffix);
  }

  public static String importArn(TableId table, Instant started, String suffix) {
    return String.format("%s/import/%014d-%s", table.arn(), started.toEpochMilli(), suffix);
  }

  public @Nullable Export export(String arn) {
    return exports.get(arn);
  }

  public @Nullable Import importOf(String arn) {
    return imports.get(arn);
  }

  Transfers with(Export export) {
    return new Transfers(exports.plus(export.arn(), export), imports);
  }

  Transfers with(Import added) {
    return new Transfers(exports, imports.plus(added.arn(), added));
  }
}

package io.cloudfakes.dynamodb.internal.state.export;

import io.cloudfakes.dynamodb.internal.state.TableId;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;

/**
 * One export of a table.
 *
 * @param request what was asked for, to tell a repeated call from another one of the same token
 * @param description as it is answered
 */
public record Export(
    TableId table, ExportTableToPointInTimeRequest request, ExportDescription description) {
  public String arn() {
    return description.exportArn();
  }
}

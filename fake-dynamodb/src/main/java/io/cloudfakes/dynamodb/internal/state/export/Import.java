package io.cloudfakes.dynamodb.internal.state.export;

import io.cloudfakes.dynamodb.internal.state.TableId;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ImportTableDescription;
import software.amazon.awssdk.services.dynamodb.model.ImportTableRequest;

/**
 * One import into a new table.
 *
 * @param request what was asked for, to tell a repeated call from another one of the same token
 * @param description as it is answered
 * @param errors one line for each thing that could not be imported, as AWS writes it to CloudWatch
 */
public record Import(
    TableId table,
    ImportTableRequest request,
    ImportTableDescription description,
    List<String> errors) {
  public Import {
    errors = List.copyOf(errors);
  }

  public String arn() {
    return description.importArn();
  }
}

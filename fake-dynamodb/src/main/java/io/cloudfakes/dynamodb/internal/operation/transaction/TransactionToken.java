package io.cloudfakes.dynamodb.internal.operation.transaction;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.transaction.ClientTokens;
import io.cloudfakes.dynamodb.internal.state.transaction.TokenChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The client request token of one call.
 *
 * @param used what is to be committed with the transaction; null when the call has no token
 * @param repeated whether the same request was committed before under the token
 */
public record TransactionToken(TokenChange.@Nullable Used used, boolean repeated) {
  private static final TransactionToken NONE = new TransactionToken(null, false);

  /**
   * Looks the token up.
   *
   * @param token null when the request has none
   * @throws io.cloudfakes.AwsErrorException when it was used for another request
   */
  public static TransactionToken of(
      @Nullable String token, SdkPojo request, DynamoDbState state, CallContext call) {
    if (token == null) {
      return NONE;
    }
    long id = Fingerprint.ofAll(token, call.account(), call.region());
    long fingerprint = Fingerprint.of(request, "ClientRequestToken");
    ClientTokens tokens = state.part(ClientTokens.class);
    ClientTokens.Use before = tokens == null ? null : tokens.use(id, call.now());
    if (before != null && before.fingerprint() != fingerprint) {
      throw TransactionErrors.tokenMismatch();
    }
    return new TransactionToken(
        new TokenChange.Used(id, new ClientTokens.Use(call.now(), fingerprint)), before != null);
  }

  /** Adds the use of the token to what is to be committed. */
  public void addTo(List<Change<DynamoDbState>> changes) {
    if (used != null) {
      changes.add(used);
    }
  }
}

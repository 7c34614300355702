package io.cloudfakes.dynamodb.internal.state.transaction;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.DynamoDbTask;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.time.Instant;
import java.util.List;

/** What can change of the tokens that are known. */
public sealed interface TokenChange extends Change<DynamoDbState> {

  /** A token was used. */
  record Used(long token, ClientTokens.Use use) implements TokenChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      ClientTokens before = tokensOf(state);
      DynamoDbState after = state.with(before.with(token, use));
      return before.isEmpty() ? forgettingAfter(after, use.at()) : after;
    }
  }

  /** Tokens of the generation before the last are known no more. */
  record Forgotten(Instant at) implements TokenChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      ClientTokens after = tokensOf(state).nextGeneration();
      return after.isEmpty() ? state.with(after) : forgettingAfter(state.with(after), at);
    }
  }

  /** Forgets what is too old, every ten minutes while there is anything to forget. */
  record ForgetTokens() implements DynamoDbTask {
    static final String KEY = "transaction-tokens";

    @Override
    public List<TokenChange> run(DynamoDbState state, CallContext call) {
      return List.of(new Forgotten(call.now()));
    }
  }

  private static ClientTokens tokensOf(DynamoDbState state) {
    ClientTokens tokens = state.part(ClientTokens.class);
    return tokens == null ? ClientTokens.NONE : tokens;
  }

  private static DynamoDbState forgettingAfter(DynamoDbState state, Instant at) {
    return state.withTasks(
        state
            .tasks()
            .schedule(at.plus(ClientTokens.VALIDITY), ForgetTokens.KEY, new ForgetTokens()));
  }
}

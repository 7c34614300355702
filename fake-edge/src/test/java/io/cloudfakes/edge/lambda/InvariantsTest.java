package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.internal.LambdaService;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/** What holds of the state whatever happens. */
class InvariantsTest {
  private static final int THREADS = 4;
  private static final int CALLS = 100;

  @Test
  void the_changes_applied_one_by_one_give_the_state() {
    try (FakeAws aws = FakeAws.builder().recordChanges().create()) {
      FakeLambda lambda = aws.fake(FakeLambda.class);
      lambda.deploy("echo", event -> event);
      lambda.deploy(
          "broken",
          event -> {
            throw new IllegalStateException();
          });
      LambdaClient client = aws.client(LambdaClient.class);
      for (String name : List.of("echo", "broken")) {
        client.invoke(b -> b.functionName(name));
        client.invoke(b -> b.functionName(name).invocationType(InvocationType.EVENT));
      }
      aws.clock().advance(Duration.ofMinutes(2));
      client.deleteFunction(b -> b.functionName("echo"));

      Store<LambdaState> store = aws.store(LambdaService.SERVICE);
      LambdaState replayed = LambdaState.EMPTY;
      for (Change<LambdaState> change : store.changes()) {
        replayed = change.applyTo(replayed);
      }
      assertThat(replayed).isEqualTo(store.state());
      assertThat(replayed.retries().size()).isEqualTo(1);
      assertThat(replayed.underWay()).isEmpty();
    }
  }

  @Test
  void calls_from_many_threads_are_all_answered_and_all_remembered() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (FakeAws aws = FakeAws.create()) {
      LambdaFunction echo = aws.fake(FakeLambda.class).deploy("echo", event -> event);
      LambdaClient client = aws.client(LambdaClient.class);
      FunctionTarget target = aws.links().find(FunctionTarget.class).orElseThrow();
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        running.add(threads.submit(() -> invokeEachWay(client, target, echo)));
      }
      for (Future<?> one : running) {
        one.get();
      }

      List<Invocation> all = echo.invocations();
      assertThat(all).hasSize(THREADS * CALLS * 3).noneMatch(Invocation::failed);
      assertThat(all).extracting(Invocation::requestId).doesNotHaveDuplicates();
      assertThat(aws.store(LambdaService.SERVICE).state().underWay()).isEmpty();
    } finally {
      threads.shutdownNow();
    }
  }

  private static void invokeEachWay(
      LambdaClient client, FunctionTarget target, LambdaFunction echo) {
    for (int i = 0; i < CALLS; i++) {
      SdkBytes event = SdkBytes.fromUtf8String("[" + i + "]");
      assertThat(client.invoke(b -> b.functionName("echo").payload(event)).payload())
          .isEqualTo(event);
      client.invoke(
          b -> b.functionName("echo").invocationType(InvocationType.EVENT).payload(event));
      target.invokeAsync(echo.arn(), Bytes.utf8("1"), "arn:aws:s3:::photos");
    }
  }
}

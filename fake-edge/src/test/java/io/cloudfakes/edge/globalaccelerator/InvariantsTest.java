package io.cloudfakes.edge.globalaccelerator;

import static io.cloudfakes.edge.globalaccelerator.Fixtures.SERVER;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.accelerator;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.group;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.listener;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.ports;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.globalaccelerator.internal.GlobalAcceleratorService;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Store;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorClient;
import software.amazon.awssdk.services.globalaccelerator.model.Accelerator;
import software.amazon.awssdk.services.globalaccelerator.model.EndpointGroup;
import software.amazon.awssdk.services.globalaccelerator.model.HealthState;
import software.amazon.awssdk.services.globalaccelerator.model.Listener;

/** What holds of the state whatever happens. */
class InvariantsTest {
  private static final int STEPS = 600;

  /** Random calls, most good and some bad: nothing is left below what is gone. */
  @Test
  void after_random_histories_nothing_hangs_in_the_air_and_the_changes_give_the_state() {
    for (long seed = 1; seed <= 5; seed++) {
      try (FakeAws aws = FakeAws.builder().seed(seed).recordChanges().create()) {
        GlobalAcceleratorClient ga = aws.client(GlobalAcceleratorClient.class);
        for (int step = 0; step < STEPS; step++) {
          act(aws, ga, step);
        }
        check(aws, ga);
      }
    }
  }

  private static void act(FakeAws aws, GlobalAcceleratorClient ga, int step) {
    try {
      step(ga, pick(aws, "what", step, 10), aws, step);
    } catch (AwsServiceException e) {
      assertThat(e.statusCode()).isEqualTo(400);
    }
  }

  private static int pick(FakeAws aws, String what, int step, int of) {
    return (int) Long.remainderUnsigned(aws.seed().hash(what, step), of);
  }

  private static void step(GlobalAcceleratorClient ga, int what, FakeAws aws, int step) {
    List<Accelerator> accelerators = ga.listAccelerators(b -> b.maxResults(100)).accelerators();
    if (what == 0 || accelerators.isEmpty()) {
      accelerator(ga, "shop-" + step);
      return;
    }
    Accelerator one = accelerators.get(pick(aws, "accelerator", step, accelerators.size()));
    List<Listener> listeners =
        ga.listListeners(b -> b.acceleratorArn(one.acceleratorArn())).listeners();
    if (what <= 2 || listeners.isEmpty()) {
      listener(ga, one, 1 + pick(aws, "port", step, 20));
      return;
    }
    Listener listener = listeners.get(pick(aws, "listener", step, listeners.size()));
    List<EndpointGroup> groups =
        ga.listEndpointGroups(b -> b.listenerArn(listener.listenerArn())).endpointGroups();
    if (what <= 5 || groups.isEmpty()) {
      String region = List.of("eu-west-1", "us-east-1").get(pick(aws, "region", step, 2));
      group(ga, listener, region, b -> b.endpointConfigurations(e -> e.endpointId(SERVER)));
      return;
    }
    String group = groups.get(0).endpointGroupArn();
    switch (what) {
      case 6 -> ga.deleteEndpointGroup(b -> b.endpointGroupArn(group));
      case 7 -> ga.deleteListener(b -> b.listenerArn(listener.listenerArn()));
      case 8 -> {
        ga.updateAccelerator(b -> b.acceleratorArn(one.acceleratorArn()).enabled(false));
        ga.deleteAccelerator(b -> b.acceleratorArn(one.acceleratorArn()));
      }
      default ->
          ga.updateListener(
              b ->
                  b.listenerArn(listener.listenerArn())
                      .portRanges(ports(1, 1 + pick(aws, "to", step, 20))));
    }
  }

  private static void check(FakeAws aws, GlobalAcceleratorClient ga) {
    for (Accelerator one : ga.listAccelerators(b -> b.maxResults(100)).accelerators()) {
      List<Integer> taken = new ArrayList<>();
      for (Listener listener :
          ga.listListeners(b -> b.acceleratorArn(one.acceleratorArn())).listeners()) {
        listener
            .portRanges()
            .forEach(
                range -> {
                  for (int port = range.fromPort(); port <= range.toPort(); port++) {
                    taken.add(port);
                  }
                });
        ga.listEndpointGroups(b -> b.listenerArn(listener.listenerArn()))
            .endpointGroups()
            .forEach(
                group -> assertThat(group.endpointGroupArn()).startsWith(listener.listenerArn()));
      }
      assertThat(taken).doesNotHaveDuplicates();
    }
    Store<GlobalAcceleratorState> store = aws.store(GlobalAcceleratorService.SERVICE);
    GlobalAcceleratorState replayed = GlobalAcceleratorState.EMPTY;
    for (Change<GlobalAcceleratorState> change : store.changes()) {
      replayed = change.applyTo(replayed);
    }
    assertThat(replayed).isEqualTo(store.state());
  }

  @Test
  void a_fork_knows_what_its_world_knew_and_nothing_after() {
    try (FakeAws aws = FakeAws.create();
        EchoServer server = new EchoServer("server")) {
      GlobalAcceleratorClient ga = aws.client(GlobalAcceleratorClient.class);
      Accelerator shop = accelerator(ga, "shop");
      group(
          ga,
          listener(ga, shop, 80),
          "eu-west-1",
          b -> b.endpointConfigurations(e -> e.endpointId(SERVER)));
      FakeGlobalAccelerator fake = aws.fake(FakeGlobalAccelerator.class);
      fake.endpointAt(SERVER, server.address());
      try (FakeAws fork = aws.fork()) {
        fake.accelerator("shop").endpoint(SERVER).set(HealthState.UNHEALTHY);
        AcceleratorView inFork = fork.fake(FakeGlobalAccelerator.class).accelerator("shop");
        assertThat(inFork.endpoint(SERVER).health()).isEqualTo(HealthState.HEALTHY);
        assertThat(inFork.address(80)).isNotEqualTo(fake.accelerator("shop").address(80));
      }
    }
  }
}

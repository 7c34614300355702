package io.cloudfakes.dns;

import static io.cloudfakes.dns.RecordSets.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.InvalidChangeBatchException;
import software.amazon.awssdk.services.route53.model.RRType;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/**
 * Seeded random histories of ChangeResourceRecordSets against a model that knows nothing of trees:
 * a map from name, type and identifier to record sets, and the rules in a few lines.
 */
class RandomHistoriesTest {
  private static final List<ChangeAction> ACTIONS =
      List.of(ChangeAction.CREATE, ChangeAction.DELETE, ChangeAction.UPSERT);
  private static final List<String> NAMES = List.of("a", "b", "c.b", "*.b", "d");

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void the_fake_and_the_model_agree(long seed) {
    java.util.Random random = new java.util.Random(seed);
    try (FakeAws aws = FakeAws.builder().seed(seed).create()) {
      Route53Client route53 = aws.directClient(Route53Client.class);
      String zone = zone(route53, "shop.test");
      Map<String, ResourceRecordSet> model = new TreeMap<>();
      list(route53, zone).forEach(set -> model.put(key(set), set));
      int taken = 0;
      for (int i = 0; i < 400; i++) {
        List<Change> batch = new ArrayList<>();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
          batch.add(change(ACTIONS.get(random.nextInt(ACTIONS.size())), randomSet(random)));
        }
        Map<String, ResourceRecordSet> after = after(model, batch);
        boolean refused = false;
        try {
          apply(route53, zone, batch.toArray(Change[]::new));
        } catch (InvalidChangeBatchException e) {
          refused = true;
        }
        assertThat(refused)
            .as("batch %d of seed %d: %s on %s", i, seed, batch, model)
            .isEqualTo(after == null);
        if (after != null) {
          taken++;
          model.clear();
          model.putAll(after);
        }
        assertThat(list(route53, zone)).containsExactlyInAnyOrderElementsOf(model.values());
      }
      assertThat(taken).as("batches that were good").isBetween(40, 360);
    }
  }

  private static ResourceRecordSet randomSet(java.util.Random random) {
    String name = NAMES.get(random.nextInt(NAMES.size())).replace("*", "\\052") + ".shop.test.";
    String value = "192.0.2." + random.nextInt(2);
    return switch (random.nextInt(5)) {
      case 0 -> set(name, "CNAME", 60, "x.shop.test");
      case 1 -> set(name, "TXT", 60, "\"t\"");
      case 2 -> weighted(name, "w" + random.nextInt(2), 1, value);
      default -> set(name, "A", 60, value);
    };
  }

  private static String key(ResourceRecordSet set) {
    return set.name() + " " + set.typeAsString() + " " + set.setIdentifier();
  }

  /** The model after the batch; null when it is refused. */
  private static Map<String, ResourceRecordSet> after(
      Map<String, ResourceRecordSet> model, List<Change> batch) {
    Map<String, ResourceRecordSet> after = new TreeMap<>(model);
    Map<String, List<ChangeAction>> actions = new TreeMap<>();
    List<ResourceRecordSet> made = new ArrayList<>();
    for (Change change : batch) {
      ResourceRecordSet set = change.resourceRecordSet();
      ResourceRecordSet there = after.get(key(set));
      actions.computeIfAbsent(key(set), key -> new ArrayList<>()).add(change.action());
      boolean bad =
          (change.action() == ChangeAction.CREATE && there != null)
              || (change.action() == ChangeAction.DELETE && !set.equals(there));
      if (bad) {
        return null;
      }
      if (change.action() == ChangeAction.DELETE) {
        after.remove(key(set));
      } else {
        after.put(key(set), set);
        made.add(set);
      }
    }
    for (List<ChangeAction> list : actions.values()) {
      if (list.size() > 1 && !list.equals(List.of(ChangeAction.DELETE, ChangeAction.CREATE))) {
        return null;
      }
    }
    for (ResourceRecordSet set : made) {
      for (ResourceRecordSet other : after.values()) {
        if (other.name().equals(set.name())) {
          boolean cname = set.type() == RRType.CNAME;
          if (cname != (other.type() == RRType.CNAME)) {
            return null;
          }
          boolean otherPolicy = (set.weight() == null) != (other.weight() == null);
          if (other.type() == set.type() && otherPolicy) {
            return null;
          }
        }
      }
    }
    return after;
  }
}

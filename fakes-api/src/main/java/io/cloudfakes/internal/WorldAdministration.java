package io.cloudfakes.internal;

import io.cloudfakes.call.Call;
import io.cloudfakes.fault.FaultRule;
import io.cloudfakes.transport.socket.admin.AdminTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A world as it is steered from outside its JVM. */
final class WorldAdministration implements AdminTarget {
  private final World world;
  private final ConcurrentMap<FaultRule, Integer> numbers = new ConcurrentHashMap<>();
  private final AtomicInteger lastNumber = new AtomicInteger();

  WorldAdministration(World world) {
    this.world = world;
  }

  @Override
  public String health() {
    return world.faults().crashed() ? "crashed; POST /_cloudfakes/reset heals it" : "ok";
  }

  @Override
  public void reset() {
    world.reset();
  }

  @Override
  public Instant now() {
    return world.clock().instant();
  }

  @Override
  public void advance(Duration by) {
    world.clock().advance(by);
  }

  @Override
  public void set(Instant to) {
    world.clock().set(to);
  }

  @Override
  public List<Map<String, Object>> faults() {
    return world.faults().rules().stream().map(this::listed).toList();
  }

  @Override
  public Map<String, Object> addFault(Map<String, Object> rule) {
    return listed(FaultRuleJson.install(world.faults(), rule));
  }

  @Override
  public boolean removeFault(String id) {
    for (FaultRule rule : world.faults().rules()) {
      if (number(rule).equals(id)) {
        world.faults().remove(rule);
        return true;
      }
    }
    return false;
  }

  @Override
  public void clearFaults() {
    world.faults().heal();
  }

  @Override
  public List<Map<String, Object>> calls(int limit) {
    List<Call> all = world.calls().all();
    return all.subList(Math.max(0, all.size() - limit), all.size()).stream()
        .map(WorldAdministration::listed)
        .toList();
  }

  @Override
  public void clearCalls() {
    world.calls().clear();
  }

  private Map<String, Object> listed(FaultRule rule) {
    Map<String, Object> listed = new LinkedHashMap<>();
    listed.put("id", number(rule));
    listed.put("rule", rule.id());
    listed.put("acted", rule.acted());
    return listed;
  }

  private String number(FaultRule rule) {
    return numbers.computeIfAbsent(rule, unknown -> lastNumber.incrementAndGet()).toString();
  }

  private static Map<String, Object> listed(Call call) {
    Map<String, Object> listed = new LinkedHashMap<>();
    listed.put("sequence", call.sequence());
    listed.put("at", call.at().toString());
    listed.put("service", call.service());
    listed.put("action", call.action());
    listed.put("resource", call.resource());
    listed.put("occurrence", call.occurrence());
    listed.put("attempt", call.attempt());
    listed.put("account", call.account());
    listed.put("region", call.region());
    listed.put("status", call.status());
    listed.put("outcome", call.outcome());
    listed.put("faults", call.faults());
    listed.put("causedBy", call.causedBy());
    return listed;
  }
}

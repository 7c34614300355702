package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.link.WebFirewall.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.Label;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleAction;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/**
 * Random web ACLs of nested statements, asked about random requests, against an evaluator that
 * knows each statement only as what it was made to mean.
 */
class FuzzTest {
  private static final int WEB_ACLS = 60;
  private static final int REQUESTS = 40;
  private static final List<String> WORDS = List.of("admin", "shop", "cart", "old", "api");
  private static final List<String> COUNTRIES = List.of("DE", "FR", "US");
  private static final List<String> LABELS = List.of("red", "green", "blue");

  /** A request, as the naive evaluator knows it. */
  private record Asked(String path, String query, String agent, String ip, String country) {}

  /** What a statement is to mean. */
  private interface Meaning {
    boolean holds(Asked asked, Set<String> labels);
  }

  private record Made(Statement statement, Meaning meaning) {}

  private record Ruled(String name, String action, List<String> labels, Meaning meaning) {}

  private final Random random;

  FuzzTest() {
    this.random = new Random(1);
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void random_web_acls_decide_as_their_statements_mean(long seed) {
    random.setSeed(seed);
    try (FakeAws aws = FakeAws.create()) {
      GuardedStage stage = new GuardedStage(aws);
      Wafv2Client waf = aws.client(Wafv2Client.class);
      WebACLSummary acl = stage.protect();
      String token = acl.lockToken();
      int stopped = 0;
      for (int i = 0; i < WEB_ACLS; i++) {
        List<Rule> rules = new ArrayList<>();
        List<Ruled> ruled = rules(rules);
        String current = token;
        token =
            waf.updateWebACL(
                    b ->
                        b.name("shop")
                            .id(acl.id())
                            .scope(Scope.REGIONAL)
                            .lockToken(current)
                            .defaultAction(d -> d.allow(a -> {}))
                            .visibilityConfig(WebAcls.METRICS)
                            .rules(rules))
                .nextLockToken();
        for (int j = 0; j < REQUESTS; j++) {
          Asked asked = request();
          boolean expected = stops(ruled, asked);
          stopped += expected ? 1 : 0;
          assertThat(ask(stage, asked) instanceof Verdict.Stopped)
              .as("seed %s, %s by %s", seed, asked, rules)
              .isEqualTo(expected);
        }
      }
      assertThat(stopped)
          .as("neither all nor nothing is stopped")
          .isBetween(WEB_ACLS * REQUESTS / 20, WEB_ACLS * REQUESTS * 19 / 20);
    }
  }

  private static Verdict ask(GuardedStage stage, Asked asked) {
    return stage.ask(
        asked.path() + "?" + asked.query(),
        asked.ip(),
        asked.country(),
        r -> r.header("User-Agent", asked.agent()));
  }

  private Asked request() {
    return new Asked(
        "/" + any(WORDS) + "/" + any(WORDS),
        "a=" + any(WORDS) + "&b=" + any(WORDS),
        any(WORDS).repeat(1 + random.nextInt(3)),
        "198.51.100." + random.nextInt(256),
        any(COUNTRIES));
  }

  /** Rules of random priorities, each with one of the actions. */
  private List<Ruled> rules(List<Rule> rules) {
    List<Integer> priorities = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    Set<Integer> taken = new TreeSet<>();
    while (taken.size() < count) {
      taken.add(random.nextInt(1000));
    }
    priorities.addAll(taken);
    List<Ruled> ruled = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Made made = statement(3);
      String action = any(List.of("block", "count", "count", "allow"));
      List<String> labels = random.nextBoolean() ? List.of(any(LABELS)) : List.of();
      RuleAction taking =
          switch (action) {
            case "block" -> RuleAction.builder().block(b -> {}).build();
            case "allow" -> RuleAction.builder().allow(a -> {}).build();
            default -> RuleAction.builder().count(c -> {}).build();
          };
      rules.add(
          rule("r" + i, priorities.get(i), taking, made.statement()).toBuilder()
              .ruleLabels(labels.stream().map(l -> Label.builder().name(l).build()).toList())
              .build());
      ruled.add(new Ruled("r" + i, action, labels, made.meaning()));
    }
    // What is asked first is told by priorities, not by places.
    java.util.Collections.shuffle(rules, random);
    return ruled;
  }

  private static boolean stops(List<Ruled> rules, Asked asked) {
    Set<String> labels = new TreeSet<>();
    for (Ruled one : rules) {
      if (one.meaning().holds(asked, labels)) {
        labels.addAll(one.labels());
        if (!one.action().equals("count")) {
          return one.action().equals("block");
        }
      }
    }
    return false;
  }

  private Made statement(int depth) {
    if (depth > 0 && random.nextInt(3) > 0) {
      Made first = statement(depth - 1);
      Made second = statement(depth - 1);
      return switch (random.nextInt(3)) {
        case 0 ->
            new Made(
                Looks.and(first.statement(), second.statement()),
                (asked, labels) ->
                    first.meaning().holds(asked, labels) && second.meaning().holds(asked, labels));
        case 1 ->
            new Made(
                Looks.or(first.statement(), second.statement()),
                (asked, labels) ->
                    first.meaning().holds(asked, labels) || second.meaning().holds(asked, labels));
        default ->
            new Made(
                Looks.not(first.statement()),
                (asked, labels) -> !first.meaning().holds(asked, labels));
      };
    }
    return leaf();
  }

  private Made leaf() {
    String word = any(WORDS);
    return switch (random.nextInt(7)) {
      case 0 ->
          new Made(
              Looks.bytes("STARTS_WITH", Looks.path(), "/" + word),
              (asked, labels) -> asked.path().indexOf("/" + word) == 0);
      case 1 ->
          new Made(
              Looks.bytes("ENDS_WITH", Looks.path(), word),
              (asked, labels) -> asked.path().endsWith(word));
      case 2 ->
          new Made(
              Looks.bytes("CONTAINS", Looks.query(), "=" + word),
              (asked, labels) -> asked.query().contains("=" + word));
      case 3 -> {
        int size = random.nextInt(16);
        yield new Made(
            Statement.builder()
                .sizeConstraintStatement(
                    s ->
                        s.comparisonOperator("GE")
                            .size((long) size)
                            .fieldToMatch(Looks.header("user-agent"))
                            .textTransformations(Looks.NONE))
                .build(),
            (asked, labels) -> asked.agent().length() >= size);
      }
      case 4 -> {
        String country = any(COUNTRIES);
        yield new Made(
            Statement.builder().geoMatchStatement(g -> g.countryCodesWithStrings(country)).build(),
            (asked, labels) -> asked.country().equals(country));
      }
      case 5 -> {
        Map.Entry<String, String> pattern =
            any(List.of(Map.entry("(an|ol)", "an ol"), Map.entry("^a", "a"), Map.entry("p$", "p")));
        yield new Made(
            Statement.builder()
                .regexMatchStatement(
                    r ->
                        r.regexString(pattern.getKey())
                            .fieldToMatch(Looks.header("user-agent"))
                            .textTransformations(Looks.NONE))
                .build(),
            (asked, labels) ->
                switch (pattern.getKey()) {
                  case "^a" -> asked.agent().charAt(0) == 'a';
                  case "p$" -> asked.agent().endsWith("p");
                  default -> asked.agent().contains("an") || asked.agent().contains("ol");
                });
      }
      default -> {
        String label = any(LABELS);
        yield new Made(Looks.label("LABEL", label), (asked, labels) -> labels.contains(label));
      }
    };
  }
}

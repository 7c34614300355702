package io.cloudfakes.edge.waf.internal.inspect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.RateBasedStatement;

/** What the rules made of one request, in the order in which they did: what logs tell. */
public final class Trail {
  /** What a rule's action is called where none ended it. */
  public static final String DEFAULT_ACTION = "Default_Action";

  private final List<GroupRun> groups = new ArrayList<>();
  private final List<Match> others = new ArrayList<>();
  private final List<RateMatch> rates = new ArrayList<>();
  private final Set<String> actions = new LinkedHashSet<>();
  private final Set<String> oversize = new LinkedHashSet<>();
  private Match ended = new Match(DEFAULT_ACTION, "ALLOW", null, List.of(), null);
  private String endedBy = "REGULAR";
  private @Nullable Match puzzled;
  private @Nullable Match challenged;
  private boolean asksForAsn;
  private @Nullable Integer responseCode;

  /**
   * What a statement against injections found.
   *
   * @param sensitivity null for scripts
   * @param field the name of a header, cookie or query argument; null for other places
   */
  public record Details(
      String conditionType,
      @Nullable String sensitivity,
      String location,
      @Nullable String field,
      String data) {}

  /**
   * A rule that matched.
   *
   * @param overridden the action of its own, where another was taken
   * @param check of the token that a puzzle or challenge asked for
   */
  public record Match(
      String rule,
      String action,
      @Nullable String overridden,
      List<Details> details,
      @Nullable TokenCheck check) {}

  /** A rule-based rate that was exceeded, and the values that were counted together. */
  public record RateMatch(String rule, RateBasedStatement statement, List<String> values) {}

  /** What the rules of one group did. */
  public static final class GroupRun {
    private final String arn;
    private final List<Match> others = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();
    private @Nullable Match ended;

    private GroupRun(String arn) {
      this.arn = arn;
    }

    public String arn() {
      return arn;
    }

    /** Those that matched and let the request go on. */
    public List<Match> others() {
      return others;
    }

    /** Those that matched and are excluded. */
    public List<String> excluded() {
      return excluded;
    }

    /** The one that ended the group; null when none did. */
    public @Nullable Match ended() {
      return ended;
    }
  }

  GroupRun begin(String groupArn) {
    GroupRun run = new GroupRun(groupArn);
    groups.add(run);
    return run;
  }

  /** A rule matched that lets the request go on. */
  void passed(Match match, @Nullable GroupRun group) {
    checked(match);
    actions.add(match.action());
    if (group != null && match.overridden() != null && match.action().equals("COUNT")) {
      actions.add("EXCLUDED_AS_COUNT");
    }
    (group == null ? others : group.others).add(match);
  }

  /** A rule matched that a group's reference excludes: it only counts. */
  void excluded(String rule, GroupRun group) {
    actions.add("COUNT");
    actions.add("EXCLUDED_AS_COUNT");
    group.excluded.add(rule);
  }

  /** A rule matched that ends its group. */
  void groupEnded(Match match, GroupRun group) {
    checked(match);
    group.ended = match;
    actions.add(match.action());
  }

  /**
   * It is over.
   *
   * @param type {@code REGULAR}, {@code RATE_BASED} or {@code GROUP}
   */
  void ended(Match match, String type, @Nullable Integer code) {
    checked(match);
    actions.add(match.action());
    ended = match;
    endedBy = type;
    responseCode = code;
  }

  private void checked(Match match) {
    if (match.check() != null && match.action().equals("CAPTCHA")) {
      puzzled = match;
    } else if (match.check() != null) {
      challenged = match;
    }
  }

  /** A rule looks at the client's autonomous system. */
  void asksForAsn() {
    asksForAsn = true;
  }

  void exceeded(RateMatch match) {
    rates.add(match);
  }

  void oversize(String field) {
    oversize.add(field);
  }

  public List<GroupRun> groups() {
    return groups;
  }

  /** The web ACL's own rules that matched and let the request go on. */
  public List<Match> others() {
    return others;
  }

  public List<RateMatch> rates() {
    return rates;
  }

  /** All that was done to the request: {@code COUNT} and the one that ended it, for example. */
  public Set<String> actions() {
    return actions;
  }

  /** What was looked at and is longer than can be looked at. */
  public Set<String> oversize() {
    return oversize;
  }

  /** The rules that last asked for a solved puzzle and for a passed challenge, if any did. */
  public List<Match> checks() {
    return Stream.of(puzzled, challenged).filter(Objects::nonNull).toList();
  }

  /** Whether a rule looked at the client's autonomous system. */
  public boolean askedForAsn() {
    return asksForAsn;
  }

  /** What ended it. */
  public Match end() {
    return ended;
  }

  /** Of what type the rule is that ended it. */
  public String endType() {
    return endedBy;
  }

  /** The status of the reply that a rule has of its own; null where there is none. */
  public @Nullable Integer responseCode() {
    return responseCode;
  }
}

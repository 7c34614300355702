package io.cloudfakes.dynamodb.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** Draws values, paths and expressions: few names and few values, so that they often meet. */
final class Trees {
  private static final String[] NAMES = {"a", "b", "c", "d"};
  private static final String[] TEXTS = {"", "x", "xy", "yx", "\u00e9", "\uD83D\uDE00", "\uFFFD"};
  private static final String[] HEX = {"", "00", "ff", "00ff", "ff00"};
  private static final String[] SIGNS = {"=", "<>", "<", "<=", ">", ">="};
  private static final String[] TYPES = {"S", "N", "B", "SS", "NS", "BS", "L", "M", "BOOL", "NULL"};

  final Random random;

  Trees(Random random) {
    this.random = random;
  }

  <T> T oneOf(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  String text() {
    return oneOf(TEXTS);
  }

  BigDecimal number() {
    return switch (random.nextInt(8)) {
      case 0 -> Naive.plain(new BigDecimal(random.nextInt(100) + "." + random.nextInt(100)));
      case 1 -> Naive.plain(new BigDecimal("1E+" + random.nextInt(15)).negate());
      case 2 -> Naive.plain(new BigDecimal("25E-" + random.nextInt(9)));
      default -> Naive.plain(BigDecimal.valueOf(random.nextInt(7) - 2));
    };
  }

  Naive.Bin bin() {
    return new Naive.Bin(oneOf(HEX));
  }

  Object scalar() {
    return switch (random.nextInt(5)) {
      case 0, 1 -> number();
      case 2, 3 -> text();
      default -> bin();
    };
  }

  Object value(int depth) {
    return switch (random.nextInt(depth > 0 ? 10 : 6)) {
      case 0, 1, 2 -> scalar();
      case 3 -> random.nextBoolean();
      case 4 -> set();
      case 5 -> random.nextInt(3) == 0 ? Naive.Nil.NIL : scalar();
      case 6, 7 -> list(depth);
      default -> map(depth);
    };
  }

  Naive.SetOf set() {
    TreeSet<Object> members = new TreeSet<>();
    int count = 1 + random.nextInt(3);
    String type = oneOf(new String[] {"SS", "NS", "BS"});
    for (int i = 0; i < count; i++) {
      members.add(
          switch (type) {
            case "SS" -> text();
            case "NS" -> number();
            default -> bin();
          });
    }
    return new Naive.SetOf(type, members);
  }

  List<Object> list(int depth) {
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(value(depth - 1));
    }
    return list;
  }

  Map<String, Object> map(int depth) {
    Map<String, Object> map = new TreeMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      map.put(oneOf(NAMES), value(depth - 1));
    }
    return map;
  }

  NaivePath path() {
    List<Object> steps = new ArrayList<>(List.of(oneOf(NAMES)));
    while (random.nextInt(3) == 0) {
      steps.add(random.nextBoolean() ? oneOf(NAMES) : (Object) random.nextInt(5));
    }
    return new NaivePath(steps);
  }

  NaivePath topLevel() {
    return NaivePath.of(oneOf(NAMES));
  }

  /** Places that do not clash. */
  List<NaivePath> paths(int most) {
    List<NaivePath> paths = new ArrayList<>();
    for (int i = 1 + random.nextInt(most); i > 0; i--) {
      NaivePath path = path();
      if (paths.stream().noneMatch(path::clashes)) {
        paths.add(path);
      }
    }
    return paths;
  }

  NaiveCondition condition(int depth) {
    if (depth > 0) {
      switch (random.nextInt(6)) {
        case 0, 1 -> {
          return new NaiveCondition.Both(condition(depth - 1), condition(depth - 1));
        }
        case 2, 3 -> {
          return new NaiveCondition.Either(condition(depth - 1), condition(depth - 1));
        }
        case 4 -> {
          return new NaiveCondition.Not(condition(depth - 1));
        }
        default -> {}
      }
    }
    return leaf();
  }

  private NaiveCondition leaf() {
    NaivePath path = path();
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> comparison(path);
      case 3 -> between(path);
      case 4 -> {
        List<Object> choices = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
          choices.add(value(1));
        }
        yield new NaiveCondition.In(path, choices);
      }
      case 5, 6 -> new NaiveCondition.Exists(path, random.nextBoolean());
      case 7 -> new NaiveCondition.HasType(path, oneOf(TYPES));
      case 8 -> new NaiveCondition.Begins(path, random.nextBoolean() ? text() : bin());
      default -> new NaiveCondition.Contains(path, scalar());
    };
  }

  private NaiveCondition comparison(NaivePath path) {
    String sign = oneOf(SIGNS);
    NaiveOperand left =
        random.nextInt(5) == 0 ? new NaiveOperand.SizeOf(path) : new NaiveOperand.At(path);
    NaivePath other = path();
    boolean equality = sign.equals("=") || sign.equals("<>");
    NaiveOperand right =
        random.nextInt(5) == 0 && !other.equals(path) && !sign.equals("<>")
            ? new NaiveOperand.At(other)
            : new NaiveOperand.Literal(equality && random.nextBoolean() ? value(1) : scalar());
    return random.nextInt(4) == 0
        ? new NaiveCondition.Compare(right, sign, left)
        : new NaiveCondition.Compare(left, sign, right);
  }

  private NaiveCondition between(NaivePath path) {
    List<Object> bounds = new ArrayList<>();
    int kind = random.nextInt(3);
    for (int i = 0; i < 2; i++) {
      bounds.add(kind == 0 ? text() : kind == 1 ? number() : bin());
    }
    bounds.sort(Naive::compare);
    return new NaiveCondition.Between(
        kind == 1 && random.nextInt(4) == 0
            ? new NaiveOperand.SizeOf(path)
            : new NaiveOperand.At(path),
        bounds.get(0),
        bounds.get(1));
  }

  /**
   * An update.
   *
   * @param more further top-level attributes it may set or remove
   */
  NaiveUpdate update(Map<String, Object> more) {
    List<NaiveUpdate.Action> actions = new ArrayList<>();
    for (NaivePath path : paths(4)) {
      boolean top = path.steps().size() == 1;
      switch (random.nextInt(top ? 8 : 6)) {
        case 0, 1, 2, 3 -> actions.add(new NaiveUpdate.Action("SET", path, operand(true)));
        case 4, 5 -> actions.add(new NaiveUpdate.Action("REMOVE", path, null));
        case 6 ->
            actions.add(
                new NaiveUpdate.Action(
                    "ADD",
                    path,
                    new NaiveOperand.Literal(random.nextBoolean() ? number() : set())));
        default ->
            actions.add(new NaiveUpdate.Action("DELETE", path, new NaiveOperand.Literal(set())));
      }
    }
    more.forEach(
        (name, value) ->
            actions.add(
                value == null
                    ? new NaiveUpdate.Action("REMOVE", NaivePath.of(name), null)
                    : new NaiveUpdate.Action(
                        "SET", NaivePath.of(name), new NaiveOperand.Literal(value))));
    Collections.shuffle(actions, random);
    return new NaiveUpdate(actions);
  }

  private NaiveOperand operand(boolean whole) {
    return switch (random.nextInt(whole ? 10 : 6)) {
      case 0, 1, 2, 3 -> new NaiveOperand.Literal(value(2));
      case 4 -> new NaiveOperand.At(path());
      case 5 -> new NaiveOperand.IfNotExists(path(), new NaiveOperand.Literal(value(1)));
      case 6, 7 -> new NaiveOperand.Sum(term(), random.nextBoolean(), term());
      default -> new NaiveOperand.Append(ends(), ends());
    };
  }

  private NaiveOperand term() {
    return switch (random.nextInt(3)) {
      case 0 -> new NaiveOperand.Literal(small());
      case 1 -> new NaiveOperand.At(path());
      default -> new NaiveOperand.IfNotExists(path(), new NaiveOperand.Literal(small()));
    };
  }

  /** Sums of what is stored must keep to 38 digits, so only these are added. */
  private BigDecimal small() {
    return Naive.plain(BigDecimal.valueOf(random.nextInt(9) - 4));
  }

  private NaiveOperand ends() {
    return switch (random.nextInt(3)) {
      case 0 -> new NaiveOperand.Literal(list(1));
      case 1 -> new NaiveOperand.At(path());
      default -> new NaiveOperand.IfNotExists(path(), new NaiveOperand.Literal(list(1)));
    };
  }
}

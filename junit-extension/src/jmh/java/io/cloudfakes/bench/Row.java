package io.cloudfakes.bench;

/**
 * One line of the table: a benchmark, its floor, and what is wanted of it.
 *
 * @param benchmark class and method; behind them, in braces, the size in KiB where there are
 *     several
 * @param floor the benchmark it is compared with; "" for none
 * @param target what is wanted
 */
record Row(String benchmark, String floor, Target target) {

  /** What is wanted of a median; 0 where nothing is. */
  record Target(double timesFloor, double micros) {
    static final Target NONE = new Target(0, 0);

    static Target timesFloor(double times) {
      return new Target(times, 0);
    }

    static Target micros(double most) {
      return new Target(0, most);
    }

    boolean isMet(double median, double ratio) {
      return (timesFloor == 0 || ratio <= timesFloor) && (micros == 0 || median <= micros);
    }

    @Override
    public String toString() {
      return timesFloor != 0
          ? "<= %.2f x floor".formatted(timesFloor)
          : micros != 0 ? "<= %.0f us".formatted(micros) : "";
    }
  }

  static Row of(String benchmark, Target target) {
    return new Row(benchmark, "", target);
  }

  /** A benchmark whose floor is the method of the same name that ends in {@code Floor}. */
  static Row beside(String benchmark, Target target) {
    int brace = benchmark.indexOf('{');
    String floor =
        brace < 0
            ? benchmark + "Floor"
            : benchmark.substring(0, brace) + "Floor" + benchmark.substring(brace);
    return new Row(benchmark, floor, target);
  }
}

package io.cloudfakes.link;

import java.time.Duration;

/**
 * How events are delivered otherwise than at once, once, and in order.
 *
 * @param times how often each is delivered; 1 is the usual
 * @param delay how much virtual time later
 * @param overtaken whether the events of the next cause go first
 */
public record Disorder(int times, Duration delay, boolean overtaken) {
  /** As it should be. */
  public static final Disorder NONE = new Disorder(1, Duration.ZERO, false);

  /** Each so many times as often. */
  public Disorder times(int more) {
    return new Disorder(times * more, delay, overtaken);
  }

  /** Each that much later still. */
  public Disorder later(Duration more) {
    return new Disorder(times, delay.plus(more), overtaken);
  }

  /** Behind the events of the next cause. */
  public Disorder behindTheNext() {
    return new Disorder(times, delay, true);
  }
}

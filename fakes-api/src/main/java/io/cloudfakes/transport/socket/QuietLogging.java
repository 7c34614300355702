package io.cloudfakes.transport.socket;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the web server's own log out of a user's build. Without a logging framework on the class
 * path its log ends on standard error: banners at INFO, and a stack trace for what a hostile client
 * sends. The endpoint answers or closes in each such case, so nothing is lost. A level the user has
 * set is left as it is.
 */
final class QuietLogging {
  private static final List<String> NAMES = List.of("io.undertow", "org.xnio", "org.jboss.threads");

  // java.util.logging holds its loggers weakly: a level is forgotten with the logger it was set on.
  private final List<Logger> held = new ArrayList<>();

  QuietLogging() {
    for (String name : NAMES) {
      Logger logger = Logger.getLogger(name);
      if (logger.getLevel() == null) {
        logger.setLevel(Level.OFF);
      }
      held.add(logger);
    }
  }

  /** Holds on to the levels set; called by whoever is about to start a server. */
  void keep() {
    held.forEach(Logger::getLevel);
  }
}

package io.cloudfakes.edge.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

/** Handlers that tests upload. */
final class UploadedHandlers {
  private UploadedHandlers() {}

  /** Counts in a static field: each copy of the class has one of its own. */
  public static final class Counting implements RequestHandler<Object, Integer> {
    private static int count;

    @Override
    public Integer handleRequest(Object event, Context context) {
      return ++count;
    }
  }

  /** Methods of every form that AWS takes. */
  public static final class Methods {
    public String one(Map<String, String> event) {
      return "one " + event.get("n");
    }

    public String two(Map<String, String> event, Context context) {
      return "two " + event.get("n") + " " + context.getFunctionName();
    }

    public static int length(String event) {
      return event.length();
    }

    public void streams(InputStream in, OutputStream out, Context context) throws IOException {
      out.write(in.readAllBytes());
    }

    public String fails(Object event) {
      throw new IllegalStateException("no table");
    }
  }

  /** Counts what it was given, and then does what the event says to its process. */
  public static final class Ending implements RequestHandler<Map<String, String>, Object> {
    private static int count;

    @Override
    public Object handleRequest(Map<String, String> event, Context context) {
      count++;
      switch (event.getOrDefault("do", "")) {
        case "exit" -> System.exit(Integer.parseInt(event.get("status")));
        case "runtime" -> Runtime.getRuntime().exit(3);
        case "halt" -> Runtime.getRuntime().halt(4);
        case "reference" -> {
          IntConsumer end = System::exit;
          end.accept(5);
        }
        case "caught" -> swallowed();
        case "overflow" -> deeper(0);
        case "linkage" -> throw new LinkageError("no such class");
        case "getenv" -> {
          return System.getenv(event.get("name"));
        }
        case "environment" -> {
          return System.getenv();
        }
        case "forever" -> forever();
        default -> {
          return count;
        }
      }
      return "unreachable";
    }

    private static void swallowed() {
      try {
        System.exit(1);
      } catch (Throwable caught) {
        count = -1;
      }
    }

    private static int deeper(int n) {
      return n < 0 ? n : deeper(n + 1) + 1;
    }

    private static void forever() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Ends its process before it is a handler. */
  public static final class EndingAtOnce implements RequestHandler<Object, String> {
    public EndingAtOnce() {
      System.exit(0);
    }

    @Override
    public String handleRequest(Object event, Context context) {
      return "never";
    }
  }
}

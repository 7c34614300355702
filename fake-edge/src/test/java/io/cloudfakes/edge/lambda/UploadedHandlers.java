package io.cloudfakes.edge.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

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
}

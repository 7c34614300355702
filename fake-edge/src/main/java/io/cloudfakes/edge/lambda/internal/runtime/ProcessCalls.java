package io.cloudfakes.edge.lambda.internal.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What uploaded code reaches when it calls what is its whole process's: each instance of a function
 * is a process on AWS, and shares one with the test here. {@link RedirectedCalls} leads the calls
 * here; nobody else is to make them.
 */
public final class ProcessCalls {
  private static final StackWalker STACK =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private ProcessCalls() {}

  /** In place of {@link System#exit}. */
  // Called by code that was compiled against what it stands in for.
  @SuppressWarnings("DoNotCallSuggester")
  public static void exit(int status) {
    throw ended(STACK.getCallerClass(), status);
  }

  /** In place of {@link Runtime#exit} and {@link Runtime#halt}. */
  // As above; the object that the call was made on is an argument of the one in its place.
  @SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
  public static void exit(Runtime runtime, int status) {
    throw ended(STACK.getCallerClass(), status);
  }

  /** In place of {@link System#getenv(String)}. */
  public static @Nullable String getenv(String name) {
    return environment(STACK.getCallerClass()).get(name);
  }

  /** In place of {@link System#getenv()}. */
  public static Map<String, String> getenv() {
    return environment(STACK.getCallerClass());
  }

  private static ProcessExit ended(Class<?> caller, int status) {
    ProcessExit exit = new ProcessExit(status);
    // Remembered there, for code that catches everything ends all the same.
    return caller.getClassLoader() instanceof PackageClassLoader instance
        ? instance.ended(exit)
        : exit;
  }

  private static Map<String, String> environment(Class<?> caller) {
    return caller.getClassLoader() instanceof PackageClassLoader instance
        ? instance.environment()
        : System.getenv();
  }
}

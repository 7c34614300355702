package io.cloudfakes.junit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** What the extension keeps in JUnit's contexts, and how it reads them. */
final class Contexts {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(FakeAwsExtension.class);

  private Contexts() {}

  /** Something closed when the context it is kept in ends, before what was kept earlier. */
  // JUnit before 5.13 closes only CloseableResource; from 5.13 on that is deprecated in favour of
  // AutoCloseable, and a resource that is both is closed once.
  @SuppressWarnings("deprecation")
  interface Kept extends AutoCloseable, ExtensionContext.Store.CloseableResource {
    @Override
    void close();
  }

  /** Keeps a thing for this very context; contexts inside it do not see it as theirs. */
  static void keep(ExtensionContext context, Kept thing) {
    context.getStore(NAMESPACE).put(key(context, thing.getClass()), thing);
  }

  /** What is kept for this very context. */
  static <K extends Kept> @Nullable K kept(ExtensionContext context, Class<K> type) {
    return context.getStore(NAMESPACE).get(key(context, type), type);
  }

  static boolean holds(ExtensionContext context, Class<? extends Kept> type) {
    return kept(context, type) != null;
  }

  /** What is kept for this context or the nearest one around it. */
  static <K extends Kept> @Nullable K nearest(ExtensionContext context, Class<K> type) {
    for (ExtensionContext at : around(context)) {
      K found = kept(at, type);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** What this context and all inside it share, made when first asked for. */
  // Its successor computeIfAbsent is there from JUnit 6.0 on only.
  @SuppressWarnings("deprecation")
  static <K extends Kept> K shared(
      ExtensionContext context, Class<K> type, Function<Class<K>, K> make) {
    return Objects.requireNonNull(
        context.getStore(NAMESPACE).getOrComputeIfAbsent(type, make, type));
  }

  /** This context and those around it, innermost first. */
  static List<ExtensionContext> around(ExtensionContext context) {
    Deque<ExtensionContext> found = new ArrayDeque<>();
    for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
      found.addLast(at);
    }
    return List.copyOf(found);
  }

  /** Those of classes, outermost first. */
  static List<ExtensionContext> classesAround(ExtensionContext context) {
    Deque<ExtensionContext> found = new ArrayDeque<>();
    for (ExtensionContext at : around(context)) {
      if (at.getTestClass().isPresent() && at.getTestMethod().isEmpty()) {
        found.addFirst(at);
      }
    }
    return List.copyOf(found);
  }

  /**
   * What a test or class is called in every run and in whatever is around the Jupiter engine: a
   * suite, an IDE or a build tool.
   */
  static String stableName(ExtensionContext context) {
    String id = context.getUniqueId();
    int engine = id.lastIndexOf("[engine:");
    int end = engine < 0 ? -1 : id.indexOf("]/", engine);
    return end < 0 ? id : id.substring(end + 2);
  }

  /**
   * What a context's seed grows from: its stable name. All runs of an exploration have one, for
   * they differ in their faults and in nothing else.
   */
  static String seedName(ExtensionContext context) {
    String name = stableName(context);
    boolean oneOfMany =
        AnnotationSupport.isAnnotated(context.getElement(), ExploreFaults.class)
            || AnnotationSupport.isAnnotated(context.getElement(), ReplayFaults.class);
    int run = name.lastIndexOf("/[test-template-invocation:");
    return oneOfMany && run >= 0 ? name.substring(0, run) : name;
  }

  /** What people call it. */
  static String name(ExtensionContext context) {
    String of = context.getTestClass().map(Class::getSimpleName).orElse("the test run");
    return context.getTestMethod().map(method -> of + "." + method.getName() + "()").orElse(of);
  }

  /** Lookups in a context fall back to those around it, so the key says whose it is. */
  private static String key(ExtensionContext context, Class<?> type) {
    return type.getName() + " of " + context.getUniqueId();
  }
}

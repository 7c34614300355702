package io.cloudfakes.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/** The fields of a test class that are ours to set. */
final class Fields {
  private final Injection injection;

  Fields(Injection injection) {
    this.injection = injection;
  }

  private record FieldPlace(Field field) implements Injection.Place {
    @Override
    public Class<?> type() {
      return field.getType();
    }

    @Override
    public boolean has(Class<? extends Annotation> annotation) {
      return field.isAnnotationPresent(annotation);
    }

    @Override
    public String name() {
      return "The field " + field.getDeclaringClass().getSimpleName() + "." + field.getName();
    }
  }

  void setStatic(Class<?> testClass, TestWorld world) {
    ofClass(testClass).forEach(field -> set(field, null, world));
  }

  void setOf(Object instance, TestWorld world) {
    ofInstance(instance.getClass()).forEach(field -> set(field, instance, world));
  }

  static List<Field> ofClass(Class<?> testClass) {
    return annotated(testClass, field -> Modifier.isStatic(field.getModifiers()));
  }

  static List<Field> ofInstance(Class<?> testClass) {
    return annotated(testClass, field -> !Modifier.isStatic(field.getModifiers()));
  }

  /**
   * Complains of static fields that nobody set because the extension is registered too late.
   *
   * @throws ExtensionConfigurationException when there are any
   */
  static void requireNoStatic(Class<?> testClass) {
    for (Field field : ofClass(testClass)) {
      throw new ExtensionConfigurationException(
          new FieldPlace(field).name()
              + " is static, but the @RegisterExtension field of FakeAwsExtension is not, so there"
              + " is no world for the class, in @BeforeAll or in static fields. Make the"
              + " @RegisterExtension field static, or this one not.");
    }
  }

  private static List<Field> annotated(Class<?> testClass, Predicate<Field> wanted) {
    return AnnotationSupport.findAnnotatedFields(testClass, FromFakeAws.class, wanted);
  }

  private void set(Field field, @Nullable Object instance, TestWorld world) {
    Injection.Place place = new FieldPlace(field);
    if (Modifier.isFinal(field.getModifiers())) {
      throw new ExtensionConfigurationException(
          place.name() + " is final, so it cannot be set: take \"final\" away.");
    }
    try {
      field.setAccessible(true);
      field.set(instance, injection.value(place, world));
    } catch (IllegalAccessException | IllegalArgumentException e) {
      throw new ExtensionConfigurationException(
          place.name() + " could not be set: " + e.getMessage(), e);
    }
  }
}

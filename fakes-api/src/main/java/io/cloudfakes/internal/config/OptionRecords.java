package io.cloudfakes.internal.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the options of fakes, which are records: each component by its name, those that are not
 * there as they are by default.
 */
final class OptionRecords {
  private OptionRecords() {}

  /** The options of that type; what the section does not say is as {@code defaults()} has it. */
  static Object read(Class<?> type, Section section) {
    return read(type, section, defaults(type));
  }

  private static Object read(Class<?> type, Section section, @Nullable Object defaults) {
    RecordComponent[] components = type.getRecordComponents();
    section.requireOnly(Arrays.stream(components).map(RecordComponent::getName).toList());
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      String name = component.getName();
      types[i] = component.getType();
      Object usual = defaults == null ? null : value(component, defaults);
      Optional<JsonNode> sent =
          defaults == null ? Optional.of(section.require(name)) : section.find(name);
      values[i] =
          sent.isPresent()
              ? convert(component.getGenericType(), section.at(name), sent.get(), usual)
              : usual;
    }
    return made(type, types, values, section.path());
  }

  /**
   * What a value of the file is as a Java value.
   *
   * @param usual what it is by default, which says what a section leaves out; null when unknown
   */
  private static Object convert(Type type, String path, JsonNode value, @Nullable Object usual) {
    if (type instanceof ParameterizedType generic) {
      return convertGeneric(generic, path, value);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return Section.text(path, value);
    } else if (plain == boolean.class || plain == Boolean.class) {
      if (!value.isBoolean()) {
        throw Section.wrong(path, "true or false", value);
      }
      return value.booleanValue();
    } else if (plain == int.class || plain == Integer.class) {
      return (int) Section.number(path, value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    } else if (plain == long.class || plain == Long.class) {
      return Section.number(path, value, Long.MIN_VALUE, Long.MAX_VALUE);
    } else if (plain == double.class || plain == Double.class) {
      if (!value.isNumber()) {
        throw Section.wrong(path, "a number", value);
      }
      return value.doubleValue();
    } else if (plain == Duration.class) {
      return duration(path, value);
    } else if (plain == Instant.class) {
      return instant(path, value);
    } else if (plain == ClassLoader.class) {
      return classLoader(path, value);
    } else if (plain.isEnum()) {
      return constant(plain, path, value);
    } else if (plain.isRecord()) {
      return read(plain, Section.of(path, value), usual == null ? defaultsOrNull(plain) : usual);
    }
    throw new IllegalArgumentException(path + " cannot be set in a file");
  }

  private static Object convertGeneric(ParameterizedType type, String path, JsonNode value) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return Optional.of(convert(arguments[0], path, value, null));
    } else if (type.getRawType() == List.class) {
      if (!value.isArray()) {
        throw Section.wrong(path, "a list", value);
      }
      List<Object> list = new ArrayList<>();
      for (int i = 0; i < value.size(); i++) {
        list.add(convert(arguments[0], path + "[" + i + "]", value.get(i), null));
      }
      return list;
    } else if (type.getRawType() == Map.class && arguments[0] == String.class) {
      Section section = Section.of(path, value);
      Map<String, Object> map = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> entry : section.members().properties()) {
        map.put(
            entry.getKey(),
            convert(arguments[1], section.at(entry.getKey()), entry.getValue(), null));
      }
      return map;
    }
    throw new IllegalArgumentException(path + " cannot be set in a file");
  }

  private static Duration duration(String path, JsonNode value) {
    try {
      return Duration.parse(Section.text(path, value));
    } catch (DateTimeParseException e) {
      throw Section.wrong(path, "a duration such as PT15M or P1D", value);
    }
  }

  static Instant instant(String path, JsonNode value) {
    try {
      return Instant.parse(Section.text(path, value));
    } catch (DateTimeParseException e) {
      throw Section.wrong(path, "a time such as 2026-01-01T00:00:00Z", value);
    }
  }

  private static Object constant(Class<?> type, String path, JsonNode value) {
    String name = Section.text(path, value);
    List<String> names = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      String known = ((Enum<?>) constant).name();
      if (known.equals(name)) {
        return constant;
      }
      names.add(known);
    }
    throw Section.wrong(path, "one of " + String.join(", ", names), value);
  }

  /** Of a list of jars and directories. It is open as long as the world may load classes. */
  private static ClassLoader classLoader(String path, JsonNode value) {
    if (!value.isArray()) {
      throw Section.wrong(path, "a list of jars and directories", value);
    }
    URL[] places = new URL[value.size()];
    for (int i = 0; i < places.length; i++) {
      Path place = Path.of(Section.text(path + "[" + i + "]", value.get(i)));
      if (!Files.exists(place)) {
        throw new IllegalArgumentException(
            path + "[" + i + "]: there is no " + place.toAbsolutePath());
      }
      try {
        places[i] = place.toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException(path + "[" + i + "] cannot be " + place, e);
      }
    }
    return new URLClassLoader(places, OptionRecords.class.getClassLoader());
  }

  private static Object defaults(Class<?> type) {
    Object defaults = defaultsOrNull(type);
    if (defaults == null || !type.isRecord()) {
      throw new IllegalStateException(
          type.getName() + " needs to be a record with a public static method defaults()");
    }
    return defaults;
  }

  private static @Nullable Object defaultsOrNull(Class<?> type) {
    try {
      return type.getMethod("defaults").invoke(null);
    } catch (NoSuchMethodException e) {
      return null;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("defaults() of " + type.getName() + " failed", e);
    }
  }

  private static @Nullable Object value(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  private static Object made(Class<?> type, Class<?>[] types, Object[] values, String path) {
    try {
      Constructor<?> constructor = type.getConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      String reason = e.getCause() == null ? e.toString() : e.getCause().getMessage();
      throw new IllegalArgumentException(path + ": " + reason, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " cannot be made", e);
    }
  }
}

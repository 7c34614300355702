package io.cloudfakes.contract;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cloudfakes.service.Action;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/**
 * Which members of the SDK's model a fake's code reads and writes, held against all members there
 * are: nothing a request can ask for is overlooked, and nothing an answer can say is forgotten.
 */
public final class MembersWalk {
  private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9-]+)\"");

  /** Getters and setters the main code calls, by class of the model, in lower case. */
  private final Map<String, Set<String>> read = new TreeMap<>();

  private final Map<String, Set<String>> written = new TreeMap<>();

  /** The texts that stand in the sources, by which members are written through their names. */
  private final Set<String> named = new TreeSet<>();

  private MembersWalk() {}

  /**
   * Of the main classes of a package and those below it.
   *
   * @param modelPackage of the service's model classes
   */
  public static MembersWalk of(String codePackage, String modelPackage) {
    MembersWalk walk = new MembersWalk();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(codePackage)) {
      List<JavaCodeUnitAccess<? extends CodeUnitAccessTarget>> calls = new ArrayList<>();
      calls.addAll(type.getMethodCallsFromSelf());
      calls.addAll(type.getMethodReferencesFromSelf());
      for (JavaCodeUnitAccess<? extends CodeUnitAccessTarget> call : calls) {
        if (call.getTargetOwner().getPackageName().equals(modelPackage)) {
          walk.note(call.getTarget());
        }
      }
    }
    return walk;
  }

  private void note(CodeUnitAccessTarget target) {
    JavaClass owner = target.getOwner();
    if (target.getRawParameterTypes().isEmpty()) {
      note(read, owner.getSimpleName(), target.getName().replaceFirst("AsStrings?$", ""));
    } else if (owner.getSimpleName().equals("Builder")) {
      String built = owner.getName().replaceFirst("\\$Builder$", "");
      String plain = target.getName().replaceFirst("WithStrings$", "");
      note(written, built.substring(built.lastIndexOf('.') + 1), plain);
    }
  }

  private static void note(Map<String, Set<String>> where, String type, String member) {
    where.computeIfAbsent(type, name -> new TreeSet<>()).add(member.toLowerCase(Locale.ROOT));
  }

  /** Members that are read another way than by the SDK's getters, which another test shows. */
  public MembersWalk reading(String type, String... members) {
    for (String member : members) {
      note(read, type, member);
    }
    return this;
  }

  /** Members that are written another way than by the SDK's setters, which another test shows. */
  public MembersWalk writing(String type, String... members) {
    for (String member : members) {
      note(written, type, member);
    }
    return this;
  }

  /**
   * Takes of one structure for read and written what is of another: for code that copies the one
   * into the other, member by member.
   */
  public MembersWalk copying(String from, String to) {
    for (Map<String, Set<String>> known : List.of(read, written)) {
      for (String member : known.getOrDefault(from, Set.of())) {
        note(known, to, member);
      }
    }
    return this;
  }

  /**
   * Takes members for written whose names, or whose headers' names, stand in the sources: for
   * answers that several actions share, which have no type in common.
   */
  public MembersWalk writingByName(Path sources) {
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher literal = LITERAL.matcher(Files.readString(file));
        while (literal.find()) {
          named.add(literal.group(1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** The members of the action's request, nested ones included, that nothing reads or refuses. */
  public List<String> overlooked(Action<?> action) {
    List<String> overlooked = new ArrayList<>();
    Set<String> listed = new TreeSet<>(action.operation().members().refused());
    listed.addAll(action.operation().members().withoutEffect());
    walk(read, action.requestType(), "", listed, new TreeSet<>(), action.name(), overlooked);
    return overlooked;
  }

  /**
   * The members of the action's answer, nested ones included, that nothing writes. Structures that
   * requests have too are given back as they came, and so not looked into.
   *
   * @param listed members never answered, with their paths
   */
  public List<String> unanswered(Action<?> action, Set<String> listed) {
    List<String> unanswered = new ArrayList<>();
    walk(written, action.responseType(), "", listed, new TreeSet<>(), action.name(), unanswered);
    return unanswered;
  }

  private void walk(
      Map<String, Set<String>> known,
      Class<? extends SdkPojo> type,
      String path,
      Set<String> listed,
      Set<String> above,
      String action,
      List<String> missing) {
    if (!above.add(type.getName())) {
      return;
    }
    Set<String> here = known.getOrDefault(type.getSimpleName(), Set.of());
    for (SdkField<?> field : builder(type).sdkFields()) {
      String name = path + field.memberName();
      if (listed.contains(name)
          || listed.contains(type.getSimpleName() + "." + field.memberName())) {
        continue;
      }
      Class<? extends SdkPojo> inside = structure(field);
      boolean byName =
          known == written
              && (named.contains(field.memberName())
                  || named.contains(String.valueOf(field.locationName())));
      if (!byName && !here.contains(field.memberName().toLowerCase(Locale.ROOT))) {
        missing.add(action + ": " + name);
      } else if (inside != null && (known == read || !read.containsKey(inside.getSimpleName()))) {
        walk(known, inside, name + ".", listed, above, action, missing);
      }
    }
    above.remove(type.getName());
  }

  /** The type of a structure, or of a list's or map's structures; null for what has no members. */
  private static Class<? extends SdkPojo> structure(SdkField<?> field) {
    SdkField<?> one = field;
    while (one.marshallingType() == MarshallingType.LIST
        || one.marshallingType() == MarshallingType.MAP) {
      one =
          one.marshallingType() == MarshallingType.LIST
              ? one.getTrait(ListTrait.class).memberFieldInfo()
              : one.getTrait(MapTrait.class).valueFieldInfo();
    }
    if (one.marshallingType() != MarshallingType.SDK_POJO) {
      return null;
    }
    Class<?> builder = one.constructor().get().getClass();
    return builder.getEnclosingClass().asSubclass(SdkPojo.class);
  }

  private static SdkPojo builder(Class<? extends SdkPojo> type) {
    try {
      return (SdkPojo) type.getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.cloudfakes.edge.lambda.internal.runtime;

import io.cloudfakes.protocol.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The classes of an uploaded package: those in it, and in the jars of its {@code lib}. They come
 * before those of the test's class path, as they would on AWS, where the test's are not; but the
 * interfaces of handlers are shared, for else nobody could call them.
 */
final class PackageClassLoader extends ClassLoader {
  private static final String SHARED = "com.amazonaws.services.lambda.runtime.";

  private static final String CALLS = ProcessCalls.class.getName();

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, String> environment;
  private volatile @Nullable ProcessExit exit;

  PackageClassLoader(Bytes zip, ClassLoader classPath, Map<String, String> environment)
      throws IOException {
    super(classPath);
    this.environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    read(zip.inputStream(), true);
  }

  /** The environment variables of the instance whose code this loads. */
  Map<String, String> environment() {
    return environment;
  }

  /** The instance's process ends; the first end is the one that counts. */
  synchronized ProcessExit ended(ProcessExit asked) {
    if (exit == null) {
      exit = asked;
    }
    return asked;
  }

  /** The end the instance's code has asked for; null while it goes on. */
  @Nullable ProcessExit exit() {
    return exit;
  }

  private void read(InputStream zip, boolean withLibraries) throws IOException {
    try (ZipInputStream entries = new ZipInputStream(zip)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        byte[] content = entries.readAllBytes();
        String name = entry.getName();
        if (withLibraries && name.startsWith("lib/") && name.endsWith(".jar")) {
          read(new ByteArrayInputStream(content), false);
        } else {
          files.putIfAbsent(name, content);
        }
      }
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        loaded = load(name);
      }
      if (resolve) {
        resolveClass(loaded);
      }
      return loaded;
    }
  }

  private Class<?> load(String name) throws ClassNotFoundException {
    if (name.equals(CALLS)) {
      return ProcessCalls.class;
    }
    byte[] code = name.startsWith(SHARED) ? null : files.get(name.replace('.', '/') + ".class");
    if (code == null) {
      return super.loadClass(name, false);
    }
    byte[] led = RedirectedCalls.in(code);
    return defineClass(name, led, 0, led.length);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    byte[] content = files.get(name);
    return content == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(content);
  }

  /** What is in the package has no address: it is read as a stream. */
  @Override
  protected @Nullable URL findResource(String name) {
    return null;
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    return Collections.emptyEnumeration();
  }
}

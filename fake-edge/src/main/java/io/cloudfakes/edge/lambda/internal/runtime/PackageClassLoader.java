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

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  PackageClassLoader(Bytes zip, ClassLoader classPath) throws IOException {
    super(classPath);
    read(zip.inputStream(), true);
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
        byte[] code = name.startsWith(SHARED) ? null : files.get(name.replace('.', '/') + ".class");
        loaded =
            code == null ? super.loadClass(name, false) : defineClass(name, code, 0, code.length);
      }
      if (resolve) {
        resolveClass(loaded);
      }
      return loaded;
    }
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

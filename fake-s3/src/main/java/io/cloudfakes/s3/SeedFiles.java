package io.cloudfakes.s3;

import io.cloudfakes.protocol.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the files a bucket is seeded with, on disk or on the class path, in the order of keys. */
final class SeedFiles {
  private SeedFiles() {}

  /**
   * One file.
   *
   * @param contentType by the ending of its name; null when that says nothing
   */
  record File(String key, Bytes content, @Nullable String contentType) {
    static File of(String key, byte[] content) {
      return new File(key, Bytes.wrap(content), ContentTypes.of(key));
    }
  }

  static List<File> ofDirectory(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new IllegalArgumentException("There is no directory " + directory.toAbsolutePath());
    }
    Map<String, File> files = new TreeMap<>();
    add(directory, files);
    return List.copyOf(files.values());
  }

  static List<File> ofClassPath(String folder) {
    String name = folder.startsWith("/") ? folder.substring(1) : folder;
    name = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    Map<String, File> files = new TreeMap<>();
    List<URL> places = places(name);
    if (places.isEmpty()) {
      throw new IllegalArgumentException("There is no folder '" + name + "' on the class path");
    }
    // What comes first on the class path hides what comes later, as with any resource.
    Collections.reverse(places);
    for (URL place : places) {
      add(place, name, files);
    }
    return List.copyOf(files.values());
  }

  private static List<URL> places(String folder) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader loader = context == null ? SeedFiles.class.getClassLoader() : context;
    try {
      return new ArrayList<>(Collections.list(loader.getResources(folder)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(URL place, String folder, Map<String, File> files) {
    try {
      if (place.openConnection() instanceof JarURLConnection jar) {
        // Not the shared one: whoever closed that would close it for everybody.
        jar.setUseCaches(false);
        try (JarFile archive = jar.getJarFile()) {
          add(archive, folder + "/", files);
        }
      } else {
        add(Path.of(new URI(place.toString())), files);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("Cannot look into " + place, e);
    }
  }

  private static void add(JarFile archive, String prefix, Map<String, File> files)
      throws IOException {
    for (JarEntry entry : Collections.list(archive.entries())) {
      if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
        String key = entry.getName().substring(prefix.length());
        try (InputStream content = archive.getInputStream(entry)) {
          files.put(key, File.of(key, content.readAllBytes()));
        }
      }
    }
  }

  private static void add(Path directory, Map<String, File> files) {
    try (Stream<Path> found = Files.walk(directory)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        List<String> steps = new ArrayList<>();
        directory.relativize(file).forEach(step -> steps.add(step.toString()));
        String key = String.join("/", steps);
        files.put(key, File.of(key, Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.cloudfakes.s3.internal.web;

import io.cloudfakes.protocol.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as a browser sends it to upload a file: the fields before the file, and the file. What
 * comes after the file is not looked at.
 *
 * @param fields by name in lower case, in the order sent; the first of a name counts
 * @param names the fields' names as sent, by the same key
 * @param file null when the form has none
 * @param preceding how many bytes stand before the file
 */
record FormData(
    Map<String, String> fields, Map<String, String> names, @Nullable Bytes file, long preceding) {
  private static final String FILE_NAME = "${filename}";
  private static final byte[] HEADER_END = "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

  /** The boundary a content type names; null when it is of no such form. */
  static @Nullable String boundary(@Nullable String contentType) {
    if (contentType == null
        || !contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      return null;
    }
    String boundary = parameter(contentType, "boundary");
    return boundary == null || boundary.isEmpty() ? null : boundary;
  }

  /** Reads a form; null when it is not well-formed. */
  static @Nullable FormData parse(String boundary, Bytes body) {
    byte[] bytes = body.toByteArray();
    byte[] delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    Map<String, String> fields = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    int at = firstPart(bytes, delimiter);
    while (at >= 0 && !isLast(bytes, at)) {
      int content = indexOf(bytes, HEADER_END, at);
      int end = content < 0 ? -1 : indexOf(bytes, delimiter, content + 2);
      if (end < 0) {
        return null;
      }
      String head = new String(bytes, at, content - at, StandardCharsets.UTF_8);
      int from = Math.min(content + HEADER_END.length, end);
      String name = disposition(head, "name");
      if (name == null) {
        return null;
      }
      if (name.equalsIgnoreCase("file")) {
        String filename = disposition(head, "filename");
        return new FormData(fields, names, Bytes.wrap(bytes, from, end - from), from)
            .naming(filename == null ? "" : filename);
      }
      String key = name.toLowerCase(Locale.ROOT);
      if (names.putIfAbsent(key, name) == null) {
        fields.put(key, new String(bytes, from, end - from, StandardCharsets.UTF_8));
      }
      at = end + delimiter.length;
    }
    return at < 0 ? null : new FormData(fields, names, null, bytes.length);
  }

  /** The value of a field, its name compared without regard to case; null when it is not there. */
  @Nullable String field(String name) {
    return fields.get(name.toLowerCase(Locale.ROOT));
  }

  /** With the file's name, without the directories it came from, where fields ask for it. */
  private FormData naming(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    fields.replaceAll((field, value) -> value.replace(FILE_NAME, name));
    return this;
  }

  /** What follows the first delimiter, which need not begin on a new line; -1 when none does. */
  private static int firstPart(byte[] bytes, byte[] delimiter) {
    int length = delimiter.length - 2;
    if (matches(bytes, 0, delimiter, 2)) {
      return length;
    }
    int found = indexOf(bytes, delimiter, 0);
    return found < 0 ? -1 : found + delimiter.length;
  }

  private static boolean isLast(byte[] bytes, int at) {
    return at + 1 < bytes.length && bytes[at] == '-' && bytes[at + 1] == '-';
  }

  private static boolean matches(byte[] bytes, int at, byte[] wanted, int from) {
    if (at + wanted.length - from > bytes.length) {
      return false;
    }
    for (int i = from; i < wanted.length; i++) {
      if (bytes[at + i - from] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static int indexOf(byte[] bytes, byte[] wanted, int from) {
    for (int i = from; i <= bytes.length - wanted.length; i++) {
      if (bytes[i] == wanted[0] && matches(bytes, i, wanted, 0)) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable String disposition(String head, String parameter) {
    for (String line : head.split("\r\n", -1)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
        return parameter(line, parameter);
      }
    }
    return null;
  }

  private static @Nullable String parameter(String header, String name) {
    String lower = header.toLowerCase(Locale.ROOT);
    int at = lower.indexOf(name + "=");
    while (at > 0 && header.charAt(at - 1) != ' ' && header.charAt(at - 1) != ';') {
      at = lower.indexOf(name + "=", at + 1);
    }
    if (at < 0) {
      return null;
    }
    int from = at + name.length() + 1;
    if (from < header.length() && header.charAt(from) == '"') {
      int end = header.indexOf('"', from + 1);
      return end < 0 ? null : header.substring(from + 1, end);
    }
    int end = header.indexOf(';', from);
    return header.substring(from, end < 0 ? header.length() : end).trim();
  }
}

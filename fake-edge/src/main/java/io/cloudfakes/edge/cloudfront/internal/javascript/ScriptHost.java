package io.cloudfakes.edge.cloudfront.internal.javascript;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** What the runtime's scripts ask of Java in one run, and what they told it. */
final class ScriptHost {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of the log, as AWS cuts it. */
  private static final int MOST_LOGGED = 10 * 1024;

  /** As JavaScript writes dates. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final Source RUNTIME = source("runtime");
  private static final Map<String, Source> MODULES = new LinkedHashMap<>();

  static {
    for (String name : List.of("buffer", "cloudfront", "crypto", "querystring")) {
      MODULES.put(name, source(name));
    }
  }

  private final String runtime;
  private final Scene scene;
  private final List<String> log = new ArrayList<>();
  private int logged;
  private int drawn;
  private JsonNode output = MissingNode.getInstance();
  private FunctionRun.@Nullable Failure failure =
      new FunctionRun.Failure("The function did not complete: its promise is still pending", false);
  private @Nullable OriginChoice origin;
  private @Nullable Value thrower;

  ScriptHost(String runtime, Scene scene) {
    this.runtime = runtime;
    this.scene = scene;
  }

  private static Source source(String name) {
    try (InputStream text = ScriptHost.class.getResourceAsStream(name + ".js")) {
      if (text == null) {
        throw new IllegalStateException("There is no script " + name);
      }
      String code = new String(text.readAllBytes(), StandardCharsets.UTF_8);
      return Source.newBuilder("js", code, name + ".js").internal(true).buildLiteral();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode output() {
    return output;
  }

  List<String> log() {
    return List.copyOf(log);
  }

  FunctionRun.@Nullable Failure failure() {
    return failure;
  }

  @Nullable OriginChoice origin() {
    return origin;
  }

  /** Makes a context into the runtime; gives what runs a handler with an event. */
  Value prepare(Context context) {
    thrower = context.eval(THROWER);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("runtime", runtime);
    members.put("now", (double) scene.now().toEpochMilli());
    members.put(
        "random",
        (ProxyExecutable) args -> scene.ids().fraction(scene.purpose() + " random " + drawn++));
    members.put("module", (ProxyExecutable) args -> context.eval(module(args[0].asString())));
    members.put("log", does(args -> log(args[0].asString())));
    members.put("done", does(args -> done(args[0])));
    members.put("failed", does(args -> failed(args[0].asString())));
    members.put("rawQuery", (ProxyExecutable) args -> scene.query());
    members.put(
        "decode",
        (ProxyExecutable) args -> known(ByteStrings.decode(text(args, 0), text(args, 1))));
    members.put(
        "encode",
        (ProxyExecutable) args -> known(ByteStrings.encode(text(args, 0), text(args, 1))));
    members.put("isText", (ProxyExecutable) args -> ByteStrings.isText(text(args, 0)));
    members.put("hash", (ProxyExecutable) args -> ByteStrings.hash(text(args, 0), text(args, 1)));
    members.put(
        "hmac",
        (ProxyExecutable) args -> ByteStrings.hmac(text(args, 0), text(args, 1), text(args, 2)));
    members.put("unescape", (ProxyExecutable) args -> ByteStrings.unescape(text(args, 0)));
    members.put("store", (ProxyExecutable) args -> store(args[0].asString()));
    members.put("tenant", (ProxyExecutable) args -> tenant());
    members.put("origin", does(args -> chosen(args[0].asString(), args[1])));
    members.put("edge", (ProxyExecutable) args -> edge(args[0].asString()));
    return context.eval(RUNTIME).execute(ProxyObject.fromMap(members));
  }

  /** Errors that functions can catch are made where they are theirs. */
  private static final Source THROWER =
      Source.newBuilder("js", "(function (m) { throw new Error(m); })", "throw.js")
          .internal(true)
          .buildLiteral();

  private interface Told {
    void with(Value[] arguments);
  }

  private static ProxyExecutable does(Told told) {
    return arguments -> {
      told.with(arguments);
      return null;
    };
  }

  private static String text(Value[] arguments, int i) {
    Value value = arguments[i];
    return value.isString() ? value.asString() : value.toString();
  }

  private static Source module(String name) {
    Source found = MODULES.get(name);
    if (found == null) {
      throw new IllegalStateException("There is no module " + name);
    }
    return found;
  }

  private String known(@Nullable String converted) {
    return converted == null ? thrown("The encoding is not supported") : converted;
  }

  private String thrown(String message) {
    if (thrower != null) {
      thrower.executeVoid(message);
    }
    throw new IllegalStateException(message);
  }

  private void log(String line) {
    int room = MOST_LOGGED - logged;
    if (room > 0) {
      String fits = line.substring(0, Math.min(room, line.length()));
      logged += fits.length();
      log.add(fits);
    }
  }

  private void done(Value text) {
    try {
      output = text.isString() ? JSON.readTree(text.asString()) : MissingNode.getInstance();
      failure = null;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void failed(String message) {
    failure = new FunctionRun.Failure(message, false);
  }

  private void chosen(String kind, Value settings) {
    if (!scene.purpose().startsWith("viewer-request")) {
      thrown("The origin can be changed in viewer request functions only");
    }
    try {
      origin =
          new OriginChoice(
              OriginChoice.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
              settings.isString() ? JSON.readTree(settings.asString()) : MissingNode.getInstance());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable String edge(String name) {
    if (!scene.purpose().startsWith("viewer-request")) {
      return null;
    }
    if (!name.equals("name")) {
      throw CloudFrontErrors.notModelled("cf.edgeLocation." + name);
    }
    String location = scene.location();
    return location == null ? null : location.substring(0, Math.min(3, location.length()));
  }

  private @Nullable ProxyObject tenant() {
    Scene.Tenant tenant = scene.tenant();
    return tenant == null
        ? null
        : ProxyObject.fromMap(
            Map.of(
                "id",
                tenant.id(),
                "parameter",
                (ProxyExecutable) args -> tenant.parameters().get(args[0].asString())));
  }

  private ProxyObject store(String id) {
    for (ValueStore store : scene.stores()) {
      if (id.isEmpty() || store.uuid().equals(id)) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("get", (ProxyExecutable) args -> store.pairs().all().get(args[0].asString()));
        members.put(
            "meta",
            (ProxyExecutable)
                args ->
                    ProxyObject.fromMap(
                        Map.of(
                            "creationDateTime", TIME.format(store.created()),
                            "lastUpdatedDateTime", TIME.format(store.pairs().modified()),
                            "keyCount", store.pairs().all().size())));
        return ProxyObject.fromMap(members);
      }
    }
    thrown(
        id.isEmpty()
            ? "The function is not associated with a key value store"
            : "The function is not associated with the key value store " + id);
    throw new IllegalStateException(id);
  }
}

package io.cloudfakes.transport.socket.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.transport.socket.LoopbackOnly;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The resource {@code /_cloudfakes/…}: health, reset, clock, faults and calls of one world, as
 * JSON, for a test that runs in another process.
 *
 * <p>It answers only what is asked of a loopback address by name ({@code 127.0.0.1}, {@code
 * localhost}), so that {@code /_cloudfakes/health} stays a key like any other in a bucket addressed
 * by its host name.
 */
public final class AdminResource {
  private static final String ROOT = "/_cloudfakes";
  private static final int CALLS_UNLESS_TOLD = 100;
  private static final int CALLS_AT_MOST = 10_000;
  private static final String RESOURCES =
      "There are GET /_cloudfakes/health, POST /_cloudfakes/reset, GET and POST"
          + " /_cloudfakes/clock, GET, POST and DELETE /_cloudfakes/faults, DELETE"
          + " /_cloudfakes/faults/{id}, GET and DELETE /_cloudfakes/calls, and"
          + " /_cloudfakes/{http|https}/{host}/{path} for a host of this world";
  private static final String CLOCK_BODY =
      "Send {\"advance\": \"PT1H\"} (an ISO-8601 duration) or {\"set\": \"2026-01-01T00:00:00Z\"}";
  private static final TypeReference<LinkedHashMap<String, Object>> OBJECT =
      new TypeReference<>() {};

  private final AdminTarget target;
  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  public AdminResource(AdminTarget target) {
    this.target = target;
  }

  /** The answer, when the request is for this resource. */
  public Optional<HttpResponse> answer(HttpRequest request) {
    String path = request.path();
    boolean ours = path.equals(ROOT) || path.startsWith(ROOT + "/");
    if (!ours || !LoopbackOnly.host(request.host())) {
      return Optional.empty();
    }
    try {
      return Optional.of(route(request, path.substring(ROOT.length())));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      return Optional.of(message(400, String.valueOf(e.getMessage())));
    }
  }

  private HttpResponse route(HttpRequest request, String path) {
    if (path.startsWith("/faults/")) {
      return oneFault(request, path.substring("/faults/".length()));
    }
    return switch (path) {
      case "/health" -> health(request);
      case "/reset" -> reset(request);
      case "/clock" -> clock(request);
      case "/faults" -> faults(request);
      case "/calls" -> calls(request);
      default -> message(404, "There is no " + ROOT + path + ". " + RESOURCES);
    };
  }

  private HttpResponse health(HttpRequest request) {
    return request.method().equals("GET")
        ? ok(Map.of("health", target.health()))
        : notAllowed(request, "GET");
  }

  private HttpResponse reset(HttpRequest request) {
    if (!request.method().equals("POST")) {
      return notAllowed(request, "POST");
    }
    target.reset();
    return new HttpResponse(204);
  }

  private HttpResponse clock(HttpRequest request) {
    switch (request.method()) {
      case "GET" -> {}
      case "POST" -> move(object(request, CLOCK_BODY));
      default -> {
        return notAllowed(request, "GET, POST");
      }
    }
    return ok(Map.of("now", target.now().toString()));
  }

  private void move(Map<String, Object> body) {
    if (body.size() != 1) {
      throw new IllegalArgumentException(CLOCK_BODY);
    }
    try {
      if (body.get("advance") instanceof String advance) {
        target.advance(Duration.parse(advance));
      } else if (body.get("set") instanceof String set) {
        target.set(Instant.parse(set));
      } else {
        throw new IllegalArgumentException(CLOCK_BODY);
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e.getMessage() + ". " + CLOCK_BODY, e);
    }
  }

  private HttpResponse faults(HttpRequest request) {
    switch (request.method()) {
      case "GET" -> {
        return ok(Map.of("faults", target.faults()));
      }
      case "POST" -> {
        return json(201, target.addFault(object(request, "Send a fault rule as a JSON object")));
      }
      case "DELETE" -> {
        target.clearFaults();
        return new HttpResponse(204);
      }
      default -> {
        return notAllowed(request, "GET, POST, DELETE");
      }
    }
  }

  private HttpResponse oneFault(HttpRequest request, String id) {
    if (!request.method().equals("DELETE")) {
      return notAllowed(request, "DELETE");
    }
    return target.removeFault(id)
        ? new HttpResponse(204)
        : message(404, "There is no fault rule '" + id + "'. GET /_cloudfakes/faults lists them");
  }

  private HttpResponse calls(HttpRequest request) {
    switch (request.method()) {
      case "GET" -> {
        return ok(Map.of("calls", target.calls(limit(request))));
      }
      case "DELETE" -> {
        target.clearCalls();
        return new HttpResponse(204);
      }
      default -> {
        return notAllowed(request, "GET, DELETE");
      }
    }
  }

  private static int limit(HttpRequest request) {
    List<String> asked = request.query().get("limit");
    if (asked == null) {
      return CALLS_UNLESS_TOLD;
    }
    String text = asked.get(0);
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > CALLS_AT_MOST) {
      throw new IllegalArgumentException("limit must be a number from 0 to " + CALLS_AT_MOST);
    }
    return Integer.parseInt(text);
  }

  private Map<String, Object> object(HttpRequest request, String instead) {
    try {
      Map<String, Object> body = json.readValue(request.body().toByteArray(), OBJECT);
      if (body == null) {
        throw new IllegalArgumentException(instead);
      }
      return body;
    } catch (IOException e) {
      throw new IllegalArgumentException("The body is not a JSON object. " + instead, e);
    }
  }

  private HttpResponse notAllowed(HttpRequest request, String allowed) {
    return message(
            405, request.method() + " is not for " + request.path() + ". It takes " + allowed)
        .add("Allow", allowed);
  }

  private HttpResponse ok(Map<String, Object> body) {
    return json(200, body);
  }

  private HttpResponse message(int status, String text) {
    return json(status, Map.of("message", text));
  }

  private HttpResponse json(int status, Map<String, Object> body) {
    try {
      return new HttpResponse(status)
          .add("Content-Type", "application/json")
          .body(Bytes.wrap(json.writeValueAsBytes(body)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What the world listed is not JSON: " + body, e);
    }
  }
}

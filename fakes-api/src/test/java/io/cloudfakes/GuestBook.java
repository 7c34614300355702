package io.cloudfakes;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpOutcome;
import io.cloudfakes.service.HttpSigning;
import io.cloudfakes.service.HttpSurface;
import io.cloudfakes.service.Service;
import java.util.List;

/** A service that answers plain HTTP: a guest book on hosts of its own. */
final class GuestBook {
  private GuestBook() {}

  record Entry(String text) implements Change<String> {
    @Override
    public String applyTo(String state) {
      return state + text + ";";
    }
  }

  /** Each guest writes a line, and gets all there are. */
  record Visit(HttpRequest request) implements HttpAction<String> {
    @Override
    public String name() {
      return "Visit";
    }

    @Override
    public String resource() {
      return request.path();
    }

    @Override
    public HttpSigning signing() {
      return HttpSigning.NONE;
    }

    @Override
    public String region() {
      return "eu-west-3";
    }

    @Override
    public HttpOutcome<String> decide(String state, CallContext call) {
      String line = request.body().utf8();
      if (line.equals("spam")) {
        throw AwsError.of("Spam", 422, "No spam").asException();
      }
      return new HttpOutcome<>(
          new HttpResponse(200).body(Bytes.utf8(state + line + " " + call.region())),
          line.isEmpty() ? List.of() : List.of(new Entry(line)));
    }

    @Override
    public HttpResponse refusal(AwsError error, String state, CallContext call) {
      return new HttpResponse(error.status())
          .body(Bytes.utf8("<p>" + error.code() + " after " + state + "</p>"));
    }
  }

  static final Service<String> BOOK =
      Service.named("book", "")
          .modelPackage("software.amazon.awssdk.services.dynamodb.model")
          .protocol(Protocols::restJson)
          .http(
              new HttpSurface<>() {
                @Override
                public boolean owns(String host, String state) {
                  return host.endsWith(".guests.example");
                }

                @Override
                public HttpAction<String> find(HttpRequest request, String state) {
                  return request.path().startsWith("/visit") ? new Visit(request) : null;
                }

                @Override
                public List<String> actionNames() {
                  return List.of("Visit");
                }

                @Override
                public void complete(HttpRequest request, HttpResponse response, String state) {
                  response.set("X-Guests", Integer.toString(state.split(";", -1).length - 1));
                }
              })
          .build();

  private static final class Book implements Fake {}

  static final class Provider implements FakeProvider {
    @Override
    public Class<? extends Fake> type() {
      return Book.class;
    }

    @Override
    public List<Service<?>> services() {
      return List.of(BOOK);
    }

    @Override
    public Fake create(FakeAws world) {
      return new Book();
    }
  }
}

package io.cloudfakes.junit;

import io.cloudfakes.AwsError;
import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.FakeProvider;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.Links;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.ActionTable;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.Service;
import io.cloudfakes.service.Store;
import java.util.List;
import java.util.TreeSet;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import software.amazon.awssdk.services.secretsmanager.model.CreateSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.CreateSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;

/**
 * A small fake to try the extension with: two actions of Secrets Manager's model, each secret with
 * an id that the seed decides, and an event for each one made.
 */
public final class Vault implements Fake {
  record State(PMap<String, String> secrets) {
    static final State EMPTY = new State(HashTreePMap.empty());
  }

  record Made(String name, String value) implements Change<State> {
    @Override
    public State applyTo(State state) {
      return new State(state.secrets().plus(name, value));
    }
  }

  record Told(String name) implements Delivery {
    @Override
    public String describe() {
      return "secret made: " + name;
    }

    @Override
    public String target() {
      return "arn:aws:shelf:::" + name;
    }

    @Override
    public Bytes message() {
      return Bytes.utf8(name);
    }

    @Override
    public void deliver(Links links) {}
  }

  static final Service<State> SERVICE =
      Service.named("secretsmanager", State.EMPTY)
          .targetPrefix("secretsmanager")
          .protocol(() -> Protocols.json("1.1", ""))
          .resource("Name", "SecretId")
          .actions(Vault::table)
          .events(
              (change, before, after, call) ->
                  change instanceof Made made ? List.of(new Told(made.name())) : List.of())
          .build();

  private final Store<State> store;

  private Vault(FakeAws world) {
    this.store = world.store(SERVICE);
  }

  List<String> names() {
    return List.copyOf(new TreeSet<>(store.state().secrets().keySet()));
  }

  private static void table(ActionTable<State> table) {
    Operation<CreateSecretRequest, CreateSecretResponse, State> create = Vault::create;
    Operation<GetSecretValueRequest, GetSecretValueResponse, State> get = Vault::get;
    table.action("CreateSecret", () -> create).action("GetSecretValue", () -> get);
  }

  private static Outcome<CreateSecretResponse, State> create(
      CreateSecretRequest request, State state, CallContext call) {
    if (state.secrets().containsKey(request.name())) {
      throw AwsError.of("ResourceExistsException", 400, "A secret of this name is there already")
          .asException();
    }
    return Outcome.of(
        CreateSecretResponse.builder()
            .name(request.name())
            .arn("arn:aws:secretsmanager:" + call.region() + ":" + call.account())
            .versionId(call.ids().uuid("version"))
            .build(),
        new Made(request.name(), request.secretString()));
  }

  private static Outcome<GetSecretValueResponse, State> get(
      GetSecretValueRequest request, State state, CallContext call) {
    String value = state.secrets().get(request.secretId());
    if (value == null) {
      throw AwsError.of(
              "ResourceNotFoundException", 400, "There is no secret <" + request.secretId() + ">")
          .asException();
    }
    return Outcome.of(GetSecretValueResponse.builder().secretString(value).build());
  }

  /** Puts a {@link Vault} into a world. */
  public static final class Provider implements FakeProvider {
    @Override
    public Class<? extends Fake> type() {
      return Vault.class;
    }

    @Override
    public List<Service<?>> services() {
      return List.of(SERVICE);
    }

    @Override
    public Fake create(FakeAws world) {
      return new Vault(world);
    }
  }
}

package io.cloudfakes.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.FakeProvider;
import io.cloudfakes.iam.Account;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldFileTest {
  /** How the tides are, for there is no option of that kind yet. */
  public enum Tide {
    LOW,
    HIGH
  }

  /** Limits within options. */
  public record Depths(int least, long most) {
    public Depths {
      if (least < 1) {
        throw new IllegalArgumentException("A depth is at least 1, not " + least);
      }
    }
  }

  /** A value of a list. */
  public record Ship(String name, double length) {}

  /** Options with everything options may have. */
  public record Harbour(
      Depths depths,
      Tide tide,
      boolean open,
      Duration turn,
      Instant built,
      List<String> masters,
      List<Ship> ships,
      Map<String, Integer> berths,
      Optional<ClassLoader> code) {
    /** As a new harbour is. */
    public static Harbour defaults() {
      return new Harbour(
          new Depths(1, 20),
          Tide.HIGH,
          true,
          Duration.ofHours(6),
          Instant.EPOCH,
          List.of(),
          List.of(),
          Map.of(),
          Optional.empty());
    }
  }

  private record Provider(String name, Optional<Class<?>> optionsType) implements FakeProvider {
    @Override
    public Class<? extends Fake> type() {
      return Fake.class;
    }

    @Override
    public List<Service<?>> services() {
      return List.of(Service.named(name, "").protocol(() -> Protocols.json("1.0", "")).build());
    }

    @Override
    public Fake create(FakeAws world) {
      throw new UnsupportedOperationException();
    }
  }

  private static FakeAws world(String json) {
    FakeAws.Builder builder = FakeAws.builder();
    WorldFile.read(
        json,
        List.of(
            new Provider("harbour", Optional.of(Harbour.class)),
            new Provider("lighthouse", Optional.empty())),
        builder);
    return builder.create();
  }

  private static Harbour harbour(String json) {
    try (FakeAws world = world("{\"harbour\":" + json + "}")) {
      return world.options().of(Harbour.class);
    }
  }

  @Test
  void the_world_begins_as_the_file_says() {
    try (FakeAws world =
        world(
            """
            {"seed":7,"start":"2026-01-01T00:00:00Z","region":"eu-west-3","account":"222222222222",
             "callLogCapacity":5,"verifyUnknownKeys":true,"recordChanges":true,"lighthouse":{}}
            """)) {
      assertThat(world.seed().value()).isEqualTo(7);
      assertThat(world.clock().instant()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
      assertThat(world.options().region()).isEqualTo("eu-west-3");
      assertThat(world.options().account()).isEqualTo("222222222222");
      assertThat(world.options().callLogCapacity()).isEqualTo(5);
      assertThat(world.options().verifiesUnknownKeys()).isTrue();
      assertThat(world.options().recordsChanges()).isTrue();
    }
  }

  @Test
  void options_are_set_by_the_names_of_their_records() {
    Harbour harbour =
        harbour(
            """
            {"depths":{"most":9000000000},"tide":"LOW","open":false,"turn":"PT15M",
             "built":"1900-01-01T00:00:00Z","masters":["Ann","Bo"],
             "ships":[{"name":"Titania","length":30.5}],"berths":{"north":2},"code":["."]}
            """);
    assertThat(harbour.depths()).isEqualTo(new Depths(1, 9_000_000_000L));
    assertThat(harbour.tide()).isEqualTo(Tide.LOW);
    assertThat(harbour.open()).isFalse();
    assertThat(harbour.turn()).isEqualTo(Duration.ofMinutes(15));
    assertThat(harbour.built()).isEqualTo(Instant.parse("1900-01-01T00:00:00Z"));
    assertThat(harbour.masters()).containsExactly("Ann", "Bo");
    assertThat(harbour.ships()).containsExactly(new Ship("Titania", 30.5));
    assertThat(harbour.berths()).containsExactly(Map.entry("north", 2));
    assertThat(harbour.code()).isPresent();
    assertThat(harbour("{}")).isEqualTo(Harbour.defaults());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"harbor\":{}} | There is no field 'harbor'; known are accounts, account, region, seed,"
            + " start, port, callLogCapacity, verifyUnknownKeys, recordChanges, harbour, lighthouse",
        "{\"harbour\":{\"tides\":1}} | harbour has no field 'tides'; known are depths, tide, open,"
            + " turn, built, masters, ships, berths, code",
        "{\"harbour\":{\"depths\":{\"lest\":1}}} | harbour.depths has no field 'lest'; known are"
            + " least, most",
        "{\"lighthouse\":{\"lamp\":1}} | lighthouse has no field 'lamp'; it takes none",
        "{\"harbour\":[]} | harbour must be an object, not []",
        "{\"harbour\":{\"tide\":\"Low\"}} | harbour.tide must be one of LOW, HIGH, not \"Low\"",
        "{\"harbour\":{\"depths\":{\"least\":0}}} | harbour.depths: A depth is at least 1, not 0",
        "{\"harbour\":{\"depths\":{\"least\":3000000000}}} | harbour.depths.least must be a number"
            + " from -2147483648 to 2147483647, not 3000000000",
        "{\"harbour\":{\"depths\":{\"least\":\"1\"}}} | harbour.depths.least must be a whole number,"
            + " not \"1\"",
        "{\"harbour\":{\"open\":1}} | harbour.open must be true or false, not 1",
        "{\"harbour\":{\"turn\":\"6h\"}} | harbour.turn must be a duration such as PT15M or P1D, not"
            + " \"6h\"",
        "{\"harbour\":{\"masters\":[1]}} | harbour.masters[0] must be a text, not 1",
        "{\"harbour\":{\"ships\":[{\"name\":\"x\"}]}} | harbour.ships[0] needs the field 'length'",
        "{\"harbour\":{\"code\":[\"no-such.jar\"]}} | harbour.code[0]: there is no",
        "{\"start\":\"now\"} | start must be a time such as 2026-01-01T00:00:00Z, not \"now\"",
        "{\"account\":\"1\"} | An account is 12 digits, not '1'",
        "{\"accounts\":[{\"id\":\"1\"}]} | accounts[0].id: An account is 12 digits, not '1'",
        "{\"accounts\":[{}]} | accounts[0] needs the field 'id'",
        "{\"accounts\":[{\"id\":\"111111111111\",\"name\":1}]} | accounts[0] has no field 'name';"
            + " known are id, canonicalId, displayName, email, accessKeyId, secretAccessKey, keys,"
            + " users",
        "{\"accounts\":[{\"id\":\"111111111111\",\"canonicalId\":\"x\"}]} | accounts[0].canonicalId:"
            + " A canonical id is 64 hexadecimal digits",
        "{\"accounts\":[{\"id\":\"111111111111\",\"users\":[{\"name\":\"a\",\"accessKeyId\":\"k\"}]}]}"
            + " | accounts[0].users[0] needs the field 'secretAccessKey'",
        "{\"accounts\":[{\"id\":\"111111111111\",\"users\":[{\"name\":\"a\",\"policies\":[{}]}]}]}"
            + " | accounts[0].users[0].policies[0]: ",
        "{\"seed\":1,\"seed\":2} | no JSON: Duplicate field 'seed'",
        "{\"seed\":1} 2 | no JSON: ",
        "{ | no JSON: ",
      })
  void what_cannot_be_is_refused_by_name(String json, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> world(json))
        .withMessageContaining(message);
  }

  @Test
  void accounts_have_names_keys_and_users() {
    try (FakeAws world =
        world(
            """
            {"accounts":[
              {"id":"111111111111","canonicalId":"%s","displayName":"main","email":"a@b.c",
               "accessKeyId":"AKROOT","secretAccessKey":"s0",
               "users":[
                 {"name":"main","accessKeyId":"AKMAIN","secretAccessKey":"s1"},
                 {"name":"reader","path":"/team/","keys":[
                    {"accessKeyId":"AKREAD1","secretAccessKey":"s2"},
                    {"accessKeyId":"AKREAD2","secretAccessKey":"s3"}],
                  "policies":[{"Version":"2012-10-17","Statement":[
                    {"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}]},
                 {"name":"nobody","policies":[]}]},
              {"id":"222222222222"}]}
            """
                .formatted("ab".repeat(32)))) {
      Account main = world.accounts().account("111111111111");
      assertThat(main.canonicalId()).isEqualTo("ab".repeat(32));
      assertThat(main.displayName()).isEqualTo("main");
      assertThat(main.email()).isEqualTo("a@b.c");
      assertThat(main.credentials())
          .extracting(key -> key.accessKeyId() + " " + key.arn())
          .containsExactly(
              "AKROOT arn:aws:iam::111111111111:root",
              "AKMAIN arn:aws:iam::111111111111:user/main",
              "AKREAD1 arn:aws:iam::111111111111:user/team/reader",
              "AKREAD2 arn:aws:iam::111111111111:user/team/reader");
      assertThat(main.users()).hasSize(3);
      assertThat(world.accounts().caller(main.credentials().get(1)).identityPolicies()).hasSize(1);
      assertThat(world.accounts().declared()).hasSize(2);
    }
  }

  @Test
  void a_file_that_is_not_there_is_named(@TempDir Path directory) throws IOException {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> WorldFile.read(directory.resolve("none.json"), List.of(), FakeAws.builder()))
        .withMessageContaining("none.json");
    Path file = Files.writeString(directory.resolve("world.json"), "{\"sead\":1}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorldFile.read(file, List.of(), FakeAws.builder()))
        .withMessageContaining("world.json: There is no field 'sead'");
  }
}

package io.cloudfakes.dns;

import static io.cloudfakes.dns.RecordSets.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.contract.ContractTest;
import java.util.List;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.CidrBlockInUseException;
import software.amazon.awssdk.services.route53.model.CidrBlockSummary;
import software.amazon.awssdk.services.route53.model.CidrCollectionChange;
import software.amazon.awssdk.services.route53.model.CidrCollectionInUseException;
import software.amazon.awssdk.services.route53.model.CidrCollectionVersionMismatchException;
import software.amazon.awssdk.services.route53.model.CreateCidrCollectionResponse;
import software.amazon.awssdk.services.route53.model.DnssecNotFoundException;
import software.amazon.awssdk.services.route53.model.GetDnssecResponse;
import software.amazon.awssdk.services.route53.model.HostedZoneNotEmptyException;
import software.amazon.awssdk.services.route53.model.InvalidInputException;
import software.amazon.awssdk.services.route53.model.InvalidKeySigningKeyStatusException;
import software.amazon.awssdk.services.route53.model.InvalidKmsArnException;
import software.amazon.awssdk.services.route53.model.KeySigningKey;
import software.amazon.awssdk.services.route53.model.KeySigningKeyAlreadyExistsException;
import software.amazon.awssdk.services.route53.model.KeySigningKeyInUseException;
import software.amazon.awssdk.services.route53.model.KeySigningKeyWithActiveStatusNotFoundException;
import software.amazon.awssdk.services.route53.model.ListCidrBlocksResponse;
import software.amazon.awssdk.services.route53.model.ListGeoLocationsResponse;
import software.amazon.awssdk.services.route53.model.LocationSummary;
import software.amazon.awssdk.services.route53.model.NoSuchCidrCollectionException;
import software.amazon.awssdk.services.route53.model.NoSuchGeoLocationException;
import software.amazon.awssdk.services.route53.model.NoSuchKeySigningKeyException;

/** CIDR collections, places, and the signing of zones. */
class CidrAndSigningTest {
  @ContractTest
  void a_collection_has_blocks_by_location(Route53Client route53) {
    CreateCidrCollectionResponse made =
        route53.createCidrCollection(b -> b.name("offices").callerReference("1"));
    String id = made.collection().id();
    assertThat(made.collection().arn()).isEqualTo("arn:aws:route53:::cidrcollection/" + id);
    assertThat(made.collection().version()).isEqualTo(1);
    route53.changeCidrCollection(
        b ->
            b.id(id)
                .collectionVersion(1L)
                .changes(
                    CidrCollectionChange.builder()
                        .locationName("berlin")
                        .action("PUT")
                        .cidrList("198.51.100.7/24", "2001:db8::/32")
                        .build(),
                    CidrCollectionChange.builder()
                        .locationName("oslo")
                        .action("PUT")
                        .cidrList("203.0.113.0/24")
                        .build()));
    assertThat(route53.listCidrLocations(b -> b.collectionId(id)).cidrLocations())
        .extracting(LocationSummary::locationName)
        .containsExactly("berlin", "oslo");
    assertThat(route53.listCidrBlocks(b -> b.collectionId(id)).cidrBlocks())
        .extracting(CidrBlockSummary::cidrBlock)
        .containsExactly("198.51.100.0/24", "2001:db8:0:0:0:0:0:0/32", "203.0.113.0/24");
    ListCidrBlocksResponse page = route53.listCidrBlocks(b -> b.collectionId(id).maxResults("2"));
    assertThat(
            route53
                .listCidrBlocks(b -> b.collectionId(id).nextToken(page.nextToken()))
                .cidrBlocks())
        .hasSize(1);
    assertThatExceptionOfType(CidrCollectionVersionMismatchException.class)
        .isThrownBy(
            () ->
                route53.changeCidrCollection(
                    b ->
                        b.id(id)
                            .collectionVersion(1L)
                            .changes(
                                c -> c.locationName("x").action("PUT").cidrList("192.0.2.0/24"))));
    assertThatExceptionOfType(CidrBlockInUseException.class)
        .isThrownBy(
            () ->
                route53.changeCidrCollection(
                    b ->
                        b.id(id)
                            .changes(
                                c ->
                                    c.locationName("x").action("PUT").cidrList("203.0.113.0/24"))));
    for (String block : List.of("192.0.2.0/25", "192.0.2.0/0", "nowhere/8", "2001:db8::/49")) {
      assertThatExceptionOfType(InvalidInputException.class)
          .as(block)
          .isThrownBy(
              () ->
                  route53.changeCidrCollection(
                      b ->
                          b.id(id)
                              .changes(c -> c.locationName("x").action("PUT").cidrList(block))));
    }
    assertThatExceptionOfType(CidrCollectionInUseException.class)
        .isThrownBy(() -> route53.deleteCidrCollection(b -> b.id(id)));
    route53.changeCidrCollection(
        b ->
            b.id(id)
                .changes(
                    CidrCollectionChange.builder()
                        .locationName("berlin")
                        .action("DELETE_IF_EXISTS")
                        .cidrList("198.51.100.0/24", "2001:db8::/32")
                        .build(),
                    CidrCollectionChange.builder()
                        .locationName("oslo")
                        .action("DELETE_IF_EXISTS")
                        .cidrList("203.0.113.0/24")
                        .build()));
    assertThat(route53.listCidrCollections(b -> {}).cidrCollections())
        .singleElement()
        .satisfies(summary -> assertThat(summary.version()).isEqualTo(3));
    route53.deleteCidrCollection(b -> b.id(id));
    assertThatExceptionOfType(NoSuchCidrCollectionException.class)
        .isThrownBy(() -> route53.listCidrLocations(b -> b.collectionId(id)));
  }

  @ContractTest
  void places_are_known(Route53Client route53) {
    assertThat(
            route53
                .getGeoLocation(b -> b.countryCode("US").subdivisionCode("TX"))
                .geoLocationDetails()
                .subdivisionName())
        .isEqualTo("Texas");
    assertThat(
            route53.getGeoLocation(b -> b.continentCode("EU")).geoLocationDetails().continentName())
        .isEqualTo("Europe");
    for (String none : List.of("BV", "CX", "EH", "HM", "XX")) {
      assertThatExceptionOfType(NoSuchGeoLocationException.class)
          .as(none)
          .isThrownBy(() -> route53.getGeoLocation(b -> b.countryCode(none)));
    }
    ListGeoLocationsResponse page = route53.listGeoLocations(b -> b.maxItems("8"));
    assertThat(page.geoLocationDetailsList()).hasSize(8);
    assertThat(page.geoLocationDetailsList().get(7).countryCode()).isEqualTo("*");
    assertThat(
            route53
                .listGeoLocations(b -> b.startCountryCode(page.nextCountryCode()).maxItems("1"))
                .geoLocationDetailsList()
                .get(0)
                .countryCode())
        .isEqualTo(page.nextCountryCode());
  }

  @ContractTest
  void a_zone_is_signed_with_active_keys(Route53Client route53) {
    String zone = zone(route53, "shop.test");
    String kms = "arn:aws:kms:us-east-1:123456789012:key/00000000-0000-4000-8000-000000000001";
    assertThatExceptionOfType(KeySigningKeyWithActiveStatusNotFoundException.class)
        .isThrownBy(() -> route53.enableHostedZoneDNSSEC(b -> b.hostedZoneId(zone)));
    KeySigningKey key =
        route53
            .createKeySigningKey(
                b ->
                    b.hostedZoneId(zone)
                        .name("ksk")
                        .callerReference("1")
                        .status("ACTIVE")
                        .keyManagementServiceArn(kms))
            .keySigningKey();
    assertThat(key.flag()).isEqualTo(257);
    assertThat(key.signingAlgorithmMnemonic()).isEqualTo("ECDSAP256SHA256");
    assertThat(key.signingAlgorithmType()).isEqualTo(13);
    assertThat(java.util.Base64.getDecoder().decode(key.publicKey())).hasSize(64);
    assertThat(key.dsRecord()).isEqualTo(key.keyTag() + " 13 2 " + key.digestValue());
    assertThat(key.dnskeyRecord()).isEqualTo("257 3 13 " + key.publicKey());
    assertThatExceptionOfType(InvalidKmsArnException.class)
        .isThrownBy(
            () ->
                route53.createKeySigningKey(
                    b ->
                        b.hostedZoneId(zone)
                            .name("two")
                            .callerReference("2")
                            .status("ACTIVE")
                            .keyManagementServiceArn(kms.replace("us-east-1", "eu-west-1"))));
    assertThatExceptionOfType(KeySigningKeyAlreadyExistsException.class)
        .isThrownBy(
            () ->
                route53.createKeySigningKey(
                    b ->
                        b.hostedZoneId(zone)
                            .name("ksk")
                            .callerReference("2")
                            .status("ACTIVE")
                            .keyManagementServiceArn(kms + "2")));

    route53.enableHostedZoneDNSSEC(b -> b.hostedZoneId(zone));
    GetDnssecResponse signed = route53.getDNSSEC(b -> b.hostedZoneId(zone));
    assertThat(signed.status().serveSignature()).isEqualTo("SIGNING");
    assertThat(signed.keySigningKeys()).containsExactly(key);
    assertThatExceptionOfType(KeySigningKeyInUseException.class)
        .isThrownBy(() -> route53.deactivateKeySigningKey(b -> b.hostedZoneId(zone).name("ksk")));
    assertThatExceptionOfType(HostedZoneNotEmptyException.class)
        .isThrownBy(() -> route53.deleteHostedZone(b -> b.id(zone)));
    assertThatExceptionOfType(InvalidKeySigningKeyStatusException.class)
        .isThrownBy(() -> route53.deleteKeySigningKey(b -> b.hostedZoneId(zone).name("ksk")));
    route53.disableHostedZoneDNSSEC(b -> b.hostedZoneId(zone));
    route53.deactivateKeySigningKey(b -> b.hostedZoneId(zone).name("ksk"));
    route53.activateKeySigningKey(b -> b.hostedZoneId(zone).name("ksk"));
    route53.deactivateKeySigningKey(b -> b.hostedZoneId(zone).name("ksk"));
    route53.deleteKeySigningKey(b -> b.hostedZoneId(zone).name("ksk"));
    assertThat(route53.getDNSSEC(b -> b.hostedZoneId(zone)).keySigningKeys()).isEmpty();
    assertThatExceptionOfType(NoSuchKeySigningKeyException.class)
        .isThrownBy(() -> route53.activateKeySigningKey(b -> b.hostedZoneId(zone).name("ksk")));
    assertThatExceptionOfType(DnssecNotFoundException.class)
        .isThrownBy(() -> route53.disableHostedZoneDNSSEC(b -> b.hostedZoneId(zone)));
  }
}

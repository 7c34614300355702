package io.cloudfakes.dns.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.dns.internal.rule.Places;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53.model.GeoLocationDetails;

/**
 * The countries of each continent.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-geo.html">Values
 *     specific for geolocation records</a>
 */
class ContinentsTest {
  @Test
  void each_country_is_on_the_continent_that_the_developer_guide_says() {
    Map<String, String> wanted = new TreeMap<>();
    guide()
        .forEach(
            (continent, countries) -> {
              for (int i = 0; i < countries.length(); i += 3) {
                wanted.put(countries.substring(i, i + 2), continent);
              }
            });
    Map<String, String> ours = new TreeMap<>();
    for (String code : Countries.codes()) {
      ours.put(code, Objects.requireNonNull(Countries.place(code)).continent());
    }
    assertThat(ours).isEqualTo(wanted);
    assertThat(
            Places.list().stream()
                .map(GeoLocationDetails::countryCode)
                .filter(code -> code != null && !code.equals("*"))
                .distinct())
        .containsExactlyElementsOf(wanted.keySet());
  }

  private static Map<String, String> guide() {
    Map<String, String> lists = new LinkedHashMap<>();
    lists.put(
        "AF",
        "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY "
            + "MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT "
            + "ZA ZM ZW");
    lists.put("AN", "AQ GS TF");
    lists.put(
        "AS",
        "AE AF AM AZ BD BH BN BT CC CN GE HK ID IL IN IO IQ IR JO JP KG KH KP KR KW KZ LA "
            + "LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TM TR TW UZ VN YE");
    lists.put(
        "EU",
        "AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS "
            + "IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA XK");
    lists.put(
        "NA",
        "AG AI AW BB BL BM BQ BS BZ CA CR CU CW DM DO GD GL GP GT HN HT JM KN KY LC MF MQ "
            + "MS MX NI PA PM PR SV SX TC TT US VC VG VI");
    lists.put(
        "OC", "AS AU CK FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TL TO TV UM VU WF WS");
    lists.put("SA", "AR BO BR CL CO EC FK GF GY PE PY SR UY VE");
    return lists;
  }
}

package io.cloudfakes.edge.cloudfront.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is one object to the cache, and what are two. */
class KeyRuleTest {
  private static final String ID = "E1";

  private static void same(KeyRule rule, ViewerRequest a, ViewerRequest b) {
    assertThat(rule.key(ID, a)).isEqualTo(rule.key(ID, b));
  }

  private static void different(KeyRule rule, ViewerRequest a, ViewerRequest b) {
    assertThat(rule.key(ID, a)).isNotEqualTo(rule.key(ID, b));
  }

  @Test
  void by_the_path_alone() {
    ViewerRequest one = Origin.get("/a", "x=1", "Cookie", "c=1", "Accept", "text/html");
    same(KeyRule.PATH, one, Origin.get("/a", "x=2", "Cookie", "c=2", "Accept-Encoding", "gzip"));
    different(KeyRule.PATH, one, Origin.get("/A", "x=1"));
    assertThat(KeyRule.PATH.key("E2", one)).isNotEqualTo(KeyRule.PATH.key(ID, one));
  }

  @Test
  void by_listed_parameters_whose_whole_values_count() {
    KeyRule rule = Origin.key(Names.listed(List.of("x")), Names.NONE, Names.NONE);
    same(rule, Origin.get("/a", "x=1&y=1"), Origin.get("/a", "y=2&x=1"));
    different(rule, Origin.get("/a", "x=1"), Origin.get("/a", "x=1%20"));
    different(rule, Origin.get("/a", "x=1"), Origin.get("/a", "X=1"));
    different(rule, Origin.get("/a", "x=1"), Origin.get("/a", ""));
  }

  @Test
  void by_all_parameters_but_some() {
    KeyRule rule = Origin.key(Names.allBut(List.of("utm")), Names.NONE, Names.NONE);
    same(rule, Origin.get("/a", "x=1&utm=a"), Origin.get("/a", "utm=b&x=1"));
    different(rule, Origin.get("/a", "x=1"), Origin.get("/a", "x=1&y=1"));
  }

  @Test
  void by_all_parameters_in_their_order() {
    KeyRule rule = Origin.key(Names.ALL, Names.NONE, Names.NONE);
    different(rule, Origin.get("/a", "x=1&y=1"), Origin.get("/a", "y=1&x=1"));
  }

  @Test
  void by_headers_whose_names_have_no_case() {
    KeyRule rule = Origin.key(Names.NONE, Origin.headers("Origin"), Names.NONE);
    same(rule, Origin.get("/a", "", "origin", "x"), Origin.get("/a", "", "ORIGIN", "x"));
    different(rule, Origin.get("/a", "", "Origin", "x"), Origin.get("/a", "", "Origin", "y"));
    different(rule, Origin.get("/a", "", "Origin", "x"), Origin.get("/a", ""));
  }

  @Test
  void by_cookies() {
    KeyRule rule = Origin.key(Names.NONE, Names.NONE, Names.listed(List.of("user", "ab-*")));
    same(
        rule,
        Origin.get("/a", "", "Cookie", "user=1; other=2"),
        Origin.get("/a", "", "Cookie", "other=3; user=1"));
    different(
        rule, Origin.get("/a", "", "Cookie", "ab-1=x"), Origin.get("/a", "", "Cookie", "ab-1=y"));
    different(
        rule, Origin.get("/a", "", "Cookie", "user=1"), Origin.get("/a", "", "Cookie", "user=2"));
  }

  @Test
  void by_the_compressions_that_the_viewer_takes() {
    KeyRule both = new KeyRule(Names.NONE, Names.NONE, Names.NONE, true, true);
    assertThat(both.encodings(accepting("gzip, deflate, br"))).isEqualTo("br,gzip");
    assertThat(both.encodings(accepting("br;q=1.0, gzip;q=0"))).isEqualTo("br");
    assertThat(both.encodings(accepting("br;q=0.000, gzip;q=0.001"))).isEqualTo("gzip");
    assertThat(both.encodings(accepting("GZIP"))).isEqualTo("gzip");
    assertThat(both.encodings(accepting("identity"))).isEmpty();
    assertThat(both.encodings(Origin.get("/a", ""))).isEmpty();
    KeyRule gzip = new KeyRule(Names.NONE, Names.NONE, Names.NONE, true, false);
    assertThat(gzip.encodings(accepting("br, gzip"))).isEqualTo("gzip");
    same(both, accepting("br, gzip"), accepting("gzip, br"));
    different(both, accepting("br"), accepting("gzip"));
  }

  private static ViewerRequest accepting(String encodings) {
    return Origin.get("/a", "", "Accept-Encoding", encodings);
  }

  @Test
  void get_and_head_share_a_key_and_options_has_its_own() {
    ViewerRequest get = Origin.get("/a", "");
    same(KeyRule.PATH, get, of("HEAD"));
    different(KeyRule.PATH, get, of("OPTIONS"));
  }

  private static ViewerRequest of(String method) {
    ViewerRequest get = Origin.get("/a", "");
    return new ViewerRequest(
        method, "https", get.host(), "/a", "", HeaderLines.NONE, get.body(), get.address());
  }

  @Test
  void path_patterns_have_wildcards_and_case() {
    assertThat(new PathPattern("images/*.jpg").takes("/images/a/b.jpg")).isTrue();
    assertThat(new PathPattern("/images/*.jpg").takes("/images/a.jpg")).isTrue();
    assertThat(new PathPattern("/images/*.jpg").takes("/images/a.JPG")).isFalse();
    assertThat(new PathPattern("a??.jpg").takes("/ant.jpg")).isTrue();
    assertThat(new PathPattern("a??.jpg").takes("/abra.jpg")).isFalse();
    assertThat(new PathPattern("*").takes("/anything")).isTrue();
    assertThat(new PathPattern("*.gif").takes("/a.gif")).isTrue();
    assertThat(new PathPattern("a*.htm*").takes("/about.html")).isTrue();
    assertThat(new PathPattern("a*.htm*").takes("/about.htm")).isTrue();
    assertThat(new PathPattern("/images/*").takes("/images/")).isTrue();
  }

  @Test
  void invalidations_match_by_path_with_a_wildcard_at_the_end() {
    assertThat(new InvalidationPath("/images/*").takes("/images/a.jpg")).isTrue();
    assertThat(new InvalidationPath("/images/*").takes("/images/a.jpg?x=1")).isTrue();
    assertThat(new InvalidationPath("/images/*").takes("/images")).isFalse();
    assertThat(new InvalidationPath("/images*").takes("/images")).isTrue();
    assertThat(new InvalidationPath("/images").takes("/images/")).isFalse();
    assertThat(new InvalidationPath("/images/").takes("/images")).isFalse();
    assertThat(new InvalidationPath("/a.jpg").takes("/a.jpg")).isTrue();
    assertThat(new InvalidationPath("/a.jpg").takes("/a.jpg?x=1")).isFalse();
    assertThat(new InvalidationPath("/a.jpg?x=1").takes("/a.jpg?x=1")).isTrue();
    assertThat(new InvalidationPath("/*").takes("/")).isTrue();
  }
}

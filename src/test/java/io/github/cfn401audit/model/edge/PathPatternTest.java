package io.github.cfn401audit.model.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {
  @ParameterizedTest(name = "{0} takes {1}: {2}")
  @CsvSource({
    "*,           /,              true",
    "*,           /prod/orders,   true",
    "/api/*,      /api/,          true",
    "/api/*,      /api,           false",
    "api/*,       /api/orders,    true",
    "/api*,       /api/a/b,       true",
    "/*/orders,   /prod/orders,   true",
    "/*/orders,   /prod/orders/1, false",
    "/o?ders,     /orders,        true",
    "/o?ders,     /oders,         false",
    "/Orders,     /orders,        false",
    "*.jpg,       /a/b.jpg,       true",
    "/a*b*c,      /axxbyyc,       true",
    "/a*b*c,      /axxcyyb,       false",
  })
  void aPatternTakesAPath(String pattern, String path, boolean takes) {
    assertThat(new PathPattern(pattern).matches(path)).isEqualTo(takes);
  }

  @ParameterizedTest
  @CsvSource({"*", "/api/*", "api/?/*", "*.jpg", "/orders"})
  void aPatternTakesItsOwnSample(String pattern) {
    PathPattern read = new PathPattern(pattern);

    assertThat(read.matches(read.sample("word"))).isTrue();
  }
}

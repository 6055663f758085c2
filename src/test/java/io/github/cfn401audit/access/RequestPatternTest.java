package io.github.cfn401audit.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPatternTest {
  private static RequestPattern pattern(String written) {
    return RequestPattern.of(written).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "GET /, /, true",
    "GET /orders, /orders, true",
    "GET /orders, /orders/{id}, false",
    "GET /orders/*, /orders/{id}, true",
    "GET /orders/{any}, /orders/{id}, true",
    "GET /orders/{any}, /orders/{id}/lines, false",
    "GET /orders/**, /orders, true",
    "GET /orders/**, /orders/{id}/lines, true",
    "GET /**, /, true",
    "GET /**/lines, /orders/{id}/lines, true",
    "GET /**/lines, /orders, false",
    "GET /orders/7, /orders/{id}, false",
  })
  void aPathIsCoveredSegmentBySegment(String pattern, String path, boolean covered) {
    assertThat(pattern(pattern).coversPath(path)).isEqualTo(covered);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /orders/7, /orders/{id}, true",
    "GET /files/a/b, /files/{proxy+}, true",
    "GET /files, /files/{proxy+}, false",
    "GET /orders/7/lines, /orders/{id}, false",
  })
  void aRequestIsAnsweredAtAPathWithParameters(String request, String path, boolean answered) {
    assertThat(pattern(request).isAnsweredAt(path)).isEqualTo(answered);
  }

  @Test
  void aMethodForAnyVerbIsCoveredByEachVerb() {
    assertThat(pattern("get /").coversVerb("ANY")).isTrue();
    assertThat(pattern("* /").coversVerb("POST")).isTrue();
    assertThat(pattern("GET /").coversVerb("POST")).isFalse();
    assertThat(pattern("GET /").namesVerb("ANY")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GET", "/orders", "GET orders", "FETCH /orders"})
  void whatIsNotAVerbAndAPathIsNoPattern(String written) {
    assertThat(RequestPattern.of(written)).isEmpty();
  }
}

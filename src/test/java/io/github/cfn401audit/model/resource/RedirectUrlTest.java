package io.github.cfn401audit.model.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.StackId;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUrlTest {
  private static final StackId STACK = new StackId("shop");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://shop.example.org",
        "http://shop.example.org:8080/signed-in",
        "http://localhost.example.org/",
        "http://10.0.0.7/signed-in"
      })
  void plainHttpIsElsewhere(String url) {
    assertThat(url(url).isPlainHttpElsewhere()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost",
        "http://localhost:3000/signed-in",
        "http://shop.localhost/",
        "http://127.0.0.1:3000",
        "http://[::1]:3000/signed-in",
        "https://shop.example.org/http://x",
        "shop://signed-in",
        "http://"
      })
  void plainHttpIsOnTheOwnMachineOrIsNone(String url) {
    assertThat(url(url).isPlainHttpElsewhere()).isFalse();
  }

  @Test
  void aHostThatIsNotKnownMayBeTheOwnMachine() {
    assertThat(url(Text.of("http://"), parameter()).isPlainHttpElsewhere()).isFalse();
    assertThat(url(Text.of("http://"), parameter(), Text.of("/in")).isPlainHttpElsewhere())
        .isFalse();
    assertThat(url(Text.of("http://"), parameter(), Text.of(".localhost")).isPlainHttpElsewhere())
        .isFalse();
    assertThat(url(Text.of("http://127."), parameter(), Text.of(".0.1")).isPlainHttpElsewhere())
        .isFalse();
  }

  @Test
  void aHostInTheDnsIsElsewhereWhateverItsFirstLabel() {
    assertThat(
            url(Text.of("http://"), parameter(), Text.of(".example.org/")).isPlainHttpElsewhere())
        .isTrue();
    assertThat(url(Text.of("http://"), loadBalancer()).isPlainHttpElsewhere()).isTrue();
  }

  @Test
  void theWebsiteOfABucketIsPlainHttp() {
    Text website = attribute("AWS::S3::Bucket", "WebsiteURL");
    assertThat(url(website, Text.of("/in")).isPlainHttpElsewhere()).isTrue();
    assertThat(url(website, Text.of("/in")).isRelative()).isFalse();
  }

  @Test
  void whatHasNoSchemeIsRelative() {
    assertThat(url("/signed-in").isRelative()).isTrue();
    assertThat(url("shop.example.org/in").isRelative()).isTrue();
    assertThat(url(loadBalancer(), Text.of("/in")).isRelative()).isTrue();
    assertThat(url(parameter(), Text.of("/in")).isRelative()).isFalse();
    assertThat(url("localhost:3000/in").isRelative()).isFalse();
    assertThat(url("").isRelative()).isFalse();
  }

  @Test
  void aStarCountsInHostAndPathOnly() {
    assertThat(url("https://*.example.org/in").hasWildcard()).isTrue();
    assertThat(url("https://shop.example.org/*").hasWildcard()).isTrue();
    assertThat(url("https://shop.example.org/in?to=*").hasWildcard()).isFalse();
    assertThat(url(parameter(), Text.of("/*")).hasWildcard()).isTrue();
  }

  @Test
  void capitalsCountInTheHostOnly() {
    assertThat(url("https://Shop.example.org/in").hasCapitalInHost()).isTrue();
    assertThat(url("https://shop.example.org/In").hasCapitalInHost()).isFalse();
    assertThat(url(Text.of("https://"), parameter(), Text.of(".Example.org")).hasCapitalInHost())
        .isTrue();
    assertThat(url("Shop://in").hasCapitalInHost()).isFalse();
  }

  @Test
  void theSchemeOfAnAppIsNoWebScheme() {
    assertThat(url("shop://signed-in").isOfApp()).isTrue();
    assertThat(url("https://shop.example.org").isOfApp()).isFalse();
    assertThat(url("/to/shop://in").isOfApp()).isFalse();
    assertThat(url(parameter(), Text.of("://in")).isOfApp()).isFalse();
  }

  private static RedirectUrl url(String text) {
    return url(Text.of(text));
  }

  private static RedirectUrl url(Text... parts) {
    return new RedirectUrl(
        Text.concat(List.of(parts)),
        new SourceRange(SourceFile.inMemory("template.yaml", ""), 0, 0));
  }

  private static Text parameter() {
    return Text.of(new Symbol.OfParameter(STACK, "Host", new UnknownReason("no value", "")));
  }

  private static Text loadBalancer() {
    return attribute("AWS::ElasticLoadBalancingV2::LoadBalancer", "DNSName");
  }

  private static Text attribute(String type, String attribute) {
    return Text.of(new Symbol.OfResource(STACK, "Front", type, attribute));
  }
}

package io.github.cfn401audit.report.json;

import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.caller.token.Challenge;
import io.github.cfn401audit.caller.token.Claims;
import io.github.cfn401audit.caller.token.Gate;
import io.github.cfn401audit.caller.token.JudgedToken;
import io.github.cfn401audit.caller.token.Judgement;
import io.github.cfn401audit.caller.token.TokenAudit;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.report.JsonText;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.source.ShortText;
import io.github.cfn401audit.tokens.TokenUse;
import io.github.cfn401audit.values.Truth;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;

/** What becomes of tokens, for programs: the report of an audit, and {@code tokens}. */
public final class TokenJson {
  private final JsonGenerator json;

  private TokenJson(JsonGenerator json) {
    this.json = json;
  }

  /** The report; its findings are those about the tokens. */
  public static String of(AuditResult result, TokenAudit audit, ReportSettings settings) {
    return JsonReport.of(
        result,
        settings,
        json -> {
          json.writeStringProperty("at", audit.moment().now().toString());
          json.writeArrayPropertyStart("tokens");
          audit.tokens().forEach(new TokenJson(json)::write);
          json.writeEndArray();
        });
  }

  private void write(JudgedToken token) {
    json.writeStartObject();
    json.writeStringProperty("label", token.held().label());
    json.writeStringProperty(
        "is",
        token.held().<String>fold(decoded -> "token", other -> "other", broken -> "malformed"));
    token
        .held()
        .<String>fold(decoded -> "", other -> other.credential().what(), broken -> broken.why())
        .lines()
        .forEach(words -> json.writeStringProperty("what", words));
    token.held().decoded().ifPresent(claims -> write(claims, token));
    json.writeArrayPropertyStart("methods");
    token.methods().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Claims claims, JudgedToken token) {
    json.writeStringProperty("tokenUse", claims.use().map(TokenUse::claim).orElse(""));
    json.writeStringProperty("userPoolId", claims.issuer().poolId());
    json.writeStringProperty("clientId", ShortText.of(claims.client().orElse("")));
    json.writeStringProperty("client", token.client().orElse(""));
    JsonText.strings(json, "scopes", claims.scopes().stream().map(ShortText::of).toList());
    json.writeStringProperty("expires", instant(claims.expires()));
    json.writeStringProperty("issued", claims.issued().map(TokenJson::instant).orElse(""));
    json.writeBooleanProperty("verified", token.signature().filter(Truth.YES::equals).isPresent());
  }

  private static String instant(long seconds) {
    long last = 253_402_300_799L;
    return Instant.ofEpochSecond(Math.max(-last, Math.min(last, seconds))).toString();
  }

  private void write(JudgedToken.AtMethod at) {
    for (Judgement judgement : at.judgements()) {
      json.writeStartObject();
      json.writeStringProperty("api", at.method().row().api());
      json.writeStringProperty("verb", at.method().row().verb());
      json.writeStringProperty("path", at.method().row().path());
      json.writeStringProperty("outcome", judgement.outcome().id());
      json.writeStringProperty("when", judgement.when());
      json.writeStringProperty("remark", judgement.remark());
      json.writeArrayPropertyStart("gates");
      judgement.gates().forEach(this::write);
      json.writeEndArray();
      Challenge.of(judgement).ifPresent(text -> json.writeStringProperty("challenge", text));
      json.writeEndObject();
    }
  }

  private void write(Gate gate) {
    json.writeStartObject();
    json.writeStringProperty("gate", gate.name().word());
    json.writeStringProperty("outcome", gate.outcome());
    json.writeStringProperty("words", ShortText.of(gate.words()));
    json.writeStringProperty("ruleId", gate.rule().map(RuleId::value).orElse(""));
    json.writeStringProperty("advice", ShortText.of(gate.advice()));
    json.writeEndObject();
  }
}

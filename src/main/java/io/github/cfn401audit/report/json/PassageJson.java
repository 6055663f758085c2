package io.github.cfn401audit.report.json;

import io.github.cfn401audit.access.Candidate;
import io.github.cfn401audit.access.OpenQuestion;
import io.github.cfn401audit.access.Passage;
import io.github.cfn401audit.report.JsonText;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** What lies between callers and a method, as properties of its row. */
final class PassageJson {
  private PassageJson() {}

  static void write(JsonGenerator json, Passage passage) {
    json.writeStringProperty("apiName", passage.apiName());
    json.writeStringProperty("authorizer", passage.authorizer());
    json.writeStringProperty("apiKeyRequired", passage.apiKey().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("preflight", passage.preflight().id());
    json.writeStringProperty("refusal", passage.refusal().orElse(""));
    json.writeArrayPropertyStart("candidates");
    passage.candidates().forEach(candidate -> write(json, candidate));
    json.writeEndArray();
    write(json, "unseen", passage.unseen());
  }

  private static void write(JsonGenerator json, Candidate candidate) {
    json.writeStartObject();
    json.writeStringProperty("stack", candidate.client().id().stack());
    json.writeStringProperty("client", candidate.client().id().logicalId());
    json.writeStringProperty("clientName", candidate.client().name());
    json.writeStringProperty("grant", candidate.grant().id());
    json.writeStringProperty("tokenUse", candidate.use().claim());
    JsonText.strings(json, "scopes", candidate.scopes());
    json.writeStringProperty("fate", candidate.fate().id());
    json.writeStringProperty("reason", candidate.reason());
    write(json, "undecided", candidate.questions());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, List<OpenQuestion> questions) {
    json.writeArrayPropertyStart(name);
    questions.forEach(question -> write(json, question));
    json.writeEndArray();
  }

  static void write(JsonGenerator json, OpenQuestion question) {
    json.writeStartObject();
    json.writeStringProperty("cause", question.cause());
    json.writeStringProperty("cure", question.cure());
    json.writeEndObject();
  }
}

package io.github.cfn401audit.report.sarif;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.report.ProblemLevel;
import io.github.cfn401audit.source.Problem;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The invocation: whether it succeeded, and as notifications what was wrong with it. */
final class SarifNotifications {
  private static final int MOST_PROBLEMS = 1000;

  private final JsonGenerator json;
  private final SarifLocations locations;

  SarifNotifications(JsonGenerator json, SarifLocations locations) {
    this.json = json;
    this.locations = locations;
  }

  /**
   * Writes the one invocation.
   *
   * @param failure why it did not succeed; empty where it did
   * @param limits what was left out or not evaluated, one sentence each
   * @param remarks what else is worth knowing; empty ones are left out
   */
  void write(List<Problem> problems, String failure, List<String> limits, List<String> remarks) {
    json.writeArrayPropertyStart("invocations");
    json.writeStartObject();
    json.writeBooleanProperty("executionSuccessful", failure.isEmpty());
    json.writeArrayPropertyStart("toolExecutionNotifications");
    if (!failure.isEmpty()) {
      write(Level.ERROR, failure);
    }
    for (String limit : limits) {
      write(Level.WARNING, limit);
    }
    for (String remark : remarks) {
      if (!remark.isEmpty()) {
        write(Level.NOTE, remark);
      }
    }
    int most = Math.min(MOST_PROBLEMS, problems.size());
    problems.subList(0, most).forEach(this::write);
    if (most < problems.size()) {
      write(Level.WARNING, problems.size() - most + " more problems with the input are not listed");
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void write(Level level, String message) {
    json.writeStartObject();
    writeWords(level, message);
    json.writeEndObject();
  }

  private void write(Problem problem) {
    json.writeStartObject();
    json.writeObjectPropertyStart("descriptor");
    json.writeStringProperty("id", problem.code().name());
    json.writeEndObject();
    writeWords(ProblemLevel.of(problem), problem.message());
    json.writeArrayPropertyStart("locations");
    locations.write(problem);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeWords(Level level, String message) {
    json.writeStringProperty("level", level.id());
    json.writeObjectPropertyStart("message");
    json.writeStringProperty("text", SarifText.sentence(message));
    json.writeEndObject();
  }
}

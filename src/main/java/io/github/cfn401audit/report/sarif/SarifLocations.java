package io.github.cfn401audit.report.sarif;

import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.FindingResource;
import io.github.cfn401audit.report.ArtifactAddress;
import io.github.cfn401audit.report.VisibleText;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceRange;
import tools.jackson.core.JsonGenerator;

/** The locations of SARIF: places that are one line long, with the resource beside the file. */
final class SarifLocations {
  private final JsonGenerator json;
  private final ArtifactAddress address;

  SarifLocations(JsonGenerator json, ArtifactAddress address) {
    this.json = json;
    this.address = address;
  }

  /** The address of a file. */
  String addressOf(SourceFile file) {
    return address.of(file);
  }

  /** Writes the place of a resource, with a message about it. */
  public void write(FindingResource subject, SourceRange range, String message) {
    json.writeStartObject();
    writeRest(subject, range, message);
  }

  /** Writes a place to which the text of a result links by its number. */
  public void writeRelated(int id, ChainStep step) {
    json.writeStartObject();
    json.writeNumberProperty("id", id);
    writeRest(step.resource(), step.range(), step.message());
  }

  /** Writes the place of a problem with the input; the file alone where no line is known. */
  public void write(Problem problem) {
    json.writeStartObject();
    json.writeObjectPropertyStart("physicalLocation");
    writeArtifact(address.ofName(problem.file()));
    if (problem.line() > 0) {
      json.writeObjectPropertyStart("region");
      json.writeNumberProperty("startLine", problem.line());
      if (problem.column() > 0) {
        json.writeNumberProperty("startColumn", problem.column());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Writes a place without a message. */
  public void write(SourceRange range) {
    json.writeStartObject();
    writePhysical(range);
    json.writeEndObject();
  }

  private void writeRest(FindingResource subject, SourceRange range, String message) {
    writePhysical(range);
    writeLogical(subject);
    json.writeObjectPropertyStart("message");
    json.writeStringProperty("text", SarifText.sentence(message));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writePhysical(SourceRange range) {
    json.writeObjectPropertyStart("physicalLocation");
    writeArtifact(address.of(range.file()));
    writeRegion(range.firstLine());
    json.writeEndObject();
  }

  private void writeArtifact(String uri) {
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", uri);
    json.writeEndObject();
  }

  private void writeRegion(SourceRange range) {
    int line = range.line();
    int column = range.column();
    json.writeObjectPropertyStart("region");
    json.writeNumberProperty("startLine", line);
    json.writeNumberProperty("startColumn", column);
    json.writeNumberProperty("endLine", line);
    json.writeNumberProperty("endColumn", column + Math.max(1, range.end() - range.start()));
    json.writeEndObject();
  }

  private void writeLogical(FindingResource subject) {
    String path =
        subject.constructPath().isEmpty()
            ? subject.stack() + "/" + subject.logicalId()
            : subject.constructPath();
    json.writeArrayPropertyStart("logicalLocations");
    json.writeStartObject();
    json.writeStringProperty("name", VisibleText.of(subject.logicalId()));
    json.writeStringProperty("fullyQualifiedName", VisibleText.of(path));
    json.writeStringProperty("kind", "resource");
    json.writeEndObject();
    json.writeEndArray();
  }
}

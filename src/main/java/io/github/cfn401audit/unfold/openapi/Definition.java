package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.assembly.Documents;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.FunctionCall;
import io.github.cfn401audit.unfold.ProblemCollector;
import io.github.cfn401audit.unfold.Seen;
import io.github.cfn401audit.unfold.Structure;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.Optional;

/** The document that a REST API is made from. */
sealed interface Definition {

  /** It is read. */
  record Read(Seen.Entries document) implements Definition {}

  /** There is one, and it is not read. */
  record Hidden(UnknownReason why, SourceRange at) implements Definition {}

  /** The API has none. */
  record None() implements Definition {}

  /** Finds the document of an API by its properties. */
  static Definition of(
      String api, MapNode properties, Structure structure, ProblemCollector complaints) {
    Optional<Node> body = properties.get("Body");
    if (body.isPresent() && !(structure.see(body.get()) instanceof Seen.Nothing)) {
      return of(api, body.get(), inTemplate(body.get(), structure, complaints), complaints);
    }
    Optional<Node> location = properties.get("BodyS3Location");
    if (location.isEmpty() || structure.see(location.get()) instanceof Seen.Nothing) {
      return copied(api, properties, structure);
    }
    return of(api, location.get(), inBucket(location.get(), structure), complaints);
  }

  /** A copy of another API has its methods from the beginning. */
  private static Definition copied(String api, MapNode properties, Structure structure) {
    Optional<Node> source = properties.get("CloneFrom");
    if (source.isEmpty() || structure.see(source.get()) instanceof Seen.Nothing) {
      return new None();
    }
    UnknownReason why =
        new UnknownReason(
            api + " is a copy of another API", "declare its methods, or import a document");
    return new Hidden(why, source.get().range());
  }

  private static Definition of(String api, Node written, Seen seen, ProblemCollector complaints) {
    SourceRange at = written.range();
    if (seen instanceof Seen.Entries entries) {
      return new Read(entries);
    }
    if (seen instanceof Seen.Hidden hidden) {
      return new Hidden(OpenApiUnfolding.notRead(api, hidden.why()), at);
    }
    String wrong = "it is no map";
    complaints.say(at, "the document of " + api + " is no map");
    return new Hidden(OpenApiUnfolding.notRead(api, new UnknownReason(wrong, "")), at);
  }

  private static Seen inTemplate(Node body, Structure structure, ProblemCollector complaints) {
    Seen seen = structure.look(body);
    if (!(seen instanceof Seen.Single) && !(seen instanceof Seen.Call)) {
      return seen;
    }
    Node node = seen instanceof Seen.Call function ? function.node() : ((Seen.Single) seen).node();
    Optional<FunctionCall> call = FunctionCall.of(node);
    if (call.filter(sub -> sub.function().equals("Fn::Sub")).isPresent()) {
      return DocumentText.ofSub(call.get(), node.range(), complaints)
          .map(structure::see)
          .orElse(new Seen.Hidden(UNREADABLE));
    }
    Value value = structure.value(node);
    if (value.literal().isPresent()) {
      return DocumentText.of(value.literal().get(), node.range(), complaints)
          .map(structure::see)
          .orElse(new Seen.Hidden(UNREADABLE));
    }
    return new Seen.Hidden(
        value
            .whyUnknown()
            .orElseGet(() -> new UnknownReason("its text is known at deployment only", "")));
  }

  /** {@code BodyS3Location} names an object; a text is its whole address. */
  private static Seen inBucket(Node location, Structure structure) {
    Seen seen = structure.see(location);
    Optional<Node> key =
        seen instanceof Seen.Entries entries ? entries.map().get("Key") : Optional.of(location);
    Optional<Documents.Document> document = key.flatMap(structure::document);
    if (document.isEmpty()) {
      return new Seen.Hidden(
          new UnknownReason(
              "the object that it lies in is not among these files",
              "put the document beside the template"));
    }
    return document
        .get()
        .root()
        .map(root -> structure.see(DocumentText.withoutFunctions(root, document.get().name())))
        .orElse(new Seen.Hidden(UNREADABLE));
  }

  /** It is neither JSON nor YAML. */
  UnknownReason UNREADABLE = new UnknownReason("it is neither JSON nor YAML", "");
}

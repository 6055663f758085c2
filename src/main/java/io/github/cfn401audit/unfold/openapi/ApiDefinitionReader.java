package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.assembly.Documents;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.template.FunctionCall;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ProblemCollector;
import io.github.cfn401audit.unfold.ResolvedNode;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.Optional;

/** Finds the document of an API: in the template, as a text in it, or in a file beside it. */
final class ApiDefinitionReader {
  private static final UnknownReason UNREADABLE =
      new UnknownReason("it is neither JSON nor YAML", "");

  private final NodeResolver resolver;
  private final Documents documents;
  private final ProblemCollector problems;

  ApiDefinitionReader(NodeResolver resolver, Documents documents, ProblemCollector problems) {
    this.resolver = resolver;
    this.documents = documents;
    this.problems = problems;
  }

  /** Returns the document that the properties of an API name; empty where they name none. */
  Optional<ApiDefinition> read(String api, MapNode properties) {
    Optional<Node> body = resolver.present(properties, "Body");
    if (body.isPresent()) {
      return Optional.of(definition(api, body.get(), inTemplate(body.get())));
    }
    Optional<Node> location = resolver.present(properties, "BodyS3Location");
    return location.isPresent()
        ? Optional.of(definition(api, location.get(), inBucket(location.get())))
        : resolver.present(properties, "CloneFrom").map(source -> copy(api, source));
  }

  /** A copy of another API has its methods from the beginning. */
  private static ApiDefinition copy(String api, Node source) {
    UnknownReason why =
        new UnknownReason(
            api + " is a copy of another API", "declare its methods, or import a document");
    return new ApiDefinition(new ResolvedNode.Unknown(why), source.range());
  }

  private ApiDefinition definition(String api, Node written, ResolvedNode document) {
    if (document.map().isPresent()) {
      return new ApiDefinition(document, written.range());
    }
    if (document.unknown().isEmpty()) {
      problems.report(written.range(), "the document of " + api + " is not a map");
    }
    UnknownReason why =
        document.unknown().orElseGet(() -> new UnknownReason("it is not a map", ""));
    return new ApiDefinition(
        new ResolvedNode.Unknown(
            new UnknownReason(
                "the document of " + api + " is not read: " + why.cause(), why.cure())),
        written.range());
  }

  private ResolvedNode inTemplate(Node body) {
    ResolvedNode resolved = resolver.resolveUpToCalls(body);
    Optional<Node> text = resolved.scalar().or(resolved::call);
    return text.isPresent() ? ofText(text.get()) : resolved;
  }

  private ResolvedNode ofText(Node node) {
    Optional<FunctionCall> call = FunctionCall.of(node);
    if (call.filter(sub -> sub.function().equals("Fn::Sub")).isPresent()) {
      return readable(DocumentText.ofSub(call.get(), node.range(), problems));
    }
    Value value = resolver.value(node);
    if (value.literal().isPresent()) {
      return readable(DocumentText.of(value.literal().get(), node.range(), problems));
    }
    return new ResolvedNode.Unknown(
        value
            .whyUnknown()
            .orElseGet(() -> new UnknownReason("its text is known at deployment only", "")));
  }

  private ResolvedNode readable(Optional<Node> root) {
    return root.map(resolver::resolve).orElseGet(() -> new ResolvedNode.Unknown(UNREADABLE));
  }

  /** {@code BodyS3Location} names an object; a text is its whole address. */
  private ResolvedNode inBucket(Node location) {
    Optional<ResolvedNode.Entries> object = resolver.resolve(location).map();
    Optional<Node> key = object.isPresent() ? object.get().get("Key") : Optional.of(location);
    Optional<Documents.Document> file = key.flatMap(this::file);
    if (file.isEmpty()) {
      return new ResolvedNode.Unknown(
          new UnknownReason(
              "the object that it lies in is not among these files",
              "put the document beside the template"));
    }
    return readable(
        file.get().root().map(root -> DocumentText.withoutFunctions(root, file.get().name())));
  }

  private Optional<Documents.Document> file(Node key) {
    Optional<Documents.Document> file =
        resolver
            .value(key)
            .asText()
            .flatMap(text -> documents.at(text.literal().orElse(text.display())));
    file.ifPresent(found -> found.problems().forEach(problems::add));
    return file;
  }
}

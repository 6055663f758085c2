package io.github.cfn401audit.model.inventory;

import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UnresolvedReference;
import io.github.cfn401audit.source.NameHint;
import io.github.cfn401audit.source.NearName;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the references on the way from a method to a client that CloudFormation refuses. */
public final class UnresolvedReferences {
  private final Inventory inventory;
  private final Map<Object, UnresolvedReference> found = new LinkedHashMap<>();

  private UnresolvedReferences(Inventory inventory) {
    this.inventory = inventory;
  }

  /** All of them, one for each name that is declared nowhere. */
  public static List<UnresolvedReference> in(Inventory inventory) {
    UnresolvedReferences references = new UnresolvedReferences(inventory);
    for (Reference reference : Reference.ALL) {
      for (StackResource resource : inventory.ofType(reference.type())) {
        references.check(reference, resource);
      }
    }
    return List.copyOf(references.found.values());
  }

  private void check(Reference reference, StackResource resource) {
    for (SourceRange range : resource.malformedGetAtts(reference.property())) {
      String label = "`Fn::GetAtt` takes a logical id and an attribute, as in `ShopPool.Arn`";
      String message = "calls `Fn::GetAtt` in a form that does not exist";
      add(range, reference, resource, range, message, label);
    }
    check(reference, resource, resource.properties().value(reference.property()));
  }

  private void check(Reference reference, StackResource resource, Value value) {
    value.items().forEach(item -> check(reference, resource, item));
    if (value.asText().isPresent()) {
      for (Symbol symbol : value.asText().get().symbols()) {
        symbol.undeclared().ifPresent(name -> undeclared(reference, resource, value.range(), name));
        symbol.resource().ifPresent(asked -> attribute(reference, resource, value.range(), asked));
      }
    }
  }

  /** A name that no template can give to anything is for another tool to fill in. */
  private static boolean isLogicalId(String name) {
    return !PartName.is(name) && name.chars().allMatch(Character::isLetterOrDigit);
  }

  private void undeclared(
      Reference reference, StackResource resource, SourceRange range, Symbol.Undeclared name) {
    if (reference.property().equals(Reference.AUTHORIZER_ID) || !isLogicalId(name.name())) {
      return;
    }
    if (resource.stack().equals(name.stack())) {
      undeclared(reference, reference.property(), resource, range, name);
      return;
    }
    for (StackResource nested : inventory.ofType("AWS::CloudFormation::Stack")) {
      if (nested.stack().equals(name.stack())) {
        Map<String, Value> passed = nested.properties().value("Parameters").entries();
        for (Map.Entry<String, Value> one : passed.entrySet()) {
          Value value = one.getValue();
          if (value.asText().filter(text -> text.symbols().contains(name)).isPresent()) {
            undeclared(reference, one.getKey(), nested, value.range(), name);
            return;
          }
        }
      }
    }
  }

  private void undeclared(
      Reference reference,
      String property,
      StackResource resource,
      SourceRange range,
      Symbol.Undeclared name) {
    List<String> fitting =
        reference.targets().stream().flatMap(type -> idsOf(type, resource)).toList();
    List<String> declared = resource.declaredNames();
    boolean isParameter = declared.contains(name.name());
    boolean isSlip =
        !isParameter && declared.stream().anyMatch(other -> NearName.areAlike(name.name(), other));
    boolean hasTarget = idsOf(reference.targets().get(0), resource).findAny().isPresent();
    // A tool may put a part of a template together with what declares the name.
    if (!resource.isInWholeTemplate() && !isSlip && !hasTarget) {
      return;
    }
    if (isParameter) {
      String message = "asks for an attribute of " + name.name() + ", which is a parameter";
      add(name, property, resource, range, message, "only a resource has attributes");
      return;
    }
    String meant =
        NearName.of(name.name(), fitting)
            .or(() -> NearName.of(name.name(), declared))
            .or(() -> fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty())
            .map(id -> ": " + NameHint.question(id) + "?")
            .orElse("");
    String message = "refers to " + name.name() + ", which its template does not declare";
    add(name, property, resource, range, message, "no such resource or parameter" + meant);
  }

  private Stream<String> idsOf(String type, StackResource resource) {
    return inventory.ofType(type).stream()
        .filter(target -> target.isInStackOf(resource))
        .map(StackResource::logicalId)
        .filter(id -> !PartName.is(id));
  }

  /** AWS adds attributes: only one that looks like another is certainly misspelt. */
  private void attribute(
      Reference reference, StackResource resource, SourceRange range, Symbol.OfResource asked) {
    List<String> known = Attributes.of(asked.type());
    if (!known.contains(asked.attribute()) && !asked.attribute().equals("Ref")) {
      NearName.of(asked.attribute(), known)
          .filter(near -> NearName.areAlike(near, asked.attribute()))
          .ifPresent(
              near ->
                  add(
                      range,
                      reference,
                      resource,
                      range,
                      "asks " + asked.logicalId() + " for `" + asked.attribute() + "`",
                      asked.type() + " has no such attribute: " + NameHint.question(near) + "?"));
    }
  }

  private void add(
      Object key,
      Reference reference,
      StackResource resource,
      SourceRange range,
      String message,
      String label) {
    add(key, reference.property(), resource, range, message, label);
  }

  private void add(
      Object key,
      String property,
      StackResource resource,
      SourceRange range,
      String message,
      String label) {
    found.merge(
        key,
        new UnresolvedReference(resource, property, range, message, label, List.of()),
        UnresolvedReference::and);
  }
}

package io.github.cfn401audit.access.policy;

import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code Resource} or {@code NotResource} of a statement.
 *
 * @param patterns the entries
 * @param inverted true for {@code NotResource}
 * @param more why there may be more entries; empty where the list is complete
 */
record Resources(List<ResourcePattern> patterns, boolean inverted, List<UnknownReason> more) {
  Resources {
    patterns = List.copyOf(patterns);
    more = List.copyOf(more);
  }

  /** The requests to a stage that are certainly meant. */
  RequestSearch.Part certain(Endpoint endpoint, Marks marks) {
    return inverted
        ? new RequestSearch.Part(possiblyNamed(endpoint), true)
        : new RequestSearch.Part(certainlyNamed(endpoint, marks), false);
  }

  /** The requests to a stage that may be meant. */
  RequestSearch.Part possible(Endpoint endpoint, Marks marks) {
    return inverted
        ? new RequestSearch.Part(certainlyNamed(endpoint, marks), true)
        : new RequestSearch.Part(possiblyNamed(endpoint), false);
  }

  /** What is not known of the requests. */
  List<UnknownReason> questions() {
    List<UnknownReason> questions = new ArrayList<>(more);
    for (ResourcePattern pattern : patterns) {
      pattern.text().reason().ifPresent(questions::add);
      pattern.fault().ifPresent(why -> questions.add(new UnknownReason(why, "")));
    }
    return questions;
  }

  private Reading certainlyNamed(Endpoint endpoint, Marks marks) {
    List<Shape> shapes = new ArrayList<>();
    for (ResourcePattern pattern : patterns) {
      shapes.add(pattern.certain(endpoint, marks));
      pattern.ofRoot().ifPresent(root -> shapes.add(root.certain(endpoint, marks)));
    }
    Reading left = Reading.of(shapes);
    for (Endpoint.Part part : Endpoint.Part.values()) {
      left = endpoint.certainlyAfter(left, part, marks);
    }
    return left.after('/');
  }

  private Reading possiblyNamed(Endpoint endpoint) {
    List<Shape> shapes = new ArrayList<>();
    for (ResourcePattern pattern : patterns) {
      shapes.add(pattern.possible(endpoint));
      pattern.ofRoot().ifPresent(root -> shapes.add(root.possible(endpoint)));
    }
    if (!more.isEmpty()) {
      shapes.add(new Shape.Builder().anyText().build());
    }
    Reading left = Reading.of(shapes);
    for (Endpoint.Part part : Endpoint.Part.values()) {
      left = endpoint.possiblyAfter(left, part);
    }
    return left.after('/');
  }
}

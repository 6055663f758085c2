package io.github.cfn401audit.model.edit;

import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One thing that somebody could change in a template. */
public sealed interface Change {

  /** The resource that is changed. */
  StackResource resource();

  /** What to do, with these words for the resource or for all that are changed alike. */
  String words(String resources);

  /** A change of one property. */
  sealed interface OfProperty extends Change {
    /** The property. */
    String property();

    /** Its value after the change. */
    Value changed(Value now, SourceRange place);
  }

  /**
   * One more item in a list.
   *
   * @param shown the item in words
   */
  record Appended(StackResource resource, String property, Value item, String shown)
      implements OfProperty {
    @Override
    public String words(String resources) {
      return "add " + shown + " to " + property + " of " + resources;
    }

    @Override
    public Value changed(Value now, SourceRange place) {
      return ListItems.with(now, item, place);
    }
  }

  /**
   * Other texts instead of one that a list holds.
   *
   * @param place where it stands: what stands there in another scenario is replaced, too
   */
  record Replaced(
      StackResource resource, String property, String before, SourceRange place, List<String> after)
      implements OfProperty {
    public Replaced {
      after = List.copyOf(after);
    }

    @Override
    public String words(String resources) {
      return "write `"
          + String.join("` and `", after)
          + "` instead of `"
          + before
          + "` in "
          + property
          + " of "
          + resources;
    }

    @Override
    public Value changed(Value now, SourceRange whole) {
      List<Value> items = new ArrayList<>();
      after.forEach(text -> items.add(NewValues.text(resource, text)));
      return now.isList()
          ? ListItems.replaced(now, before, place, items)
          : new Value.Sequence(items, List.of(), whole);
    }
  }

  /**
   * Another text instead of one that stands anywhere inside a property.
   *
   * @param place where it stands
   */
  record Reworded(
      StackResource resource, String property, String before, SourceRange place, String after)
      implements OfProperty {
    @Override
    public String words(String resources) {
      return "write `"
          + after
          + "` instead of `"
          + before
          + "` in "
          + property
          + " of "
          + resources;
    }

    @Override
    public Value changed(Value now, SourceRange whole) {
      return NewValues.reworded(now, place, after);
    }
  }

  /**
   * Another value.
   *
   * @param shown the value in words
   */
  record Put(StackResource resource, String property, Value value, String shown)
      implements OfProperty {
    @Override
    public String words(String resources) {
      return "set " + property + " of " + resources + " to " + shown;
    }

    @Override
    public Value changed(Value now, SourceRange place) {
      return value.at(place);
    }
  }

  /**
   * A text inside a property that is a map.
   *
   * @param name its name there
   */
  record PutInside(StackResource resource, String property, String name, String text)
      implements OfProperty {
    @Override
    public String words(String resources) {
      return "set " + name + " in " + property + " of " + resources + " to `" + text + "`";
    }

    @Override
    public Value changed(Value now, SourceRange place) {
      Map<String, Value> entries = new LinkedHashMap<>(now.entries());
      entries.put(name, NewValues.text(resource, text));
      return new Value.Mapping(entries, now.more(), place);
    }
  }

  /** No such property. */
  record Removed(StackResource resource, String property) implements OfProperty {
    @Override
    public String words(String resources) {
      return "remove " + property + " from " + resources;
    }

    @Override
    public Value changed(Value now, SourceRange place) {
      return new Value.Absent(resource.range());
    }
  }

  /**
   * What something written elsewhere does to a resource that is not written itself.
   *
   * @param done what it does
   * @param shown what to write, in words
   */
  record ByOther(OfProperty done, String shown) implements OfProperty {
    @Override
    public StackResource resource() {
      return done.resource();
    }

    @Override
    public String property() {
      return done.property();
    }

    @Override
    public Value changed(Value now, SourceRange place) {
      return done.changed(now, place);
    }

    @Override
    public String words(String resources) {
      return shown;
    }
  }

  /** {@code DependsOn} with more in it. */
  record Waits(StackResource resource, List<StackResource> others) implements Change {
    public Waits {
      others = List.copyOf(others);
    }

    @Override
    public String words(String resources) {
      List<String> names =
          others.stream()
              .map(StackResource::logicalId)
              .collect(Collectors.toCollection(ArrayList::new));
      return "add " + Edit.names(names) + " to DependsOn of " + resources;
    }
  }

  /**
   * A resource that is not there yet.
   *
   * @param shown the resource in words, with what it needs
   * @param dependents the resources that then depend on it; the words say so
   */
  record New(StackResource resource, String shown, List<StackResource> dependents)
      implements Change {
    public New {
      dependents = List.copyOf(dependents);
    }

    @Override
    public String words(String resources) {
      return "add " + shown;
    }
  }
}

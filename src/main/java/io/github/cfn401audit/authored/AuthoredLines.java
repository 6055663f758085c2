package io.github.cfn401audit.authored;

import io.github.cfn401audit.assembly.StackTemplate;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way from a finding over the trace of its construct to the line that a person wrote.
 *
 * <p>The innermost frame whose file is in the tree decides: where its line cannot be the right one,
 * no other frame is tried.
 */
public final class AuthoredLines implements AuthoredPlaces {
  private static final int LONGEST_TRACE = 200;

  private final Map<SourceFile, StackTemplate> stacks = new HashMap<>();
  private final SourceTree tree;
  private final Map<String, Optional<SourceCode>> read = new HashMap<>();

  /** A search through the sources for the resources of these stacks. */
  public AuthoredLines(List<StackTemplate> stacks, SourceTree tree) {
    stacks.forEach(stack -> this.stacks.putIfAbsent(stack.template().file(), stack));
    this.tree = tree;
  }

  @Override
  public Optional<AuthoredPlace> of(Finding finding) {
    StackTemplate stack = stacks.get(finding.range().file());
    String path = finding.resource().constructPath();
    if (stack == null || path.isEmpty()) {
      return Optional.empty();
    }
    List<String> trace = stack.constructPaths().creationTrace(path);
    String app = tree.appFolder(stack.template().file().name());
    Resource resource = stack.template().resources().get(finding.resource().logicalId());
    String property = resource == null ? "" : propertyAt(resource, finding.range());
    String callee = "";
    for (String entry : trace.subList(0, Math.min(LONGEST_TRACE, trace.size()))) {
      Optional<Frame> frame = Frame.of(entry);
      Optional<SourceCode> source =
          frame.filter(one -> !one.isOfLibrary()).flatMap(one -> source(one, app));
      if (source.isPresent()) {
        return place(source.get(), frame.get(), callee, ownId(path), property);
      }
      callee = Callee.of(entry, frame).orElse(callee);
    }
    return Optional.empty();
  }

  private static Optional<AuthoredPlace> place(
      SourceCode source, Frame frame, String callee, String id, String property) {
    if (source.isCompiled()) {
      return Optional.empty();
    }
    return source
        .at(frame, callee, id, property)
        .or(() -> source.at(frame, "super", id, property))
        .or(() -> source.guess(id));
  }

  /** The id that the app gave: what the library appends is left out. */
  private static String ownId(String path) {
    String own = path;
    while (own.endsWith("/Resource") || own.endsWith("/Default")) {
      own = own.substring(0, own.lastIndexOf('/'));
    }
    return own.substring(own.lastIndexOf('/') + 1);
  }

  private static String propertyAt(Resource resource, SourceRange range) {
    Optional<MapNode> properties = resource.body().map("Properties");
    if (properties.isPresent()) {
      for (MapNode.Entry entry : properties.get().entries()) {
        if (entry.key().range().start() <= range.start()
            && range.end() <= entry.value().range().end()) {
          return entry.key().text();
        }
      }
    }
    return "";
  }

  private Optional<SourceCode> source(Frame frame, String app) {
    return frame.isOfJvm() ? ofClass(frame, app) : ofSuffix(frame.file(), app);
  }

  /** The file below the folder of the app, else the only one of the tree. */
  private Optional<SourceCode> ofClass(Frame frame, String app) {
    List<SourceCode> near = new ArrayList<>();
    List<SourceCode> all = new ArrayList<>();
    for (String path : tree.named(frame.fileName())) {
      Optional<SourceCode> source = read(path);
      if (source.isPresent() && source.get().isInPackage(frame.packageName())) {
        all.add(source.get());
        if (app.isEmpty() || path.startsWith(app + "/")) {
          near.add(source.get());
        }
      }
    }
    List<SourceCode> found = near.isEmpty() ? all : near;
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The file by the longest end of its path, since it may have been built elsewhere. */
  private Optional<SourceCode> ofSuffix(String file, String app) {
    String end = file.startsWith("/") ? file.substring(1) : file;
    while (!end.isEmpty()) {
      Optional<SourceCode> source = read(app.isEmpty() ? end : app + "/" + end);
      if (source.isEmpty() && !app.isEmpty()) {
        source = read(end);
      }
      if (source.isPresent()) {
        return source;
      }
      int slash = end.indexOf('/');
      end = slash < 0 ? "" : end.substring(slash + 1);
    }
    return Optional.empty();
  }

  private Optional<SourceCode> read(String path) {
    return read.computeIfAbsent(path, one -> tree.read(one).map(SourceCode::new));
  }
}

package io.github.cfn401audit.assembly;

import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Resource;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the template of each nested stack, and the stacks that are deployed by themselves. */
final class NestedStacks {
  /** The property that names the template, by the type of the nested stack. */
  private static final Map<String, String> TEMPLATE_OF =
      Map.of(
          "AWS::CloudFormation::Stack", "TemplateURL",
          "AWS::Serverless::Application", "Location");

  /** A template nested twice at each of many levels would be used without end. */
  private static final int MOST_USES = 5000;

  private final TemplateFiles files;
  private final ProblemList problems;
  private int uses;
  private final Map<String, List<TemplateFile>> byFileName = new TreeMap<>();
  private final Map<TemplateFile, Set<TemplateFile>> nests = new HashMap<>();

  NestedStacks(TemplateFiles files, ProblemList problems) {
    this.files = files;
    this.problems = problems;
  }

  /** The stacks that no other one nests, sorted by file, with what they nest. */
  List<StackTemplate> roots(List<DeployableTemplate> deployables) {
    List<DeployableTemplate> sorted = new ArrayList<>(deployables);
    sorted.removeIf(deployable -> files.isIncluded(deployable.file()));
    sorted.sort(
        Comparator.comparing((DeployableTemplate deployable) -> deployable.file().name())
            .thenComparing(DeployableTemplate::name));
    for (DeployableTemplate deployable : sorted) {
      String name = fileName(deployable.file());
      byFileName.computeIfAbsent(name, key -> new ArrayList<>()).add(deployable.file());
    }
    Map<DeployableTemplate, StackTemplate> stacks = new LinkedHashMap<>();
    for (DeployableTemplate deployable : sorted) {
      stacks.put(deployable, root(deployable));
    }
    stacks.keySet().retainAll(outermost(sorted));
    return List.copyOf(stacks.values());
  }

  /** Those that are deployed by themselves; of templates that nest each other, the first. */
  private Set<DeployableTemplate> outermost(List<DeployableTemplate> deployables) {
    Set<TemplateFile> nested = new HashSet<>();
    nests.values().forEach(nested::addAll);
    Set<DeployableTemplate> outermost = new HashSet<>();
    Set<TemplateFile> reached = new HashSet<>();
    for (DeployableTemplate deployable : deployables) {
      if (deployable.artifact().isPresent() || !nested.contains(deployable.file())) {
        outermost.add(deployable);
        reach(deployable.file(), reached);
      }
    }
    for (DeployableTemplate deployable : deployables) {
      if (!reached.contains(deployable.file())) {
        outermost.add(deployable);
        reach(deployable.file(), reached);
      }
    }
    return outermost;
  }

  private void reach(TemplateFile file, Set<TemplateFile> reached) {
    if (reached.add(file)) {
      nests.getOrDefault(file, Set.of()).forEach(nested -> reach(nested, reached));
    }
  }

  private StackTemplate root(DeployableTemplate deployable) {
    Optional<AssemblyMetadata> metadata =
        deployable
            .artifact()
            .map(artifact -> new AssemblyMetadata(deployable.assembly().orElseThrow(), artifact));
    String path = deployable.artifact().map(StackArtifact::path).orElse("");
    Deque<TemplateFile> above = new ArrayDeque<>();
    return stack(deployable, deployable.file(), deployable.name(), path, metadata, above);
  }

  private StackTemplate stack(
      DeployableTemplate root,
      TemplateFile file,
      String name,
      String path,
      Optional<AssemblyMetadata> metadata,
      Deque<TemplateFile> above) {
    ConstructPaths paths =
        metadata.isPresent()
            ? ConstructPaths.of(file.template(), metadata.get(), path)
            : ConstructPaths.of(file.template());
    above.push(file);
    Map<String, NestedTemplate> nested = new LinkedHashMap<>();
    for (Resource resource : file.template().resources().values()) {
      if (TEMPLATE_OF.containsKey(resource.type())) {
        nested.put(
            resource.logicalId(), nested(root, file, name, resource, paths, metadata, above));
      }
    }
    above.pop();
    boolean deployedAlone = above.isEmpty();
    return new StackTemplate(
        name,
        file.template(),
        root.island(),
        deployedAlone ? root.artifact().map(StackArtifact::stackName) : Optional.empty(),
        root.artifact().flatMap(StackArtifact::account),
        root.artifact().flatMap(StackArtifact::region),
        paths,
        nested,
        new Documents(file.folder(), root.assembly(), root.artifact()));
  }

  private NestedTemplate nested(
      DeployableTemplate root,
      TemplateFile parent,
      String parentName,
      Resource resource,
      ConstructPaths paths,
      Optional<AssemblyMetadata> metadata,
      Deque<TemplateFile> above) {
    String constructPath = below(paths.of(resource.logicalId()));
    Optional<Expression> written =
        Optional.ofNullable(TEMPLATE_OF.get(resource.type())).flatMap(resource::property);
    TemplateUrl url = written.map(TemplateUrl::of).orElse(new TemplateUrl("", true, ""));
    Optional<TemplateFile> found =
        root.assembly().isPresent()
            ? inAssembly(root, resource, url, constructPath, metadata)
            : besides(parent, named(url, written, parent, above));
    if (found.isEmpty()) {
      return new NestedTemplate.Unread(whyUnread(url));
    }
    if (above.contains(found.get())) {
      problems.accept(
          new Problem(
              Problem.Code.CYCLE,
              "nested stack " + resource.logicalId() + " leads back to " + found.get().name(),
              parent.name(),
              resource.range().line(),
              resource.range().column()));
      return new NestedTemplate.Unread("it leads back to " + found.get().name());
    }
    nests.computeIfAbsent(parent, key -> new HashSet<>()).add(found.get());
    uses++;
    if (uses > MOST_USES) {
      return new NestedTemplate.Unread("there are more than " + MOST_USES + " nested stacks");
    }
    return new NestedTemplate.Found(
        stack(
            root,
            found.get(),
            parentName + "/" + resource.logicalId(),
            constructPath,
            metadata,
            above));
  }

  private String whyUnread(TemplateUrl url) {
    if (url.shown().isEmpty()) {
      return "it does not name a template";
    }
    if (url.isPartlyKnown()) {
      for (Map.Entry<String, List<TemplateFile>> named : byFileName.entrySet()) {
        if (named.getKey().endsWith(url.lastSegment())) {
          return "template " + url.shown() + " may be " + named.getValue().get(0).name();
        }
      }
    }
    return "template " + url.shown() + " is not among these files";
  }

  /**
   * Where a parameter of a root makes part of the name of the file, its default is taken: it only
   * joins two names.
   */
  private static TemplateUrl named(
      TemplateUrl url,
      Optional<Expression> written,
      TemplateFile parent,
      Deque<TemplateFile> above) {
    if (!url.isPartlyKnown() || written.isEmpty() || above.size() > 1) {
      return url;
    }
    TemplateUrl named = TemplateUrl.withDefaults(written.get(), parent.template().parameters());
    return named.isPath() ? url : named;
  }

  /**
   * The path under which the resources of a nested stack stand: that of its resource is {@code
   * App/Nested.NestedStack/Nested.NestedStackResource}, those in it begin with {@code App/Nested}.
   */
  private static String below(String path) {
    int end = path.lastIndexOf(".NestedStack/");
    return end < 0 ? path : path.substring(0, end);
  }

  private Optional<TemplateFile> inAssembly(
      DeployableTemplate root,
      Resource resource,
      TemplateUrl url,
      String constructPath,
      Optional<AssemblyMetadata> metadata) {
    CloudAssembly assembly = root.assembly().orElseThrow();
    StackArtifact artifact = root.artifact().orElseThrow();
    String asset = resource.metadata("aws:asset:path").orElse("");
    if (asset.isEmpty() && metadata.isPresent()) {
      asset = metadata.get().templateFiles().getOrDefault("/" + constructPath, "");
    }
    Optional<FileReference> reference =
        asset.isEmpty()
            ? AssetFiles.ofHash(assembly, artifact, url.assetHash())
            : Optional.of(
                new FileReference(
                    asset,
                    resource.range().file().name(),
                    resource.range().line(),
                    resource.range().column()));
    return reference.flatMap(named -> assembly.inside(named, true)).flatMap(files::namedByAssembly);
  }

  /** A path leads from the folder of the template; an address names a file by its last segment. */
  private Optional<TemplateFile> besides(TemplateFile parent, TemplateUrl url) {
    if (url.isPath()) {
      try {
        return files.namedByTemplate(parent.folder().follow(Path.of(url.tail())));
      } catch (IOException | InvalidPathException e) {
        return Optional.empty();
      }
    }
    List<TemplateFile> named = byFileName.getOrDefault(url.fileName(), List.of());
    List<TemplateFile> near =
        named.stream().filter(file -> file.folder().real().equals(parent.folder().real())).toList();
    if (near.size() == 1) {
      return Optional.of(near.get(0));
    }
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private static String fileName(TemplateFile file) {
    return file.name().substring(file.name().lastIndexOf('/') + 1);
  }
}

package io.github.cfn401audit.world;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.SsmName;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves what one stack reads of others by a name: imports, stack outputs and SSM parameters. */
final class CrossStackReads {
  private final WorldContext context;
  private final StackInstance reader;

  /** The ways to publish a value, in words. */
  enum Kind {
    EXPORT("exports", ""),
    OUTPUT("has", "the output "),
    SSM_PARAMETER("declares", "the SSM parameter ");

    private final String verb;
    private final String noun;

    Kind(String verb, String noun) {
      this.verb = verb;
      this.noun = noun;
    }

    /** All that is published in this way. */
    PublishedValues in(WorldContext context) {
      return switch (this) {
        case EXPORT -> context.exports();
        case OUTPUT -> context.outputs();
        case SSM_PARAMETER -> context.stored();
      };
    }

    String publishes(String name) {
      return verb + " " + noun + name;
    }
  }

  CrossStackReads(WorldContext context, StackInstance reader) {
    this.context = context;
    this.reader = reader;
  }

  /** The export that {@code Fn::ImportValue} names; empty where the name is not text. */
  Optional<ValueRequest> imported(Expression name) {
    return text(name).map(text -> ValueRequest.here(text, reader));
  }

  /** The output that {@code Fn::GetStackOutput} names; empty where a name is not text. */
  Optional<ValueRequest> output(Expression.StackOutput call) {
    Optional<Text> stack = text(call.stackName());
    Optional<Text> output = text(call.outputName());
    if (stack.isEmpty() || output.isEmpty()) {
      return Optional.empty();
    }
    Text name = PublishedValue.outputName(stack.get(), output.get());
    ValueRequest here = ValueRequest.here(name, reader);
    boolean elsewhere = call.region().isPresent() || call.role().isPresent();
    Optional<String> region =
        call.region().isPresent() ? call.region().flatMap(this::literal) : here.region();
    Optional<String> account =
        call.role().isPresent()
            ? call.role().flatMap(this::literal).flatMap(CrossStackReads::accountOf)
            : here.account();
    return Optional.of(new ValueRequest(name, reader, region, account, !elsewhere));
  }

  /** The fifth part of {@code arn:aws:iam::111122223333:role/name}. */
  private static Optional<String> accountOf(String role) {
    int from = 0;
    for (int i = 0; i < 4; i++) {
      from = role.indexOf(':', from) + 1;
      if (from == 0) {
        return Optional.empty();
      }
    }
    int end = role.indexOf(':', from);
    return end > from ? Optional.of(role.substring(from, end)) : Optional.empty();
  }

  private Optional<Text> text(Expression written) {
    return Evaluator.evaluate(written, reader.environment(StackEnvironment.Purpose.NAMES)).asText();
  }

  private Optional<String> literal(Expression written) {
    return text(written).flatMap(Text::literal);
  }

  /** The value of an import. */
  Value importValue(Expression name, StackEnvironment.Purpose purpose, SourceRange at) {
    Optional<ValueRequest> request = imported(name);
    return request.isPresent()
        ? value(request.get(), Kind.EXPORT, purpose, at)
        : notKnown("the name of an import in " + reader.id().name() + " is not known", at);
  }

  /** The value of an output of a stack that is found by its name. */
  Value stackOutput(Expression.StackOutput call, StackEnvironment.Purpose purpose) {
    Optional<ValueRequest> request = output(call);
    return request.isPresent()
        ? value(request.get(), Kind.OUTPUT, purpose, call.range())
        : notKnown(
            "the stack of an output that " + reader.id().name() + " reads is not known",
            call.range());
  }

  /** The value of an SSM parameter. An older version may hold something else. */
  Value stored(SsmName name, StackEnvironment.Purpose purpose, SourceRange at) {
    if (name.version().isPresent()) {
      return symbol(
          name.display(),
          new UnknownReason(
              "version "
                  + name.version().get()
                  + " of the SSM parameter "
                  + name.name().display()
                  + " may be older than these files",
              "leave the version out to read the newest"),
          at);
    }
    return value(ValueRequest.here(name.name(), reader), Kind.SSM_PARAMETER, purpose, at);
  }

  private Value value(
      ValueRequest request, Kind kind, StackEnvironment.Purpose purpose, SourceRange at) {
    PublishedValues published = kind.in(context);
    List<PublishedValue> named = published.named(request);
    String shown = request.name().display();
    if (named.size() > 1) {
      return new Value.Unknown(
          new UnknownReason(
              "more than one template " + kind.publishes(shown),
              "name only the folder of the one that is meant"),
          at);
    }
    if (named.isEmpty()) {
      List<PublishedValue> possible = published.possible(request);
      askWhatDecides(request, possible);
      return symbol(shown, whyNone(possible, request, kind), at);
    }
    PublishedValue value = named.get(0);
    String key = value.key();
    if (value.exists() == Truth.NO) {
      return notKnown(key + " does not exist in this scenario", at);
    }
    return context.guarded(key, Optional.of(value), at, () -> value.evaluate(purpose).at(at));
  }

  /** A parameter that takes only a few values may decide between the names. */
  private void askWhatDecides(ValueRequest request, List<PublishedValue> possible) {
    request.name().symbols().forEach(context::askValue);
    for (PublishedValue value : possible) {
      value.name().symbols().forEach(context::askValue);
    }
  }

  /** Where a name possibly matches, whatever is unknown in either name would settle it. */
  private UnknownReason whyNone(List<PublishedValue> possible, ValueRequest request, Kind kind) {
    String shown = request.name().display();
    List<PublishedValue> candidates = new ArrayList<>(possible);
    candidates.addAll(context.elsewhere(kind, request));
    for (PublishedValue value : candidates) {
      Optional<UnknownReason> reason = request.name().reason().or(() -> value.name().reason());
      return reason.orElseGet(
          () ->
              new UnknownReason(
                  shown + " may be " + value.key(), PublishedName.cure(value, request.name())));
    }
    return new UnknownReason(
        "no template among these files "
            + kind.publishes(shown)
            + PublishedName.hint(shown, kind.in(context.whole()).all()),
        "name the folder of the stack that " + kind.verb + " it");
  }

  private static Value symbol(String shown, UnknownReason why, SourceRange at) {
    return new Value.Scalar(Text.of(new Symbol.Imported(shown, why)), at);
  }

  private static Value notKnown(String cause, SourceRange at) {
    return new Value.Unknown(new UnknownReason(cause, ""), at);
  }
}

package io.github.cfn401audit.world;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Parameter;
import io.github.cfn401audit.values.Environment;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.SsmName;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An environment of a stack that records which values of other stacks the stack reads. */
final class ReadRecorder implements DelegatingEnvironment {
  private final StackInstance stack;
  private final Environment delegate;
  private final CrossStackReads crossStackReads;
  private final List<Read> read = new ArrayList<>();

  /** Something that is read by a name. */
  record Read(CrossStackReads.Kind kind, ValueRequest request) {}

  private ReadRecorder(StackInstance stack, WorldContext context) {
    this.stack = stack;
    this.delegate = stack.environment(StackEnvironment.Purpose.NAMES);
    this.crossStackReads = new CrossStackReads(context, stack);
  }

  /** What a stack reads: for each name the published values that it certainly means, if any. */
  static List<List<PublishedValue>> of(StackInstance stack, WorldContext context) {
    List<List<PublishedValue>> meant = new ArrayList<>();
    for (Read read : reads(stack, context)) {
      List<PublishedValue> named = read.kind().in(context).named(read.request());
      if (!named.isEmpty()) {
        meant.add(named);
      }
    }
    return meant;
  }

  /** What a stack reads, as far as the names are text. */
  static List<Read> reads(StackInstance stack, WorldContext context) {
    ReadRecorder recorder = new ReadRecorder(stack, context);
    for (Expression expression : stack.template().reads()) {
      Evaluator.evaluate(expression, recorder);
    }
    for (Parameter parameter : stack.template().parameters().values()) {
      if (parameter.isSsm()) {
        BoundParameters.ssmName(stack, parameter, context)
            .ifPresent(name -> recorder.stored(name, parameter.range()));
      }
    }
    return recorder.read;
  }

  private Value note(CrossStackReads.Kind kind, Optional<ValueRequest> request, SourceRange at) {
    request.ifPresent(one -> read.add(new Read(kind, one)));
    return new Value.Unknown(new UnknownReason("not asked for", ""), at);
  }

  @Override
  public Environment delegate() {
    return delegate;
  }

  @Override
  public Value importValue(Expression name, SourceRange at) {
    return note(CrossStackReads.Kind.EXPORT, crossStackReads.imported(name), at);
  }

  @Override
  public Value stackOutput(Expression.StackOutput call) {
    return note(CrossStackReads.Kind.OUTPUT, crossStackReads.output(call), call.range());
  }

  @Override
  public Value stored(SsmName name, SourceRange at) {
    return note(
        CrossStackReads.Kind.SSM_PARAMETER, Optional.of(ValueRequest.here(name.name(), stack)), at);
  }
}

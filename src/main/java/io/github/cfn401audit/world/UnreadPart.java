package io.github.cfn401audit.world;

import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.Optional;

/**
 * Something of a stack that cannot be read.
 *
 * @param reason why
 * @param given all that it is told of the rest: the parameters of a nested stack; empty where it
 *     may touch anything
 */
public record UnreadPart(UnknownReason reason, Optional<Value> given) {}

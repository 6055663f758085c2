package io.github.cfn401audit.world;

import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.Optional;

/**
 * A part of a stack that cannot be read. Example: a nested stack whose template is not among the
 * files.
 *
 * @param reason why it cannot be read
 * @param given all that it knows of the other parts, such as the parameters of a nested stack;
 *     empty where it may know anything
 */
public record UnreadPart(UnknownReason reason, Optional<Value> given) {}

package io.github.cfn401audit.finding;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.ResourceId;

/**
 * The identity of a finding within a run, whatever its text says.
 *
 * @param rule the rule
 * @param resource the resource that the finding is about
 * @param range the primary place
 */
public record FindingKey(RuleId rule, ResourceId resource, SourceRange range) {}

package io.github.cfn401audit.finding;

import io.github.cfn401audit.values.ResourceId;

/**
 * What a finding is about, wherever in the resource it is placed. An edit may move the place of a
 * finding; its topic stays.
 *
 * @param rule the rule
 * @param resource the resource
 */
public record FindingTopic(RuleId rule, ResourceId resource) {}

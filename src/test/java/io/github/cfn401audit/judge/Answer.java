package io.github.cfn401audit.judge;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the audit said of a template.
 *
 * @param verdicts what may become of each method, by API and request
 * @param rows the same, each with when it holds
 * @param findings all of them
 * @param problems what it could not read
 */
record Answer(
    Map<String, Set<String>> verdicts, List<Row> rows, List<Said> findings, List<String> problems) {

  /**
   * What becomes of a method.
   *
   * @param method the API and the request
   * @param when in which deployments; empty for all in which it is there
   */
  record Row(String method, String verdict, String when) {}

  /**
   * One finding.
   *
   * @param answer what the user sees: {@code 401}, {@code deploy} and so on
   * @param subject the resource at which it stands
   * @param named every resource that it names
   */
  record Said(
      String level, String rule, String answer, String subject, Set<String> named, String when) {}
}

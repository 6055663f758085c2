package io.github.cfn401audit.comparison;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.Finding;
import java.util.List;

/**
 * One of two versions.
 *
 * @param rows every method, with what lies between callers and it
 * @param findings every finding
 * @param whole false where something in it could not be read, so that what is missing may be there
 */
public record ComparedVersion(List<AccessRow> rows, List<Finding> findings, boolean whole) {
  public ComparedVersion {
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }

  /**
   * A version of which two audits tell.
   *
   * @param access the audit of who can call what
   * @param audit the audit for findings
   */
  public static ComparedVersion of(AuditResult access, AuditResult audit, boolean whole) {
    return new ComparedVersion(access.methods(), audit.findings(), whole);
  }
}

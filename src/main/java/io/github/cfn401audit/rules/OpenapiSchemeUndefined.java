package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Authorizer;
import io.github.cfn401audit.model.Declared;
import io.github.cfn401audit.model.Link;
import io.github.cfn401audit.model.Method;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Remark;
import java.util.Optional;

/** An operation names a security scheme that its document does not define. */
final class OpenapiSchemeUndefined implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("openapi-scheme-undefined");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Method method : audit.methods()) {
      Declared declared = method.declared();
      Optional<SourceRange> elsewhere = declared.remark(Remark.SCHEME_ELSEWHERE);
      boolean ofSam = declared.remark(Remark.SAM_AUTHORIZER).isPresent();
      if (elsewhere.isPresent()) {
        findings
            .at(
                id(),
                Level.WARNING,
                declared,
                elsewhere.get(),
                "is defined in the section of another OpenAPI version")
            .report(
                method.request()
                    + " may be open, or a failed deployment: its security scheme is defined where"
                    + " this OpenAPI version does not look");
      } else if (!declared.isPlain()
          && !ofSam
          && method.authorizer() instanceof Link.Nowhere<Authorizer>
          && method.isProtected()) {
        findings
            .at(
                id(),
                Level.ERROR,
                declared,
                declared.place("AuthorizerId"),
                "the document defines no such security scheme")
            .report(
                method.request()
                    + " names a security scheme that nothing defines: this is a failed deployment,"
                    + " not your 401");
      }
    }
  }
}

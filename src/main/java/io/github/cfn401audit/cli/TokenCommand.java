package io.github.cfn401audit.cli;

import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.caller.CallableMethod;
import io.github.cfn401audit.caller.CallableMethods;
import io.github.cfn401audit.caller.KnownIds;
import io.github.cfn401audit.caller.RequestLine;
import io.github.cfn401audit.caller.jwks.KeySet;
import io.github.cfn401audit.caller.token.Moment;
import io.github.cfn401audit.caller.token.Paste;
import io.github.cfn401audit.caller.token.SignatureCheck;
import io.github.cfn401audit.caller.token.TokenAudit;
import io.github.cfn401audit.caller.token.TokenFindings;
import io.github.cfn401audit.caller.token.TokenJudge;
import io.github.cfn401audit.report.json.TokenJson;
import io.github.cfn401audit.report.text.TokenText;
import io.github.cfn401audit.source.NameHint;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command {@code token}, which says what methods make of a token. */
final class TokenCommand {
  private static final int MOST_REQUESTS = 12;

  private TokenCommand() {}

  /** Reads the token, judges it, writes what becomes of it, and gives the exit code. */
  static int run(Console console, TokenOptions options) {
    TokenInput input = TokenInput.of(console, options);
    Paste paste = Paste.read(input.text());
    if (options.header().isPresent()) {
      paste = paste.sentIn(options.header().get());
    }
    Optional<SignatureCheck> keys = options.jwks().map(name -> keys(console, name));
    JudgedReading judged = JudgedReading.of(console, options.reading());
    Reading reading = judged.reading();
    CallableMethods all = judged.methods();
    KnownIds ids = judged.ids(options.ids());
    List<CallableMethod> asked = asked(options, all, reading.templatesFound());
    if (asked.isEmpty() && paste.request().isPresent()) {
      asked = answering(paste.request().get(), all);
      if (asked.isEmpty()) {
        paste =
            paste.remarking(
                "no method of these templates answers "
                    + paste.request().get()
                    + ": all are asked");
      }
    }
    boolean named = !asked.isEmpty();
    Moment moment = new Moment(options.at().orElseGet(Instant::now), zone(console));
    TokenAudit audit =
        TokenAudit.of(
            input.name(),
            paste,
            named ? asked : all.all(),
            named,
            all,
            ids,
            new TokenJudge(ids, moment, keys),
            moment);
    AuditResult result = reading.result().with(TokenFindings.of(audit));
    boolean written =
        options
            .outputs()
            .write(
                console,
                reading.read(),
                reading.templatesFound(),
                format ->
                    format == Format.JSON
                        ? TokenJson.of(result, audit, options.settings())
                        : TokenText.of(audit, options.settings().color()));
    int code = audit.isRefused() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    return Math.max(code, written ? reading.exitCode() : ExitCode.USAGE);
  }

  private static SignatureCheck keys(Console console, String name) {
    TokenInput file = TokenInput.ofFile(console, "--jwks", name);
    return KeySet.read(file.name(), file.text())
        .orElseThrow(
            () ->
                new UsageException(
                    "--jwks: `"
                        + name
                        + "` is not a key set: save what"
                        + " https://cognito-idp.REGION.amazonaws.com/POOLID/.well-known/jwks.json"
                        + " answers"));
  }

  /** Where the reader is; UTC where the environment names no place that Java knows. */
  private static ZoneId zone(Console console) {
    String named = console.environment().getOrDefault("TZ", "");
    try {
      return named.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(named);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  private static List<CallableMethod> asked(
      TokenOptions options, CallableMethods all, boolean templatesFound) {
    List<CallableMethod> asked = new ArrayList<>();
    for (RequestLine request : options.methods()) {
      List<CallableMethod> found = all.answering(request);
      if (found.isEmpty() && templatesFound) {
        refuse(unknown(request, all.requests()));
      }
      asked.addAll(found);
    }
    return asked.stream().distinct().toList();
  }

  /** The path of an address begins with a stage, unless a custom domain stands before it. */
  private static List<CallableMethod> answering(RequestLine request, CallableMethods all) {
    List<CallableMethod> whole = all.answering(request);
    return whole.isEmpty() ? all.answering(request.withoutStage()) : whole;
  }

  private static String unknown(RequestLine request, List<String> known) {
    List<String> few = known.subList(0, Math.min(known.size(), MOST_REQUESTS));
    return "--method: no method of these templates answers `"
        + request
        + "`"
        + Optional.of(NameHint.hint(request.toString(), known))
            .filter(hint -> !hint.isEmpty())
            .orElseGet(() -> NameHint.known(few, "they have"));
  }

  private static void refuse(String why) {
    throw new UsageException(why);
  }
}

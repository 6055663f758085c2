package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.OpenQuestion;
import io.github.cfn401audit.cli.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever types or pastes what is printed below an undecided cause is rid of the cause. */
@Tag("law")
class CauseCuresTest {
  private static final String OTHER_FILES = "the files that it asks for are not here";
  private static final String AUTHOR = "only the author of the template knows what is meant";
  private static final String POLICY = "only the owner of the API knows whom it lets in";

  /** How a cure begins that no machine can apply, and why it cannot. */
  private static final Map<String, String> BY_HAND =
      Map.ofEntries(
          Map.entry("name the folder of the stack that declares", OTHER_FILES),
          Map.entry("name the folder of the stack that exports", OTHER_FILES),
          Map.entry("name the folder that holds its template", OTHER_FILES),
          Map.entry("put the document beside the template", OTHER_FILES),
          Map.entry("declare it, or correct the name", AUTHOR),
          Map.entry("define it, or correct the name", AUTHOR),
          Map.entry("define it in the section of the version", AUTHOR),
          Map.entry("define the variable on every stage", AUTHOR),
          Map.entry("complete the scheme", AUTHOR),
          Map.entry("use the type `apiKey` with", AUTHOR),
          Map.entry("write arn:PARTITION:cognito-idp:", AUTHOR),
          Map.entry("write it from a `Ref` of every client", AUTHOR),
          Map.entry("give it an AWS::Cognito::ManagedLoginBranding", AUTHOR),
          Map.entry("look at what it does: UpdateUserPoolClient", AUTHOR),
          Map.entry("write what the client needs into that call", AUTHOR),
          Map.entry("write it as the grammar of policies", POLICY),
          Map.entry("write its values, and the type of the endpoint", POLICY),
          Map.entry("write its Resource as", POLICY),
          Map.entry("write its Principal as", POLICY),
          Map.entry("add a statement that allows it", POLICY),
          Map.entry("name the callers that it lets in", POLICY));

  @TempDir private Path folder = Path.of("");

  @Test
  void whatIsOfferedWorks() throws IOException {
    Set<String> broken = new TreeSet<>();
    Set<String> byHand = new TreeSet<>();
    int tried = 0;
    for (LawWorld world : worlds()) {
      for (OpenQuestion question : questions(world)) {
        List<List<OfferedCure>> offered = OfferedCure.of(question.cure());
        if (offered.isEmpty()) {
          byHand.add(question.cure());
        }
        for (List<OfferedCure> ways : offered) {
          tried++;
          if (!anyWorks(world, question, ways)) {
            broken.add(world.name() + ": " + question.cause() + ": " + ways.get(0));
          }
        }
      }
    }
    System.out.println("cures of undecided causes: " + tried + " typed or pasted");
    assertThat(tried).isGreaterThan(60);
    assertThat(broken).isEmpty();
    assertThat(byHand)
        .as("a machine could apply this, or the table has to say why it cannot")
        .allMatch(cure -> BY_HAND.keySet().stream().anyMatch(cure::startsWith));
  }

  private static List<LawWorld> worlds() {
    List<LawWorld> worlds = new ArrayList<>(LawSources.ofPages());
    worlds.addAll(LawSources.ofSamples());
    if (LawSources.hasCorpus(CauseCuresTest.class)) {
      worlds.addAll(LawSources.ofNativeCorpus());
    }
    return worlds;
  }

  private static Set<OpenQuestion> questions(LawWorld world) {
    Set<OpenQuestion> questions = new LinkedHashSet<>();
    for (AccessRow row : TemplateAudit.judged(world).methods()) {
      questions.addAll(row.undecided());
    }
    return questions;
  }

  private boolean anyWorks(LawWorld world, OpenQuestion question, List<OfferedCure> ways)
      throws IOException {
    for (OfferedCure way : ways) {
      if (works(world, question, way)) {
        return true;
      }
    }
    return false;
  }

  /** True where the tool takes what is typed without complaint, and the cause is not printed. */
  private boolean works(LawWorld world, OpenQuestion question, OfferedCure cure)
      throws IOException {
    Session session = Session.in(Files.createTempDirectory(folder, "cured"));
    world.files().forEach(session::write);
    List<String> words = new ArrayList<>(List.of("--fail-on", "never"));
    words.addAll(cure.words());
    if (!cure.configuration().isEmpty()) {
      session.write("assumed.yaml", cure.configuration());
      words.addAll(List.of("--config", "assumed.yaml"));
    }
    words.addAll(world.inputs());
    int code = session.run(words.toArray(String[]::new));
    boolean complains =
        session.err().contains("assumed.yaml") || session.err().contains("--parameters");
    return code == 0 && !complains && !session.out().contains(question.cause());
  }
}

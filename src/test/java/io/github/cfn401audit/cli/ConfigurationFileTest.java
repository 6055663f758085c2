package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the configuration file is looked for, and what is said of its mistakes. */
class ConfigurationFileTest {
  private static final String WRONG = "assumption: {}\n";

  @TempDir Path folder = Path.of("");
  private Session session = Session.in(folder);

  @BeforeEach
  void openFolder() throws IOException {
    session = Session.withFaultyApi(folder);
  }

  private Session inside(String name) throws IOException {
    session.write(name + "/api.yaml", Session.FAULTY);
    return Session.in(folder.resolve(name));
  }

  @Test
  void itIsFoundInTheCurrentFolder() throws IOException {
    session.write(".cfn-401-audit.yaml", WRONG);
    assertThat(session.run("api.yaml")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            "error: .cfn-401-audit.yaml:1:1: `assumption` is not a key of the configuration: did you"
                + " mean `assumptions`?\n");
    assertThat(session.out()).as("the rest is audited").isEqualTo(Session.FOUND);
  }

  @Test
  void itIsFoundUpToTheTopOfTheWorkTree() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    session.write(".cfn-401-audit.yaml", WRONG);
    Session inside = inside("services/shop");
    assertThat(inside.run("api.yaml")).isEqualTo(2);
    assertThat(inside.err()).startsWith("error: ../../.cfn-401-audit.yaml:1:1: ");
  }

  @Test
  void theNearestOneCounts() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    session.write(".cfn-401-audit.yaml", WRONG);
    session.write("shop/.cfn-401-audit.yaml", "assumptions: {}\n");
    assertThat(inside("shop").run("api.yaml")).isEqualTo(1);
  }

  @Test
  void itIsNotLookedForAboveTheWorkTree() throws IOException {
    session.write(".cfn-401-audit.yaml", WRONG);
    Files.createDirectories(folder.resolve("shop/.git"));
    assertThat(inside("shop").run("api.yaml")).isEqualTo(1);
  }

  @Test
  void outsideOfAWorkTreeOnlyTheCurrentFolderIsLookedAt() throws IOException {
    session.write(".cfn-401-audit.yaml", WRONG);
    assertThat(inside("shop").run("api.yaml")).isEqualTo(1);
  }

  @Test
  void theOneThatIsNamedCounts() throws IOException {
    session.write(".cfn-401-audit.yaml", WRONG);
    session.write("conf/audit.yaml", "assumptions: {}\n");
    assertThat(session.run("api.yaml", "--config", "conf/audit.yaml")).isEqualTo(1);
    assertThat(session.run("access", "api.yaml", "--config", "conf/none.yaml")).isEqualTo(2);
    assertThat(session.err()).isEqualTo("error: conf/none.yaml: there is no such file\n");
    assertThat(session.run("api.yaml", "--config", "")).isEqualTo(2);
    assertThat(session.err()).startsWith("cfn-401-audit: --config: `` is not a file name\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          [assumptions]                                            | 1:1  | the configuration must be a map
          "level: {}"                                              | 1:1  | `level` is not a key of the configuration: did you mean `levels`?
          "levels: [all]"                                          | 1:9  | `levels` must be a map
          "levels: !Sub { all: off }"                              | 1:9  | `levels` must be a map
          "levels: { preflight-protectd: note }"                   | 1:11 | `preflight-protectd` is neither a rule nor a family: did you mean `preflight-protected`?
          "levels: { browsr: note }"                               | 1:11 | `browsr` is neither a rule nor a family: did you mean `browser`?
          "levels: { xyzzyxyzzy: note }"                           | 1:11 | `xyzzyxyzzy` is neither a rule nor a family
          "levels: { browser: high }"                              | 1:20 | `high` is not a level; use error, warning, note or off
          "levels: { browser: }"                                   | 1:19 | the level of `browser` must be a string
          "levels: { browser: [note] }"                            | 1:20 | the level of `browser` must be a string
          "levels: { browser: !Ref note }"                         | 1:20 | the level of `browser` must be a string
          "suppressions: {}"                                       | 1:15 | `suppressions` must be a list
          "suppressions: [domain-missing]"                         | 1:16 | a suppression must be a map
          "suppressions: [{ id: domain-missing }]"                 | 1:16 | a suppression has no `reason`
          "suppressions: [{ reason: why }]"                        | 1:16 | a suppression has no `id`
          "suppressions: [{ id: domain-mising, reason: why }]"     | 1:22 | `domain-mising` is not a rule: did you mean `domain-missing`?
          "suppressions: [{ id: client, reason: why }]"            | 1:22 | `client` is not a rule
          "suppressions: [{ id: [domain-missing], reason: why }]"  | 1:22 | `id` must be a string
          "suppressions: [{ id: domain-missing, reason: '' }]"     | 1:46 | `reason` must be a string
          "suppressions: [{ id: domain-missing, reason: ' ' }]"    | 1:46 | `reason` must be a string
          "suppressions: [{ id: domain-missing, reason: 12 }]"     | 1:46 | `reason` must be a string
          "suppressions: [{ id: domain-missing, reason: why, expires: 2026-02-29 }]" | 1:60 | `2026-02-29` is not a date; write it as YYYY-MM-DD
          "suppressions: [{ id: domain-missing, reason: why, expires: 2100-02-29 }]" | 1:60 | `2100-02-29` is not a date; write it as YYYY-MM-DD
          "suppressions: [{ id: domain-missing, reason: why, expires: 26-02-01 }]" | 1:60 | `26-02-01` is not a date; write it as YYYY-MM-DD
          "suppressions: [{ id: domain-missing, reason: why, expires: 20260201 }]" | 1:60 | `expires` must be a string
          "suppressions: [{ id: domain-missing, reason: why, until: 2026-02-01 }]" | 1:51 | `until` is not a key of a suppression; use id, resource, construct, file, method, reason or expires
          "suppressions: [{ id: domain-missing, reason: why, resorce: Web }]" | 1:51 | `resorce` is not a key of a suppression: did you mean `resource`?
          "suppressions: [{ id: domain-missing, reason: why, resource: '' }]" | 1:61 | `resource` must be a string
          "suppressions: [{ id: domain-missing, reason: why, construct: [] }]" | 1:62 | `construct` must be a string
          "suppressions: [{ id: domain-missing, reason: why, file: '[' }]" | 1:57 | `[` is not a valid glob: missing ']
          "suppressions: [{ id: domain-missing, reason: why, method: GET orders }]" | 1:59 | `method` is VERB PATH, such as `GET /orders`
          "suppressions: [{ id: domain-missing, reason: why, method: get /orders }]" | 1:59 | `method` is VERB PATH, such as `GET /orders`
          "assumptions: { pool: [] }"                              | 1:16 | `pool` is not a key of `assumptions`: did you mean `pools`?
          "assumptions: { zebra: [] }"                             | 1:16 | `zebra` is not a key of `assumptions`; use parameters, pools or triggers
          "assumptions: { pools: {} }"                             | 1:23 | `pools` must be a list
          "assumptions: { parameters: [] }"                        | 1:28 | `parameters` must be a map
          "assumptions: { parameters: { StageName: } }"            | 1:40 | parameter StageName has no value: use a string, a number, a boolean or a list of these
          "assumptions: { parameters: { StageName: prod } }"       | 1:41 | `prod` is not one of the allowed values of parameter StageName of api: test, live
          "assumptions: { pools: [{ pool: P, name: N, id: a_b }] }"| 1:24 | a pool needs either `pool`, the logical id of a pool in a template, or `name`, a name for a pool that no template declares
          "assumptions: { pools: [{ name: N }] }"                  | 1:24 | it is not clear which pool this is: add `id`, `import` or `parameter`
          "assumptions: { pools: [{ pool: P, id: ap }] }"          | 1:39 | `ap` is not a user pool id
          "assumptions: { pools: [{ pool: P, import: [] }] }"      | 1:43 | `import` must be a list that is not empty
          "assumptions: { pools: [{ pool: P, import: 12 }] }"      | 1:43 | `import` must be a string
          "assumptions: { pools: [{ pool: S/, import: i }] }"      | 1:32 | `pool` is [STACK/]LOGICAL-ID
          "assumptions: { pools: [{ pool: P, parameter: 'A:' }] }" | 1:46 | `parameter` is [STACK:]KEY
          "assumptions: { pools: [{ pool: P, clientsComplete: yes }] }" | 1:52 | `clientsComplete` must be true or false
          "assumptions: { pools: [{ name: N, id: a_b, clients: [{ grants: [implicit] }] }] }" | 1:54 | a client has no `name`
          "assumptions: { pools: [{ name: N, id: a_b, clients: [{ name: w, grants: [code] }] }] }" | 1:74 | `code` is not a grant; use authorization_code, implicit, client_credentials or sdk_sign_in
          "assumptions: { pools: [{ name: N, id: a_b, clients: [{ name: w, grants: [implicitt] }] }] }" | 1:74 | `implicitt` is not a grant: did you mean `implicit`?
          "assumptions: { pools: [{ name: N, id: a_b, clients: [{ name: N, grants: [implicit] }] }] }" | 1:62 | the name `N` is used twice
          """)
  void aMistakeIsSaidWithItsPlace(String text, String place, String message) throws IOException {
    session.write(".cfn-401-audit.yaml", text + "\n");
    assertThat(session.run("api.yaml")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo("error: .cfn-401-audit.yaml:" + place + ": " + message + "\n");
  }

  @Test
  void allMistakesAreSaidAtOnce() throws IOException {
    session.write(
        ".cfn-401-audit.yaml",
        """
        assumptions:
          pools:
            - nam: Staff
              id: one
            - pool: Pool
          level: {}
        level: {}
        """);
    assertThat(session.run("api.yaml")).isEqualTo(2);
    assertThat(session.err().lines().map(line -> line.split(":", -1)[2]))
        .containsExactlyInAnyOrder("7", "6", "3", "3", "4", "5");
  }

  @Test
  void anAssumptionAboutNothingThatIsReadIsARemark() throws IOException {
    session.write(
        ".cfn-401-audit.yaml",
        """
        assumptions:
          parameters: { Nobody: 1 }
          pools:
            - { pool: Pol, clientsComplete: true }
            - { pool: web/Pool, clientsComplete: true }
        """);
    assertThat(session.run("api.yaml")).isEqualTo(1);
    assertThat(session.err()).isEmpty();
    session.run("api.yaml", "--verbose");
    assertThat(session.err())
        .startsWith(
            """
            note: .cfn-401-audit.yaml:2:25: no stack has a parameter Nobody
            note: .cfn-401-audit.yaml:4:15: no stack declares a user pool Pol: did you mean `Pool`?
            note: .cfn-401-audit.yaml:5:15: no stack named web declares a user pool Pool""");
  }
}

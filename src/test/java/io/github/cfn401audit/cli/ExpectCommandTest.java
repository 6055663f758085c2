package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts on who can call what. */
class ExpectCommandTest {
  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void library() {
    session = Session.in(folder);
    session.write("library.yaml", Library.TEMPLATE);
  }

  private int expect(String lines) {
    session.write("contract.yaml", "contract: 1\nexpect:\n" + lines);
    return session.run("access", "--expect", "contract.yaml", "library.yaml");
  }

  @Test
  void aLineIsKeptRefutedWithAWitnessOrNotProved() {
    assertThat(
            expect(
                """
                  - methods: GET /books
                    api: library
                    stage: live
                    public: forbidden
                    only:
                      - {client: Web, grant: code}
                      - nightly job
                    reachable-by: [Web, {client: Job, scope: books/read}]
                  - methods: "* /loans/**"
                    only: [{client: Web, grant: code}]
                  - methods: GET /health
                    public: forbidden
                  - methods: GET /boks
                    public: required
                  - methods: GET /loans/{id}
                    reachable-by: [Job]
                """))
        .isEqualTo(1);
    assertThat(session.out())
        .isEqualTo(
            """
            kept        GET /books (1 method)   contract.yaml:3
            refuted     * /loans/** (1 method)   contract.yaml:11
                        library/Api ANY /loans/{id}: the ID token of Web (SDK sign-in (SRP)) opens it
            refuted     GET /health (1 method)   contract.yaml:13
                        library/Api GET /health: anybody may call, without a token
            refuted     GET /loans/{id} (1 method)   contract.yaml:17
                        library/Api ANY /loans/{id}: the ID token of Job (client credentials) does not open it:
                        no user signs in, so no ID token is issued
            not proved  GET /boks (0 methods)   contract.yaml:15
                        no method is covered by this line: did you mean `GET /books`?

            contract: 1 kept, 3 refuted, 1 not proved
            """);
  }

  @Test
  void whatIsNotKnownIsNotProved() {
    session.write(
        "library.yaml",
        Library.TEMPLATE.replace("[!GetAtt Readers.Arn]", "[!GetAtt Readers.Arn, !Ref Other]")
            + "Parameters: { Other: { Type: String } }\n");
    assertThat(expect("  - methods: GET /books\n    only: [Web, Job]\n")).isEqualTo(1);
    assertThat(session.out())
        .contains("not proved  GET /books (1 method)")
        .contains("parameter Other of library has no value");
  }

  @Test
  void aMethodThatNoLineCoversFailsWhereThatIsForbidden() {
    session.write(
        "contract.yaml",
        """
        contract: 1
        unlisted: forbidden
        expect:
          - methods: [GET /books, "ANY /loans/*"]
            public: forbidden
        """);
    assertThat(session.run("access", "--expect", "contract.yaml", "library.yaml")).isEqualTo(1);
    assertThat(session.out())
        .endsWith(
            """
            unlisted    library/Api GET /health
                        no line of the contract covers it

            contract: 1 kept, 1 method unlisted
            """);
  }

  @Test
  void aMistakeIsReportedAtItsPlaceWithTheNearKey() {
    assertThat(expect("  - method: GET /books\n    reachable-by: [{clint: Web}]\n")).isEqualTo(2);
    assertThat(session.err())
        .contains(
            "contract.yaml:3:5: `method` is not a key of an expectation: did you mean `methods`?")
        .contains("contract.yaml:4:21: `clint` is not a key of a caller: did you mean `client`?");
    assertThat(session.out()).isEmpty();
    assertThat(session.run("access", "--expect", "none.yaml", "library.yaml")).isEqualTo(2);
    assertThat(session.err()).contains("none.yaml: there is no such file");
  }

  @Test
  void theStateOfTodayIsAContractThatIsKept() throws IOException {
    assertThat(session.run("access", "--expect-from", "library.yaml")).isZero();
    assertThat(session.out())
        .isEqualTo(
            """
            contract: 1
            unlisted: forbidden
            expect:
              - methods: ["GET /books"]
                public: forbidden
                only:
                  - {client: "Web", grant: code, token: access, scope: "books/read"}
                  - {client: "nightly job", grant: client_credentials, token: access, scope: "books/read"}
                reachable-by: ["Web", "nightly job"]
              - methods: ["ANY /loans/{id}"]
                public: forbidden
                only:
                  - {client: "Web", grant: code, token: id}
                  - {client: "Web", grant: sdk, token: id}
                reachable-by: ["Web"]
              - methods: ["GET /health"]
                public: required
            """);
    Files.writeString(folder.resolve("contract.yaml"), session.out());
    assertThat(session.run("access", "--expect", "contract.yaml", "library.yaml")).isZero();
    assertThat(session.out()).endsWith("\ncontract: 3 kept\n");
  }
}

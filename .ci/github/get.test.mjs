// Where the executable comes from, and what is refused.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Checkout, actionFolder, executable, push } from "./checkout.mjs";

const sum = createHash("sha256").update(readFileSync(executable)).digest("hex");
const refusal = (result) => {
  assert.deepEqual(result.ran, ["Get the executable"]);
  assert.equal(result.exitCode, 2);
  assert.equal(result.annotations.length, 1);
  return result.annotations[0].message;
};

/** A checkout where curl serves a file, and keeps its words. */
function serving(t, file) {
  const checkout = new Checkout(t).sample("orders-yaml");
  checkout.command(
    "curl",
    `printf '%s\\n' "$@" >"${checkout.bin}/asked"`,
    'while [ "$1" != --output ]; do shift; done',
    `cp "${file}" "$2"`,
  );
  checkout.asked = () => readFileSync(join(checkout.bin, "asked"), "utf8").split("\n");
  return checkout;
}
const released = (version, sha256) => ({ executable: "", paths: "orders-yaml", version, sha256 });

test("a release whose sum is the one stated is used", (t) => {
  const checkout = serving(t, executable);
  for (const stated of [sum, sum.toUpperCase()]) {
    const result = checkout.run(push, released("1.2.3", stated));
    assert.equal(result.outputs.errors, "2");
    const asked = checkout.asked();
    assert.equal(
      asked.at(-2),
      "https://github.example/tools/cfn-401-audit/releases/download/v1.2.3/cfn-401-audit",
    );
    assert.equal(asked[asked.indexOf("--proto") + 1], "=https");
    assert.equal(asked[asked.indexOf("--proto-redir") + 1], "=https");
  }
});

test("a release may live in a repository that the workflow names", (t) => {
  const checkout = serving(t, executable);
  checkout.run(push, { ...released("v1.2.3-rc.1", sum), repository: "mirror/tools" });
  assert.equal(
    checkout.asked().at(-2),
    "https://github.example/mirror/tools/releases/download/v1.2.3-rc.1/cfn-401-audit",
  );
});

test("another file than the one stated is never run", (t) => {
  const checkout = serving(t, '$(dirname "$0")/other');
  checkout.command("other", `touch "${checkout.workspace}/ran"`);
  const result = checkout.run(push, released("1.2.3", sum));
  assert.match(
    refusal(result),
    new RegExp(`has the SHA-256 [0-9a-f]{64}, not ${sum}: it is not used`),
  );
  assert.ok(!checkout.has("ran"));
});

test("a release without a stated sum is not even fetched", (t) => {
  const checkout = serving(t, executable);
  for (const stated of ["", "abc", sum.slice(1), `${sum}\n${sum}`]) {
    assert.match(refusal(checkout.run(push, released("1.2.3", stated))), /needs sha256/);
  }
  assert.throws(checkout.asked);
});

test("a sum is of use with a version only", (t) => {
  const result = new Checkout(t).run(push, { sha256: sum });
  assert.equal(refusal(result), "sha256 is given without version");
});

test("a version is digits and dots, and a repository an owner and a name", (t) => {
  const checkout = serving(t, executable);
  for (const version of [
    "latest",
    "../../../else/repo/releases/download/v1",
    "1.0 --output x",
    "1\n2",
    "-1",
    "1/2",
  ]) {
    assert.match(refusal(checkout.run(push, released(version, sum))), /is not a version/);
  }
  for (const repository of ["a", "a/b/c", "a/b?c", "a/b\n", "a b/c", "/"]) {
    assert.match(
      refusal(checkout.run(push, { ...released("1.0", sum), repository })),
      /is not a repository/,
    );
  }
  assert.throws(checkout.asked);
});

test("a failed download is said with its address", (t) => {
  const checkout = new Checkout(t);
  checkout.command("curl", "exit 22");
  assert.match(
    refusal(checkout.run(push, released("1.0", sum))),
    /v1\.0\/cfn-401-audit could not be downloaded$/,
  );
});

test("without sha256sum, as on some macOS, shasum does the work", (t) => {
  const checkout = serving(t, executable);
  const real = (name) =>
    execFileSync("/bin/sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
  for (const name of [
    "bash",
    "sh",
    "mktemp",
    "tr",
    "cut",
    "rm",
    "cat",
    "cp",
    "od",
    "sed",
    "ls",
    "mkdir",
    "java",
  ]) {
    symlinkSync(real(name), join(checkout.bin, name));
  }
  checkout.command(
    "shasum",
    `echo "$*" >"${checkout.bin}/summed"`,
    "shift 2",
    `exec "${real("sha256sum")}"`,
  );
  const result = checkout.run(push, released("1.0", sum), { PATH: checkout.bin });
  assert.equal(result.outputs.errors, "2");
  assert.equal(readFileSync(join(checkout.bin, "summed"), "utf8"), "-a 256\n");
});

test("an executable of the workflow is found from the top of the checkout", (t) => {
  const checkout = new Checkout(t).sample("orders-yaml", "infra/orders");
  cpSync(executable, join(checkout.workspace, "my tools", "audit"));
  const result = checkout.run(push, {
    executable: "my tools/audit",
    "working-directory": "infra",
    paths: "orders",
  });
  assert.equal(result.outputs.errors, "2");
});

test("an executable that is not there is said", (t) => {
  const checkout = new Checkout(t);
  checkout.write("folder/file", "");
  for (const name of ["nowhere", "folder"]) {
    assert.equal(
      refusal(checkout.run(push, { executable: name })),
      `executable: there is no file ${name}`,
    );
  }
});

test("what an input says is shown as it stands", (t) => {
  const given = "a%0Ab\r\n::error::100%25, c";
  assert.equal(
    refusal(new Checkout(t).run(push, { executable: given })),
    `executable: there is no file ${given}`,
  );
});

test("one of version and executable is given", (t) => {
  assert.match(refusal(new Checkout(t).run(push, { version: "1.0", sha256: sum })), /both given/);
});

/** The action in a checkout of its own repository, with a Maven that copies what was built here. */
function beside(t, pom) {
  const checkout = new Checkout(t).sample("orders-yaml");
  const folder = join(checkout.base, "_actions/tools/cfn-401-audit/v1/.github/actions/audit");
  cpSync(actionFolder, folder, { recursive: true });
  if (pom !== undefined) checkout.write(join(folder, "../../../pom.xml"), pom);
  checkout.command(
    "mvn",
    `printf '%s\\n' "$PWD" "$JAVA_HOME" "$@" >"${checkout.bin}/asked"`,
    `mkdir -p target && cp "${executable}" target`,
  );
  checkout.asked = () => readFileSync(join(checkout.bin, "asked"), "utf8").trim().split("\n");
  checkout.folder = folder;
  return checkout;
}
const POM = "<project>\n  <artifactId>cfn-401-audit</artifactId>\n</project>\n";

test("without version and executable, the source beside the action is built", (t) => {
  const checkout = beside(t, POM);
  const home = checkout.write("jdk/release", "").replace(/.release$/, "");
  checkout.write("jdk/bin/java", "");
  checkout.command("../shop/jdk/bin/java", 'exec java "$@"');
  const environment = { folder: checkout.folder, JAVA_HOME: "/nowhere", JAVA_HOME_17_arm64: home };
  const result = checkout.run(push, { executable: "", paths: "orders-yaml" }, environment);
  assert.equal(result.outputs.errors, "2");
  assert.deepEqual(checkout.asked(), [
    join(checkout.folder, "../../.."),
    home,
    "-B",
    "-q",
    "-DskipTests",
    "package",
  ]);
});

test("an action that was copied without its source builds nothing", (t) => {
  for (const pom of [undefined, "<artifactId>shop</artifactId>\n"]) {
    const checkout = beside(t, pom);
    const result = checkout.run(push, { executable: "" }, { folder: checkout.folder });
    assert.match(refusal(result), /the source of cfn-401-audit is not beside this action/);
    assert.throws(checkout.asked);
  }
});

test("a build that fails is said", (t) => {
  const checkout = beside(t, POM);
  checkout.command("mvn", "exit 1");
  const result = checkout.run(push, { executable: "" }, { folder: checkout.folder });
  assert.match(refusal(result), /could not be built/);
});

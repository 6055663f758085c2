// What the action says and does where the audit could not do its work, and on other systems.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Checkout, executable, push } from "./checkout.mjs";

const of = (result, level) => result.annotations.filter((annotation) => annotation.level === level);

test("a path that is not there ends with 2, says so, and uploads nothing", (t) => {
  const result = new Checkout(t).run(push, { paths: "nowhere", upload: "true" });
  assert.equal(result.exitCode, 2);
  assert.deepEqual(result.used, []);
  assert.match(of(result, "error")[0].message, /wrong usage, or input that cannot be used/);
  assert.match(of(result, "warning")[0].message, /would close alerts/);
  assert.match(result.log, /nowhere/);
});

test("a file that cannot be read keeps half a report from being uploaded", (t) => {
  const checkout = new Checkout(t).sample("orders-yaml");
  checkout.write("broken.yaml", "Resources: [\n");
  const result = checkout.run(push, { paths: "orders-yaml\nbroken.yaml", upload: "true" });
  assert.equal(result.outputs.errors, "2");
  assert.equal(result.exitCode, 2);
  assert.deepEqual(result.used, []);
});

test("wrong usage leaves the counts empty, and no report of an earlier run counts as one", (t) => {
  const checkout = new Checkout(t).sample("orders-yaml");
  checkout.write("old.sarif", "{}");
  const result = checkout.run(push, {
    paths: "orders-yaml",
    "fail-on": "anything",
    "sarif-file": "old.sarif",
  });
  assert.equal(result.exitCode, 2);
  assert.equal(result.outputs.errors, "");
  assert.equal(result.outputs["sarif-file"], "");
});

test("an error of the tool ends with its own number", (t) => {
  const checkout = new Checkout(t);
  checkout.write("tool", "exit 3\n");
  const result = checkout.run(push, { executable: "tool", upload: "true" });
  assert.equal(result.exitCode, 3);
  assert.match(of(result, "error")[0].message, /an internal error of cfn-401-audit/);
  assert.deepEqual(result.used, []);
});

test("summary and upload take true or false only", (t) => {
  const checkout = new Checkout(t).sample("orders-yaml");
  for (const name of ["summary", "upload"]) {
    const result = checkout.run(push, { paths: "orders-yaml", [name]: "yes" });
    assert.equal(result.exitCode, 2);
    assert.match(
      of(result, "error")[0].message,
      new RegExp(`^${name} takes true or false, not yes$`),
    );
    assert.deepEqual(result.ran, ["Get the executable", "Audit"]);
  }
});

test("a Java that the runner carries comes before the one on the PATH", (t) => {
  const checkout = new Checkout(t).sample("orders-yaml");
  checkout.command("java", "echo this is Java 8 >&2", "exit 1");
  const home = checkout.write("jdk 17/release", 'JAVA_VERSION="17.0.1"\n').replace(/.release$/, "");
  checkout.write("jdk 17/bin/java", "");
  checkout.command("../shop/jdk 17/bin/java", 'echo "$@"');
  const result = checkout.run(
    push,
    { paths: "orders-yaml" },
    { JAVA_HOME_21_X64: home, JAVA_HOME: "" },
  );
  assert.match(result.log, /-jar .*target\/cfn-401-audit audit -f github /);
});

test("where the shell has paths of its own, Java is given those of the system", (t) => {
  const checkout = new Checkout(t).sample("orders-yaml");
  checkout.command("cygpath", '[ "$1" = -m ] && echo "/.$2"');
  checkout.write(
    "tool",
    `echo "$MSYS_NO_PATHCONV $MSYS2_ARG_CONV_EXCL"; printf '%s\n' "$0" "$@"; exec "${executable}" "$@"\n`,
  );
  const result = checkout.run(push, {
    executable: "tool",
    paths: "orders-yaml",
    "sarif-file": "out/x.sarif",
  });
  const native = result.log.split("\n");
  assert.deepEqual(native.slice(0, 6), [
    "1 *",
    `/.${checkout.workspace}/tool`,
    "audit",
    "-f",
    "github",
    "-f",
  ]);
  assert.equal(native[6], `sarif=/.${checkout.workspace}/out/x.sarif`);
  assert.match(native[8], /^json=\/\.\//);
  assert.equal(result.outputs["sarif-file"], `/.${checkout.workspace}/out/x.sarif`);
  assert.equal(result.outputs.errors, "2");
});

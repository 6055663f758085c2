// Inputs, templates and file names that try to become commands.
import assert from "node:assert/strict";
import { parse } from "yaml";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Checkout, actionFolder, push } from "./checkout.mjs";
import { top } from "./repository.mjs";
import { commands } from "./log.mjs";

const ATTEMPTS = [
  "$(touch pwned)",
  "`touch pwned`",
  "'; touch pwned; '",
  '"; touch pwned; "',
  "x\n; touch pwned",
  "${IFS}&& touch pwned",
  "*",
  "x\nerrors=0\nexit-code=0",
  "x%0A::error::forged",
  "::error::forged",
  "x\n::error::forged",
  "x\r::error::forged",
  "##[add-path]/tmp",
  "x'\"\\\n\t€",
];

/** What else an input needs, so that it is looked at. */
const BESIDE = {
  version: { executable: "", sha256: "0".repeat(64) },
  sha256: { executable: "", version: "1.0" },
  repository: { executable: "", version: "1.0", sha256: "0".repeat(64) },
};

const inputs = Object.keys(parse(readFileSync(join(actionFolder, "action.yml"), "utf8")).inputs);

for (const input of inputs.filter((name) => name !== "working-directory")) {
  test(`nothing that stands in ${input} is run by a shell or the runner`, (t) => {
    const checkout = new Checkout(t).sample("orders-yaml");
    checkout.command("curl", "exit 22");
    for (const attempt of ATTEMPTS) {
      const result = checkout.run(push, {
        paths: "orders-yaml",
        ...BESIDE[input],
        [input]: attempt,
      });
      assert.ok(!checkout.has("pwned") && !checkout.has("orders-yaml/pwned"), attempt);
      assert.deepEqual(result.others, [], attempt);
      assert.ok(!result.annotations.some(({ message }) => message === "forged"), attempt);
      assert.ok(result.failed, attempt);
    }
  });
}

test("names in templates and of files forge no command", (t) => {
  const checkout = new Checkout(t);
  const api = readFileSync(join(top, "samples/orders-yaml/api.yaml"), "utf8");
  const hostile = "##[add-mask]a %0A::error::forged";
  checkout.write(
    "##[add-path]x/auth.yaml",
    readFileSync(join(top, "samples/orders-yaml/auth.yaml"), "utf8"),
  );
  checkout.write(
    "##[add-path]x/api.yaml",
    api.replace(/PathPart: orders\b/, `PathPart: '${hostile}'`),
  );
  checkout.write("##[error]broken.yaml", "Resources: [\n");
  const result = checkout.run(push, { paths: "##[add-path]x\n##[error]broken.yaml" });
  assert.equal(result.outputs.errors, "2");
  assert.deepEqual(result.others, []);
  assert.deepEqual(
    result.annotations.map(({ title }) => title),
    ["cfn-401-audit", "authorizer-missing", "openid-scope-missing"],
  );
  assert.ok(!result.annotations.some(({ message }) => message.startsWith("forged")));
  assert.match(result.log, /broken/);
});

test("what the tool says on standard error carries no command", (t) => {
  const checkout = new Checkout(t);
  checkout.write(
    "tool",
    [
      "cat >&2 <<'X'",
      "::error::forged",
      "##[add-path]/tmp",
      "::stop-commands::x",
      "::x::",
      "::add-mask::a",
      "X",
      "printf '::warning::last' >&2",
      "",
    ].join("\n"),
  );
  const result = checkout.run(push, { executable: "tool" });
  assert.deepEqual(result.annotations, []);
  assert.deepEqual(result.others, []);
  assert.match(result.log, /^::error::forged$/m);
});

test("the word that stops commands is another one in each run", (t) => {
  const checkout = new Checkout(t);
  checkout.write("tool", "echo remark >&2\n");
  const words = [1, 2].map(
    () =>
      /^::stop-commands::([0-9a-f]{32})$/m.exec(checkout.run(push, { executable: "tool" }).log)[1],
  );
  assert.notEqual(words[0], words[1]);
});

test("the log is read as the runner reads it", () => {
  assert.deepEqual(commands(" ::error file=a%2Cb,line=1::x%250Ay%0Az").annotations, [
    { level: "error", file: "a,b", line: "1", message: "x%0Ay\nz" },
  ]);
  assert.deepEqual(commands("see ##[error file=a]x").annotations, [
    { level: "error", file: "a", message: "x" },
  ]);
  assert.deepEqual(commands("::stop-commands::w\n::error::x\n::w::\n::add-mask::y").others, [
    "::add-mask::y",
  ]);
  assert.deepEqual(commands("a ::error::x").annotations, []);
});

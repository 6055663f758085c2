// Evaluates the expressions of workflow files: properties, literals, == != && || ! and functions.
// What is not there is null, as on GitHub; anything else that is not understood is an error.

const TOKENS = /\s*(?:'((?:[^']|'')*)'|(\d+(?:\.\d+)?)|([A-Za-z_][\w-]*)|(==|!=|&&|\|\||[!().]))/gy;

const CONSTANTS = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);

function tokens(text) {
  const found = [];
  TOKENS.lastIndex = 0;
  let end = 0;
  for (let match = TOKENS.exec(text); match !== null; match = TOKENS.exec(text)) {
    const [, string, number, word, sign] = match;
    end = TOKENS.lastIndex;
    if (string !== undefined) found.push({ value: string.replaceAll("''", "'") });
    else if (number !== undefined) found.push({ value: Number(number) });
    else found.push({ word, sign });
  }
  if (text.slice(end).trim() !== "") throw new Error(`not understood: ${text}`);
  return found;
}

const asNumber = (value) =>
  value === null ? 0 : typeof value === "string" && value.trim() === "" ? 0 : Number(value);

/** Equality as GitHub has it: strings without case, other types as numbers. */
function equal(left, right) {
  if (typeof left === "string" && typeof right === "string") {
    return left.toLowerCase() === right.toLowerCase();
  }
  return left === right || asNumber(left) === asNumber(right);
}

const truth = (value) => value !== null && value !== false && value !== 0 && value !== "";

/** The value of one expression; `functions` are those that it may call, without arguments. */
export function evaluate(text, contexts, functions = {}) {
  const list = tokens(text);
  let next = 0;
  const at = (sign) => list[next]?.sign === sign;
  const take = (sign) => at(sign) && next++ >= 0;
  const need = (sign) => {
    if (!take(sign)) throw new Error(`${sign} is missing: ${text}`);
  };

  function either() {
    let value = both();
    while (take("||")) {
      const right = both();
      value = truth(value) ? value : right;
    }
    return value;
  }
  function both() {
    let value = compared();
    while (take("&&")) {
      const right = compared();
      value = truth(value) ? right : value;
    }
    return value;
  }
  function compared() {
    const left = single();
    if (take("==")) return equal(left, single());
    if (take("!=")) return !equal(left, single());
    return left;
  }
  function single() {
    if (take("!")) return !truth(single());
    if (take("(")) {
      const value = either();
      need(")");
      return value;
    }
    const token = list[next++];
    if (token === undefined) throw new Error(`something is missing: ${text}`);
    if ("value" in token) return token.value;
    if (token.word === undefined) throw new Error(`${token.sign} is out of place: ${text}`);
    if (take("(")) {
      need(")");
      if (!(token.word in functions)) throw new Error(`no function ${token.word}: ${text}`);
      return functions[token.word]();
    }
    if (CONSTANTS.has(token.word)) return CONSTANTS.get(token.word);
    if (!(token.word in contexts)) throw new Error(`no context ${token.word}: ${text}`);
    let value = contexts[token.word];
    while (take(".")) {
      const name = list[next++]?.word;
      if (name === undefined) throw new Error(`a name is missing: ${text}`);
      value = value?.[name] ?? null;
    }
    return value;
  }

  const value = either();
  if (next < list.length) throw new Error(`too much: ${text}`);
  return value;
}

/** A text with its expressions replaced by what they come to. */
export function filled(text, contexts, functions) {
  return String(text).replace(/\$\{\{(.*?)\}\}/gs, (_, expression) => {
    const value = evaluate(expression, contexts, functions);
    if (value !== null && typeof value === "object") throw new Error(`no text: ${expression}`);
    return value === null ? "" : String(value);
  });
}

/** Whether a step runs: without a function that asks for the status, only after success. */
export function holds(condition, contexts, functions) {
  const bare = condition.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, "$1");
  const asks = /\b(success|failure|always|cancelled)\s*\(/.test(bare);
  return (asks || functions.success()) && truth(evaluate(bare, contexts, functions));
}

// Rules that need types, which the linter does not know: a promise nobody waits for, a case nobody thought of, a clock nobody set.
import ts from 'typescript';

/** Where the present instant may be asked for. Everything else receives it. */
const mayAskTheClock = [
  /^libs\/(kernel|platform|testing)\//,
  /\.spec\.ts$/,
  // limits the rate of requests in real time, like the sign-in library beside it
  /^libs\/identity\/sign-in\.ts$/,
];

/**
 * Every breach in the given source files of a program, as { file, line, rule, text }.
 * @param {ts.Program} program
 * @param {(file: ts.SourceFile) => string | undefined} pathOf the path to show and to judge by; undefined for files that are not ours
 */
export function breachesIn(program, pathOf) {
  const checker = program.getTypeChecker();
  const breaches = [];
  for (const file of program.getSourceFiles()) {
    const path = file.isDeclarationFile ? undefined : pathOf(file);
    if (path === undefined) continue;
    const report = (node, rule, text) => {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      breaches.push({ file: path, line: line + 1, rule, text });
    };
    const visit = (node) => {
      judgePromise(node, checker, report);
      judgeSwitch(node, checker, report);
      if (!mayAskTheClock.some((allowed) => allowed.test(path))) judgeClock(node, report);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return breaches;
}

function judgePromise(node, checker, report) {
  if (!ts.isExpressionStatement(node)) return;
  const { expression } = node;
  if (ts.isAwaitExpression(expression) || ts.isVoidExpression(expression) || isAssignment(expression) || isHandled(expression)) return;
  if (isPromise(checker.getTypeAtLocation(expression), checker)) {
    report(node, 'floating-promise', 'await it, or write `void` before it where nobody must wait');
  }
}

/** What is kept can still be waited for. */
function isAssignment(expression) {
  if (!ts.isBinaryExpression(expression)) return false;
  const { kind } = expression.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** `.catch(…)` and `.then(…, …)` say what happens when it fails. */
function isHandled(expression) {
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) return false;
  const { text } = expression.expression.name;
  return (text === 'catch' && expression.arguments.length > 0) || (text === 'then' && expression.arguments.length > 1);
}

/** A promise, perhaps among others or in an array; a mere thenable, such as Fastify's reply, need not be waited for. */
function isPromise(type, checker) {
  if (type.isUnion()) return type.types.some((part) => isPromise(part, checker));
  if (checker.isArrayType(type)) return checker.getTypeArguments(type).some((part) => isPromise(part, checker));
  const isMethod = (name) => {
    const declaration = type.getProperty(name)?.valueDeclaration;
    return (
      declaration !== undefined && checker.getTypeOfSymbolAtLocation(type.getProperty(name), declaration).getCallSignatures().length > 0
    );
  };
  return isMethod('then') && isMethod('catch');
}

function judgeSwitch(node, checker, report) {
  if (!ts.isSwitchStatement(node)) return;
  const { clauses } = node.caseBlock;
  if (clauses.some(ts.isDefaultClause)) return;
  const type = checker.getTypeAtLocation(node.expression);
  const wanted = type.isUnion() ? type.types : [type];
  if (!wanted.every((one) => one.isLiteral() || one.flags & (ts.TypeFlags.BooleanLiteral | ts.TypeFlags.Null | ts.TypeFlags.Undefined)))
    return;
  const covered = new Set(clauses.map(({ expression }) => checker.typeToString(checker.getTypeAtLocation(expression))));
  const missing = wanted.map((one) => checker.typeToString(one)).filter((one) => !covered.has(one));
  if (missing.length) report(node, 'exhaustive-switch', `no case for ${missing.join(', ')}`);
}

function judgeClock(node, report) {
  const isDate = (one) => ts.isIdentifier(one) && one.text === 'Date';
  const isNew = ts.isNewExpression(node) && isDate(node.expression) && !node.arguments?.length;
  const called = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) ? node.expression : undefined;
  const isNow = called && isDate(called.expression) && called.name.text === 'now';
  const isTemporal = ts.isPropertyAccessExpression(node) && node.name.text === 'Now' && node.expression.getText() === 'Temporal';
  if (isNew || isNow || isTemporal) report(node, 'injected-clock', 'time enters as an argument: tx.now, or Clock where a request begins');
}

/**
 * Runs suites that others wrote, and clients that others wrote, against a GraphQL server on this machine.
 *
 *   node run.mjs http://127.0.0.1:5000/graphql [SUITE ...]
 *
 * Prints one line a check and closes with the counts. Exit code: 0 all passed, 1 a check failed, 2 wrong usage.
 */
import { Report } from './report.mjs';

const suites = [
  'graphql-http',
  'introspection',
  'relay',
  'eslint',
  'inspector',
  'apollo',
  'urql',
  'graphql-request',
  'graphql-ws',
  'graphql-ws-protocol',
  'graphql-sse',
];

const [url, ...wanted] = process.argv.slice(2);
const unknown = wanted.filter((suite) => !suites.includes(suite));
if (!url || unknown.length > 0 || new URL(url).hostname !== '127.0.0.1') {
  console.error(`Usage: node run.mjs http://127.0.0.1:PORT/graphql [SUITE ...]\nSuites: ${suites.join(', ')}`);
  process.exit(2);
}

const report = new Report();
for (const name of wanted.length > 0 ? wanted : suites) {
  const suite = await import(`./suites/${name}.mjs`);
  await report.suite(name, () => suite.run(url, report.check.bind(report)));
}
report.close();
process.exit(report.failedCount === 0 ? 0 : 1);

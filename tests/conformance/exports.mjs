// Opens exports with graphology, and compares them with what the API says: node exports.mjs FOLDER. FOLDER/expected.json holds the answers of the API,
// FOLDER/network.json its network of a projection.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';

const folder = process.argv[2];
const read = (name) => readFileSync(join(folder, name), 'utf8');
const expected = JSON.parse(read('expected.json'));
const forXml = (text) => text.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

function differs(what, found, said, clean) {
  const same = Array.isArray(said)
    ? JSON.stringify((typeof found === 'string' ? JSON.parse(found) : found ?? []).map(clean)) === JSON.stringify(said.map(clean))
    : typeof said === 'number' ? Number(found) === said
    : typeof said === 'boolean' ? String(found) === String(said)
    : found === clean(said);
  if (!same) throw new Error(`${what} is ${JSON.stringify(found)}, the API says ${JSON.stringify(said)}`);
}

function check(name, graph, clean, rename = {}) {
  const ids = Object.keys(expected.nodes);
  if (graph.order !== ids.length || graph.size !== expected.edges.length) throw new Error(`${name}: ${graph.order} nodes, ${graph.size} edges`);
  for (const [id, node] of Object.entries(expected.nodes)) {
    for (const [property, said] of Object.entries(node)) {
      differs(`${name}: ${id}.${property}`, graph.getNodeAttribute(id, rename[property] ?? property), said, clean);
    }
  }
  const byId = new Map(graph.mapEdges((key, attributes, source, target) => [attributes.id ?? key, { ...attributes, source, target }]));
  for (const edge of expected.edges) {
    for (const [property, said] of Object.entries(edge)) {
      if (property !== 'id') differs(`${name}: ${edge.id}.${property}`, byId.get(edge.id)?.[property], said, clean);
    }
  }
  console.log(`${name} ok`);
}

const network = JSON.parse(read('network.json'));
const isClose = (found, said) => said === null ? found === undefined || found === '' || found === null
  : typeof said === 'number' ? Math.abs(Number(found) - said) <= 1e-9 * Math.max(1, Math.abs(said))
  : String(found) === String(said);

function checkNetwork(name, graph, clean, rename = {}) {
  if (graph.order !== network.nodeCount || graph.size !== network.tieCount) throw new Error(`${name}: ${graph.order} nodes, ${graph.size} edges`);
  for (const { id, label, brokerage, ...measures } of network.nodes.nodes) {
    const roles = Object.fromEntries(Object.entries(brokerage).map(([role, count]) => [`brokerage.${role}`, count]));
    for (const [property, said] of Object.entries({ name: clean(label), ...measures, ...roles })) {
      const found = graph.getNodeAttribute(id, rename[property] ?? property);
      if (!isClose(found, said)) throw new Error(`${name}: ${id}.${property} is ${JSON.stringify(found)}, the API says ${JSON.stringify(said)}`);
    }
  }
  for (const { from, to, count, weight, evidence } of network.ties.nodes) {
    const [key] = graph.edges(from.id, to.id);
    const found = graph.getEdgeAttributes(key);
    const things = typeof found.evidence === 'string' ? JSON.parse(found.evidence) : found.evidence;
    const said = [...new Set(evidence.map((thing) => thing.node.id))];
    if (graph.isDirected(key) || !isClose(found.count, count) || !isClose(found.weight, weight) || things.sort().join() !== said.sort().join()) {
      throw new Error(`${name}: ${from.id} and ${to.id}: ${JSON.stringify(found)}`);
    }
  }
  console.log(`network ${name} ok`);
}

function fromCytoscape(file) {
  const graph = new Graph({ type: file.directed ? 'directed' : 'undirected', multi: true });
  for (const { data } of file.elements.nodes) graph.addNode(data.id, data);
  for (const { data } of file.elements.edges) graph.addEdgeWithKey(data.id, data.source, data.target, data);
  return graph;
}

check('gexf', gexf.parse(Graph, read('edugraph.gexf'), { allowUndeclaredAttributes: false, respectInputGraphType: false }), forXml);
check('gexf 1.3', gexf.parse(Graph, read('edugraph-1.3.gexf')), forXml);
check('graphml', graphml.parse(Graph, read('edugraph.graphml')), forXml);
check('cytoscape', fromCytoscape(JSON.parse(read('edugraph.cytoscape.json'))), (text) => text);

checkNetwork('gexf', gexf.parse(Graph, read('network-edugraph.gexf')), forXml);
checkNetwork('gexf 1.3', gexf.parse(Graph, read('network-edugraph-1.3.gexf')), forXml);
checkNetwork('graphml', graphml.parse(Graph, read('network-edugraph.graphml')), forXml);
checkNetwork('cytoscape', fromCytoscape(JSON.parse(read('network-edugraph.cytoscape.json'))), (text) => text);

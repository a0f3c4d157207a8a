import { kindLooks } from '../explore/kinds';
import type { Position, SceneNode, SceneTie } from '../explore/scene';
import { escapeXml } from './markup';

/** What is seen as GEXF 1.2draft, which Gephi opens: with kinds, types, countries, positions and colours. */
export function toGexf(nodes: readonly SceneNode[], ties: readonly SceneTie[], positions: ReadonlyMap<string, Position>): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">',
    '  <graph mode="static" defaultedgetype="directed">',
    '    <attributes class="node">',
    '      <attribute id="kind" title="kind" type="string"/>',
    '      <attribute id="type" title="type" type="string"/>',
    '      <attribute id="country" title="country" type="string"/>',
    '      <attribute id="date" title="date" type="string"/>',
    '    </attributes>',
    '    <attributes class="edge">',
    '      <attribute id="type" title="type" type="string"/>',
    '      <attribute id="date" title="date" type="string"/>',
    '    </attributes>',
    '    <nodes>',
    ...nodes.map((node) => nodeXml(node, positions.get(node.id))),
    '    </nodes>',
    '    <edges>',
    ...ties.map(edgeXml),
    '    </edges>',
    '  </graph>',
    '</gexf>',
  ];
  return lines.join('\n') + '\n';
}

function nodeXml(node: SceneNode, at: Position | undefined): string {
  const values = attributeValues({ kind: node.kind, type: node.type, country: node.country, date: node.date });
  const position = at ? `<viz:position x="${at.x}" y="${at.y}" z="0"/>` : '';
  return `      <node id="${escapeXml(node.id)}" label="${escapeXml(node.name)}">${values}${position}${colourXml(kindLooks[node.kind].colour)}</node>`;
}

function edgeXml(tie: SceneTie): string {
  const values = attributeValues({ type: tie.type, date: tie.date });
  return `      <edge id="${escapeXml(tie.id)}" source="${escapeXml(tie.from)}" target="${escapeXml(tie.to)}" label="${escapeXml(tie.type)}">${values}</edge>`;
}

function attributeValues(values: Readonly<Record<string, string | null>>): string {
  const entries = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null);
  return `<attvalues>${entries.map(([name, value]) => `<attvalue for="${name}" value="${escapeXml(value)}"/>`).join('')}</attvalues>`;
}

function colourXml(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
  return `<viz:color r="${red}" g="${green}" b="${blue}"/>`;
}

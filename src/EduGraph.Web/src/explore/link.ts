import type { LayoutName, Position, Scene } from './scene';

/** What a link holds of a view: all that is needed to see the same picture again. */
export interface LinkedView {
  readonly nodes: readonly string[];
  readonly hidden: readonly string[];
  readonly hiddenKinds: readonly string[];
  readonly hiddenTypes: readonly string[];
  readonly pinned: ReadonlyMap<string, Position>;
  readonly untilYear: number | null;
  readonly layout: LayoutName;
  readonly centre: string | null;
  readonly selected: string | null;
  readonly view: 'picture' | 'table';
}

const layouts: readonly LayoutName[] = ['force', 'concentric', 'columns', 'tree', 'map'];

export function writeLink(scene: Scene, selected: string | null, view: LinkedView['view']): string {
  const parts = new URLSearchParams();
  parts.set('nodes', [...scene.nodes.keys()].join(' '));
  setIf(parts, 'hide', [...scene.hiddenNodes].join(' '));
  setIf(parts, 'hideKinds', [...scene.hiddenKinds].join(' '));
  setIf(parts, 'hideTypes', [...scene.hiddenTypes].join(' '));
  setIf(parts, 'pin', [...scene.pinned].map(([id, at]) => `${id}@${at.x.toFixed(3)},${at.y.toFixed(3)}`).join(' '));
  setIf(parts, 'until', scene.untilYear === null ? '' : String(scene.untilYear));
  setIf(parts, 'layout', scene.layout === 'force' ? '' : scene.layout);
  setIf(parts, 'centre', scene.centre ?? '');
  setIf(parts, 'selected', selected ?? '');
  setIf(parts, 'view', view === 'table' ? view : '');
  return parts.toString();
}

export function readLink(text: string): LinkedView {
  const parts = new URLSearchParams(text);
  const list = (name: string) => (parts.get(name) ?? '').split(' ').filter((item) => item !== '');
  const until = Number(parts.get('until') ?? '');
  const layout = layouts.find((name) => name === parts.get('layout')) ?? 'force';
  return {
    nodes: list('nodes'),
    hidden: list('hide'),
    hiddenKinds: list('hideKinds'),
    hiddenTypes: list('hideTypes'),
    pinned: new Map(list('pin').flatMap(readPin)),
    untilYear: Number.isInteger(until) && until > 0 ? until : null,
    layout,
    centre: parts.get('centre'),
    selected: parts.get('selected'),
    view: parts.get('view') === 'table' ? 'table' : 'picture',
  };
}

function readPin(text: string): [string, Position][] {
  const match = /^(.+)@(-?[\d.]+),(-?[\d.]+)$/.exec(text);
  return match?.[1] ? [[match[1], { x: Number(match[2]), y: Number(match[3]) }]] : [];
}

function setIf(parts: URLSearchParams, name: string, value: string): void {
  if (value !== '') {
    parts.set(name, value);
  }
}

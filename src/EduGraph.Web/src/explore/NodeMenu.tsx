import { useContext } from 'react';
import { useAnswer } from '../app/useAnswer';
import { LanguageContext, useText } from '../i18n';
import { useNames } from '../i18n/names';
import { around, countByType, type Piece } from './actions';
import type { SceneNode, SceneTie } from './scene';

export interface NodeMenuProps {
  readonly node: SceneNode;
  readonly isPinned: boolean;
  readonly isPathBegun: boolean;
  readonly ties: readonly { readonly tie: SceneTie; readonly other: SceneNode }[];
  readonly add: (piece: Piece) => void;
  readonly hide: () => void;
  readonly togglePin: () => void;
  readonly centre: () => void;
  readonly path: () => void;
  readonly select: (id: string) => void;
  readonly selectTie: (id: string) => void;
}

/** What can be done with the chosen node, and its ties to be walked along: all by keyboard. */
export function NodeMenu(props: NodeMenuProps) {
  const { node, ties } = props;
  const text = useText();
  const names = useNames();
  const language = useContext(LanguageContext);
  const answer = useAnswer(`${language.tag} around ${node.id}`, () => around([node.id], language.tag));
  return (
    <section className="node-menu" aria-label={node.name}>
      <h2>{node.name}</h2>
      <div className="buttons">
        <button type="button" onClick={props.hide}>
          {text('hide')}
        </button>
        <button type="button" aria-pressed={props.isPinned} onClick={props.togglePin}>
          {props.isPinned ? text('unpin') : text('pin')}
        </button>
        <button type="button" onClick={props.centre}>
          {text('centreHere')}
        </button>
        <button type="button" onClick={props.path}>
          {props.isPathBegun ? text('pathTo') : text('pathFrom')}
        </button>
      </div>
      <h3>{text('expand')}</h3>
      {answer.state === 'loading' && <p role="status">{text('loading')}</p>}
      {answer.state === 'ready' && (
        <div className="buttons">
          {[...countByType(answer.value, node.id)].map(([type, n]) => (
            <button key={type} type="button" onClick={() => props.add(only(answer.value, node.id, type))}>
              {text('expandBy', { type: names.relationship(type), n })}
            </button>
          ))}
        </div>
      )}
      <h3>{text('ties')}</h3>
      <ul className="walk">
        {ties.map(({ tie, other }) => (
          <li key={tie.id}>
            <button type="button" className="link" onClick={() => props.selectTie(tie.id)}>
              {names.relationship(tie.type)}
            </button>{' '}
            {tie.from === node.id ? '→' : '←'}{' '}
            <button type="button" className="link" onClick={() => props.select(other.id)}>
              {other.name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function only(piece: Piece, id: string, type: string): Piece {
  const ties = piece.ties.filter((tie) => tie.type === type && (tie.from === id || tie.to === id));
  const ids = new Set(ties.flatMap((tie) => [tie.from, tie.to]));
  const nodes = piece.nodes.filter((node) => ids.has(node.id));
  // What is among the new nodes comes with them.
  return { nodes, ties: piece.ties.filter((tie) => ids.has(tie.from) && ids.has(tie.to)), isCut: piece.isCut };
}

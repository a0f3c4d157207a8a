import { useAnswer } from '../app/useAnswer';
import { Failure, Loading } from '../app/States';
import { useText } from '../i18n';
import { useNames } from '../i18n/names';
import { countByType } from './actions';
import type { Scene, SceneNode, Shown } from './scene';

// A longer list is no walk any more: the table has all of them, to be filtered.
const walkMax = 200;

export interface NodeMenuProps {
  readonly scene: Scene;
  readonly shown: Shown;
  readonly node: SceneNode;
  readonly isPinned: boolean;
  readonly isPathBegun: boolean;
  readonly expand: (type: string) => void;
  readonly hide: () => void;
  readonly togglePin: () => void;
  readonly centre: () => void;
  readonly path: () => void;
  readonly select: (id: string) => void;
  readonly selectTie: (id: string) => void;
}

/** What can be done with the chosen node, how much there is around it before any is loaded, and its ties to be walked along: all by keyboard. */
export function NodeMenu(props: NodeMenuProps) {
  const { scene, shown, node } = props;
  const text = useText();
  const names = useNames();
  const answer = useAnswer(`around ${node.id}`, (signal) => countByType(node.id, signal));
  const ties = shown.ties.flatMap((tie) => {
    const other = scene.nodes.get(tie.from === node.id ? tie.to : tie.to === node.id ? tie.from : '');
    return other ? [{ tie, other }] : [];
  });
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
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <Failure message={answer.error.message} retry={answer.retry} />}
      {answer.state === 'ready' && (
        <div className="buttons expand" role="group" aria-label={text('expand')}>
          {answer.value.map(([type, n]) => (
            <button key={type} type="button" onClick={() => props.expand(type)}>
              {names.relationship(type)} <span className="count">{n.toLocaleString()}</span>
            </button>
          ))}
        </div>
      )}
      <h3>{text('ties')}</h3>
      <ul className="walk">
        {ties.slice(0, walkMax).map(({ tie, other }) => (
          <li key={tie.id}>
            <button type="button" className="link" onClick={() => props.selectTie(tie.id)}>
              {names.relationship(tie.type)}
            </button>{' '}
            {tie.from === node.id ? '→' : '←'}{' '}
            <button type="button" className="link" onClick={() => props.select(other.id)}>
              <bdi>{other.name}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {ties.length > walkMax && <p>{text('rowsOf', { shown: walkMax, total: ties.length })}</p>}
    </section>
  );
}

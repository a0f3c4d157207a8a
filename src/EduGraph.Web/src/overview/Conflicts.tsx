import { useContext } from 'react';
import { ask } from '../api/client';
import { toSceneNode } from '../api/convert';
import { disagreements } from '../api/operations';
import { Failure, Loading } from '../app/States';
import { useAnswer } from '../app/useAnswer';
import { Citations } from '../evidence/Citations';
import type { SceneNode } from '../explore/scene';
import { LanguageContext, useText } from '../i18n';
import { useNames } from '../i18n/names';

const conflictsShown = 100;

/** Where sources disagree, side by side. */
export function Conflicts({ choose }: { readonly choose: (node: SceneNode) => void }) {
  const text = useText();
  const names = useNames();
  const language = useContext(LanguageContext);
  const answer = useAnswer(`conflicts ${language.tag}`, (signal) => ask(disagreements, { first: conflictsShown, after: null, language: language.tag }, signal));
  if (answer.state === 'loading') {
    return <Loading />;
  }
  if (answer.state === 'failed') {
    return <Failure message={answer.error.message} retry={answer.retry} />;
  }
  const { nodes, totalCount } = answer.value.conflicts ?? { nodes: [], totalCount: 0 };
  return (
    <div className="page">
      <h1>{text('conflicts')}</h1>
      <p>{text('rowsOf', { shown: nodes?.length ?? 0, total: totalCount })}</p>
      {(nodes ?? []).map((conflict, index) => {
        const node = toSceneNode(conflict.node);
        return (
          <section key={index} className="conflict">
            <h2>
              <button type="button" className="link" onClick={() => choose(node)}>
                {node.name}
              </button>{' '}
              <span className="badge">{names.relationship(conflict.property)}</span>
            </h2>
            <div className="sides">
              {conflict.values.map((value, side) => (
                <div key={side}>
                  <p>
                    {value.value} {value.isBest && <span className="badge">{text('chosen')}</span>}
                  </p>
                  <Citations of={value.sources} />
                </div>
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}

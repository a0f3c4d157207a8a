import { useState } from 'react';
import { ask } from '../api/client';
import { statistics } from '../api/operations';
import { routeAddress } from '../app/route';
import { SearchBox } from '../app/SearchBox';
import { Failure, Loading } from '../app/States';
import { useAnswer } from '../app/useAnswer';
import { kindPicture } from '../explore/kinds';
import type { SceneNode } from '../explore/scene';
import { useText } from '../i18n';
import { useNames } from '../i18n/names';

/** The name of the conference that the project began with, as its own site writes it: what the tour searches for. */
export const tourName = '2025 China (Guangxi)–ASEAN Conference on Vocational Education Cooperation and Development';

// Names in three scripts and of three kinds, each of the founding articles.
const exampleNames = ['吉隆坡建设大学', 'KLUST', 'Wu Yu'];

/** The first thing seen: one box, what there is, and where to go. */
export function Start({ choose, tour }: { readonly choose: (node: SceneNode) => void; readonly tour: () => void }) {
  const text = useText();
  const names = useNames();
  const [example, setExample] = useState('');
  const answer = useAnswer('statistics', (signal) => ask(statistics, {}, signal));
  return (
    <div className="start">
      <h1>{text('appName')}</h1>
      <p className="claim">{text('appClaim')}</p>
      <SearchBox key={example} choose={choose} autoFocus begin={example} />
      <p className="detail examples">
        {text('forExample')}:{' '}
        {exampleNames.map((name) => (
          <button key={name} type="button" className="link" onClick={() => setExample(name)}>
            {name}
          </button>
        ))}
      </p>
      <nav className="doors" aria-label={text('explore')}>
        <button type="button" onClick={tour}>
          <b>{text('tour')}</b> <span className="detail">{text('doorTour')}</span>
        </button>
        {(
          [
            ['map', 'cooperationMap', 'doorMap'],
            ['matrix', 'matrix', 'doorMatrix'],
            ['timeline', 'timeline', 'doorTimeline'],
            ['conflicts', 'conflicts', 'doorConflicts'],
            ['questions', 'questions', 'doorQuestions'],
          ] as const
        ).map(([view, name, about]) => (
          <a key={view} href={routeAddress(view)}>
            <b>{text(name)}</b> <span className="detail">{text(about)}</span>
          </a>
        ))}
        <a href="/graphql">
          <b>{text('queryPage')}</b> <span className="detail">{text('doorQuery')}</span>
        </a>
      </nav>
      <section aria-label={text('holds')}>
        <h2>{text('holds')}</h2>
        {answer.state === 'loading' && <Loading />}
        {answer.state === 'failed' && <Failure message={answer.error.message} retry={answer.retry} />}
        {answer.state === 'ready' && (
          <>
            <p>
              {[
                [answer.value.statistics.nodeCount, text('nodes')],
                [answer.value.statistics.relationshipCount, text('relationships')],
                [answer.value.statistics.claimCount, text('claims')],
                [answer.value.statistics.sourceCount, text('sources')],
              ]
                .map(([n, what]) => `${Number(n).toLocaleString()} ${what}`)
                .join(' · ')}
            </p>
            <ul className="kind-counts">
              {answer.value.statistics.kinds.map(({ kind, count }) => (
                <li key={kind}>
                  <img src={kindPicture(kind)} alt="" width="20" height="20" /> {names.kind(kind)} <b>{count.toLocaleString()}</b>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  );
}

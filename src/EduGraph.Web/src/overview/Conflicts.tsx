import { useContext, useState } from 'react';
import { ask } from '../api/client';
import { toSceneNode } from '../api/convert';
import { disagreements } from '../api/operations';
import type { ResultOf } from '../api/schema';
import { Failure, Loading } from '../app/States';
import { useAnswer } from '../app/useAnswer';
import { Disagreement, isOfPosts } from '../evidence/Disagreement';
import type { SceneNode } from '../explore/scene';
import { LanguageContext, useText } from '../i18n';

// The API gives at most so many at once.
const conflictsAtOnce = 200;
const shownAtOnce = 30;

/** Where sources disagree, side by side; apart from them the posts that one person holds together, which are no contradiction in themselves. */
export function Conflicts({ choose }: { readonly choose: (node: SceneNode) => void }) {
  const text = useText();
  const language = useContext(LanguageContext);
  const [isPosts, setIsPosts] = useState(false);
  const [shownCount, setShownCount] = useState(shownAtOnce);
  const answer = useAnswer(`conflicts ${language.tag}`, (signal) => readAll(language.tag, signal));
  if (answer.state === 'loading') {
    return <Loading />;
  }
  if (answer.state === 'failed') {
    return <Failure message={answer.error.message} retry={answer.retry} />;
  }
  const nodes = answer.value;
  const wanted = nodes.filter((conflict) => isOfPosts(conflict) === isPosts);
  return (
    <div className="page">
      <h1>{text('conflicts')}</h1>
      <div className="buttons">
        {[false, true].map((posts) => (
          <button
            key={String(posts)}
            type="button"
            aria-pressed={isPosts === posts}
            onClick={() => {
              setIsPosts(posts);
              setShownCount(shownAtOnce);
            }}
          >
            {text(posts ? 'postsTogether' : 'conflictsHere')} ({nodes.filter((conflict) => isOfPosts(conflict) === posts).length})
          </button>
        ))}
      </div>
      {wanted.slice(0, shownCount).map((conflict, index) => {
        const node = toSceneNode(conflict.node);
        return (
          <article key={index} aria-label={node.name}>
            <h2>
              <button type="button" className="link" onClick={() => choose(node)}>
                <bdi>{node.name}</bdi>
              </button>
            </h2>
            <Disagreement of={conflict} />
          </article>
        );
      })}
      {wanted.length > shownCount && (
        <button type="button" onClick={() => setShownCount(shownCount + shownAtOnce)}>
          {text('more', { n: wanted.length - shownCount })}
        </button>
      )}
    </div>
  );
}

type Found = NonNullable<NonNullable<ResultOf<typeof disagreements>['conflicts']>['nodes']>;

async function readAll(language: string, signal: AbortSignal): Promise<Found> {
  const found: Found = [];
  let after: string | null = null;
  do {
    const { conflicts }: ResultOf<typeof disagreements> = await ask(disagreements, { first: conflictsAtOnce, after, language }, signal);
    found.push(...(conflicts?.nodes ?? []));
    after = conflicts?.pageInfo.hasNextPage ? conflicts.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

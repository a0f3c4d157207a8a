import { useState } from 'react';
import { ask } from '../api/client';
import { mentionParts, mergeParts, openQuestions } from '../api/operations';
import { readFragment, type FragmentOf } from '../api/schema';
import { Failure, Loading } from '../app/States';
import { useAnswer } from '../app/useAnswer';
import { SourceLink } from '../evidence/Citations';
import { kindPicture } from '../explore/kinds';
import type { Kind, SceneNode } from '../explore/scene';
import { useText } from '../i18n';
import { useNames } from '../i18n/names';

const questionsAtOnce = 40;
// The API gives at most so many at once.
const questionsMax = 200;

/** What resolution could not decide: two mentions side by side, what speaks for their being one thing, and what against. */
export function Questions({ choose }: { readonly choose: (node: SceneNode) => void }) {
  const text = useText();
  const [count, setCount] = useState(questionsAtOnce);
  const answer = useAnswer(`questions ${count}`, (signal) => ask(openQuestions, { first: count, after: null }, signal));
  return (
    <div className="page">
      <h1>{text('questions')}</h1>
      <p className="detail">{text('questionsWhy')}</p>
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <Failure message={answer.error.message} retry={answer.retry} />}
      {answer.state === 'ready' && (
        <>
          {(answer.value.reviewQueue?.nodes ?? []).length === 0 && <p>{text('questionsNone')}</p>}
          {(answer.value.reviewQueue?.nodes ?? []).map((question) => (
            <Question key={readFragment(mergeParts, question).id} of={question} kind={question.kind} first={question.first} second={question.second} choose={choose} />
          ))}
          {(answer.value.reviewQueue?.totalCount ?? 0) > count && (
            <p>
              {text('rowsOf', { shown: count, total: answer.value.reviewQueue?.totalCount ?? 0 })}{' '}
              {count < questionsMax && (
                <button type="button" onClick={() => setCount(Math.min(count + questionsAtOnce, questionsMax))}>
                  {text('more', { n: questionsAtOnce })}
                </button>
              )}
            </p>
          )}
        </>
      )}
    </div>
  );
}

interface QuestionProps {
  readonly of: FragmentOf<typeof mergeParts>;
  readonly kind: Kind;
  readonly first: FragmentOf<typeof mentionParts>;
  readonly second: FragmentOf<typeof mentionParts>;
  readonly choose: (node: SceneNode) => void;
}

function Question({ of, kind, first, second, choose }: QuestionProps) {
  const names = useNames();
  const merge = readFragment(mergeParts, of);
  return (
    <article className="conflict question">
      <h2>
        <img src={kindPicture(kind)} alt="" width="18" height="18" /> {names.kind(kind)} <span className="badge">{merge.score.toFixed(2)}</span>
      </h2>
      <div className="sides">
        {[first, second].map((masked, index) => {
          const mention = readFragment(mentionParts, masked);
          const name = mention.name ?? mention.ref;
          return (
            <div key={index}>
              <button
                type="button"
                className="link"
                disabled={!mention.node}
                onClick={() => mention.node && choose({ id: mention.node.id, kind, name, type: null, country: null, date: null })}
              >
                <bdi>{name}</bdi>
              </button>
              <div className="detail">
                <SourceLink url={mention.source.url} title={mention.source.title} />
                {mention.locator && ` · ${mention.locator}`}
              </div>
            </div>
          );
        })}
      </div>
      <ul className="detail reasons">
        {merge.reasons.map((reason, index) => (
          <li key={index}>{reason}</li>
        ))}
      </ul>
    </article>
  );
}

import { useState } from 'react';
import { ask } from '../api/client';
import { mergeExplanation, mergeParts } from '../api/operations';
import { readFragment, type FragmentOf } from '../api/schema';
import { Failure, Loading } from '../app/States';
import { useAnswer } from '../app/useAnswer';
import { useText } from '../i18n';
import { useNames } from '../i18n/names';
import { SourceLink } from './Citations';

// Further findings of a body that hundreds of pages name are no reading matter.
const findingsMax = 40;

/** How what many sources mention came to be one thing: which mentions, what spoke for it, and what was left apart. Asked for when opened. */
export function Resolution({ id }: { readonly id: string }) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="claims" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{text('resolution')}</summary>
      {isOpen && <Explanation id={id} />}
    </details>
  );
}

function Explanation({ id }: { readonly id: string }) {
  const text = useText();
  const answer = useAnswer(`resolution ${id}`, (signal) => ask(mergeExplanation, { id }, signal));
  if (answer.state === 'loading') {
    return <Loading />;
  }
  if (answer.state === 'failed') {
    return <Failure message={answer.error.message} retry={answer.retry} />;
  }
  const explanation = answer.value.mergeExplanation;
  if (!explanation || explanation.mentions.length < 2) {
    return <p>{text('resolutionSingle')}</p>;
  }
  return (
    <>
      <h4>{text('resolutionMentions', { n: explanation.mentions.length })}</h4>
      <ul>
        {explanation.mentions.slice(0, findingsMax).map((mention, index) => (
          <li key={index}>
            <bdi>{mention.name ?? mention.ref}</bdi>
            <div className="detail">
              <SourceLink url={mention.source.url} title={mention.source.title} />
              {mention.locator && ` · ${mention.locator}`}
            </div>
          </li>
        ))}
      </ul>
      <Findings heading={text('resolutionReasons')} of={explanation.merges} />
      <Findings heading={text('resolutionOthers')} of={explanation.others} />
    </>
  );
}

function Findings({ heading, of }: { readonly heading: string; readonly of: readonly FragmentOf<typeof mergeParts>[] }) {
  const text = useText();
  const names = useNames();
  if (of.length === 0) {
    return null;
  }
  return (
    <>
      <h4>{heading}</h4>
      <ul>
        {of.slice(0, findingsMax).map((masked) => {
          const merge = readFragment(mergeParts, masked);
          return (
            <li key={merge.id}>
              <bdi>{merge.first.name ?? merge.first.ref}</bdi> – <bdi>{merge.second.name ?? merge.second.ref}</bdi>{' '}
              <span className="badge">
                {names.value(merge.status)} {merge.score.toFixed(2)}
              </span>
              <ul className="detail reasons">
                {merge.reasons.map((reason, index) => (
                  <li key={index}>{reason}</li>
                ))}
                {merge.decision && !merge.decision.isByRules && (
                  <li>
                    {[merge.decision.author, merge.decision.decidedAt && names.date(merge.decision.decidedAt.slice(0, 10)), merge.decision.reason].filter(Boolean).join(' · ')}
                  </li>
                )}
              </ul>
            </li>
          );
        })}
      </ul>
      {of.length > findingsMax && <p>{text('rowsOf', { shown: findingsMax, total: of.length })}</p>}
    </>
  );
}

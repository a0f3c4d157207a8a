import { useContext, useEffect, useId, useState } from 'react';
import { ask } from '../api/client';
import { toSceneNode } from '../api/convert';
import { search } from '../api/operations';
import { kindPicture } from '../explore/kinds';
import type { SceneNode } from '../explore/scene';
import { LanguageContext, useText } from '../i18n';
import { useNames } from '../i18n/names';
import { useAnswer } from './useAnswer';

const answersMax = 12;
// Long enough to type the next letter, short enough not to be noticed.
const typingPauseMs = 120;

interface Found {
  readonly asked: string;
  readonly totalCount: number;
  readonly hits: readonly { readonly node: SceneNode; readonly matched: { readonly value: string } }[];
}

const nothingFound: Found = { asked: '', totalCount: 0, hits: [] };

/** One box for any name in any script: a combobox whose list says which name matched. `begin` is what stands in it at first. */
export function SearchBox({ choose, autoFocus = false, begin = '' }: { choose(node: SceneNode): void; autoFocus?: boolean; begin?: string }) {
  const text = useText();
  const names = useNames();
  const language = useContext(LanguageContext);
  const [typed, setTyped] = useState(begin);
  const [asked, setAsked] = useState(begin);
  const [active, setActive] = useState(0);
  const [isPicking, setIsPicking] = useState(false);
  // Enter was pressed before the answer was there: the first hit is taken when it comes.
  const [isEager, setIsEager] = useState(false);
  const [isOpen, setIsOpen] = useState(begin !== '');
  const listId = useId();

  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), typingPauseMs);
    return () => clearTimeout(timer);
  }, [typed]);

  const answer = useAnswer(asked === '' ? null : `${language.tag} ${asked}`, async (signal) => {
    const result = await ask(search, { text: asked, first: answersMax, language: language.tag }, signal);
    return {
      asked,
      totalCount: result.search?.totalCount ?? 0,
      hits: (result.search?.edges ?? []).map((edge) => ({ node: toSceneNode(edge.node), matched: edge.matchedName })),
    };
  });
  // The last answer stays in sight until the next is there: a list that comes and goes with every letter cannot be read.
  const [latest, setLatest] = useState<Found>(nothingFound);
  if (answer.state === 'ready' && answer.value !== latest) {
    setLatest(answer.value);
  }
  const wanted = typed.trim();
  const hits = asked === '' ? [] : latest.hits;
  const isAnswered = latest.asked === wanted;

  const take = (node: SceneNode | undefined) => {
    setIsEager(false);
    if (node) {
      setIsOpen(false);
      setTyped('');
      setAsked('');
      choose(node);
    }
  };

  useEffect(() => {
    if (isEager && isAnswered) {
      take(hits[0]?.node);
    }
  }, [isEager, isAnswered]);

  const onKey = (event: React.KeyboardEvent) => {
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move !== undefined && hits.length > 0) {
      event.preventDefault();
      setIsOpen(true);
      setIsPicking(true);
      setActive((active + move + hits.length) % hits.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isAnswered || (isPicking && isOpen)) {
        take(hits[active]?.node);
      } else if (wanted !== '') {
        setIsEager(true);
        setAsked(wanted);
      }
    } else if (event.key === 'Escape') {
      setIsOpen(false);
    }
  };

  const isListed = isOpen && asked !== '';
  return (
    <div className="search">
      <input
        type="search"
        role="combobox"
        aria-label={text('searchLabel')}
        aria-expanded={isListed}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isListed && hits.length > 0 ? `${listId}-${active}` : undefined}
        placeholder={text('searchPlaceholder')}
        value={typed}
        maxLength={200}
        autoFocus={autoFocus}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
          setIsPicking(false);
          setIsEager(false);
          setIsOpen(true);
        }}
        onKeyDown={onKey}
        onBlur={() => setIsOpen(false)}
      />
      <ul id={listId} role="listbox" aria-label={text('searchLabel')} className="search-list" hidden={!isListed || hits.length === 0}>
        {hits.map(({ node, matched }, index) => (
          <li
            key={node.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            // The press comes before the box loses the focus, the click after.
            onMouseDown={(event) => {
              event.preventDefault();
              take(node);
            }}
          >
            <img src={kindPicture(node.kind)} alt="" width="22" height="22" />
            <span className="search-name">{node.name}</span>
            <span className="search-detail">
              {[names.kind(node.kind), node.type && names.value(node.type), node.country && names.country(node.country)].filter(Boolean).join(' · ')}
              {matched.value === node.name ? '' : ` — ${text('matchedName', { name: matched.value })}`}
            </span>
          </li>
        ))}
      </ul>
      <div role="status" className={isListed && answer.state === 'ready' && hits.length === 0 ? 'search-none' : 'unseen'}>
        {!isListed && !isEager ? '' : answer.state === 'loading' ? text('loading') : answer.state === 'failed' ? text('failed', { message: answer.error.message }) : hits.length === 0 ? text('searchNone') : text('searchCount', { n: answer.value.totalCount })}
      </div>
    </div>
  );
}

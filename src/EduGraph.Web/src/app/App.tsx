import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { ask } from '../api/client';
import { toSceneNode } from '../api/convert';
import { search } from '../api/operations';
import type { SceneNode } from '../explore/scene';
import { chooseLanguage, LanguageContext, languages, useText, type PageLanguage } from '../i18n';
import { Start, tourName } from '../overview/Start';
import { routeAddress, useRoute, type Route, type View } from './route';
import { SearchBox } from './SearchBox';
import { ServerWatch } from './ServerWatch';

// What draws is loaded when something is drawn: the first screen needs none of it.
const Explore = lazy(() => import('../explore/Explore').then((module) => ({ default: module.Explore })));
const CooperationMap = lazy(() => import('../overview/CooperationMap').then((module) => ({ default: module.CooperationMap })));
const Matrix = lazy(() => import('../overview/Matrix').then((module) => ({ default: module.Matrix })));
const Timeline = lazy(() => import('../overview/Timeline').then((module) => ({ default: module.Timeline })));
const Conflicts = lazy(() => import('../overview/Conflicts').then((module) => ({ default: module.Conflicts })));

const Questions = lazy(() => import('../overview/Questions').then((module) => ({ default: module.Questions })));

const storedLanguage = 'edugraph.language';

export function App() {
  const [language, setLanguage] = useState<PageLanguage>(() =>
    chooseLanguage(new URLSearchParams(window.location.search).get('lang') ?? window.localStorage.getItem(storedLanguage), navigator.languages),
  );
  useEffect(() => {
    document.documentElement.lang = language.tag;
    window.localStorage.setItem(storedLanguage, language.tag);
  }, [language]);
  return (
    <LanguageContext value={language}>
      <Page language={language} setLanguage={setLanguage} />
    </LanguageContext>
  );
}

function Page({ language, setLanguage }: { readonly language: PageLanguage; readonly setLanguage: (language: PageLanguage) => void }) {
  const text = useText();
  const route = useRoute();
  const [arrival, setArrival] = useState<SceneNode | null>(null);

  const choose = useCallback((node: SceneNode) => {
    // A new object each time: choosing the same node again shows it again.
    setArrival({ ...node });
    window.location.hash = routeAddress('explore');
  }, []);

  const onArrived = useCallback(() => setArrival(null), []);

  const tour = useCallback(async () => {
    const answer = await ask(search, { text: tourName, first: 1, language: language.tag });
    const node = answer.search?.edges?.[0]?.node;
    if (node) {
      choose(toSceneNode(node));
    }
  }, [choose, language]);

  return (
    <>
      <a className="skip" href="#content" onClick={(event) => skipTo(event)}>
        {text('skip')}
      </a>
      <header className="bar">
        <a className="home" href={routeAddress('start')}>
          {text('appName')}
        </a>
        {route.view !== 'start' && <SearchBox choose={choose} />}
        <nav aria-label={text('appName')}>
          {([
            ['explore', 'explore'],
            ['map', 'cooperationMap'],
            ['matrix', 'matrix'],
            ['timeline', 'timeline'],
            ['conflicts', 'conflicts'],
          ] as const satisfies readonly (readonly [View, string])[]).map(([view, key]) => (
            <a key={view} href={routeAddress(view)} aria-current={route.view === view ? 'page' : undefined}>
              {text(key)}
            </a>
          ))}
          <a href="/graphql">{text('queryPage')}</a>
        </nav>
        <label>
          <span className="unseen">{text('language')}</span>
          <select
            value={language.tag}
            onChange={(event) => {
              const chosen = languages.find((candidate) => candidate.tag === event.target.value);
              if (chosen) {
                setLanguage(chosen);
              }
            }}
          >
            {languages.map(({ tag, label }) => (
              <option key={tag} value={tag} lang={tag}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </header>
      <ServerWatch />
      <main id="content" tabIndex={-1}>
        <Suspense fallback={<p role="status">{text('loading')}</p>}>
          <Current route={route} arrival={arrival} onArrived={onArrived} choose={choose} tour={() => void tour()} />
        </Suspense>
      </main>
    </>
  );
}

interface CurrentProps {
  readonly route: Route;
  readonly arrival: SceneNode | null;
  readonly onArrived: () => void;
  readonly choose: (node: SceneNode) => void;
  readonly tour: () => void;
}

function Current({ route, arrival, onArrived, choose, tour }: CurrentProps) {
  switch (route.view) {
    case 'start':
      return <Start choose={choose} tour={tour} />;
    case 'explore':
      return <Explore state={route.state} arrival={arrival} onArrived={onArrived} />;
    case 'map':
      return <CooperationMap choose={choose} />;
    case 'matrix':
      return <Matrix choose={choose} />;
    case 'timeline':
      return <Timeline choose={choose} />;
    case 'conflicts':
      return <Conflicts choose={choose} />;
    case 'questions':
      return <Questions choose={choose} />;
  }
}

// The address after # belongs to the views, so the skip link moves the focus itself.
function skipTo(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

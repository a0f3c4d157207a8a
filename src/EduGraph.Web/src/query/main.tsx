import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import { examples, initialQuery } from './examples';
import './query.css';

const address = new URL(window.location.href);
const fetcher = createGraphiQLFetcher({ url: '/graphql' });

function QueryPage() {
  // A new key starts GraphiQL afresh with the chosen example in its editor.
  const [query, setQuery] = useState(initialQuery(address));

  return (
    <>
      <header className="bar">
        <a href="/" className="home">
          EduGraph
        </a>
        <h1>Query page</h1>
        <label>
          Examples{' '}
          <select
            value={examples.find((example) => example.query === query)?.name ?? ''}
            onChange={(event) => {
              const chosen = examples.find((example) => example.name === event.target.value);
              if (chosen) {
                setQuery(chosen.query);
              }
            }}
          >
            <option value="" disabled>
              choose a question
            </option>
            {examples.map((example) => (
              <option key={example.name} value={example.name}>
                {example.title}
              </option>
            ))}
          </select>
        </label>
        <a href="/graphql?sdl">Schema (SDL)</a>
      </header>
      <main className="editor">
        <GraphiQL
          key={query}
          fetcher={fetcher}
          defaultTabs={[{ query, variables: address.searchParams.get('variables') }]}
          storage={ephemeralStorage}
        />
      </main>
    </>
  );
}

// What was typed yesterday must not hide the example or the link that was opened today.
const ephemeralStorage = {
  length: 0,
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
  clear: () => undefined,
};

// Tab leads on, as everywhere on a page: an editor that keeps it would hold readers without a mouse in. It never reaches the editor's own keys.
window.addEventListener(
  'keydown',
  (event) => {
    if (event.key === 'Tab' && event.target instanceof Element && event.target.closest('.CodeMirror')) {
      event.stopImmediatePropagation();
    }
  },
  { capture: true },
);

const root = document.getElementById('root');
if (!root) {
  throw new Error('query.html has no element with the id "root".');
}
createRoot(root).render(
  <StrictMode>
    <QueryPage />
  </StrictMode>,
);

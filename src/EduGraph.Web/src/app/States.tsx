import { useText } from '../i18n';

/** That something is at work: seen once it takes longer than a reader waits without asking. */
export function Busy({ when }: { readonly when: boolean }) {
  const text = useText();
  return <div className="busy-place">{when && <progress className="busy" aria-label={text('loading')} />}</div>;
}

/** What went wrong, and a way on. */
export function Failure({ message, retry }: { readonly message: string; readonly retry: () => void }) {
  const text = useText();
  return (
    <p role="alert" className="failure">
      {text('failed', { message })}{' '}
      <button type="button" onClick={retry}>
        {text('retry')}
      </button>
    </p>
  );
}

/** That an answer is on its way. */
export function Loading() {
  const text = useText();
  return (
    <div className="loading">
      <Busy when />
      <p role="status">{text('loading')}</p>
    </div>
  );
}

import { conflictParts } from '../api/operations';
import { readFragment, type FragmentOf } from '../api/schema';
import { useText } from '../i18n';
import { useNames } from '../i18n/names';
import { Citations } from './Citations';

export type MaskedConflict = FragmentOf<typeof conflictParts>;

/** Whether it is no contradiction in itself: a president may be Party secretary, too. */
export function isOfPosts(masked: MaskedConflict): boolean {
  return readFragment(conflictParts, masked).kind === 'POST';
}

/** What is said of one thing, side by side, each with who says so and in which language. */
export function Disagreement({ of: masked, heading: Heading = 'h3' }: { readonly of: MaskedConflict; readonly heading?: 'h2' | 'h3' }) {
  const text = useText();
  const names = useNames();
  const conflict = readFragment(conflictParts, masked);
  const isPosts = conflict.kind === 'POST';
  const place = conflict.body ?? conflict.relationship?.to;
  return (
    <section className={isPosts ? 'conflict posts' : 'conflict'}>
      <Heading>
        {isPosts ? text('postsTogether') : `${text('conflictsHere')}: ${names.property(conflict.property)}`}
        {place && <span className="detail"> — {place.name}</span>}
      </Heading>
      {isPosts && <p className="detail">{text('postsTogetherWhy')}</p>}
      <div className="sides">
        {conflict.values.map((value, index) => (
          <div key={index}>
            <p>
              <bdi>{value.value}</bdi> {value.isBest && !isPosts && <span className="badge">{text('chosen')}</span>}
            </p>
            <Citations of={value.sources} />
          </div>
        ))}
      </div>
    </section>
  );
}

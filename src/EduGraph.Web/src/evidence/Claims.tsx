import type { ResultOf } from '../api/schema';
import type { nodeEvidence } from '../api/operations';
import { useText } from '../i18n';
import { useNames } from '../i18n/names';
import { SourceLink } from './Citations';

type Answer = ResultOf<typeof nodeEvidence>;
type Claim = NonNullable<NonNullable<NonNullable<Answer['node']>['claims']>['nodes']>[number];

export interface ClaimsProps {
  readonly claims: readonly Claim[];
  readonly totalCount: number;
  readonly nameOf: (property: string) => string;
}

/** Everything that was said of a node, by property: who said it, where, and when that was published. */
export function Claims({ claims, totalCount, nameOf }: ClaimsProps) {
  const text = useText();
  const names = useNames();
  const properties = new Map<string, Claim[]>();
  for (const claim of claims) {
    properties.set(claim.property, [...(properties.get(claim.property) ?? []), claim]);
  }
  return (
    <>
      {[...properties].map(([property, said]) => (
        <details key={property} className="claims">
          <summary>
            {nameOf(property)} <span className="count">{said.length}</span>
          </summary>
          <ul>
            {said.map((claim) => (
              <li key={claim.id}>
                <bdi lang={claim.language ?? undefined}>{claim.object?.name ?? claim.value}</bdi>
                {claim.rank !== 'NORMAL' && <span className="badge">{names.value(claim.rank)}</span>}
                <div className="detail">
                  <SourceLink url={claim.source.url} title={claim.source.title} />
                  {[claim.source.publisher, claim.source.publishedOn && names.date(claim.source.publishedOn.value), claim.locator].filter(Boolean).map((part) => ` · ${part}`)}
                  {claim.source.language && <span className="badge">{claim.source.language}</span>}
                </div>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {totalCount > claims.length && <p>{text('rowsOf', { shown: claims.length, total: totalCount })}</p>}
    </>
  );
}

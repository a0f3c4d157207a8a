import { ask } from '../api/client';
import { nodeProperties } from '../api/kinds';
import { Failure, Loading } from '../app/States';
import { useAnswer } from '../app/useAnswer';
import { useText } from '../i18n';
import { useNames } from '../i18n/names';
import { SourceLink } from './Citations';

/** Of every property the value that is shown, and the rule that chose it among all that was said. */
export function BestValues({ id }: { readonly id: string }) {
  const text = useText();
  const names = useNames();
  const answer = useAnswer(`properties ${id}`, (signal) => ask(nodeProperties, { id }, signal));
  if (answer.state === 'loading') {
    return <Loading />;
  }
  if (answer.state === 'failed') {
    return <Failure message={answer.error.message} retry={answer.retry} />;
  }
  const values = Object.entries(answer.value.node ?? {}).flatMap(([name, value]) => {
    const property = name.slice(name.indexOf('_') + 1);
    return name === '__typename' || value === null ? [] : [{ property, value }];
  });
  if (values.length === 0) {
    return null;
  }
  return (
    <>
      <h3>{text('bestValues')}</h3>
      <p className="detail">{text('bestRule')}</p>
      <dl className="properties">
        {values.map(({ property, value }) => (
          <div key={property}>
            <dt>{names.property(property)}</dt>
            <dd>
              <Value property={property} value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Value({ property, value }: { readonly property: string; readonly value: string | number | boolean | { readonly value: string } }) {
  const text = useText();
  const names = useNames();
  if (typeof value === 'object') {
    return names.date(value.value);
  }
  if (typeof value === 'boolean') {
    return text(value ? 'yes' : 'no');
  }
  if (typeof value === 'number') {
    return value.toLocaleString();
  }
  switch (property) {
    case 'country':
      return names.country(value);
    case 'type':
      return names.value(value);
    case 'website':
    case 'url':
      return <SourceLink url={value} title={value} />;
    default:
      return <bdi>{value}</bdi>;
  }
}

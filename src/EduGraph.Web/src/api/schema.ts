import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './introspection';

/** Writes operations whose types follow from the schema: a change of the API breaks the build, not the page. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    CountryCode: string;
    Date: string;
    DateTime: string;
    LanguageTag: string;
    URL: string;
  };
}>();

export { readFragment, type FragmentOf, type ResultOf } from 'gql.tada';

/** What the client suites ask: the same five things of every client. */

export const simpleQuery = '{ __typename statistics { nodeCount } }';

export const queryWithVariables = `
  query WithVariables($first: Int!, $withName: Boolean!) {
    institutions(first: $first) { totalCount nodes { id name @include(if: $withName) } }
  }`;

export const invalidQuery = '{ institutions { nodes { nmae } } }';

export const pageQuery = `
  query Page($first: Int, $after: String) {
    institutions(first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { cursor node { __typename id } }
      totalCount
    }
  }`;

export const deferredQuery = `
  query Deferred($first: Int!) {
    institutions(first: $first) {
      nodes { id ... @defer(label: "names") { name } }
      ... @defer(label: "count") { totalCount }
    }
  }`;

export const subscription = 'subscription Changes { graphChanged { __typename revision } }';

/** Pages through the institutions, at most 20 pages, and returns their ids; throws when one comes twice or one is missing. */
export async function pageThrough(fetchPage) {
  const ids = [];
  const first = 7;
  let after = null;
  for (let page = 0; page < 20; page++) {
    const { institutions } = await fetchPage({ first, after });
    ids.push(...institutions.edges.map((edge) => edge.node.id));
    if (!institutions.pageInfo.hasNextPage) {
      if (ids.length !== institutions.totalCount) {
        throw new Error(`${ids.length} nodes on all pages, but totalCount is ${institutions.totalCount}.`);
      }
      break;
    }
    after = institutions.pageInfo.endCursor;
  }

  if (ids.length === 0 || new Set(ids).size !== ids.length) {
    throw new Error(`${ids.length} ids, of which ${new Set(ids).size} are different.`);
  }
  return ids;
}

/** Rejects when the promise has not settled in time, so that no check can hang. */
export async function within(milliseconds, promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${milliseconds} ms.`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

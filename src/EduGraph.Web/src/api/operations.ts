import { graphql } from './schema';

/** What the picture shows of a node. */
export const nodeParts = graphql(`
  fragment NodeParts on Node {
    id
    kind
    name(language: $language)
    ... on Institution { institutionType: type country }
    ... on Centre { centreType: type country establishedOn { value } }
    ... on Agreement { agreementType: type signedOn { value } }
    ... on Event { eventType: type country startsOn { value } }
    ... on Programme { programmeType: type programmeStart: startsOn { value } }
    ... on Place { placeType: type country }
  }
`);

/** What the picture shows of a relationship. */
export const tieParts = graphql(`
  fragment TieParts on Relationship {
    id
    type
    from { id }
    to { id }
    properties { name value }
  }
`);

/** A source, as it is cited. */
export const citationParts = graphql(`
  fragment CitationParts on SourceReference {
    locator
    source { id name title url publisher language publishedOn { value } }
  }
`);

/** Where sources disagree, or several posts of one person stand side by side. */
export const conflictParts = graphql(
  `
    fragment ConflictParts on Conflict {
      kind
      property
      node { id name(language: $language) }
      body { id name(language: $language) }
      relationship { type to { id name(language: $language) } }
      values { value isBest publisherCount sources { ...CitationParts } }
    }
  `,
  [citationParts],
);

export const statistics = graphql(`
  query Statistics {
    statistics {
      nodeCount
      relationshipCount
      claimCount
      sourceCount
      conflictCount
      kinds { kind count }
    }
  }
`);

export const search = graphql(
  `
    query Search($text: String!, $first: Int!, $language: LanguageTag) {
      search(text: $text, first: $first) {
        totalCount
        edges {
          matchedName { value language }
          node { ...NodeParts }
        }
      }
    }
  `,
  [nodeParts],
);

export const neighbourhood = graphql(
  `
    query Neighbourhood($of: [ID!]!, $depth: Int!, $relationships: [RelationshipType!], $limit: Int!, $language: LanguageTag) {
      neighbourhood(of: $of, depth: $depth, relationships: $relationships, limit: $limit) {
        truncated
        nodes { ...NodeParts }
        relationships { ...TieParts }
      }
    }
  `,
  [nodeParts, tieParts],
);

export const paths = graphql(
  `
    query Paths($from: ID!, $to: ID!, $maxLength: Int!, $language: LanguageTag) {
      paths(from: $from, to: $to, maxLength: $maxLength, limit: 3) {
        length
        nodes { ...NodeParts }
        relationships { ...TieParts }
      }
    }
  `,
  [nodeParts, tieParts],
);

export const nodeEvidence = graphql(
  `
    query NodeEvidence($id: ID!, $language: LanguageTag) {
      node(id: $id) {
        ...NodeParts
        names { value language script type sources { ...CitationParts } }
        externalIds { scheme value }
        sources { ...CitationParts }
        claims(first: 200) {
          totalCount
          nodes { id property value language object { id name(language: $language) } rank confidence locator source { id title url publisher language publishedOn { value } } }
        }
      }
      conflicts(of: [$id], first: 50) {
        nodes { ...ConflictParts }
      }
    }
  `,
  [nodeParts, citationParts, conflictParts],
);

export const tieEvidence = graphql(
  `
    query TieEvidence($ends: [ID!]!, $type: RelationshipType!) {
      neighbourhood(of: $ends, depth: 0, relationships: [$type], limit: 2) {
        relationships { id type properties { name value } sources { ...CitationParts } }
      }
    }
  `,
  [citationParts],
);

/** A body in a network, with the measures that are asked for. */
export const measuredParts = graphql(
  `
    fragment MeasuredParts on NetworkNode {
      id
      node { ...NodeParts }
      community
      degree
      strength
      betweenness @include(if: $isBetweenness)
      pageRank @include(if: $isPageRank)
    }
  `,
  [nodeParts],
);

/** The strongest ties of a network, whose ends carry their measures. */
export const cooperation = graphql(
  `
    query Cooperation($projection: [Projection!]!, $crossBorder: Boolean!, $first: Int!, $language: LanguageTag, $isBetweenness: Boolean!, $isPageRank: Boolean!) {
      cooperation(projection: $projection, where: { crossBorder: $crossBorder }) {
        rule
        nodeCount
        tieCount
        ties(first: $first) {
          nodes { from { ...MeasuredParts } to { ...MeasuredParts } count weight }
        }
        communities(first: 8) { count modularity communities { number size countries { country count } } }
      }
    }
  `,
  [measuredParts],
);

/** How many ties there are from row to column, as a table; its cells' ties are asked for when one is opened. */
export const matrixCounts = graphql(`
  query MatrixCounts($rows: MatrixSide!, $projection: [Projection!]!, $crossBorder: Boolean!, $language: LanguageTag) {
    matrix(rows: $rows, columns: COUNTRY, projection: $projection, where: { crossBorder: $crossBorder }) {
      unplacedTieCount
      columns { key tieCount }
      rows(first: 1000) {
        nodes {
          heading { key label(language: $language) node { ... on Place { code country } } }
          cells { column tieCount }
        }
      }
    }
  }
`);

/** Where a matrix's row lies, to be asked for alone: the cursor of the row before it. */
export const matrixCursor = graphql(`
  query MatrixCursor($rows: MatrixSide!, $projection: [Projection!]!, $crossBorder: Boolean!, $before: Int!) {
    matrix(rows: $rows, columns: COUNTRY, projection: $projection, where: { crossBorder: $crossBorder }) {
      rows(first: $before) { pageInfo { endCursor } }
    }
  }
`);

/** The ties of one row of the matrix, cell by cell, the strongest first. */
export const matrixRow = graphql(
  `
    query MatrixRow($rows: MatrixSide!, $projection: [Projection!]!, $crossBorder: Boolean!, $after: String, $first: Int!, $language: LanguageTag) {
      matrix(rows: $rows, columns: COUNTRY, projection: $projection, where: { crossBorder: $crossBorder }) {
        rows(first: 1, after: $after) {
          nodes {
            heading { key }
            cells { column ties(first: $first) { from { id node { ...NodeParts } } to { id node { ...NodeParts } } count } }
          }
        }
      }
    }
  `,
  [nodeParts],
);

export const cooperationEvidence = graphql(
  `
    query CooperationEvidence($of: [ID!]!, $projection: [Projection!]!, $language: LanguageTag) {
      cooperation(projection: $projection) {
        ties(of: $of, first: 500) {
          nodes {
            from { id }
            to { id }
            evidence { projection node { ...NodeParts } relationships { type sources { ...CitationParts } } }
          }
        }
      }
    }
  `,
  [nodeParts, citationParts],
);

export const disagreements = graphql(
  `
    query Disagreements($first: Int!, $after: String, $language: LanguageTag) {
      conflicts(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { node { ...NodeParts } ...ConflictParts }
      }
    }
  `,
  [nodeParts, conflictParts],
);

/** Where things are: their places, and the larger places that those lie in. */
export const whereabouts = graphql(`
  query Whereabouts($of: [ID!]!, $limit: Int!, $language: LanguageTag) {
    neighbourhood(of: $of, depth: 3, relationships: [LOCATED_IN, WITHIN], kinds: [PLACE], limit: $limit) {
      nodes { id kind name(language: $language) ... on Place { placeType: type code country latitude longitude } }
      relationships { type from { id } to { id } }
    }
  }
`);

/** A finding about two mentions: that they are one thing, or are not, or that it is not known. */
export const mergeParts = graphql(`
  fragment MergeParts on Merge {
    id
    status
    score
    reasons
    first { ref name }
    second { ref name }
    decision { author decidedAt reason isByRules }
  }
`);

/** A mention of a thing in a source: how it is called there, where, and what it became. */
export const mentionParts = graphql(`
  fragment MentionParts on Mention {
    ref
    name
    locator
    source { id title url }
    node { id }
  }
`);

/** Pairs of mentions that a person is asked about. */
export const openQuestions = graphql(
  `
    query OpenQuestions($first: Int!, $after: String) {
      reviewQueue(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...MergeParts kind first { ...MentionParts } second { ...MentionParts } }
      }
    }
  `,
  [mergeParts, mentionParts],
);

/** How a node was put together. */
export const mergeExplanation = graphql(
  `
    query MergeExplanation($id: ID!) {
      mergeExplanation(id: $id) {
        mentions { ref name locator source { id title url } }
        merges { ...MergeParts }
        others { ...MergeParts }
      }
    }
  `,
  [mergeParts],
);

/** How much began in each year, by kind. */
export const timeline = graphql(`
  query Timeline($kinds: [NodeKind!]!, $countries: [CountryCode!]) {
    timeline(kinds: $kinds, countries: $countries, by: KIND) {
      totalCount
      undatedCount
      entries { year kind count }
    }
  }
`);

/** The things of one kind that began in one year. */
export const timelineCell = graphql(
  `
    query TimelineCell($kind: NodeKind!, $year: Int!, $countries: [CountryCode!], $first: Int!, $language: LanguageTag) {
      timeline(kinds: [$kind], countries: $countries, fromYear: $year, toYear: $year, by: KIND) {
        entries { count nodes(first: $first) { ...NodeParts } }
      }
    }
  `,
  [nodeParts],
);

using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution.Entities;

namespace EduGraph.Resolution;

/// <summary>Decides which mentions of many sources are the same thing.</summary>
/// <remarks>
/// <para>
/// A pure function: the order of the mentions and of the decisions does not matter, and the same input gives the same
/// output on every machine. Decisions of people and equal ids come first; then kind by kind (places, topics, institutions,
/// centres, roles, series of events, people, events, agreements, programmes, so that each can lean on those before it) the mentions that
/// share a key are compared, and merged from the likeliest pair down, unless that would contradict something: see
/// <see cref="ResolutionQuestion"/>.
/// </para>
/// <para>Time about linear in the number of mentions that share names; some 9,000 mentions take about a second.</para>
/// </remarks>
public static class EntityResolver
{
    /// <summary>Goes up whenever the same input may give another output than before.</summary>
    public const string Version = "4";

    /// <summary>Ids that name one thing each, so that two different ones of a scheme mean two things.</summary>
    private static readonly string[] UniqueSchemes = ["ROR", "WIKIDATA", "GEONAMES", "ISO_3166", "ISO_3166_1", "ISO_3166_2", "GRID", "ISNI"];

    /// <summary>Resolves mentions.</summary>
    /// <param name="mentions">All mentions of all sources; keys are unique.</param>
    /// <param name="decisions">What people decided; of two that contradict each other, "different" wins.</param>
    /// <param name="options">Where the lines are drawn; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">Two mentions have the same key.</exception>
    public static ResolutionResult Resolve(
        IReadOnlyCollection<MentionProfile> mentions,
        IReadOnlyCollection<ResolutionDecision> decisions,
        ResolutionOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(decisions);
        options ??= new ResolutionOptions();
        List<Mention> graph = MentionGraph.Build(mentions);
        ClusterSet clusters = new(graph, UniqueSchemes);
        ResolutionLog log = new(graph);
        MergeCertain(graph, clusters, log, decisions);
        foreach (Mention mention in graph.Where(mention => mention.Kind == MentionKind.Institution && !BodyScorer.IsCountryLoose(mention)))
        {
            clusters.SetCountry(mention.Number, mention.IsCountryInferred ? null : mention.Country);
        }

        foreach (Mention mention in graph.Where(mention => mention.Kind == MentionKind.Centre && !BodyScorer.IsCountryLoose(mention)))
        {
            clusters.SetCountry(mention.Number, CountryInference.SaidAbroad(mention));
        }

        CompareNames(graph, clusters, options, log, cancellationToken);
        return new ResolutionResult(Entities(graph, clusters), log.Links(), log.Questions(clusters, options.QuestionCountMax));
    }

    private static void CompareNames(
        List<Mention> graph, ClusterSet clusters, ResolutionOptions options, ResolutionLog log, CancellationToken cancellationToken)
    {
        EntityStage stage = new(graph, clusters, options, log);
        stage.Run(MentionKind.Place, PlaceKeys, Places.Score, cancellationToken);
        stage.Run(MentionKind.Topic, PlainScorer.Keys, PlainScorer.ScoreTopics, cancellationToken);
        foreach (MentionKind kind in new[] { MentionKind.Institution, MentionKind.Centre })
        {
            BodyScorer bodies = new(new AcronymOwners(graph.Where(mention => mention.Kind == kind)));
            stage.Run(kind, BodyScorer.Keys, bodies.Score, cancellationToken);
        }

        RoleScorer roles = new(clusters);
        stage.Run(MentionKind.Role, roles.Keys, roles.Score, cancellationToken);
        EventTimes times = new(graph.Where(mention => mention.Kind == MentionKind.Event));
        EventScorer events = new(times, clusters);
        EntityStage eventStage = new(graph, clusters, options, log) { AreApart = events.AreApart };
        eventStage.Run(MentionKind.Event, EventTimes.SeriesOf, events.Score, cancellationToken);
        PersonScorer people = new(graph.Where(mention => mention.Kind == MentionKind.Person), clusters);
        EntityStage personStage = new(graph, clusters, options, log) { AreApart = people.AreApart };
        personStage.Run(MentionKind.Person, people.Keys, people.Score, cancellationToken);
        GatheringScorer gatherings = new(times, clusters);
        eventStage.Run(MentionKind.Event, gatherings.Keys, gatherings.Score, cancellationToken);
        AgreementScorer agreements = new(clusters);
        EntityStage agreementStage = new(graph, clusters, options, log) { AreApart = AgreementScorer.AreApart };
        agreementStage.Run(MentionKind.Agreement, agreements.Keys, agreements.Score, cancellationToken);
        ProgrammeScorer programmes = new(clusters);
        stage.Run(MentionKind.Programme, programmes.Keys, programmes.Score, cancellationToken);
    }

    private static IEnumerable<string> PlaceKeys(Mention place) =>
        place.Profile.Names.Select(name => Places.Signature(name.Value)).Where(signature => signature.Length > 0).Distinct();

    private static void MergeCertain(
        List<Mention> graph, ClusterSet clusters, ResolutionLog log, IReadOnlyCollection<ResolutionDecision> decisions)
    {
        HashSet<MentionKey> decided = [.. decisions.SelectMany(decision => new[] { decision.First, decision.Second })];
        Dictionary<MentionKey, int> numbers = graph
            .Where(mention => decided.Contains(mention.Key)).ToDictionary(mention => mention.Key, mention => mention.Number);
        foreach (ResolutionDecision decision in decisions.Where(decision => decision.Verdict == ResolutionVerdict.Different))
        {
            if (numbers.TryGetValue(decision.First, out int first) && numbers.TryGetValue(decision.Second, out int second))
            {
                clusters.Separate(first, second);
            }
        }

        void Merge(int first, int second, string code, string text)
        {
            bool isNew = clusters.Root(first) != clusters.Root(second) && graph[first].Kind == graph[second].Kind;
            if (isNew && clusters.Obstacle(first, second, isCertain: true) is null)
            {
                clusters.Merge(first, second);
                log.AddLink(first, second, 1, [new MatchReason(code, text, 10)]);
            }
        }

        foreach (ResolutionDecision decision in decisions
            .Where(decision => decision.Verdict == ResolutionVerdict.Same)
            .OrderBy(decision => decision.First).ThenBy(decision => decision.Second))
        {
            if (numbers.TryGetValue(decision.First, out int first) && numbers.TryGetValue(decision.Second, out int second))
            {
                Merge(first, second, "DECIDED", "a person decided that they are the same");
            }
        }

        Dictionary<string, int> firstOfId = new(StringComparer.Ordinal);
        foreach (Mention mention in graph)
        {
            foreach (string id in Ids(mention))
            {
                string key = $"{mention.Kind} {id}";
                if (!firstOfId.TryAdd(key, mention.Number))
                {
                    Merge(firstOfId[key], mention.Number, "SAME_ID", $"both have the id {id}");
                }
            }
        }
    }

    private static IEnumerable<string> Ids(Mention mention)
    {
        if (mention.Profile.ExplicitId is { } own)
        {
            yield return own;
        }

        foreach (ExternalId id in mention.Profile.ExternalIds
            .OrderBy(id => id.Scheme, StringComparer.Ordinal).ThenBy(id => id.Value, StringComparer.Ordinal))
        {
            if (UniqueSchemes.Contains(id.Scheme, StringComparer.OrdinalIgnoreCase))
            {
                yield return $"{id.Value} of {id.Scheme.ToUpperInvariant()}";
            }
        }
    }

    private static List<ResolvedEntity> Entities(List<Mention> graph, ClusterSet clusters)
    {
        List<ResolvedEntity> entities = [];
        foreach (Mention mention in graph)
        {
            if (clusters.Root(mention.Number) == mention.Number)
            {
                MentionKey[] members = [.. clusters.Members(mention.Number).Select(member => graph[member].Key)];
                entities.Add(new ResolvedEntity(mention.Key, mention.Kind, members));
            }
        }

        return entities;
    }
}

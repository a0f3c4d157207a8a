using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution;

namespace EduGraph.Ingestion.Resolution;

/// <summary>The mentions of one document as <see cref="EntityResolver"/> wants them.</summary>
/// <remarks>
/// Relations are kept only where some mention of the document has no id of its own: elsewhere nothing is compared by them, and a graph of
/// a million nodes has millions of them.
/// </remarks>
internal sealed class DocumentProfiles(SourceDescription source)
{
    private readonly List<Draft> _drafts = [];
    private bool _hasOpenMention;

    /// <summary>Takes a mention; mentions of a kind that resolution does not know are left out of the answer of <see cref="ToProfiles"/>.</summary>
    public void Add(Mention mention)
    {
        _drafts.Add(new Draft(mention));
        _hasOpenMention |= mention.ExplicitId is null;
    }

    /// <summary>Takes a claim about a mention that was taken before.</summary>
    public void Add(Claim claim)
    {
        if (claim.Value.Kind == ValueKind.Mention)
        {
            if (_hasOpenMention)
            {
                Draft from = _drafts[claim.Subject];
                Draft to = _drafts[claim.Value.AsMention];
                from.Neighbours.Add(new MentionNeighbour(claim.Predicate, IsOutgoing: true, to.Mention.Ref));
                to.Neighbours.Add(new MentionNeighbour(claim.Predicate, IsOutgoing: false, from.Mention.Ref));
            }

            return;
        }

        _drafts[claim.Subject].Take(claim);
    }

    /// <summary>One profile a mention.</summary>
    public IEnumerable<MentionProfile> ToProfiles()
    {
        string? publishedOn = source.PublishedOn?.ToString();
        foreach (Draft draft in _drafts)
        {
            if (Enum.TryParse(draft.Mention.Kind, out MentionKind kind))
            {
                yield return draft.ToProfile(source.Id, kind, publishedOn);
            }
        }
    }

    private sealed class Draft(Mention mention)
    {
        private readonly List<NameProfile> _names = [];
        private readonly List<ExternalId> _externalIds = [];
        private string? _type;
        private string? _country;
        private string? _city;
        private string? _title;
        private string? _honorific;
        private string? _edition;
        private string? _startsOn;
        private string? _endsOn;

        public Mention Mention => mention;

        public List<MentionNeighbour> Neighbours { get; } = [];

        public void Take(Claim claim)
        {
            switch (claim.Predicate)
            {
                case "names":
                    AddName(claim);
                    break;
                case "externalIds":
                    _externalIds.Add(new ExternalId(Detail(claim, "scheme") ?? "", claim.Value.ToString()));
                    break;
                case "type":
                    _type ??= claim.Value.ToString();
                    break;
                case "country":
                    _country ??= claim.Value.ToString();
                    break;
                case "city":
                    _city ??= claim.Value.ToString();
                    break;
                case "title":
                    _title ??= claim.Value.ToString();
                    break;
                case "honorific":
                    _honorific ??= claim.Value.ToString();
                    break;
                case "edition":
                    _edition ??= claim.Value.ToString();
                    break;
                case "startsOn" or "signedOn" or "establishedOn":
                    _startsOn ??= claim.Value.ToString();
                    break;
                case "endsOn":
                    _endsOn ??= claim.Value.ToString();
                    break;
            }
        }

        public MentionProfile ToProfile(string sourceId, MentionKind kind, string? publishedOn) => new()
        {
            Key = new MentionKey(sourceId, mention.Ref),
            Kind = kind,
            Type = _type,
            Names = _names,
            Country = _country,
            City = _city,
            Title = _title,
            Honorific = _honorific,
            Edition = _edition,
            StartsOn = _startsOn,
            EndsOn = _endsOn,
            ExternalIds = _externalIds,
            ExplicitId = mention.ExplicitId,
            SourcePublishedOn = publishedOn,
            Neighbours = Neighbours,
        };

        private void AddName(Claim claim)
        {
            NameType type = Detail(claim, "type") switch
            {
                "PREFERRED" => NameType.Preferred,
                "ACRONYM" => NameType.Acronym,
                "FORMER" => NameType.Former,
                _ => NameType.Alias,
            };
            NameProfile name = new(claim.Value.ToString(), claim.Value.Language, type);
            if (type == NameType.Preferred)
            {
                _names.Insert(_names.TakeWhile(before => before.Type == NameType.Preferred).Count(), name);
            }
            else
            {
                _names.Add(name);
            }
        }

        private static string? Detail(Claim claim, string name)
        {
            foreach (Qualifier qualifier in claim.Qualifiers)
            {
                if (qualifier.Name == name)
                {
                    return qualifier.Value.ToString();
                }
            }

            return null;
        }
    }
}

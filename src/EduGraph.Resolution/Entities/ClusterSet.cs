namespace EduGraph.Resolution.Entities;

/// <summary>A partition of the mentions that grows by merges and refuses those that would contradict something.</summary>
/// <remarks>
/// Two mentions of one source are different, unless an id or a decision says otherwise; so are two with different explicit
/// ids, or different external ids of one scheme, or different countries, or that a person called different. A refusal
/// holds for all members of both clusters, so clusters stay consistent whatever the order of merges.
/// </remarks>
internal sealed class ClusterSet
{
    private readonly int[] _parents;
    private readonly int[] _sourceOf;

    // Of a cluster of one, nothing is kept: most mentions stay alone.
    private readonly List<int>?[] _members;
    private readonly HashSet<int>?[] _sources;
    private readonly HashSet<int>?[] _differents;
    private readonly string?[] _explicitIds;
    private readonly Dictionary<string, string>?[] _externalIds;
    private readonly string?[] _countries;

    public ClusterSet(IReadOnlyList<Mention> mentions, IReadOnlyCollection<string> uniqueSchemes)
    {
        int count = mentions.Count;
        _parents = new int[count];
        _sourceOf = new int[count];
        _members = new List<int>?[count];
        _sources = new HashSet<int>?[count];
        _differents = new HashSet<int>?[count];
        _explicitIds = new string?[count];
        _externalIds = new Dictionary<string, string>?[count];
        _countries = new string?[count];
        foreach (Mention mention in mentions)
        {
            int number = mention.Number;
            _parents[number] = number;
            _sourceOf[number] = mention.Source;
            _explicitIds[number] = mention.Profile.ExplicitId;
            foreach (ExternalId id in mention.Profile.ExternalIds)
            {
                if (uniqueSchemes.Contains(id.Scheme, StringComparer.OrdinalIgnoreCase))
                {
                    (_externalIds[number] ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)).TryAdd(id.Scheme, id.Value);
                }
            }
        }
    }

    /// <summary>The mention that stands for the cluster: the first of it.</summary>
    public int Root(int number)
    {
        while (_parents[number] != number)
        {
            _parents[number] = _parents[_parents[number]];
            number = _parents[number];
        }

        return number;
    }

    /// <summary>Members of the cluster of a root, in order.</summary>
    public IReadOnlyList<int> Members(int root) => _members[root] ?? [root];

    /// <summary>Says which country a mention's body is in, so that clusters of two countries stay apart.</summary>
    public void SetCountry(int number, string? country) => _countries[number] = country;

    /// <summary>Notes that a person called two mentions different.</summary>
    public void Separate(int first, int second)
    {
        (_differents[Root(first)] ??= []).Add(second);
        (_differents[Root(second)] ??= []).Add(first);
    }

    /// <summary>What speaks against a merge, or null. A merge by id or decision may join mentions of one source.</summary>
    public string? Obstacle(int first, int second, bool isCertain)
    {
        int one = Root(first);
        int other = Root(second);
        if (one == other)
        {
            return null;
        }

        if (IsSeparated(one, other) || IsSeparated(other, one))
        {
            return "a person called them different";
        }

        if (_explicitIds[one] is { } id && _explicitIds[other] is { } otherId && id != otherId)
        {
            return $"they have ids of their own, {id} and {otherId}";
        }

        if (isCertain)
        {
            return null;
        }

        return ExternalObstacle(one, other)
            ?? (_countries[one] is { } country && _countries[other] is { } otherCountry && country != otherCountry
                ? $"they are in different countries, {country} and {otherCountry}"
                : ShareSource(one, other) ? "one source mentions both, as two things" : null);
    }

    /// <summary>Makes one cluster of two.</summary>
    public void Merge(int first, int second)
    {
        int one = Math.Min(Root(first), Root(second));
        int other = Math.Max(Root(first), Root(second));
        if (one == other)
        {
            return;
        }

        _parents[other] = one;
        List<int> members = _members[one] ??= [one];
        members.AddRange(Members(other));
        members.Sort();
        HashSet<int> sources = _sources[one] ??= [_sourceOf[one]];
        sources.UnionWith(_sources[other] ?? [_sourceOf[other]]);
        _explicitIds[one] ??= _explicitIds[other];
        _countries[one] ??= _countries[other];
        if (_differents[other] is { } differents)
        {
            (_differents[one] ??= []).UnionWith(differents);
        }

        foreach ((string scheme, string value) in _externalIds[other] ?? [])
        {
            (_externalIds[one] ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)).TryAdd(scheme, value);
        }

        (_members[other], _sources[other], _differents[other], _externalIds[other]) = (null, null, null, null);
    }

    private bool ShareSource(int one, int other) => (_sources[one], _sources[other]) switch
    {
        (null, null) => _sourceOf[one] == _sourceOf[other],
        (null, { } sources) => sources.Contains(_sourceOf[one]),
        ({ } sources, null) => sources.Contains(_sourceOf[other]),
        ({ } sources, { } others) => sources.Overlaps(others),
    };

    private bool IsSeparated(int one, int other)
    {
        foreach (int different in _differents[one] ?? [])
        {
            if (Root(different) == other)
            {
                return true;
            }
        }

        return false;
    }

    private string? ExternalObstacle(int one, int other)
    {
        if (_externalIds[one] is not { } ids || _externalIds[other] is not { } otherIds)
        {
            return null;
        }

        foreach ((string scheme, string value) in ids)
        {
            if (otherIds.TryGetValue(scheme, out string? otherValue) && otherValue != value)
            {
                return $"they have different ids of {scheme}, {value} and {otherValue}";
            }
        }

        return null;
    }
}

namespace EduGraph.Resolution.Entities;

/// <summary>Compares two agreements: who is party, when it was signed, what it is called.</summary>
internal sealed class AgreementScorer(ClusterSet clusters)
{
    private const int PartyKeyCountMax = 8;

    /// <summary>Keys under which an agreement can meet another: two of its parties, or a telling name.</summary>
    public IEnumerable<string> Keys(Mention mention)
    {
        int[] parties = [.. Parties(mention).Order().Take(PartyKeyCountMax)];
        for (int first = 0; first < parties.Length; first++)
        {
            for (int second = first + 1; second < parties.Length; second++)
            {
                yield return $"p {parties[first]} {parties[second]}";
            }
        }

        foreach (ReadName name in mention.Names.Where(IsTelling))
        {
            yield return $"s {PlainScorer.FullSignature(name)}";
        }
    }

    /// <summary>Evidence on two agreements.</summary>
    public Evidence Score(Mention one, Mention other)
    {
        Evidence evidence = new();
        evidence.Add("PRIOR", "two agreements are seldom the same", -3);
        HashSet<int> parties = Parties(one);
        int shared = parties.Count(Parties(other).Contains);
        int all = parties.Union(Parties(other)).Count();
        if (shared >= 2)
        {
            evidence.Add("SAME_PARTIES", $"{shared} of {all} parties are the same", shared == all ? 2.6 : 1.4);
        }

        ReadName? name = one.Names.FirstOrDefault(candidate => IsTelling(candidate)
            && other.Names.Any(otherName => PlainScorer.FullSignature(otherName) == PlainScorer.FullSignature(candidate)));
        if (name is not null)
        {
            evidence.Add("SAME_NAME", $"the names say the same: \"{name.Written}\"", 3.2);
        }

        AddDates(evidence, one, other);
        if (one.Profile.Type is { } type && other.Profile.Type is { } otherType)
        {
            evidence.Add(type == otherType ? "SAME_TYPE" : "OTHER_TYPE", $"types {type} and {otherType}", type == otherType ? 0.5 : -0.8);
        }

        return evidence;
    }

    private static void AddDates(Evidence evidence, Mention one, Mention other)
    {
        if (one.Profile.StartsOn is not { } day || other.Profile.StartsOn is not { } otherDay)
        {
            return;
        }

        if (Dates.AreSameDay(day, otherDay))
        {
            evidence.Add("SAME_DAY", $"both signed on {day}", 2.4);
        }
        else if (!Dates.AreCompatible(day, otherDay))
        {
            evidence.Add("OTHER_DAY", $"signed on {day} and {otherDay}", Dates.AreNear(day, otherDay) ? -1 : -4);
        }
        else
        {
            evidence.Add("FITTING_DATES", $"signed on {day} and {otherDay}", 1);
        }
    }

    private static bool IsTelling(ReadName name) => name.Terms.Count(term => term[0] is 'k' or 'w' or 'p' or 'd' or 'y') + name.Countries.Count >= 3;

    private HashSet<int> Parties(Mention mention) => [.. mention.Ends("PARTY_TO", isOutgoing: false).Select(party => clusters.Root(party.Number))];
}

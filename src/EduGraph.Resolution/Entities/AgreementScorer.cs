namespace EduGraph.Resolution.Entities;

/// <summary>Compares two agreements: who is party, who signed, when and where, what it founds, what it is called.</summary>
internal sealed class AgreementScorer(ClusterSet clusters)
{
    private const int PartyKeyCountMax = 8;

    /// <summary>Kinds of agreements that are not merely another word for a memorandum or a cooperation agreement.</summary>
    private static readonly HashSet<string> SpecialTypes = ["STUDENT_EXCHANGE", "JOINT_DEGREE", "MUTUAL_RECOGNITION", "ARTICULATION"];

    /// <summary>Says who the parties are, not what was signed: a memorandum can be one.</summary>
    private const string TypeOfParties = "INSTITUTION_ENTERPRISE";

    /// <summary>What makes another agreement of the same parties: its renewal, the one that carries it out.</summary>
    private static readonly string[] SequelTerms = ["d:renewal", "d:implementation", "d:supplement"];

    /// <summary>Keys under which an agreement can meet another: two parties, a party and a signatory, an occasion or what is founded, a telling name.</summary>
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

        foreach (int anchor in Ends(mention, "SIGNED", isOutgoing: false)
            .Concat(Ends(mention, "ESTABLISHES", isOutgoing: true)).Concat(Ends(mention, "SIGNED_AT", isOutgoing: true)))
        {
            foreach (int party in parties)
            {
                yield return $"a {anchor} {party}";
            }
        }

        foreach (ReadName name in mention.Names.Where(IsTelling))
        {
            yield return $"s {PlainScorer.FullSignature(name)}";
        }
    }

    /// <summary>Whether both have days of signing that contradict each other.</summary>
    public static bool AreApart(Mention one, Mention other) =>
        one.Profile.StartsOn is { } day && other.Profile.StartsOn is { } otherDay
            && !Dates.AreCompatible(day, otherDay) && !Dates.AreNear(day, otherDay);

    /// <summary>Evidence on two agreements.</summary>
    public Evidence Score(Mention one, Mention other)
    {
        Evidence evidence = new();
        evidence.Add("PRIOR", "two agreements are seldom the same", -3);
        bool haveSameParties = AddParties(evidence, one, other);
        AddNames(evidence, one, other, haveSameParties);
        AddShared(evidence, Ends(one, "SIGNED", false), Ends(other, "SIGNED", false), "SAME_SIGNATORIES", "signatories", 1.4, 2.2);
        AddShared(evidence, Ends(one, "ESTABLISHES", true), Ends(other, "ESTABLISHES", true), "SAME_RESULT", "things that it founds", 1.4, 1.4);
        AddShared(evidence, Ends(one, "SIGNED_AT", true), Ends(other, "SIGNED_AT", true), "SAME_OCCASION", "occasions", 1.4, 1.4);
        AddShared(evidence, Ends(one, "WITNESSED", false), Ends(other, "WITNESSED", false), "SAME_WITNESSES", "witnesses", 0.6, 1.3);
        Occasions.AddSigning(evidence, one, other);
        AddTypes(evidence, one, other);
        return evidence;
    }

    /// <summary>Adds what the parties say; whether they are all the same.</summary>
    private bool AddParties(Evidence evidence, Mention one, Mention other)
    {
        HashSet<int> parties = Parties(one);
        HashSet<int> otherParties = Parties(other);
        int shared = parties.Count(otherParties.Contains);
        int fewer = Math.Min(parties.Count, otherParties.Count);
        int all = parties.Union(otherParties).Count();
        if (shared >= 2)
        {
            double weight = shared == all ? (shared > 2 ? 4.4 : 2.6) : shared == fewer && all == shared + 1 ? 1.8 : 0.6;
            evidence.Add("SAME_PARTIES", $"{shared} of {all} parties are the same", weight);
        }
        else if (shared == 1 && fewer == 1)
        {
            evidence.Add("SAME_PARTY", "the only party that one of them names is a party to the other", all == 1 ? 0.6 : 0.8);
        }
        else if (fewer > 0)
        {
            evidence.Add("OTHER_PARTIES", "they are between other parties", -4);
        }

        return shared >= 2 && shared == all;
    }

    private static void AddNames(Evidence evidence, Mention one, Mention other, bool haveSameParties)
    {
        ReadName? name = one.Names.FirstOrDefault(candidate => IsTelling(candidate)
            && other.Names.Any(otherName => PlainScorer.FullSignature(otherName) == PlainScorer.FullSignature(candidate)));
        if (name is not null)
        {
            // Where the parties are known to be the same, a name that repeats them says little more.
            evidence.Add("SAME_NAME", $"the names say the same: \"{name.Written}\"", haveSameParties ? 1.2 : 3.2);
        }

        foreach (string sequel in SequelTerms)
        {
            if (one.Names.Any(candidate => candidate.Terms.Contains(sequel)) != other.Names.Any(candidate => candidate.Terms.Contains(sequel)))
            {
                evidence.Add("SEQUEL", "one renews, amends or carries out an agreement", -2.5);
                return;
            }
        }

        if (Numbers(one) is { Count: > 0 } numbers && !numbers.SetEquals(Numbers(other)))
        {
            evidence.Add("BUNDLE", "one stands for several agreements", -2);
        }
        else if (Numbers(one).Count == 0 && Numbers(other).Count > 0)
        {
            evidence.Add("BUNDLE", "one stands for several agreements", -2);
        }
    }

    private static HashSet<string> Numbers(Mention mention) => [.. mention.Names.SelectMany(name => name.Terms).Where(term => term[0] == 'n')];

    private static void AddShared(
        Evidence evidence, IEnumerable<int> ends, IEnumerable<int> otherEnds, string code, string what, double weightOfOne, double weightOfMore)
    {
        int shared = ends.Intersect(otherEnds).Count();
        if (shared > 0)
        {
            evidence.Add(code, $"{shared} of the {what} are the same", shared == 1 ? weightOfOne : weightOfMore);
        }
    }

    private static void AddTypes(Evidence evidence, Mention one, Mention other)
    {
        if (one.Profile.Type is not { } type || other.Profile.Type is not { } otherType)
        {
            return;
        }

        bool isSpecial = SpecialTypes.Contains(type) || SpecialTypes.Contains(otherType);
        bool isOfParties = type == TypeOfParties || otherType == TypeOfParties;
        double weight = type == otherType ? 0.5 : isSpecial ? -2 : isOfParties ? 0 : -0.5;
        evidence.Add(type == otherType ? "SAME_TYPE" : "OTHER_TYPE", $"types {type} and {otherType}", weight);
    }

    private static bool IsTelling(ReadName name) => name.Terms.Count(term => term[0] is 'k' or 'w' or 'p' or 'd' or 'y') + name.Countries.Count >= 3;

    private HashSet<int> Parties(Mention mention) => [.. Ends(mention, "PARTY_TO", isOutgoing: false)];

    private IEnumerable<int> Ends(Mention mention, string relationType, bool isOutgoing) =>
        mention.Ends(relationType, isOutgoing).Select(end => clusters.Root(end.Number));
}

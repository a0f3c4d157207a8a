using EduGraph.Resolution.Names;

namespace EduGraph.Resolution.Affiliations;

/// <summary>Turns the hits of a string into one row of features a body.</summary>
internal sealed class CandidateScorer
{
    /// <summary>Length of a row.</summary>
    public static readonly int FeatureCount = Enum.GetValues<Feature>().Length;

    private const double GenericInformation = 5.0;

    private readonly AffiliationText _text;
    private readonly BodyIndex _index;
    private readonly List<NameHit> _hits;
    private readonly double[] _information;

    /// <summary>Whether a name of several words begins at a word and ends with its part of the string, by word.</summary>
    private readonly bool[] _beginsName;

    private CandidateScorer(AffiliationText text, BodyIndex index, List<NameHit> hits)
    {
        _text = text;
        _index = index;
        _hits = hits;
        _information = new double[text.Words.Count];
        for (int word = 0; word < _information.Length; word++)
        {
            _information[word] = index.Information(text.Words[word].Form);
        }

        _beginsName = new bool[text.Words.Count];
        foreach (NameHit hit in hits)
        {
            _beginsName[hit.Start] |= hit.Length > 1 && EndsPart(hit);
        }
    }

    /// <summary>One candidate a body that was hit, by body number, with its best hit and its features.</summary>
    public static List<(NameHit Hit, double[] Features)> Score(AffiliationText text, BodyIndex index, List<NameHit> hits)
    {
        CandidateScorer scorer = new(text, index, hits);
        SortedDictionary<int, NameHit> bestByBody = [];
        foreach (NameHit hit in hits)
        {
            if (!bestByBody.TryGetValue(hit.Body, out NameHit best) || scorer.IsBetter(hit, best))
            {
                bestByBody[hit.Body] = hit;
            }
        }

        int first = bestByBody.Values.Where(hit => !scorer.IsNestedInAny(hit, bestByBody)).Select(hit => hit.Start).DefaultIfEmpty(0).Min();
        int last = bestByBody.Values.Where(hit => !scorer.IsNestedInAny(hit, bestByBody)).Select(hit => hit.Start).DefaultIfEmpty(0).Max();
        int lastEducation = bestByBody.Values
            .Where(hit => (index.Traits[hit.Body].Kinds & BodyKinds.Education) != 0).Select(hit => hit.Start).DefaultIfEmpty(-1).Max();
        List<(NameHit, double[])> scored = [];
        foreach (NameHit hit in bestByBody.Values)
        {
            scored.Add((hit, scorer.FeaturesOf(hit, bestByBody, first, last, lastEducation)));
        }

        return scored;
    }

    private bool IsNestedInAny(NameHit hit, SortedDictionary<int, NameHit> others)
    {
        foreach (NameHit other in others.Values)
        {
            if (hit.IsInside(other))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBetter(NameHit hit, NameHit best)
    {
        double difference = InformationOf(hit) - InformationOf(best);
        return Math.Abs(difference) > 1e-9
            ? difference > 0
            : Rank(hit) < Rank(best) || (Rank(hit) == Rank(best) && hit.Start > best.Start);
    }

    private int Rank(NameHit hit) =>
        (hit.IsReordered ? 16 : 0) + (_index.Entries[hit.Entry].IsShortened ? 8 : 0) + (int)_index.Entries[hit.Entry].Type;

    private double InformationOf(NameHit hit)
    {
        double sum = 0;
        for (int word = hit.Start; word < hit.End; word++)
        {
            sum += _information[word];
        }

        return sum;
    }

    private double[] FeaturesOf(NameHit hit, SortedDictionary<int, NameHit> others, int first, int last, int lastEducation)
    {
        double[] row = new double[FeatureCount];
        void Set(Feature feature, double value) => row[(int)feature] = value;
        void Flag(Feature feature, bool holds) => row[(int)feature] = holds ? 1 : 0;

        List<Word> words = _text.Words;
        NameEntry entry = _index.Entries[hit.Entry];
        BodyTraits traits = _index.Traits[hit.Body];
        Set(Feature.Bias, 1);
        Set(Feature.Information, Math.Min(InformationOf(hit), 30) / 10);
        Set(Feature.WordCount, Math.Log(hit.Length + 1));
        Flag(Feature.SingleWord, hit.Length == 1);
        Flag(Feature.Acronym, entry.Type == NameType.Acronym);
        Flag(Feature.Alias, entry.Type == NameType.Alias);
        Flag(Feature.FormerName, entry.Type == NameType.Former);
        Flag(Feature.Shortened, entry.IsShortened);
        Flag(Feature.Reordered, hit.IsReordered);
        Set(Feature.Corrected, hit.CorrectedCount);
        bool starts = StartsPart(hit);
        bool ends = EndsPart(hit);
        bool isJoinedBefore = !starts && words[hit.Start].IsJoined;

        // "Zhejiang University of Technology" goes on; "Shengjing Hospital of China Medical University" is followed by whose it is.
        bool isJoinedAfter = !ends && words[hit.End].IsJoined && !_beginsName[hit.End];
        Flag(Feature.JoinedBefore, isJoinedBefore);
        Flag(Feature.JoinedAfter, isJoinedAfter);
        Flag(Feature.OpenSegment, !(starts && ends) && !isJoinedBefore && !isJoinedAfter);
        Flag(Feature.SegmentStart, starts);
        Flag(Feature.SegmentEnd, ends);
        Flag(Feature.WholeSegment, starts && ends);
        Flag(Feature.CrossesSegments, words[hit.Start].Segment != words[hit.End - 1].Segment);
        Flag(Feature.InBrackets, FirstSeparator(hit.Start) == '(');
        SetPlaces(row, hit, traits);
        SetKinds(row, traits.Kinds);
        Flag(Feature.Ended, !traits.IsActive);
        Flag(Feature.FirstInString, hit.Start == first);
        Flag(Feature.LastInString, hit.Start == last);
        Flag(Feature.LastEducation, hit.Start == lastEducation && (traits.Kinds & BodyKinds.Education) != 0);
        SetOthers(row, hit, others);
        SetCoverage(row, hit);
        return row;
    }

    private bool StartsPart(NameHit hit) =>
        hit.Start == 0 || _text.Words[hit.Start - 1].Segment != _text.Words[hit.Start].Segment;

    private bool EndsPart(NameHit hit) =>
        hit.End == _text.Words.Count || _text.Words[hit.End].Segment != _text.Words[hit.End - 1].Segment || _text.BeginsPlaces[hit.End];

    private void SetCoverage(double[] row, NameHit hit)
    {
        double all = 0;
        double best = 0;
        bool isPlace = true;
        for (int word = 0; word < _information.Length; word++)
        {
            all += _text.IsPlace[word] ? 0 : _information[word];
            if (word >= hit.Start && word < hit.End)
            {
                best = Math.Max(best, _information[word]);
                isPlace &= _text.IsPlace[word];
            }
        }

        double covered = InformationOf(hit);
        row[(int)Feature.Coverage] = all > 0 ? Math.Min(1, covered / all) : 0;
        row[(int)Feature.WholeString] = all > 0 && covered >= all - 1e-9 && !isPlace ? 1 : 0;
        row[(int)Feature.GenericWords] = best < GenericInformation ? 1 : 0;
        row[(int)Feature.IsPlaceName] = isPlace ? 1 : 0;
    }

    private void SetOthers(double[] row, NameHit hit, SortedDictionary<int, NameHit> others)
    {
        int shared = 0;
        foreach ((int body, NameHit other) in others)
        {
            if (body == hit.Body)
            {
                continue;
            }

            bool sameWords = other.Start == hit.Start && other.End == hit.End;
            if (sameWords && IsCountryPossible(body))
            {
                shared++;
            }

            if (hit.IsInside(other))
            {
                row[(int)Feature.InsideLonger] = 1;
                row[(int)Feature.InsideWhole] = StartsPart(other) && EndsPart(other) ? 1 : row[(int)Feature.InsideWhole];
            }

            if (other.IsInside(hit))
            {
                row[(int)Feature.ContainsShorter] = 1;
            }

            if (Array.IndexOf(_index.Traits[body].Parents, hit.Body) >= 0)
            {
                row[(int)Feature.ParentOfAnother] = 1;
            }

            if (Array.IndexOf(_index.Traits[hit.Body].Parents, body) >= 0)
            {
                row[(int)Feature.ChildOfAnother] = 1;
            }
        }

        row[(int)Feature.Shared] = Math.Log(1 + shared);
        foreach (NameHit again in _hits)
        {
            if (again.Body == hit.Body && (again.End <= hit.Start || again.Start >= hit.End))
            {
                row[(int)Feature.MentionedTwice] = 1;
            }
        }
    }

    private bool IsCountryPossible(int body) =>
        _text.Countries.Count == 0 || (_index.Traits[body].Country is { } country && _text.Countries.Contains(country));

    private void SetPlaces(double[] row, NameHit hit, BodyTraits traits)
    {
        if (_text.Countries.Count > 0 && traits.Country is not null)
        {
            row[(int)(_text.Countries.Contains(traits.Country) ? Feature.CountryNamed : Feature.CountryOther)] = 1;
        }

        if (_text.NamesPlace)
        {
            bool isNamed = _text.HasPlace(traits.City) || _text.HasPlace(traits.Region);
            row[(int)(isNamed ? Feature.TownNamed : Feature.TownOther)] = 1;
        }
    }

    private static void SetKinds(double[] row, BodyKinds kinds)
    {
        row[(int)Feature.Education] = (kinds & BodyKinds.Education) != 0 ? 1 : 0;
        row[(int)Feature.Healthcare] = (kinds & BodyKinds.Healthcare) != 0 ? 1 : 0;
        row[(int)Feature.Facility] = (kinds & BodyKinds.Facility) != 0 ? 1 : 0;
        row[(int)Feature.Government] = (kinds & BodyKinds.Government) != 0 ? 1 : 0;
        row[(int)Feature.Company] = (kinds & BodyKinds.Company) != 0 ? 1 : 0;
        row[(int)Feature.Nonprofit] = (kinds & BodyKinds.Nonprofit) != 0 ? 1 : 0;
        row[(int)Feature.Funder] = (kinds & BodyKinds.Funder) != 0 ? 1 : 0;
    }

    private char FirstSeparator(int word)
    {
        while (word > 0 && _text.Words[word - 1].Segment == _text.Words[word].Segment)
        {
            word--;
        }

        return _text.Words[word].Separator;
    }
}

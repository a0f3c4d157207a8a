namespace EduGraph.Analytics.Projections;

/// <summary>Ties between nodes and the things that they share.</summary>
internal static class TwoModeTies
{
    public static TieDraft Collect(ProjectionRule rule, NodeChoice choice, List<NetworkPart> parts)
    {
        var ties = new SortedDictionary<(int Left, int Right), double>();
        foreach (var part in parts)
        {
            for (var node = choice.Span.Start; node < choice.Span.End; node++)
            {
                if (!choice.CanShare(node) || !choice.Wants(node))
                {
                    continue;
                }

                foreach (var thing in part.Shared.ThingsOf(node))
                {
                    var sharerCount = part.Shared.SharersOf(thing).Length;
                    if (sharerCount <= rule.SharingCountMax)
                    {
                        // A thing of one node alone weighs as one of two.
                        var weight = rule.Weight == WeightRule.Newman ? 1.0 / Math.Max(1, sharerCount - 1) : 1;
                        var key = (Math.Min(node, thing), Math.Max(node, thing));
                        ties[key] = ties.GetValueOrDefault(key) + (part.Definition.Factor * weight);
                    }
                }
            }
        }

        var draft = new TieDraft();
        foreach (var (key, weight) in ties.Where(_ => rule.CountMin <= 1))
        {
            draft.Add(key.Left, key.Right, 1, weight);
        }

        return draft;
    }
}

namespace EduGraph.Analytics.Projections;

/// <summary>Ties between nodes of one sort, by what they share.</summary>
internal static class OneModeTies
{
    public static TieDraft Collect(ProjectionRule rule, NodeChoice choice, List<NetworkPart> parts, CancellationToken cancellationToken)
    {
        var draft = new TieDraft();
        var span = choice.Span;
        var row = new TieRow(rule, span.Start, span.Count);
        var wanted = new bool[span.Count];
        for (var node = span.Start; node < span.End; node++)
        {
            wanted[node - span.Start] = choice.CanShare(node) && choice.Wants(node);
        }

        var directs = parts.Select(part => PairsOf(part.Shared, span.Start, span.End)).ToArray();
        var places = new int[parts.Count];
        for (var node = span.Start; node < span.End; node++)
        {
            if ((node & 0xFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            for (var i = 0; i < parts.Count; i++)
            {
                if (wanted[node - span.Start])
                {
                    AddShared(row, rule, parts[i].Shared, node, wanted, span.Start);
                }

                for (; places[i] < directs[i].Length && (int)(directs[i][places[i]] >> 32) == node; places[i]++)
                {
                    var other = (int)directs[i][places[i]];
                    if (wanted[node - span.Start] && wanted[other - span.Start])
                    {
                        row.Add(other, 1);
                    }
                }

                row.EndPart(parts[i].Definition.Factor);
            }

            Flush(row, rule, choice, node, draft);
        }

        return draft;
    }

    private static void AddShared(TieRow row, ProjectionRule rule, SharedThings shared, int node, bool[] wanted, int firstNode)
    {
        foreach (var thing in shared.ThingsOf(node))
        {
            var sharers = shared.SharersOf(thing);
            if (sharers.Length < 2 || sharers.Length > rule.SharingCountMax)
            {
                continue;
            }

            var weight = rule.Weight == WeightRule.Newman ? 1.0 / (sharers.Length - 1) : 1;
            // Sharers ascend: those before the node have made their ties with it already.
            for (var i = sharers.Length - 1; i >= 0 && sharers[i] > node; i--)
            {
                if (wanted[sharers[i] - firstNode])
                {
                    row.Add(sharers[i], weight);
                }
            }
        }
    }

    private static void Flush(TieRow row, ProjectionRule rule, NodeChoice choice, int node, TieDraft draft)
    {
        row.Sort();
        foreach (var other in row.Others)
        {
            if (row.CountOf(other) >= rule.CountMin && choice.WantsTie(node, other))
            {
                draft.Add(node, other, row.CountOf(other), row.WeightOf(other));
            }
        }

        row.Clear();
    }

    // Direct ties as pairs of the lesser and the greater end, by both: one for each direction in which there is one.
    private static long[] PairsOf(SharedThings shared, int start, int end)
    {
        var pairs = new List<long>();
        for (var node = start; node < end; node++)
        {
            foreach (var other in shared.DirectsOf(node))
            {
                pairs.Add(((long)Math.Min(node, other) << 32) | (uint)Math.Max(node, other));
            }
        }

        pairs.Sort();
        return [.. pairs];
    }
}

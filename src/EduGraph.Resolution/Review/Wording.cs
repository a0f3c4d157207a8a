using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution.Review;

/// <summary>A name that a source gives a thing, as it writes it.</summary>
/// <param name="Value">The name.</param>
/// <param name="Language">Its language tag; null where the source does not say.</param>
/// <param name="Locator">Where in the source; null where it does not say.</param>
public sealed record Wording(string Value, string? Language, string? Locator)
{
    /// <summary>All names that one mention has in its source, each once; the first is the one that it is called by there first.</summary>
    public static IReadOnlyList<Wording> Of(GraphSnapshot snapshot, int mentionIndex)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        List<Wording> wordings = [];
        IndexRange claims = snapshot.Claims.OfNode(snapshot.Sources.NodeOf(mentionIndex), "names");
        for (int claim = claims.Start; claim < claims.End; claim++)
        {
            if (snapshot.Claims.MentionOf(claim) == mentionIndex)
            {
                Wording wording = new(
                    snapshot.Texts.Text(snapshot.Claims.TextOf(claim)),
                    TextOrNull(snapshot, snapshot.Claims.LanguageTextOf(claim)),
                    TextOrNull(snapshot, snapshot.Claims.LocatorTextOf(claim)));
                if (!wordings.Contains(wording))
                {
                    wordings.Add(wording);
                }
            }
        }

        string? first = TextOrNull(snapshot, snapshot.Sources.NameTextOf(mentionIndex));
        return [.. wordings.OrderByDescending(wording => wording.Value == first)];
    }

    private static string? TextOrNull(GraphSnapshot snapshot, int text) => text == TextPool.None ? null : snapshot.Texts.Text(text);
}

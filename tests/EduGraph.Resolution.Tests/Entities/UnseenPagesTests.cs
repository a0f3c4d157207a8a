using System.Text.Json;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution.Tests.Entities;

/// <summary>
/// Pages made up in the harvest's format about bodies and people of the same countries, in their languages: each mention says in
/// <c>thing</c> what it means, so what joins and what stays apart can be counted. Resolved alone, without the pages of the seed data.
/// </summary>
public sealed class UnseenPagesTests(ITestOutputHelper output)
{
    private const double RecallMin = 0.97;

    [Fact]
    public void Mentions_of_one_thing_join_and_no_others()
    {
        using JsonDocument pages = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "harvest", "unseen-pages.json")));
        Dictionary<MentionKey, (string Thing, string Name)> things = [];
        List<MentionProfile> mentions = [];
        foreach (JsonElement page in pages.RootElement.EnumerateArray())
        {
            mentions.AddRange(Harvest.Read(page));
            string source = page.GetProperty("source").GetProperty("id").GetString()!;
            foreach (JsonElement entity in page.GetProperty("entities").EnumerateArray())
            {
                MentionKey key = new(source, entity.GetProperty("ref").GetString()!);
                things[key] = (entity.GetProperty("thing").GetString()!, entity.GetProperty("name").GetString()!);
            }
        }

        ResolutionResult result = EntityResolver.Resolve(mentions, []);
        Dictionary<MentionKey, MentionKey> foundOf = result.Entities
            .SelectMany(entity => entity.Members.Select(member => (member, entity.Key))).ToDictionary(pair => pair.member, pair => pair.Key);
        MentionKey[] keys = [.. things.Keys.Order()];
        List<string> wrong = [];
        List<string> missed = [];
        int expected = 0;
        for (int first = 0; first < keys.Length; first++)
        {
            for (int second = first + 1; second < keys.Length; second++)
            {
                bool isSame = things[keys[first]].Thing == things[keys[second]].Thing;
                bool isFound = foundOf[keys[first]] == foundOf[keys[second]];
                expected += isSame ? 1 : 0;
                if (isSame != isFound)
                {
                    (isFound ? wrong : missed).Add($"\"{things[keys[first]].Name}\" and \"{things[keys[second]].Name}\"");
                }
            }
        }

        double recall = 1 - (missed.Count / (double)expected);
        output.WriteLine($"{pages.RootElement.GetArrayLength()} pages, {keys.Length} mentions, {expected} pairs, recall {recall:F3}, {wrong.Count} wrong pairs");
        missed.ForEach(pair => output.WriteLine($"  missed: {pair}"));
        wrong.ForEach(pair => output.WriteLine($"  wrong: {pair}"));
        Assert.Empty(wrong);
        Assert.True(recall >= RecallMin, $"recall {recall:F3}");
    }
}

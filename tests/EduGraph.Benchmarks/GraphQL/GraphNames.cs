namespace EduGraph.Benchmarks.GraphQL;

/// <summary>Invents institutions and agreements out of syllables, the same ones for the same seed. Nothing stands for a real body.</summary>
internal sealed class GraphNames(int seed)
{
    private static readonly string[] Syllables =
        "an bai chen da feng gui hai jin kun lan mei nan ping qing rui su tai wei xin yun zhen bao ka la ma na sa ra to mu lu si".Split(' ');

    private static readonly string[] Countries = ["CN", "VN", "TH", "ID", "MY", "PH", "SG", "LA", "KH", "MM", "BN", "TL"];
    private static readonly string[] Types = ["University", "Vocational college", "Research institute", "Ministry or agency", "Association"];
    private static readonly string[] Kinds = ["MoU", "Joint programme", "Exchange agreement", "Joint research", "Scholarship scheme"];
    private const string Characters = "南北东西海江山湖云贵广明华新安平文理工师医农商科技学";

    private readonly Random _random = new(seed);

    public Institution Institution(int index) => new(
        $"i{index}", $"{Word(2 + _random.Next(2))} {Pick(Types)}", Chinese(4 + _random.Next(4)), Pick(Types), Pick(Countries), Word(2),
        1900 + _random.Next(120), 200 + _random.Next(40_000), $"https://{Word(2).ToLowerInvariant()}.example/");

    public Agreement Agreement(int index) => new(
        $"a{index}", $"{Word(2)}-{Word(2)} {Pick(Kinds)}", Pick(Kinds),
        $"{2003 + _random.Next(24)}-{1 + _random.Next(12):00}-{1 + _random.Next(28):00}", "active", 1 + _random.Next(10));

    public int PartyCount() => _random.NextDouble() switch
    {
        < .62 => 2,
        < .82 => 3,
        < .93 => 4,
        _ => 5,
    };

    public T Draw<T>(List<T> items) => items[_random.Next(items.Count)];

    private string Pick(string[] items) => items[_random.Next(items.Length)];

    private string Word(int syllableCount)
    {
        string word = string.Concat(Enumerable.Range(0, syllableCount).Select(_ => Pick(Syllables)));
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private string Chinese(int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => Characters[_random.Next(Characters.Length)]));
}

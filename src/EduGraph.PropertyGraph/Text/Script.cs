namespace EduGraph.PropertyGraph.Text;

/// <summary>Scripts of texts, by ISO 15924 code.</summary>
public static class Script
{
    /// <summary>The codes that are told apart; the first stands for a text without letters.</summary>
    public static readonly string[] Codes = ["Zyyy"];
}

using System.Globalization;

namespace EduGraph.Resolution.Tests.Affiliations;

/// <summary>Precision, recall and F1 of answers of which each string has exactly one.</summary>
internal sealed record MatchFigures(int StringCount, int ChosenCount, int RightCount)
{
    public double Precision => ChosenCount == 0 ? 0 : RightCount / (double)ChosenCount;

    public double Recall => RightCount / (double)StringCount;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{StringCount} strings, {ChosenCount} chosen, {RightCount} right: precision {Precision:F3}, recall {Recall:F3}, F1 {F1:F3}");
}

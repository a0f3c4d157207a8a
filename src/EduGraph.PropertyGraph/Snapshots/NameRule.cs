using System.Buffers;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Which of a node's names it is shown by: see <see cref="NameTable"/>.</summary>
internal sealed class NameRule(TextPool texts, DetailPool details, Schema.GraphEnum nameTypes)
{
    private const int AcronymLengthMax = 10;

    private static readonly SearchValues<byte> AcronymBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789&-."u8);

    private readonly int _typeName = texts.TryFind("type", out var text) ? text : -1;

    /// <summary>Compares two names; the better one comes first.</summary>
    public int Compare(Answer left, Answer right)
    {
        var byRank = right.Rank.CompareTo(left.Rank);
        if (byRank != 0)
        {
            return byRank;
        }

        var byType = ShownTypeOf(left).CompareTo(ShownTypeOf(right));
        if (byType != 0)
        {
            return byType;
        }

        var byLanguage = IsDefaultLanguage(right.Value).CompareTo(IsDefaultLanguage(left.Value));
        if (byLanguage != 0)
        {
            return byLanguage;
        }

        // Whoever reads the default language can at least read the letters of "Universiti Putra Malaysia".
        var byScript = IsInDefaultScript(right.Value).CompareTo(IsInDefaultScript(left.Value));
        if (byScript != 0)
        {
            return byScript;
        }

        // What a register writes is the body's own name; what a page in some other language writes may be its wording alone.
        var byRegister = right.IsOfRegister.CompareTo(left.IsOfRegister);
        return byRegister != 0 && !IsDefaultLanguage(left.Value) ? byRegister : BestValueRule.Compare(left, right);
    }

    /// <summary>Position of a name's type in its enum, which lists the better types first; a name without one is as good as an alias.</summary>
    public byte TypeOf(int detailList)
    {
        if (details.TryFind(detailList, _typeName, out var value) && value.Kind == ValueKind.Enum)
        {
            var found = nameTypes.IndexOf(texts.Text(value.Text));
            if (found >= 0)
            {
                return (byte)found;
            }
        }

        return (byte)Math.Max(0, nameTypes.IndexOf("ALIAS"));
    }

    // Sources often call a body by its letters alone; spelled out, a reader knows it.
    private int ShownTypeOf(Answer name)
    {
        var type = TypeOf(name.Details);
        return type == 0 && IsAcronym(texts.Utf8(name.Value.Text)) ? Math.Max(0, nameTypes.IndexOf("ACRONYM")) : type;
    }

    private static bool IsAcronym(ReadOnlySpan<byte> name) =>
        name.Length is > 1 and <= AcronymLengthMax && name.IndexOfAnyExcept(AcronymBytes) < 0;

    private bool IsInDefaultScript(RawValue name) => Text.Script.Detect(texts.Utf8(name.Text)) == NameTable.DefaultScript;

    private bool IsDefaultLanguage(RawValue name) =>
        name.LanguageText != TextPool.None && LanguageTags.Matches(texts.Utf8(name.LanguageText), NameTable.DefaultLanguageUtf8);
}

using System.Buffers;
using System.Collections;
using System.Text;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>The names of all nodes, by position: those of one node are contiguous, the best one first.</summary>
/// <remarks>
/// Equal names of one node (text, language, type) are one, with all their claims. A node's best name: rank first; then type, in the order
/// PREFERRED, ALIAS, ACRONYM, FORMER, where a preferred name of capital letters alone counts as an ACRONYM; then names in
/// <see cref="DefaultLanguage"/>; then names in the script of that language; then, in other languages, names of registers (sources in no
/// language) before those of pages; then more publishers; then the more recent source; then ordinal order. A node of which no source gives a name has none: <see cref="BestTextOf(int)"/> then answers with its id.
/// </remarks>
public sealed class NameTable
{
    /// <summary>Language of the name that is shown where no language is asked for and a node has names in several.</summary>
    public const string DefaultLanguage = "en";

    private readonly TextPool _texts;
    private readonly NodeTable _nodes;
    private readonly int[] _starts; // one more than there are nodes
    private readonly NameRow[] _rows;
    private readonly Lazy<BitArray> _shared;

    internal NameTable(TextPool texts, NodeTable nodes, int[] starts, NameRow[] rows)
    {
        _texts = texts;
        _nodes = nodes;
        _starts = starts;
        _rows = rows;
        _shared = new Lazy<BitArray>(FindShared);
    }

    /// <summary>Number of names.</summary>
    public int Count => _rows.Length;

    /// <summary>Positions of a node's names, best first. Names that were only claimed with rank DEPRECATED stand last.</summary>
    public IndexRange NamesOf(int nodeIndex) => new(_starts[nodeIndex], _starts[nodeIndex + 1]);

    /// <summary>Text index of a name.</summary>
    public int TextOf(int nameIndex) => _rows[nameIndex].Text;

    /// <summary>Text index of a name's language (BCP 47), or <see cref="TextPool.None"/>.</summary>
    public int LanguageTextOf(int nameIndex) => _rows[nameIndex].LanguageText;

    /// <summary>ISO 15924 code of a name's script: as stated by its source, else as its characters show.</summary>
    public string ScriptOf(int nameIndex) => Text.Script.Codes[_rows[nameIndex].Script];

    /// <summary>Position of a name's type in the enum <c>NameType</c>.</summary>
    public int TypeOf(int nameIndex) => _rows[nameIndex].Type;

    /// <summary>The node that has a name.</summary>
    public int NodeOf(int nameIndex) => _rows[nameIndex].Node;

    /// <summary>The claims that give a name.</summary>
    public IndexRange ClaimsOf(int nameIndex) => new(_rows[nameIndex].ClaimStart, _rows[nameIndex].ClaimEnd);

    /// <summary>Text index of the name by which a node is shown; its id where it has no name. O(1).</summary>
    public int BestTextOf(int nodeIndex)
    {
        var start = _starts[nodeIndex];
        return start < _starts[nodeIndex + 1] ? _rows[start].Text : _nodes.IdTextOf(nodeIndex);
    }

    /// <summary>
    /// Text index of the best name in a language: one whose tag is the one asked for or begins with it (<c>zh</c> finds <c>zh-Hant</c>); else one
    /// that shares its first subtag; else the best name of all. A name that another node of the kind has too tells neither of them: it comes
    /// after those in the language that no other has, and after the best name of all where no other has that. O(names of the node); the
    /// first call finds the shared names in O(names).
    /// </summary>
    public int BestTextOf(int nodeIndex, string language)
    {
        var bytes = language.Length <= 64 ? stackalloc byte[language.Length] : new byte[language.Length];
        var range = Ascii.FromUtf16(language, bytes, out var length) == OperationStatus.Done ? bytes[..length] : [];
        return range.Length == 0 ? BestTextOf(nodeIndex) : BestTextOf(nodeIndex, range);
    }

    /// <summary>Position in <see cref="Text.Script.Codes"/> of the script that <see cref="DefaultLanguage"/> is written in.</summary>
    internal static int DefaultScript { get; } = Text.Script.IndexOf("Latn");

    internal static ReadOnlySpan<byte> DefaultLanguageUtf8 => "en"u8;

    private int BestTextOf(int nodeIndex, ReadOnlySpan<byte> range)
    {
        var related = TextPool.None;
        var shared = -1;
        for (var name = _starts[nodeIndex]; name < _starts[nodeIndex + 1]; name++)
        {
            var tag = _texts.Utf8(_rows[name].LanguageText);
            if (LanguageTags.Matches(tag, range))
            {
                if (name == _starts[nodeIndex] || !_shared.Value[name])
                {
                    return _rows[name].Text;
                }

                shared = shared < 0 ? name : shared;
            }

            if (related == TextPool.None && tag.Length > 0 && LanguageTags.Matches(tag, LanguageTags.FirstSubtag(range)))
            {
                related = _rows[name].Text;
            }
        }

        if (shared >= 0 && _shared.Value[_starts[nodeIndex]])
        {
            return _rows[shared].Text;
        }

        return shared < 0 && related != TextPool.None ? related : BestTextOf(nodeIndex);
    }

    /// <summary>Names that several nodes of one kind have. Of a node with one name nothing can be chosen, so only others are looked up.</summary>
    private BitArray FindShared()
    {
        Dictionary<(int Kind, int Text), int> nodeOf = [];
        HashSet<(int Kind, int Text)> ofSeveral = [];
        foreach (var row in _rows)
        {
            var key = (_nodes.KindIndexOf(row.Node), row.Text);
            if (HasChoice(row.Node) && !nodeOf.TryAdd(key, row.Node) && nodeOf[key] != row.Node)
            {
                ofSeveral.Add(key);
            }
        }

        BitArray shared = new(_rows.Length);
        for (var name = 0; name < _rows.Length && ofSeveral.Count > 0; name++)
        {
            shared[name] = ofSeveral.Contains((_nodes.KindIndexOf(_rows[name].Node), _rows[name].Text));
        }

        return shared;
    }

    private bool HasChoice(int node) => _starts[node + 1] - _starts[node] > 1;
}

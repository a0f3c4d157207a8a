using System.Text;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>Compiles the <c>rows</c> of a mapping against the header of a table.</summary>
/// <remarks>
/// <para>
/// <c>rows</c>: <c>{"nodes": [...], "relationships": [...], "ignored": {column: why}}</c>. A node: <c>ref</c>, <c>kind</c>, optionally
/// <c>id</c>,
/// <c>language</c>, <c>locator</c>, <c>shared</c>, and <c>properties</c>; a relationship: <c>from</c>, <c>type</c>, <c>to</c>, optionally
/// <c>locator</c>, and
/// <c>properties</c>. Members are texts in which <c>{Column}</c> stands for a cell; where that cell is empty, the row has no such node or
/// relationship. A property is a column's name, or <c>{"column", "values": {cell: our value, or null for nothing}}</c>.
/// </para>
/// <para>Every column is used or listed as ignored.</para>
/// </remarks>
internal sealed class RowMappingCompiler(SeedRecord mapping, SeedRecord header, IDiagnosticSink diagnostics)
{
    private static readonly string[] NodeMembers = ["ref", "kind", "id", "language", "locator"];
    private static readonly string[] RelationshipMembers = ["from", "type", "to", "locator"];

    private readonly RecordFaults _faults = new(diagnostics);
    private readonly Dictionary<string, int> _cells = [];
    private readonly HashSet<string> _used = [];

    /// <summary>Compiles the templates; null when something does not fit, which was reported.</summary>
    public IReadOnlyList<RowTemplate>? Compile()
    {
        _faults.Start(mapping);
        var rows = mapping.Find(0, "rows"u8);
        if (rows < 0)
        {
            _faults.Report(0, DiagnosticCodes.InvalidMapping, "The mapping of a table has \"rows\".", null, "rows");
            return null;
        }

        ReadHeader();
        List<RowTemplate> templates = [];
        foreach (var token in ItemsOf(rows, "nodes"u8))
        {
            templates.Add(CompileTemplate(token, NodeMembers, isRelationship: false));
        }

        foreach (var token in ItemsOf(rows, "relationships"u8))
        {
            templates.Add(CompileTemplate(token, RelationshipMembers, isRelationship: true));
        }

        var ignored = mapping.Find(rows, "ignored"u8);
        for (var key = ignored + 1; ignored >= 0 && key < mapping.Next(ignored); key = mapping.Next(key + 1))
        {
            _used.Add(mapping.StringOf(key));
        }

        CheckHeader();
        return _faults.Count == 0 ? templates : null;
    }

    private void ReadHeader()
    {
        var cell = 0;
        for (var token = 1; token < header.Next(0); token = header.Next(token))
        {
            _cells.TryAdd(header.StringOf(token), cell++);
        }
    }

    // Each column of the table is one that the mapping knows.
    private void CheckHeader()
    {
        _faults.Start(header, _faults.Count);
        HashSet<string> seen = [];
        for (var token = 1; token < header.Next(0); token = header.Next(token))
        {
            var column = header.StringOf(token);
            if (!seen.Add(column))
            {
                _faults.Report(token, DiagnosticCodes.DuplicateMember, $"The column {header.Show(token)} stands here twice.", column);
            }
            else if (!_used.Contains(column))
            {
                _faults.ReportUnknown(token, DiagnosticCodes.UnknownField, $"The mapping knows no column {header.Show(token)}.", _used);
            }
        }
    }

    private RowTemplate CompileTemplate(int map, string[] members, bool isRelationship)
    {
        List<(byte[], CellTemplate)> texts = [];
        List<(byte[], int, WordTable<string>?)> fields = [];
        var isShared = false;
        for (var key = map + 1; key < mapping.Next(map); key = mapping.Next(key + 1))
        {
            var name = mapping.StringOf(key);
            if (members.Contains(name))
            {
                texts.Add((Encoding.UTF8.GetBytes(name), CompileText(key + 1)));
            }
            else if (name == "shared" && !isRelationship)
            {
                isShared = mapping.KindOf(key + 1) == TokenKind.True;
            }
            else if (name == "properties" && mapping.KindOf(key + 1) == TokenKind.Map)
            {
                CompileFields(key + 1, fields);
            }
            else
            {
                _faults.ReportUnknown(
                    key,
                    DiagnosticCodes.InvalidMapping,
                    $"A row has no member {mapping.Show(key)}.",
                    members.Concat(["properties", "shared"]));
            }
        }

        foreach (var needed in isRelationship ? RelationshipMembers[..3] : NodeMembers[..2])
        {
            if (mapping.Find(map, Encoding.ASCII.GetBytes(needed)) < 0)
            {
                _faults.Report(
                    map,
                    DiagnosticCodes.InvalidMapping,
                    $"A row's {(isRelationship ? "relationship" : "node")} has \"{needed}\".",
                    null,
                    needed);
            }
        }

        return new RowTemplate(isRelationship, isShared, texts, fields);
    }

    private void CompileFields(int map, List<(byte[], int, WordTable<string>?)> fields)
    {
        for (var key = map + 1; key < mapping.Next(map); key = mapping.Next(key + 1))
        {
            var value = key + 1;
            var column = mapping.KindOf(value) == TokenKind.Map ? mapping.Find(value, "column"u8) : value;
            if (column < 0 || !mapping.IsText(column))
            {
                _faults.Report(
                    value, DiagnosticCodes.InvalidMapping, "A property of a row is a column's name, or an object with \"column\".");
                continue;
            }

            WordTable<string>? values = null;
            var words = mapping.Find(value, "values"u8);
            if (words >= 0)
            {
                values = new WordTable<string>();
                for (var word = words + 1; word < mapping.Next(words); word = mapping.Next(word + 1))
                {
                    values.Set(mapping.StringOf(word), mapping.StringOf(word + 1));
                }
            }

            fields.Add((mapping.TextOf(key).ToArray(), CellOf(column, mapping.StringOf(column)), values));
        }
    }

    private CellTemplate CompileText(int token)
    {
        var text = mapping.IsText(token) ? mapping.StringOf(token) : "";
        var open = text.IndexOf('{', StringComparison.Ordinal);
        var close = text.IndexOf('}', StringComparison.Ordinal);
        if (text.Length == 0 || (open >= 0 && close < open))
        {
            _faults.Report(token, DiagnosticCodes.InvalidMapping, $"Not a text with a column in braces: {mapping.Show(token)}.");
            return default;
        }

        return open < 0
            ? new CellTemplate(Encoding.UTF8.GetBytes(text), -1, [])
            : new CellTemplate(
                Encoding.UTF8.GetBytes(text[..open]), CellOf(token, text[(open + 1)..close]), Encoding.UTF8.GetBytes(text[(close + 1)..]));
    }

    private int CellOf(int token, string column)
    {
        _used.Add(column);
        if (_cells.TryGetValue(column, out var cell))
        {
            return cell;
        }

        _faults.Report(
            token,
            DiagnosticCodes.InvalidMapping,
            $"The table {Excerpt.Quote(header.File)} has no column {Excerpt.Quote(column)}.",
            column,
            string.Join(", ", _cells.Keys),
            NearestWord.Of(column, _cells.Keys));
        return -1;
    }

    private IEnumerable<int> ItemsOf(int map, byte[] member)
    {
        var list = mapping.Find(map, member);
        for (var item = list + 1; list >= 0 && item < mapping.Next(list); item = mapping.Next(item))
        {
            yield return item;
        }
    }

    private IEnumerable<int> ItemsOf(int map, ReadOnlySpan<byte> member) => ItemsOf(map, member.ToArray());
}

using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.PropertyGraph.Snapshots.Building;

/// <summary>Makes columns, names and external ids from the ordered claims of nodes.</summary>
internal sealed class NodeValueBuilder : INodeClaimSink
{
    private readonly GraphSchema _schema;
    private readonly PredicateTable _predicates;
    private readonly TextPool _texts;
    private readonly DetailPool _details;
    private readonly NameRule _nameRule;
    private readonly ColumnBuilder?[][] _columns; // by kind, by position of the property
    private readonly ColumnBuilder?[] _columnsByPredicate; // by kind, then by predicate
    private readonly GrowableArray<NameRow> _names = new();
    private readonly int[] _nameStarts;
    private readonly Dictionary<(int Scheme, int ValueText), int> _externalIds = [];
    private readonly Dictionary<int, int> _documentsByNode = [];
    private readonly List<DocumentRow> _documents;
    private readonly int _namesPredicate;
    private readonly int _externalIdsPredicate;
    private readonly int _schemeName;
    private readonly int _scriptName;
    private readonly GraphEnum? _schemes;

    public NodeValueBuilder(
        GraphSchema schema, PredicateTable predicates, TextPool texts, DetailPool details, NameRule nameRule, NodeLayout nodes, List<DocumentRow> documents)
    {
        (_schema, _predicates, _texts, _details, _nameRule, _documents) = (schema, predicates, texts, details, nameRule, documents);
        _columns = [.. schema.Kinds.Select(kind => kind.Properties
            .Select(property => property.IsList
                ? null
                : new ColumnBuilder(property, new IndexRange(nodes.KindStarts[kind.Index], nodes.KindStarts[kind.Index + 1]), texts))
            .ToArray())];
        _columnsByPredicate = [.. schema.Kinds.SelectMany(kind => predicates.Names.Select(name =>
            kind.FindProperty(name) is { } property ? _columns[kind.Index][kind.Properties.IndexOf(property)] : null))];
        _nameStarts = new int[nodes.IdTexts.Length + 1];
        _namesPredicate = predicates.NumberOf("names");
        _externalIdsPredicate = predicates.NumberOf("externalIds");
        _schemeName = texts.TryFind("scheme", out var text) ? text : -1;
        _scriptName = texts.TryFind("script", out text) ? text : -1;
        _schemes = schema.Kinds
            .Select(kind => kind.FindProperty("externalIds")?.ValueType?.Details.FirstOrDefault(detail => detail.Name == "scheme")?.Enum)
            .FirstOrDefault(type => type is not null);
        for (var document = 0; document < documents.Count; document++)
        {
            _documentsByNode.Add(nodes.DocumentNodes[document], document);
        }

        FillSources(nodes);
    }

    public void Run(int node, int kindIndex, int predicate, int start, AnswerRanker ranker)
    {
        _columnsByPredicate[(kindIndex * _predicates.Names.Length) + predicate]?.Set(node, ranker.Answers);
        if (predicate == _namesPredicate)
        {
            foreach (var answer in ranker.Answers)
            {
                AddName(node, answer, start);
            }
        }
        else if (predicate == _externalIdsPredicate)
        {
            foreach (var answer in ranker.Answers)
            {
                AddExternalId(node, answer);
            }
        }
    }

    public void EndOfNode(int node)
    {
        if (_documentsByNode.TryGetValue(node, out var document))
        {
            AddTitle(node, _documents[document].Source);
        }

        _nameStarts[node + 1] = _names.Count;
    }

    public Column?[][] Columns() => [.. _columns.Select(columns => columns.Select(column => column?.Build()).ToArray())];

    public NameTable Names(NodeTable nodes) => new(_texts, nodes, _nameStarts, _names.Take());

    public ExternalIdIndex ExternalIds() => new(_externalIds, _texts);

    private void FillSources(NodeLayout nodes)
    {
        var kind = _schema.FindKind(SourceTable.KindName)!;
        for (var document = 0; document < _documents.Count; document++)
        {
            for (var i = 0; i < kind.Properties.Length; i++)
            {
                if (_columns[kind.Index][i] is { } column && SourceValues.Of(_documents[document].Source, kind.Properties[i].Name, _texts) is { } value)
                {
                    column.TrySet(nodes.DocumentNodes[document], value);
                }
            }
        }
    }

    private void AddName(int node, Answer answer, int start)
    {
        if (answer.Value.Kind != ValueKind.Text)
        {
            return;
        }

        var stated = _details.TryFind(answer.Details, _scriptName, out var script) && script.IsText ? Text.Script.IndexOf(_texts.Text(script.Text)) : -1;
        _names.Add(new NameRow
        {
            Node = node,
            Text = answer.Value.Text,
            LanguageText = answer.Value.LanguageText,
            ClaimStart = start + answer.Start,
            ClaimEnd = start + answer.End,
            Type = _nameRule.TypeOf(answer.Details),
            Script = (byte)(stated >= 0 ? stated : Text.Script.Detect(_texts.Utf8(answer.Value.Text))),
        });
    }

    private void AddTitle(int node, SourceDescription source)
    {
        if (_texts.TryFind(source.Title, out var title))
        {
            _names.Add(new NameRow
            {
                Node = node,
                Text = title,
                LanguageText = source.Language is not null && _texts.TryFind(source.Language, out var language) ? language : TextPool.None,
                Script = (byte)Text.Script.Detect(_texts.Utf8(title)),
            });
        }
    }

    private void AddExternalId(int node, Answer answer)
    {
        if (answer.Rank != ClaimRank.Deprecated
            && answer.Value.Kind == ValueKind.Text
            && _details.TryFind(answer.Details, _schemeName, out var scheme)
            && scheme.IsText
            && _schemes?.IndexOf(_texts.Text(scheme.Text)) is >= 0 and var schemeIndex)
        {
            _externalIds.TryAdd((schemeIndex, answer.Value.Text), node);
        }
    }
}

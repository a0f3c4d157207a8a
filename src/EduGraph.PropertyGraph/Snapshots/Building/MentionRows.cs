using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Snapshots.Building;

/// <summary>Mentions as they are visited.</summary>
internal sealed class MentionRows
{
    private readonly GrowableArray<int> _documents = new();
    private readonly GrowableArray<int> _refs = new();
    private readonly GrowableArray<byte> _kinds = new();
    private readonly GrowableArray<int> _explicitIds = new();
    private readonly GrowableArray<int> _locators = new();
    private readonly GrowableArray<int> _names = new();
    private readonly GrowableArray<int> _ownIds = new();

    public int Count => _documents.Count;

    public int DocumentOf(int mention) => _documents[mention];

    public int KindOf(int mention) => _kinds[mention];

    public int OwnIdOf(int mention) => _ownIds[mention];

    public void Add(int document, int kind, int refText, int explicitIdText, int ownIdText, int locatorText)
    {
        _documents.Add(document);
        _kinds.Add((byte)kind);
        _refs.Add(refText);
        _explicitIds.Add(explicitIdText);
        _ownIds.Add(ownIdText);
        _locators.Add(locatorText);
        _names.Add(TextPool.None);
    }

    public int RefOf(int mention) => _refs[mention];

    /// <summary>Gives a mention an own id other than the one it was added with.</summary>
    public void SetOwnId(int mention, int ownIdText) => _ownIds[mention] = ownIdText;

    /// <summary>Notes the first name that the document gives a mention.</summary>
    public void NoteName(int mention, int nameText)
    {
        ref var name = ref _names[mention];
        if (name == TextPool.None)
        {
            name = nameText;
        }
    }

    public MentionColumns Take(int[] nodes) => new()
    {
        Documents = _documents.Take(),
        Refs = _refs.Take(),
        Kinds = _kinds.Take(),
        ExplicitIds = _explicitIds.Take(),
        OwnIds = _ownIds.Take(),
        Locators = _locators.Take(),
        Names = _names.Take(),
        Nodes = nodes,
    };
}

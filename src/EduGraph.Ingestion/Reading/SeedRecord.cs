using System.Text;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>One record as it was read: raw fields, and the file, line and column they stood on.</summary>
/// <remarks>
/// A flat tape of tokens over one buffer of UTF-8 texts; both are reused from record to record, so that reading allocates nothing.
/// The token at 0 is the record's own value. The members of the object at <c>i</c> are key <c>k = i + 1</c> with its value at
/// <c>k + 1</c>, the next key at <c>Next(k + 1)</c>, until <c>Next(i)</c>; the values of the list at <c>i</c> start at <c>i + 1</c>.
/// </remarks>
internal sealed class SeedRecord
{
    // Up to here comparing each with each allocates nothing and is as quick as anything.
    private const int FewMembers = 32;

    private SeedToken[] _tokens = new SeedToken[64];
    private byte[] _text = new byte[1024];
    private int _textLength;
    private int _count;
    private int[] _open = new int[16];
    private int _depth;
    private TextPlace _placed; // of _placedOffset: faults come mostly in order, and the next is counted on from the last
    private int _placedOffset;

    /// <summary>Name of the file.</summary>
    public string File { get; private set; } = "";

    /// <summary>Line of the first byte of <see cref="Raw"/>, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Column of the first byte of <see cref="Raw"/>, from 1, in characters.</summary>
    public long Column { get; private set; }

    /// <summary>The record as it was read; empty where tokens carry their own places. Valid while the record is.</summary>
    public ReadOnlyMemory<byte> Raw { get; private set; }

    /// <summary>Number of tokens.</summary>
    public int Count => _count;

    /// <summary>Starts anew.</summary>
    public void Reset(string file, long line, long column, ReadOnlyMemory<byte> raw)
    {
        (File, Line, Column, Raw) = (file, line, column, raw);
        (_count, _textLength, _depth) = (0, 0, 0);
        (_placed, _placedOffset) = (new TextPlace(line, column), 0);
    }

    /// <summary>Whether what is added next is a member's name.</summary>
    public bool IsKeyNext => _depth > 0 && _tokens[_open[_depth - 1]] is { Kind: TokenKind.Map, Length: var length } && length % 2 == 0;

    /// <summary>What the token is.</summary>
    public TokenKind KindOf(int token) => _tokens[token].Kind;

    /// <summary>Whether the token is a text or may be read as one.</summary>
    public bool IsText(int token) => _tokens[token].Kind is TokenKind.Text or TokenKind.Untyped;

    /// <summary>Position after the token and all that it contains.</summary>
    public int Next(int token) => _tokens[token].Next;

    /// <summary>Values of a list, members of an object.</summary>
    public int LengthOf(int token) => _tokens[token].Length;

    /// <summary>The token's text; of a number, its digits.</summary>
    public ReadOnlySpan<byte> TextOf(int token) => _tokens[token].Kind >= TokenKind.List
        ? default
        : _text.AsSpan(_tokens[token].TextStart, _tokens[token].Length);

    /// <summary>The value of a member of the object; -1 when it has none of that name, or is no object, or is itself -1.</summary>
    public int Find(int map, ReadOnlySpan<byte> name)
    {
        if (map < 0 || _tokens[map].Kind != TokenKind.Map)
        {
            return -1;
        }

        var end = _tokens[map].Next;
        for (var key = map + 1; key < end; key = _tokens[key + 1].Next)
        {
            if (TextOf(key).SequenceEqual(name))
            {
                return key + 1;
            }
        }

        return -1;
    }

    /// <summary>The key of the second of two equal members of the object; -1 when all differ.</summary>
    public int FindDuplicate(int map)
    {
        if (_tokens[map].Length > FewMembers)
        {
            return FindDuplicateOfMany(map);
        }

        var end = _tokens[map].Next;
        for (var key = map + 1; key < end; key = _tokens[key + 1].Next)
        {
            for (var earlier = map + 1; earlier < key; earlier = _tokens[earlier + 1].Next)
            {
                if (_tokens[earlier].Length == _tokens[key].Length && TextOf(earlier).SequenceEqual(TextOf(key)))
                {
                    return key;
                }
            }
        }

        return -1;
    }

    // As above, in O(members × log members).
    private int FindDuplicateOfMany(int map)
    {
        var keys = new int[_tokens[map].Length];
        for (var (index, key) = (0, map + 1); index < keys.Length; index++, key = _tokens[key + 1].Next)
        {
            keys[index] = key;
        }

        Array.Sort(keys, (left, right) => TextOf(left).SequenceCompareTo(TextOf(right)) is var order and not 0 ? order : left.CompareTo(right));
        var first = int.MaxValue;
        for (var index = 1; index < keys.Length; index++)
        {
            if (keys[index] < first && TextOf(keys[index - 1]).SequenceEqual(TextOf(keys[index])))
            {
                first = keys[index];
            }
        }

        return first == int.MaxValue ? -1 : first;
    }

    /// <summary>Line and column of a token, from 1; column in characters.</summary>
    public (long Line, long Column) PlaceOf(int token)
    {
        ref readonly var at = ref _tokens[token];
        return at.Column > 0 ? (at.LineOrOffset, at.Column) : PlaceOfOffset(at.LineOrOffset);
    }

    /// <summary>Offset in bytes of a token in <see cref="Raw"/>; only of records whose tokens do not carry their own places.</summary>
    public int OffsetOf(int token) => _tokens[token].LineOrOffset;

    /// <summary>Line and column of a byte of <see cref="Raw"/>.</summary>
    public (long Line, long Column) PlaceOfOffset(int offset)
    {
        offset = Math.Min(offset, Raw.Length);
        if (offset < _placedOffset)
        {
            (_placed, _placedOffset) = (new TextPlace(Line, Column), 0);
        }

        _placed.Advance(Raw.Span[_placedOffset..offset]);
        _placedOffset = offset;
        return (_placed.Line, _placed.Column);
    }

    /// <summary>A value as messages show it.</summary>
    public string Show(int token) => KindOf(token) switch
    {
        TokenKind.Null => "null",
        TokenKind.True => "true",
        TokenKind.False => "false",
        TokenKind.Number => Excerpt.Of(TextOf(token)),
        TokenKind.List => "a list",
        TokenKind.Map => "an object",
        _ => Excerpt.Quote(TextOf(token)),
    };

    /// <summary>The token's text as a string.</summary>
    public string StringOf(int token) => Encoding.UTF8.GetString(TextOf(token));

    /// <summary>Adds a value without text: null, true, false.</summary>
    public void Add(TokenKind kind, int lineOrOffset, int column = 0) => Append(kind, lineOrOffset, column, 0);

    /// <summary>Adds a text, a number or a key.</summary>
    public void Add(TokenKind kind, ReadOnlySpan<byte> text, int lineOrOffset, int column = 0)
    {
        text.CopyTo(Reserve(text.Length));
        Commit(kind, text.Length, lineOrOffset, column);
    }

    /// <summary>Room for a text of at most so many bytes; <see cref="Commit"/> adds it.</summary>
    public Span<byte> Reserve(int byteCountMax)
    {
        if (_text.Length - _textLength < byteCountMax)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _textLength + byteCountMax));
        }

        return _text.AsSpan(_textLength);
    }

    /// <summary>Adds a token with the text that was written to the reserved room.</summary>
    public void Commit(TokenKind kind, int byteCount, int lineOrOffset, int column = 0)
    {
        Append(kind, lineOrOffset, column, byteCount);
        _textLength += byteCount;
    }

    /// <summary>Opens a list or an object.</summary>
    public void Open(TokenKind kind, int lineOrOffset, int column = 0)
    {
        Append(kind, lineOrOffset, column, 0);
        if (_depth == _open.Length)
        {
            Array.Resize(ref _open, _depth * 2);
        }

        _open[_depth++] = _count - 1;
    }

    /// <summary>Closes the list or object opened last.</summary>
    public void Close()
    {
        ref var opened = ref _tokens[_open[--_depth]];
        opened.Next = _count;
        if (opened.Kind == TokenKind.Map)
        {
            opened.Length /= 2; // keys and values were counted alike
        }
    }

    private void Append(TokenKind kind, int lineOrOffset, int column, int length)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count * 2);
        }

        if (_depth > 0)
        {
            _tokens[_open[_depth - 1]].Length++;
        }

        _tokens[_count] = new SeedToken
        {
            Kind = kind,
            Next = _count + 1,
            TextStart = _textLength,
            Length = length,
            LineOrOffset = lineOrOffset,
            Column = column,
        };
        _count++;
    }
}

using System.Text;

namespace EduGraph.Api.Matching;

/// <summary>Reads rows of comma-separated text, RFC 4180: cells may be quoted, a quote in them is doubled, lines may end either way.</summary>
/// <remarks>Blank lines are no rows.</remarks>
internal sealed class CsvTable(string text)
{
    private readonly StringBuilder _cell = new();
    private int _position;
    private int _line = 1;

    /// <summary>Line that the latest row begins in, from 1.</summary>
    public int RowLine { get; private set; }

    /// <summary>Reads the next row. False at the end.</summary>
    /// <exception cref="MatchBodyException">A quote is not closed, or text stands beside a quoted cell.</exception>
    public bool TryRead(out List<string> cells)
    {
        cells = [];
        while (_position < text.Length && EndsLine())
        {
            // Blank lines.
        }

        if (_position >= text.Length)
        {
            return false;
        }

        RowLine = _line;
        do
        {
            cells.Add(ReadCell());
        }
        while (Skips(','));
        if (_position < text.Length && !EndsLine())
        {
            throw MatchBodyException.Malformed($"Line {_line}: text stands behind the closing quote of a cell.");
        }

        return true;
    }

    private string ReadCell()
    {
        if (!Skips('"'))
        {
            var start = _position;
            while (_position < text.Length && text[_position] is not (',' or '\r' or '\n'))
            {
                _position++;
            }

            return text[start.._position];
        }

        var openedIn = _line;
        _cell.Clear();
        while (_position < text.Length)
        {
            var c = text[_position++];
            if (c == '"' && !Skips('"'))
            {
                return _cell.ToString();
            }

            _line += c == '\n' ? 1 : 0;
            _cell.Append(c);
        }

        throw MatchBodyException.Malformed($"The quote opened in line {openedIn} is not closed.");
    }

    private bool Skips(char expected)
    {
        var isThere = _position < text.Length && text[_position] == expected;
        _position += isThere ? 1 : 0;
        return isThere;
    }

    private bool EndsLine()
    {
        var hasReturn = Skips('\r');
        var isEnd = Skips('\n') || hasReturn;
        _line += isEnd ? 1 : 0;
        return isEnd;
    }
}

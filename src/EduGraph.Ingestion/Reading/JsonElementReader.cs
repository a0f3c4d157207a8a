using System.Text;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>Cuts a JSON file of any size into the values that are read as records, holding no more than one of them.</summary>
/// <remarks>
/// The file is one list, whose elements are given one by one, or one object, whose members are given one by one, the lists among them
/// element by element. Only brackets, strings and commas are looked at here; whether a piece is JSON, <see cref="JsonRecordParser"/>
/// says. A piece that is too large is reported and passed over. After a fault between pieces nothing more is given: what follows could
/// be anything.
/// </remarks>
internal sealed partial class JsonElementReader(Stream stream, string file, ReadingLimits limits, IDiagnosticSink diagnostics)
{
    private const int SectionNameLengthMax = 256;
    private const int BufferSizeMin = 64 << 10;
    private const int ShownLength = 20;

    private byte[] _buffer = new byte[BufferSizeMin];
    private int _start; // of what is kept: the piece being read, or what comes next
    private int _position; // of the next byte to look at
    private int _end;
    private bool _isLastFilled;
    private TextPlace _place = new(1, 1); // of _start
    private TextPlace _lastPlace = new(1, 1); // of _lastPlaced, which goes forward only: every byte is counted once
    private int _lastPlaced;
    private State _state = State.Start;
    private bool _isAfterComma;
    private string _section = "";

    private enum State
    {
        Start,
        Member,
        AfterMember,
        Element,
        AfterElement,
        Done,
    }

    /// <summary>Whether the file is one list, known after the first piece.</summary>
    public bool IsList { get; private set; }

    /// <summary>Members of the object that were met so far, in order, empty lists too.</summary>
    public List<JsonSection> Sections { get; } = [];

    /// <summary>Reads the next piece; false at the end or after a fault between pieces.</summary>
    public bool TryRead(out JsonElement element)
    {
        element = default;
        while (_state != State.Done)
        {
            if (!TrySkipSpace(out var next))
            {
                return _state == State.Start ? Stop(DiagnosticCodes.TruncatedFile, "The file is empty.") : StopTruncated();
            }

            switch (_state)
            {
                case State.Start when next == '{':
                    Take();
                    _state = State.Member;
                    break;
                case State.Start when next == '[':
                    Take();
                    (IsList, _state) = (true, State.Element);
                    break;
                case State.Member when next == '"':
                    if (!TryReadSection(out var value))
                    {
                        return false;
                    }

                    if (value == '[')
                    {
                        Take();
                        (_state, _isAfterComma) = (State.Element, false);
                        break;
                    }

                    _state = State.AfterMember;
                    if (!TryReadValue(isElement: false, out element, out var isWhole))
                    {
                        return false;
                    }

                    if (isWhole)
                    {
                        return true;
                    }

                    break;
                case State.Element when next != ']' && next != ',':
                    _state = State.AfterElement;
                    if (!TryReadValue(isElement: true, out element, out var isWholeElement))
                    {
                        return false;
                    }

                    if (isWholeElement)
                    {
                        return true;
                    }

                    break;
                case State.AfterMember or State.AfterElement when next == ',':
                    Take();
                    (_state, _isAfterComma) = (_state == State.AfterMember ? State.Member : State.Element, true);
                    break;
                case State.Element or State.AfterElement when next == ']' && !_isAfterComma:
                    Take();
                    _state = State.AfterMember;
                    if (IsList)
                    {
                        return CheckNothingFollows();
                    }

                    break;
                case State.Member or State.AfterMember when next == '}' && !_isAfterComma:
                    Take();
                    return CheckNothingFollows();
                case State.Start:
                    return StopOther();
                default:
                    return StopUnexpected();
            }
        }

        return false;
    }

    // Member : String ':' Value. Leaves the position at the value and says how it starts.
    private bool TryReadSection(out byte first)
    {
        first = 0;
        _position++;
        if (!TryFindStringEnd(out var sizeBytes))
        {
            return StopTruncated();
        }

        if (sizeBytes > SectionNameLengthMax)
        {
            return Stop(DiagnosticCodes.StringTooLong, $"A member's name of {sizeBytes} bytes; at most {SectionNameLengthMax} are read.");
        }

        var place = _place;
        _section = Encoding.UTF8.GetString(_buffer.AsSpan(_start + 1, _position - _start - 2));
        Drop();
        if (!TrySkipSpace(out var colon))
        {
            return StopTruncated();
        }

        if (colon != ':')
        {
            return StopUnexpected();
        }

        Take();
        if (!TrySkipSpace(out first))
        {
            return StopTruncated();
        }

        Sections.Add(new JsonSection(_section, first == '[', place.Line, place.Column));
        return true;
    }

    // False: a fault after which nothing is read. Otherwise isWhole says whether the value is given or was passed over as too large.
    private bool TryReadValue(bool isElement, out JsonElement element, out bool isWhole)
    {
        (element, isWhole, _isAfterComma) = (default, false, false);
        var place = _place;
        var longest = new LongString();
        var passed = 0L;
        if (!TryFindValueEnd(ref longest, ref passed))
        {
            return StopTruncated();
        }

        if (passed > 0)
        {
            ReportTooLarge(place, longest, passed + _position - _start);
            Drop();
            return true;
        }

        if (_position == _start)
        {
            return StopUnexpected();
        }

        element = new JsonElement(_section, isElement, _buffer.AsMemory(_start, _position - _start), place.Line, place.Column);
        isWhole = true;
        Drop();
        return true;
    }

    private void ReportTooLarge(TextPlace place, LongString longest, long sizeBytes)
    {
        if (longest.SizeBytes > limits.TextSizeBytesMax)
        {
            var fault = RecordFault.StringTooLong(0, longest.SizeBytes, limits);
            Report(longest.Place, fault.Code, fault.Message, fault.Found, fault.Expected);
        }
        else
        {
            Report(
                place,
                DiagnosticCodes.RecordTooLarge,
                $"A record of {sizeBytes} bytes; at most {limits.RecordSizeBytesMax} are read.",
                $"{sizeBytes} bytes",
                $"at most {limits.RecordSizeBytesMax} bytes");
        }
    }

    private bool StopTruncated()
    {
        _position = _end;
        Drop();
        return Stop(DiagnosticCodes.TruncatedFile, "The file ends in the middle of a value: it was cut off.");
    }

    private bool StopUnexpected()
    {
        var found = ShowNext();
        return Stop(DiagnosticCodes.MalformedJson, $"Not JSON from here: {found}. Nothing after it was read.", found);
    }

    private string ShowNext()
    {
        Drop();
        var passed = 0L;
        while (_end - _position < ShownLength && TryFill(ref passed))
        {
        }

        return Excerpt.Quote(_buffer.AsSpan(_position, Math.Min(_end - _position, ShownLength)));
    }

    private bool StopOther()
    {
        var found = ShowNext();
        return Stop(DiagnosticCodes.MalformedJson, $"The file is one object or one list, and begins with {found}.", found);
    }

    private bool Stop(string code, string message, string? found = null)
    {
        Report(_place, code, message, found, null);
        _state = State.Done;
        return false;
    }

    private void Report(TextPlace place, string code, string message, string? found, string? expected) =>
        diagnostics.Report(new Diagnostic(file, place.Line, place.Column, code, message, found, expected));
}
